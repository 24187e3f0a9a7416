import type { ExperimentMeasure } from '@madoguchi/contract';

/** By name alone: this is there from the first screen on, and the schemas of the API are not. */
const measures: readonly ExperimentMeasure[] = [
  'ordered',
  'answered',
  'opted_out',
  'resolved',
  'satisfied',
  'dissatisfied',
];

export type EvidenceSearch = { measure?: ExperimentMeasure; variant?: number };

/** What the address of an experiment’s evidence says. */
export function parseEvidenceSearch({ measure, variant }: Record<string, unknown>): EvidenceSearch {
  const known = measures.find((each) => each === measure);
  const isVariant = typeof variant === 'number' && [0, 1, 2, 3].includes(variant);
  return { ...(known === undefined ? {} : { measure: known }), ...(isVariant ? { variant } : {}) };
}
