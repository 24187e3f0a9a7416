import { readFileSync } from 'node:fs';

/** The lines of a labelled set, one JSON object each; empty lines are passed over. */
export function readLabelled<Item>(path: string): Item[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Item => JSON.parse(line));
}

/** Where the labelled part stands: its `nth` occurrence, counted from 1. */
export function spanOf(text: string, at: string, nth = 1): { start: number; end: number } {
  let start = text.indexOf(at);
  for (let count = 1; count < nth && start >= 0; count++) start = text.indexOf(at, start + 1);
  if (start < 0) throw new Error(`«${at}» does not occur ${nth} times in «${text}»`);
  return { start, end: start + at.length };
}

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * One third of a set is kept apart while rules are written. Which one is decided by the item's id (FNV-1a, 32 bits),
 * so that an item never moves.
 */
export function isKeptApart(id: string): boolean {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash % 3 === 0;
}
