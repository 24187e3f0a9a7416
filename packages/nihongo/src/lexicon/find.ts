import type { Span } from '../text/span.ts';
import type { Token } from '../tokenizer/token.ts';
import { canonical } from './canonical.ts';
import type { Entry } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import { loadLexicon } from './lexicon.ts';

/** A word of the lexicon in a text. */
export interface Hit extends Span {
  readonly entry: Entry;
  readonly firstToken: number;
  /** One past its last token. */
  readonly endToken: number;
}

/** Words this long are found wherever they stand; shorter ones only where the tokeniser sees words begin and end. */
const surelyOneWord = 4;

/** What is no word of its own: 〜あたり, 〜ていい, 変〜. */
const dependent = /^(?:接尾|非自立|特殊|数|代名詞)$/u;

const degreeOnly = /^(?:すごく|凄く|ひどく|酷く|えらく|よく|良く)$/u;

/** よく行く is often, すごく寒い is degree: no judgements, unless denied (よくない) or left hanging (味もよく、). */
function isOnlyDegree(token: Token, next: Token | undefined): boolean {
  if (!degreeOnly.test(token.surface)) return false;
  return (
    next === undefined ||
    (next.pos !== '助動詞' && next.base !== 'ない' && next.pos1 !== '読点' && next.surface !== 'て')
  );
}

/** A single character after a noun is the end of a longer word: 機種|変. */
function isTail(token: Token, before: Token | undefined): boolean {
  return token.end - token.start === 1 && before?.pos === '名詞' && before.end === token.start;
}

function isDependent(token: Token): boolean {
  if (token.pos === '助詞' || token.pos === '助動詞' || token.pos === '接頭詞' || token.pos === 'フィラー')
    return true;
  return dependent.test(token.pos1);
}

/** Whether the single token at `index` only looks like the word of the lexicon. */
function isNoWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  return isDependent(token) || isOnlyDegree(token, tokens[index + 1]) || isTail(token, tokens[index - 1]);
}

/** すごーい reads すごい: what follows kana to lengthen it is passed over. */
function shortened(text: string): { readonly short: string; readonly origin: number[] } {
  const origin: number[] = [];
  let short = '';
  for (let at = 0; at < text.length; at++) {
    const lengthens = /[ー〜～~]/u.test(text[at] ?? '') && /[ぁ-んー〜～~]/u.test(text[at - 1] ?? '');
    if (lengthens) continue;
    short += text[at] ?? '';
    origin.push(at);
  }
  origin.push(text.length);
  return { short, origin };
}

function byForms(tokens: readonly Token[], lexicon: Lexicon): Hit[] {
  const { text, starting, ending } = canonical(tokens);
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; at++) {
    const first = starting[at] ?? -1;
    if (first < 0) continue;
    const found = lexicon.forms.longest(text, at, (end) => (ending[end] ?? -1) >= 0);
    if (found === undefined) continue;
    const last = ending[found.end] ?? -1;
    const [begin, finish] = [tokens[first], tokens[last]];
    if (begin === undefined || finish === undefined) continue;
    if (first === last && isNoWord(tokens, first)) continue;
    hits.push({
      entry: found.value,
      start: begin.start,
      end: finish.end,
      firstToken: first,
      endToken: last + 1,
    });
  }
  return hits;
}

/** Index of the token that holds each unit of the text. */
function owners(text: string, tokens: readonly Token[]): Int32Array {
  const owner = new Int32Array(text.length + 1).fill(tokens.length);
  tokens.forEach((token, index) => owner.fill(index, token.start, token.end));
  return owner;
}

function asWritten(text: string, tokens: readonly Token[], lexicon: Lexicon): Hit[] {
  const { short, origin } = shortened(text);
  const owner = owners(text, tokens);
  const begins = (at: number): boolean => tokens[owner[at] ?? -1]?.start === at;
  const ends = (at: number): boolean => at === text.length || begins(at);
  const hits: Hit[] = [];
  const add = (entry: Entry, from: number, to: number): void => {
    const [start, end] = [origin[from] ?? 0, (origin[to - 1] ?? 0) + 1];
    hits.push({ entry, start, end, firstToken: owner[start] ?? 0, endToken: (owner[end - 1] ?? 0) + 1 });
  };
  for (let at = 0; at < short.length; at++) {
    const picture = lexicon.pictures.longest(short, at, () => true);
    if (picture !== undefined) {
      add(picture.value, at, picture.end);
      continue;
    }
    const free = begins(origin[at] ?? 0);
    const word = lexicon.written.longest(
      short,
      at,
      (end) => end - at >= surelyOneWord || (free && ends(origin[end] ?? text.length)),
    );
    if (word === undefined) continue;
    const index = owner[origin[at] ?? 0] ?? 0;
    const single = free && tokens[index]?.end === (origin[word.end] ?? text.length);
    if (!(single && isNoWord(tokens, index))) add(word.value, at, word.end);
  }
  return hits;
}

/** Every word of the lexicon in a text, from left to right, the longest of those that overlap. */
export function findWords(text: string, tokens: readonly Token[], lexicon = loadLexicon()): Hit[] {
  const hits = [...byForms(tokens, lexicon), ...asWritten(text, tokens, lexicon)];
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  let end = 0;
  for (const hit of hits) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
}
