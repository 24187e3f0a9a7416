import type { Token } from '../tokenizer/token.ts';
import { readChain } from './chain.ts';
import type { Head } from './head.ts';
import { readHead } from './head.ts';
import { honorificVerb } from './honorific-verbs.ts';
import type { Honorific } from './honorific-verbs.ts';
import type { Auxiliary, Ending, Mood, Predicate } from './predicate.ts';

const favours = new Set([
  'くださる',
  'いただく',
  'いただける',
  'もらう',
  'もらえる',
  'くれる',
  '願う',
  '願える',
]);

function endingOf(auxiliaries: readonly Auxiliary[], last: Token, next: Token | undefined): Ending {
  const final = auxiliaries.at(-1);
  if (final?.label === 'て') return 'te';
  if (final?.label === 'ば' || last.cform.startsWith('仮定')) return 'conditional';
  if (last.cform.startsWith('命令')) return 'imperative';
  if (final?.label === 'う' || last.cform === '未然ウ接続') return 'volitional';
  if (last.cform.startsWith('連用')) return 'conjunctive';
  if (next?.pos === '名詞' && next.pos1 !== '接尾') return 'adnominal';
  if (last.pos === '名詞') return 'nominal';
  return 'final';
}

function moodOf(head: Head, auxiliaries: readonly Auxiliary[], ending: Ending, asks: boolean): Mood {
  const labels = auxiliaries.map((one) => one.label);
  const favour =
    labels.some((label) => favours.has(label)) || /^(?:kudasaru|itadak(?:u|eru)|negau)$/u.test(head.frame);
  if (favour && (ending === 'imperative' || asks)) return 'request';
  if (head.frame === 'kudasaru' && ending === 'conjunctive') return 'request';
  if (head.frame === 'negau' || (head.base === '願う' && /^(?:suru|itasu|moushiageru)$/u.test(head.frame)))
    return 'request';
  if (favour && labels.includes('たい')) return 'request';
  if (ending === 'imperative' || labels.includes('ほしい')) return 'request';
  if (asks) return 'question';
  return ending === 'volitional' ? 'conjecture' : 'statement';
}

/** Whether what follows at `at` makes the predicate a question: か, でしょうか, or a mark. */
function isAsked(tokens: readonly Token[], at: number, end: number): boolean {
  for (let index = at; index < Math.min(at + 3, end); index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (/^[?？]/u.test(token.surface)) return true;
    if (token.pos === '助詞' && token.surface === 'か') return true;
    if (token.pos !== '助詞' || !/終助詞/u.test(token.pos1)) return false;
  }
  return false;
}

const frameClass: Readonly<Record<string, Honorific>> = {
  'ni-naru': 'respectful',
  'ni-nareru': 'respectful',
  kudasaru: 'respectful',
  nasaru: 'respectful',
  asobasu: 'respectful',
  suru: 'humble',
  itasu: 'humble',
  moushiageru: 'humble',
  itadaku: 'humble',
  itadakeru: 'humble',
  negau: 'humble',
  dekiru: 'humble',
};

function honorificsOf(head: Head, auxiliaries: readonly Auxiliary[]): Honorific[] {
  const found = new Set<Honorific>();
  const plainSahen = head.prefix === '' && (head.frame === 'suru' || head.frame === 'dekiru');
  const frame = Object.hasOwn(frameClass, head.frame) ? frameClass[head.frame] : undefined;
  if (frame !== undefined && !plainSahen)
    found.add(head.prefix === '' && head.frame === 'itasu' ? 'courteous' : frame);
  const verb = honorificVerb(head.base);
  if (verb !== undefined) found.add(verb.class);
  for (const one of auxiliaries) {
    const auxiliary = honorificVerb(one.label);
    if (auxiliary !== undefined) found.add(auxiliary.class);
    if (['ます', 'です', 'ござる'].includes(one.label)) found.add('polite');
  }
  return [...found];
}

const negations = new Set(['ない', 'ぬ', 'まい', 'かねる']);

/** The ん of 〜んです denies nothing: it is a noun and has no conjugated form. */
const isNegation = ({ label, form }: Auxiliary): boolean =>
  negations.has(label) || (label === 'ん' && form !== '*');

function predicateOf(tokens: readonly Token[], head: Head, end: number): Predicate | undefined {
  const { auxiliaries, next } = readChain(tokens, head.next, end);
  const [first, last, headLast] = [tokens[head.first], tokens[next - 1], tokens[head.headEnd - 1]];
  if (first === undefined || last === undefined || headLast === undefined) return undefined;
  const labels = new Set(auxiliaries.map((one) => one.label));
  const ending = endingOf(auxiliaries, last, next < end ? tokens[next] : undefined);
  return {
    kind: head.kind,
    firstToken: head.first,
    endToken: next,
    start: first.start,
    end: last.end,
    head: { start: first.start, end: headLast.end },
    prefix: head.prefix,
    stem: head.stem,
    base: head.base,
    ctype: head.ctype,
    frame: head.frame,
    auxiliaries,
    honorifics: honorificsOf(head, auxiliaries),
    past: labels.has('た'),
    negative: auxiliaries.some(isNegation),
    polite: ['ます', 'です', 'ござる'].some((label) => labels.has(label)),
    desire: labels.has('たい'),
    progressive: ['いる', 'おる', 'いらっしゃる', 'てる', 'でる', 'てらっしゃる'].some((label) =>
      labels.has(label),
    ),
    ending,
    mood: moodOf(head, auxiliaries, ending, isAsked(tokens, next, end)),
  };
}

/**
 * Every predicate between two tokens, from left to right, none overlapping another. Linear in the number of tokens.
 *
 * @param tokens all tokens of the document
 * @param from index of the first token to read
 * @param end index after the last one
 */
export function readPredicates(tokens: readonly Token[], from = 0, end = tokens.length): Predicate[] {
  const found: Predicate[] = [];
  for (let at = from; at < end;) {
    const head = readHead(tokens, at, end);
    const predicate = head === undefined ? undefined : predicateOf(tokens, head, end);
    if (predicate === undefined) at += 1;
    else {
      found.push(predicate);
      at = Math.max(predicate.endToken, at + 1);
    }
  }
  return found;
}
