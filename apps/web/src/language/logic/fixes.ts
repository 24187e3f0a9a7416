import type { Finding } from '@madoguchi/contract';
import type { Span } from './edit.ts';
import { byGravity } from './severity.ts';

/** One replacement in a text: what stands from `start` to `end` becomes `text`. */
export type Replacement = Span & { text: string };

/** Whether something may stand instead of the marked words. */
export function isFixable({ suggest }: Pick<Finding, 'suggest'>): boolean {
  return suggest.length > 0;
}

/** The findings that can be fixed together: of two that overlap, the graver one. */
export function fixedTogether(findings: readonly Finding[]): Finding[] {
  const chosen: Finding[] = [];
  for (const finding of findings.filter(isFixable).toSorted(byGravity)) {
    if (!chosen.some((other) => other.start < finding.end && finding.start < other.end)) chosen.push(finding);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

/**
 * The first fix of every finding as one replacement, so that it is undone in one step; null when nothing can be
 * fixed. It reaches from the first fix to the last and keeps what stands between them.
 */
export function fixAll(text: string, findings: readonly Finding[]): Replacement | null {
  const chosen = fixedTogether(findings);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return null;
  let fixed = '';
  let from = first.start;
  for (const { start, end, suggest } of chosen) {
    fixed += text.slice(from, start) + (suggest[0] ?? '');
    from = end;
  }
  return { start: first.start, end: last.end, text: fixed };
}

/** Where a caret belongs after a replacement: where it stood, or behind the new words if it stood in the old ones. */
export function caretAfter(caret: number, { start, end, text }: Replacement): number {
  if (caret <= start) return caret;
  return caret >= end ? caret + text.length - (end - start) : start + text.length;
}
