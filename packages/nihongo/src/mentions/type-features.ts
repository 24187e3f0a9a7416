import type { Feature } from '../model/linear.ts';
import type { Token } from '../tokenizer/token.ts';
import type { Marked } from './marks.ts';
import { calling, group, manyAddressed } from './marks.ts';
import type { MentionSignal, Source } from './mention.ts';

export interface TypeEvidence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly marked: Marked;
  readonly signals: readonly MentionSignal[];
  readonly source: Source | undefined;
}

/** The words of a text, its callings, group names and addresses each by one name. */
function words({ tokens, marked }: TypeEvidence): string[] {
  const starts = new Map(tokens.map((token) => [token.start, token]));
  const found: string[] = [];
  for (let at = 0; at < marked.text.length; at++) {
    const unit = marked.text[at] ?? '';
    if (unit === calling) found.push('<J>');
    else if (unit === group) found.push('<G>');
    else if (unit === manyAddressed) found.push('<A>');
    else {
      const token = starts.get(marked.origin[at] ?? -1);
      if (token === undefined || token.pos1 === '空白') continue;
      const figure = token.pos1 === '数' || /^[\d０-９.,]+$/u.test(token.surface);
      if (!figure) found.push(token.base);
      else if (found.at(-1) !== '<N>') found.push('<N>');
    }
  }
  return found;
}

const against = /^(?:amplified:(?:denied|other-sense)|expert:other-person)$/u;

/** How many kinds of signals speak for each type, and which type has most. */
function weighed(signals: readonly MentionSignal[]): string[] {
  const kinds = new Set(signals.map((signal) => signal.kind).filter((kind) => !against.test(kind)));
  const counts = ['amplified', 'expert', 'community'].map((family) => ({
    family,
    count: [...kinds].filter((kind) => kind.startsWith(`${family}:`)).length,
  }));
  const most = Math.max(...counts.map((one) => one.count));
  const leading = counts.filter((one) => one.count === most).map((one) => one.family);
  return [
    ...counts.map((one) => `count:${one.family}:${Math.min(one.count, 4)}`),
    most === 0 ? 'lead:none' : `lead:${leading.join('+')}`,
  ];
}

/** Everything the model of types looks at. */
export function typeFeatures(evidence: TypeEvidence): Feature[] {
  const list = words(evidence);
  const signals = evidence.signals.flatMap((signal) => [
    `s:${signal.kind}`,
    ...(signal.start < 12 ? [`first:${signal.kind}`] : []),
  ]);
  const families = new Set(evidence.signals.map((signal) => signal.kind.slice(0, signal.kind.indexOf(':'))));
  const names = [
    ...signals,
    ...['amplified', 'expert', 'community'].map((one) => `${families.has(one) ? 'has' : 'no'}:${one}`),
    ...weighed(evidence.signals),
    ...(evidence.source === undefined ? [] : [`source:${evidence.source}`]),
    ...list.flatMap((word, at) => {
      const [second, third] = [list[at + 1], list[at + 2]];
      return [
        `1:${word}`,
        ...(second === undefined ? [] : [`2:${word}|${second}`]),
        ...(second === undefined || third === undefined || !/^<[JGA]>$/u.test(word)
          ? []
          : [`3:${word}|${second}|${third}`]),
      ];
    }),
  ];
  return names.map((name) => ({ name, start: 0, end: evidence.text.length }));
}
