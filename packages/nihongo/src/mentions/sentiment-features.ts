import { canonicalForm } from '../lexicon/canonical.ts';
import type { Opinion } from '../lexicon/opinions.ts';
import type { Feature } from '../model/linear.ts';
import type { Token } from '../tokenizer/token.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { MentionSignal, Source } from './mention.ts';

export interface SentimentEvidence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly opinions: readonly Opinion[];
  readonly signals: readonly MentionSignal[];
  readonly source: Source | undefined;
}

const sign = (value: number): string => (value > 0.2 ? '+' : value < -0.2 ? '-' : '0');

function bucket(value: number): string {
  const size = Math.abs(value);
  const step = size < 0.3 ? 0 : size < 1.1 ? 1 : size < 2.2 ? 2 : size < 4.2 ? 3 : 4;
  return `${value < 0 ? '-' : '+'}${step}`;
}

/** What is conceded counts less than what it is conceded to; what a text ends on counts most. */
function weightOf(clause: Clause, sentences: number): number {
  return (clause.conceded ? 0.4 : 1) * (clause.sentence === sentences ? 1.3 : 1);
}

/** The judgements together: their sum, where they end, how they mix. */
function balance(evidence: SentimentEvidence): string[] {
  const { text } = evidence;
  const isQuoted = (opinion: Opinion): boolean =>
    text[opinion.start - 1] === '「' || text[opinion.end] === '」';
  const all = evidence.opinions.filter((opinion) => opinion.plain !== 0);
  const quoted = all.filter(isQuoted).map((opinion) => `quoted:${sign(opinion.polarity)}`);
  const judged = all.filter((opinion) => !isQuoted(opinion));
  if (judged.length === 0) return ['judged:none', ...quoted];
  const sentences = evidence.clauses.at(-1)?.sentence ?? 0;
  const sums = new Map<Clause, number>();
  let total = 0;
  const places = clausesOf(evidence.clauses, judged);
  for (const [index, opinion] of judged.entries()) {
    const clause = places[index];
    if (clause === undefined) continue;
    sums.set(clause, (sums.get(clause) ?? 0) + opinion.polarity);
    total += opinion.polarity * weightOf(clause, sentences);
  }
  const last = [...sums.entries()].at(-1);
  const lastSum = last?.[1] ?? 0;
  const good = judged.filter((one) => one.polarity > 0.2).length;
  const bad = judged.filter((one) => one.polarity < -0.2).length;
  const strongest = judged.reduce(
    (most, one) => (Math.abs(one.polarity) > Math.abs(most) ? one.polarity : most),
    0,
  );
  const words = judged.filter((one) => Math.abs(one.plain) > 0.7);
  return [
    ...quoted,
    ...(words.length === 0 ? ['words:none'] : words.length < judged.length ? ['fails'] : []),
    `sum:${bucket(total)}`,
    `sum:${sign(total)}`,
    `last:${sign(lastSum)}`,
    `end:${last?.[0].sentence === sentences ? sign(lastSum) : 'none'}`,
    `good:${Math.min(good, 3)}`,
    `bad:${Math.min(bad, 3)}`,
    `strongest:${bucket(strongest)}`,
    ...(good > 0 && bad > 0
      ? [`mixed:${sign(lastSum)}`]
      : good > 0
        ? ['only:good']
        : bad > 0
          ? ['only:bad']
          : []),
  ];
}

/** The words of a text, with figures and judging words by their kind. */
export function shapes(tokens: readonly Token[], opinions: readonly Opinion[]): string[] {
  const shape: string[] = tokens.map((token) => {
    if (token.pos1 === '数' || /^[\d０-９.,]+$/u.test(token.surface)) return '<N>';
    if (token.pos1 === '空白') return '';
    return canonicalForm(token);
  });
  for (const opinion of opinions) {
    if (opinion.plain === 0) continue;
    shape[opinion.firstToken] = `<${sign(opinion.polarity)}>`;
    shape.fill('', opinion.firstToken + 1, opinion.endToken);
  }
  return shape.filter((one, index) => one !== '' && !(one === '<N>' && shape[index - 1] === '<N>'));
}

function grams(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const [second, third] = [words[at + 1], words[at + 2]];
    return [
      `1:${word}`,
      ...(second === undefined ? [] : [`2:${word}|${second}`]),
      ...(second === undefined || third === undefined ? [] : [`3:${word}|${second}|${third}`]),
    ];
  });
}

/** Everything the model of sentiment looks at. Names only: their places are those of the signals and opinions. */
export function sentimentFeatures(evidence: SentimentEvidence): Feature[] {
  const { text, tokens, opinions, signals, clauses } = evidence;
  const words = shapes(tokens, opinions);
  const last = clauses.at(-1);
  const kinds = signals.flatMap((signal) => [
    `s:${signal.kind}`,
    ...(last !== undefined && signal.end > last.start ? [`z:${signal.kind}`] : []),
  ]);
  const families = new Set(signals.map((signal) => signal.kind.slice(0, signal.kind.indexOf(':'))));
  const figures = words.filter((word) => word === '<N>').length;
  const names = [
    ...balance(evidence),
    ...kinds,
    ...['praise', 'blame', 'plain'].filter((one) => !families.has(one)).map((one) => `no:${one}`),
    ...opinions
      .filter((one) => one.plain !== 0)
      .map((one) => `o:${one.word}${one.polarity * one.plain < 0 ? '!' : ''}`),
    ...grams(words),
    `e:${words.slice(-2).join('|')}`,
    `e:${words.slice(-3).join('|')}`,
    `figures:${Math.min(figures, 4)}`,
    `length:${Math.min(Math.floor(text.length / 25), 5)}`,
    ...(evidence.source === undefined ? [] : [`source:${evidence.source}`]),
  ];
  return names.map((name) => ({ name, start: 0, end: text.length }));
}
