import type { Message } from '../keigo/finding.ts';

/** A sentence as one should not write it to a customer, as one should, and why. */
export interface DrillPair {
  readonly rule: string;
  readonly wrong: string;
  readonly right: string;
  readonly explanation: Message;
}

/** wrong, right, why in Japanese, why in English */
export type PairRow = readonly [wrong: string, right: string, ja: string, en: string];

/** The pairs of one rule. */
export function pairsOf(rule: string, rows: readonly PairRow[]): DrillPair[] {
  return rows.map(([wrong, right, ja, en]) => ({ rule, wrong, right, explanation: { ja, en } }));
}
