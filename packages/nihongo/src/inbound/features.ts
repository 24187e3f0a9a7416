import { findOpinions } from '../lexicon/opinions.ts';
import type { Feature } from '../model/linear.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../tokenizer/token.ts';
import type { HarassmentClues } from './harassment/clues.ts';
import type { Signal } from './signals/signal.ts';
import type { MessageView, Sentence } from './view.ts';

const named = (name: string, { start, end }: Span): Feature => ({ name, start, end });

/** Names of persons, numbers and places teach nothing about moods. */
const isName = (token: Token): boolean => token.pos1 === '固有名詞' || token.pos1 === '数';

function wordOf(token: Token): string {
  if (isName(token)) return token.pos1 === '数' ? '〈数〉' : `〈${token.pos2}〉`;
  return token.known && token.base !== '*' ? token.base : token.surface;
}

const hasContent = ({ kind }: Sentence): boolean => kind === 'body' || kind === 'closing';

/** Words in their dictionary form, alone and in pairs. */
export function wordFeatures(view: MessageView): Feature[] {
  const found: Feature[] = [];
  for (const { firstToken, endToken } of view.sentences.filter(hasContent)) {
    let before = '^';
    for (const token of view.tokens.slice(firstToken, endToken)) {
      if (token.pos1 === '空白') continue;
      const word = wordOf(token);
      found.push(named(`w:${word}`, token), named(`b:${before} ${word}`, token));
      before = word;
    }
  }
  return found;
}

const kanji = /[一-龠々]/u;

/** Each kanji (`g:`): 殴, 殴打 and 殴り込む share it where the dictionary sees three words. */
export function kanjiFeatures({ plain, sentences }: MessageView): Feature[] {
  const found = new Map<string, Feature>();
  for (const { start, end } of sentences.filter(hasContent))
    for (let at = start; at < end; at++) {
      const character = plain[at] ?? '';
      if (kanji.test(character) && !found.has(character))
        found.set(character, { name: `g:${character}`, start: at, end: at + 1 });
    }
  return [...found.values()];
}

/** Each signal by name; once more where it comes twice, and where it stands in the last sentence. */
export function signalFeatures(view: MessageView, signals: readonly Signal[]): Feature[] {
  const last = view.sentences.at(-1);
  const seen = new Set<string>();
  return signals.flatMap((signal) => {
    const found = [named(`${seen.has(signal.kind) ? 's2' : 's'}:${signal.kind}`, signal)];
    seen.add(signal.kind);
    if (last !== undefined && signal.end > last.start) found.push(named(`sl:${signal.kind}`, signal));
    return found;
  });
}

/** What the lexicon of polarity finds: good and bad words, which way they weigh and what stands last. */
export function opinionFeatures(view: MessageView): Feature[] {
  const opinions = findOpinions(view.plain, view.tokens).filter(
    ({ polarity, start }) => polarity !== 0 && view.plain[start] !== '\n',
  );
  const whole = { start: 0, end: view.plain.length };
  const sum = opinions.reduce((total, { polarity }) => total + polarity, 0);
  const last = opinions.at(-1);
  return [
    ...opinions.map((one) => named(one.polarity > 0 ? 'o:good' : 'o:bad', one)),
    ...opinions
      .filter(({ polarity }) => Math.abs(polarity) >= 1.5)
      .map((one) => named(one.polarity > 0 ? 'o:best' : 'o:worst', one)),
    named(`o:sum ${Math.max(-3, Math.min(3, Math.round(sum)))}`, whole),
    ...(last === undefined
      ? [named('o:none', whole)]
      : [named(last.polarity > 0 ? 'o:good last' : 'o:bad last', last)]),
  ];
}

/** How a message asks: by its last sentence, and how many of its sentences ask. */
export function formFeatures(view: MessageView): Feature[] {
  const own = view.sentences.filter(hasContent);
  const asking = own.filter(({ predicates }) =>
    predicates.some(({ mood }) => mood === 'question' || mood === 'request'),
  );
  const last = own.at(-1);
  const whole = { start: 0, end: view.plain.length };
  const found = [
    named(asking.length === 0 ? 'q:none' : asking.length === own.length ? 'q:all' : 'q:some', whole),
    named(`n:${Math.min(own.length, 5)}`, whole),
  ];
  const final = last?.predicates.at(-1);
  if (last !== undefined)
    found.push(named(final === undefined ? 'l:noun' : `l:${final.mood}${final.past ? ' past' : ''}`, last));
  return found;
}

/** Harassment that was found for certain (`k:`) and its clues (`h:`). */
export function clueFeatures(view: MessageView, clues: HarassmentClues): Feature[] {
  const whole = { start: 0, end: view.plain.length };
  return [
    ...[...clues.blatant].map(([kind, spans]) => named(`k:blatant ${kind}`, spans[0] ?? whole)),
    ...[...clues.certain].map(([kind, spans]) => named(`k:${kind}`, spans[0] ?? whole)),
    ...[...clues.hints].map(([name, span]) => named(`h:${name}`, span)),
  ];
}
