import type { AttentionWeights, SignalKind } from '@madoguchi/contract';

/** Weights as they stand in their fields: numbers, or what is typed on the way there. */
export type Typed = Partial<Record<SignalKind, number | string>>;

/** Whether a field holds a weight: a whole number from 0 to 100. */
export function isWeight(value: number | string | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
}

/** The weights when every field holds one, else null. */
export function weightsOf(typed: Typed): AttentionWeights | null {
  const weights: AttentionWeights = {};
  for (const [kind, value] of Object.entries(typed)) {
    if (!isWeight(value)) return null;
    weights[kind as SignalKind] = value;
  }
  return weights;
}
