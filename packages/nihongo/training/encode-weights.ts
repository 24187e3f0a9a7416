import { nought } from '../src/inbound/shared-model.ts';

/** As far as printable ASCII reaches in both directions. */
const furthest = 46;

/** Writes weights as characters: O is nought, P one step for the output, N one against it. Greater ones are cut. */
export function encodeWeights(weights: readonly number[], step: number): string {
  const codes = weights.map(
    (weight) => nought + Math.max(-furthest, Math.min(furthest, Math.round(weight / step))),
  );
  return String.fromCharCode(...codes);
}
