import type { DrillQuestion, DrillResult } from '@madoguchi/contract';

/** What came of one question, with the answer as it was given. */
export type Answered = DrillResult & { given: string };

/** A drill under way: `index` is the question shown; beyond the last one it is over. */
export type DrillState = { questions: readonly DrillQuestion[]; index: number; results: readonly Answered[] };

export function beginDrill(questions: readonly DrillQuestion[]): DrillState {
  return { questions, index: 0, results: [] };
}

/** Takes what the server said of the question shown; a second answer to it counts for nothing. */
export function takeResult(drill: DrillState, result: DrillResult, given: string): DrillState {
  if (drill.index >= drill.questions.length || drill.results.length > drill.index) return drill;
  return { ...drill, results: [...drill.results, { ...result, given }] };
}

/** The next question, once this one is answered. */
export function onward(drill: DrillState): DrillState {
  return drill.results.length > drill.index ? { ...drill, index: drill.index + 1 } : drill;
}

/** How many answers were right so far. */
export function rightOnes({ results }: DrillState): number {
  return results.filter(({ right }) => right).length;
}
