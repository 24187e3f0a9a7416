import type { CareKind } from '@madoguchi/contract';

/** Kinds of what to mind, the gravest first. */
export const careKinds: readonly CareKind[] = ['allergy', 'caution', 'preference', 'care'];

/** Today's date in a zone, as a date field has it: 2026-11-24. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
