import type { Finding } from '@madoguchi/contract';

/** The finding to go to from the caret: the next one behind it (round again from the start), or the one before. */
export function walk(
  findings: readonly Finding[],
  caret: number,
  direction: 1 | -1,
  activeId: string | null,
): Finding | null {
  const active = findings.findIndex(({ id }) => id === activeId);
  if (active >= 0) return findings.at((active + direction) % findings.length) ?? null;
  if (direction === 1) return findings.find(({ start }) => start >= caret) ?? findings[0] ?? null;
  return findings.findLast(({ end }) => end <= caret) ?? findings.at(-1) ?? null;
}

/** The finding in whose words the caret stands, its ends included. */
export function findingAt(findings: readonly Finding[], caret: number): Finding | null {
  return findings.find(({ start, end }) => start <= caret && caret <= end) ?? null;
}
