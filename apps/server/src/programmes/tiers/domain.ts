import type { CustomerTier, Tier } from '@madoguchi/contract';

/** A day on which somebody bought, and what they paid on it in yen. */
export type Bought = { day: string; paid: number };
/** Rules from a day on. */
export type RulesFrom = { from: string; months: number; tiers: readonly Tier[] };
/** Somebody placed a customer by hand, or let purchases decide again. */
export type PlacedOn = { on: string; tier: string | null };

/** So many months before a day, as calendars count: of a day that a month has not, its last. */
export function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** From which day on purchases count for the tier of a day: so many whole months, that day with them. */
export const countsFrom = (today: string, months: number): string => nextDay(monthsBefore(today, months));

export type Counts = { purchases: number; spent: number };

/** What somebody bought from one day to another, both with them. */
export function countsIn(bought: readonly Bought[], from: string, to: string): Counts {
  const days = bought.filter(({ day }) => from <= day && day <= to);
  return { purchases: days.length, spent: days.reduce((sum, { paid }) => sum + paid, 0) };
}

const reached = ({ by, least }: Tier, { purchases, spent }: Counts): boolean =>
  by === 'purchases' ? purchases >= least : by === 'spent' && spent >= least;

/** The highest tier that these purchases reach; null for none. */
export const tierOf = (tiers: readonly Tier[], counts: Counts): Tier | null =>
  tiers.findLast((tier) => reached(tier, counts)) ?? null;

/** The lowest tier above the one reached that purchases lead to, and what is missing for it; null at the top. */
export function nextOf(tiers: readonly Tier[], counts: Counts): CustomerTier['next'] {
  const at = tiers.findLastIndex((tier) => reached(tier, counts));
  const next = tiers.slice(at + 1).find(({ by }) => by !== 'hand');
  if (next === undefined || next.by === 'hand') return null;
  return { key: next.key, by: next.by, missing: next.least - counts[next.by] };
}

type Facts = { bought: readonly Bought[]; rules: readonly RulesFrom[]; placed: readonly PlacedOn[] };
type Standing = { tier: string | null; how: 'reckoned' | 'hand' | null };

/** Where somebody stands on a day: where they were placed by hand, as long as there is such a tier, else by purchases. */
export function standingOn({ bought, rules, placed }: Facts, day: string): Standing {
  const held = rules.findLast(({ from }) => from <= day);
  if (held === undefined) return { tier: null, how: null };
  const { tiers, months } = held;
  const hand = placed.findLast(({ on }) => on <= day)?.tier ?? null;
  if (hand !== null && tiers.some(({ key }) => key === hand)) return { tier: hand, how: 'hand' };
  const tier = tierOf(tiers, countsIn(bought, countsFrom(day, months), day))?.key ?? null;
  return { tier, how: tier === null ? null : 'reckoned' };
}

/**
 * Every change of somebody’s tier up to a day, the newest first: a tier changes only on a day on which they buy, a purchase is no longer counted,
 * rules begin, or somebody places them.
 */
export function changesUntil(facts: Facts, today: string): CustomerTier['changes'] {
  const { bought, rules, placed } = facts;
  const expiring = bought.flatMap(({ day }) => rules.map(({ months }) => firstWithout(day, months)));
  const days = [
    ...bought.map(({ day }) => day),
    ...expiring,
    ...rules.map(({ from }) => from),
    ...placed.map(({ on }) => on),
  ].filter((day) => day <= today);
  const changes: CustomerTier['changes'] = [];
  let before: string | null = null;
  for (const on of [...new Set(days)].toSorted()) {
    const { tier: to } = standingOn(facts, on);
    if (to === before) continue;
    const why = placed.some((each) => each.on === on)
      ? 'hand'
      : rules.some(({ from }) => from === on)
        ? 'rules'
        : bought.some(({ day }) => day === on)
          ? 'bought'
          : 'expired';
    changes.push({ on, from: before, to, why });
    before = to;
  }
  return changes.toReversed();
}

/** The first day on which a purchase of `day` does not count any more. */
export function firstWithout(day: string, months: number): string {
  // At most three days after as many months: months are not of one length.
  let on = monthsBefore(day, -months);
  while (countsFrom(on, months) <= day) on = nextDay(on);
  return on;
}
