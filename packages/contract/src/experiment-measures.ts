// Apart from the schemas, so that a browser can have them without their library.
import type { ExperimentKind, ExperimentMeasure } from './experiments.ts';

/** What is counted for each kind. The first ones may be what an experiment is about, all may be watched meanwhile. */
export const measuresOfKind = {
  landing: ['ordered'],
  message: ['answered', 'ordered', 'opted_out'],
  script: ['resolved', 'satisfied', 'dissatisfied'],
} as const satisfies Record<ExperimentKind, readonly ExperimentMeasure[]>;

/** Less of these is better. */
export const lowerIsBetter: readonly ExperimentMeasure[] = ['opted_out', 'dissatisfied'];
