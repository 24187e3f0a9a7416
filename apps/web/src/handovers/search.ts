import type { Box } from './queries.ts';

export const boxes = ['waiting', 'given', 'all'] as const satisfies readonly Box[];

/** Which handovers an address asks for. */
export function parseHandoversSearch(search: Record<string, unknown>): { box?: Box | undefined } {
  const box = boxes.find((each) => each === search['box']);
  return box === undefined ? {} : { box };
}
