import { measuresOfKind, type CreateExperiment, type ExperimentMeasure } from '@madoguchi/contract';

/** What is wrong with a plan: where, and why, for people. */
export type PlanFault = { path: string; message: string };

/** What a plan must be like whatever it is about. */
export function faultOfPlan(plan: CreateExperiment): PlanFault | null {
  const { kind, variants, measure, guards, baseRate, difference } = plan;
  const known: readonly ExperimentMeasure[] = measuresOfKind[kind];
  if (variants.reduce((sum, { share }) => sum + share, 0) !== 100)
    return { path: 'variants', message: 'must have shares that make 100 together' };
  if (new Set(variants.map(({ name }) => name)).size < variants.length)
    return { path: 'variants', message: 'must have names that differ' };
  if (!known.includes(measure)) return { path: 'measure', message: `must be one of ${known.join(', ')}` };
  if (guards.some((guard) => !known.includes(guard) || guard === measure))
    return { path: 'guards', message: 'must be other measures of this kind' };
  if (baseRate + difference >= 1 && baseRate - difference <= 0)
    return { path: 'difference', message: 'leaves no rate between 0 and 1 beside the base rate' };
  const place = kind === 'landing' ? 'linkId' : kind === 'message' ? 'broadcastId' : null;
  for (const path of ['linkId', 'broadcastId', 'tagId'] as const) {
    if (path === place && plan[path] === null) return { path, message: 'says by what people are sent' };
    if (path !== place && plan[path] !== null && !(path === 'tagId' && kind === 'script'))
      return { path, message: `means nothing for «${kind}»` };
  }
  const text = kind === 'landing' ? 'target' : 'text';
  if (variants.some((variant) => variant[text] === ''))
    return { path: `variants.${text}`, message: 'must not be empty' };
  return null;
}

/** All variants together, so that the smallest share gets as many as each needs. */
export const sizeOfAll = (each: number, shares: readonly number[]): number =>
  Math.ceil((each * 100) / Math.min(...shares));

const day = 86_400_000;

/** The beginning of the first day (UTC) of which somebody may still do it: all who came before had their whole time. */
export function waitingSince(now: Date, withinDays: number): Date {
  return new Date((Math.floor(now.getTime() / day) - withinDays) * day);
}

/** The planned end: so many days for people to come, and those that each of them has. */
export const plannedEnd = (start: Date, { days, withinDays }: { days: number; withinDays: number }): Date =>
  new Date(start.getTime() + (days + withinDays) * day);
