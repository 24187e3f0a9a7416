import type { Visit } from '@madoguchi/contract';

/** In this order: what asks for something first. */
export const visitStates = ['unreported', 'planned', 'reported'] as const;
export type VisitState = (typeof visitStates)[number];

/** How a visit stands: still to come, been there and not reported, or reported. */
export function stateOfVisit({ at, report }: Pick<Visit, 'at' | 'report'>, now: number): VisitState {
  if (report !== null) return 'reported';
  return Date.parse(at) < now ? 'unreported' : 'planned';
}
