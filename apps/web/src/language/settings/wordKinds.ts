import type { WordKind } from '@madoguchi/contract';

/** The kinds of own words, the weightiest first. */
export const wordKinds: readonly WordKind[] = ['ng', 'preferred', 'product'];

/** Whether another wording belongs to a word of this kind: it must, it may, or there is none. */
export function insteadOf(kind: WordKind): 'needed' | 'possible' | 'none' {
  if (kind === 'preferred') return 'needed';
  return kind === 'ng' ? 'possible' : 'none';
}

/** A kind as a form knows it, which knows only text. */
export function kindOf(value: string | null): WordKind {
  return wordKinds.find((kind) => kind === value) ?? 'ng';
}
