import type { DeadlineKind } from '@madoguchi/contract';
import { deadlineKinds } from './logic/lists.ts';

export const groupings = ['month', 'member', 'channel', 'kind'] as const;
export type Grouping = (typeof groupings)[number];
export const outcomes = ['kept', 'late', 'ended'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the statistics show; part of the address. */
export type StatisticsSearch = {
  from?: string;
  to?: string;
  by?: Grouping;
  kind?: DeadlineKind;
  /** The line, `none` for nobody's, and the outcome whose conversations are listed below. */
  of?: string;
  state?: Outcome;
};

const month = /^20\d\d-(?:0[1-9]|1[0-2])$/u;

function among<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((one) => one === value);
}

/** Reads the address; what is unknown in it is left out. */
export function parseStatisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  const { from, to, of } = search;
  const found: StatisticsSearch = {};
  if (typeof from === 'string' && month.test(from)) found.from = from;
  if (typeof to === 'string' && month.test(to)) found.to = to;
  const by = among(groupings, search['by']);
  if (by !== undefined) found.by = by;
  const kind = among(deadlineKinds, search['kind']);
  if (kind !== undefined) found.kind = kind;
  const state = among(outcomes, search['state']);
  if (state !== undefined && typeof of === 'string' && of !== '') Object.assign(found, { of, state });
  return found;
}
