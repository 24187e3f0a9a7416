import type { Marked } from './marks.ts';
import type { MentionSignal } from './mention.ts';
import { benefit } from './signals/benefit.ts';
import { blame } from './signals/blame.ts';
import { community } from './signals/community.ts';
import { expertise } from './signals/expertise.ts';
import type { Pattern } from './signals/pattern.ts';
import { plain } from './signals/plain.ts';
import { praise } from './signals/praise.ts';

/** Every place of every form. */
function search(text: string, list: readonly Pattern[]): MentionSignal[] {
  return list.flatMap(({ kind, form }) =>
    Array.from(text.matchAll(form), (match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })).filter((one) => one.end > one.start),
  );
}

/** Signals of what the writer thinks. */
export function sentimentSignals(text: string): MentionSignal[] {
  return search(text, [...praise, ...blame, ...plain]);
}

const denials = /^amplified:(?:denied|other-sense)$/u;

/** 料理の提供 and PRじゃない are no benefits, though they hold the words of one. */
function withoutDenied(signals: readonly MentionSignal[]): MentionSignal[] {
  const denied = signals.filter((one) => denials.test(one.kind));
  return signals.filter(
    (one) =>
      !one.kind.startsWith('amplified:') ||
      denials.test(one.kind) ||
      !denied.some((other) => other.start < one.end && one.start < other.end),
  );
}

/** Signals of who writes, for whom and for what: by callings and group names, and by the words as written. */
export function typeSignals(text: string, marked: Marked): MentionSignal[] {
  const at = (offset: number): number => marked.origin[offset] ?? 0;
  const people = [...expertise, ...community];
  const byMarks = search(marked.text, people).map((one) => ({
    kind: one.kind,
    start: at(one.start),
    end: at(one.end),
  }));
  const seen = new Set(byMarks.map((one) => `${one.kind} ${one.start}`));
  const asWritten = search(text, people).filter((one) => !seen.has(`${one.kind} ${one.start}`));
  return [...withoutDenied(search(text, benefit)), ...byMarks, ...asWritten];
}
