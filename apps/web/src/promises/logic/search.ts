import type { PromiseAct, PromiseOutcome } from '@madoguchi/contract';

export const acts = [
  'contact',
  'send',
  'refund',
  'visit',
  'exchange',
  'investigate',
  'arrange',
  'other',
] as const satisfies readonly PromiseAct[];
/** Each, so that none that the figures count leads to all promises. */
const isOutcome: Record<PromiseOutcome, true> = {
  in_time: true,
  late: true,
  broken: true,
  moved_in_time: true,
  moved_late: true,
  overdue: true,
  not_needed: true,
};
const outcomeOf = (word: unknown): PromiseOutcome | undefined =>
  typeof word === 'string' && Object.hasOwn(isOutcome, word) ? (word as PromiseOutcome) : undefined;

/** What the board's address says: whose, of which kind, still open or not; mine when it says nothing. */
export type PromisesSearch = {
  /** `all`, `none`, or a member's id; left out: mine. */
  owner?: string;
  act?: PromiseAct;
  state?: 'closed';
  unconfirmed?: true;
  outcome?: PromiseOutcome;
  month?: string;
};

/** Reads the address; anything it does not know is left out. */
export function parsePromisesSearch(raw: Record<string, unknown>): PromisesSearch {
  const search: PromisesSearch = {};
  const { owner, month } = raw;
  if (typeof owner === 'string' && /^(?:all|none|[0-9a-f-]{36})$/u.test(owner)) search.owner = owner;
  const act = acts.find((word) => word === raw['act']);
  if (act !== undefined) search.act = act;
  if (raw['state'] === 'closed') search.state = 'closed';
  if (raw['unconfirmed'] === true) search.unconfirmed = true;
  const outcome = outcomeOf(raw['outcome']);
  if (outcome !== undefined) search.outcome = outcome;
  if (typeof month === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])$/u.test(month)) search.month = month;
  return search;
}

/** The question that an address asks the server. */
export function askedOf(search: PromisesSearch): Record<string, string> {
  const { owner = 'me', act, state, unconfirmed, outcome, month } = search;
  return {
    ...(owner === 'all' ? {} : { owner }),
    ...(act !== undefined && { act }),
    ...(state !== undefined && { state }),
    ...(unconfirmed === true && { confirmed: 'no' }),
    ...(outcome !== undefined && { outcome }),
    ...(month !== undefined && { month }),
  };
}
