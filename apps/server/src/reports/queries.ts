import type { Overview, OverviewQuery } from '@madoguchi/contract';
import { timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { surveyNames } from '../surveys/index.ts';
import { monthAfter, monthOf, monthsFrom, readTrust, readTrustInput, trustBetween } from '../trust/index.ts';
import { changeOf, mouthOf, promisesOf, recommendedOf, secondOf, toldBy } from './domain.ts';
import { monthFacts, recipe, type MonthFacts } from './facts.ts';
import { keptMonths, nameOfDesk } from './store.ts';

/** Months that are shown beside one another. */
const monthsShown = 12;
const movesShown = 5;
const stepsShown = 3;

type Kept = { countedAt: string; facts: MonthFacts };

async function keptBetween(tx: Tx, from: string, to: string): Promise<Map<string, Kept>> {
  const rows = await keptMonths(tx, from, to, recipe);
  return new Map(
    rows.map(({ month, countedAt, facts }) => [month, { countedAt, facts: monthFacts.parse(facts) }]),
  );
}

/** Trust of a month as the report has it, with the promises it counts. */
async function trustOf(tx: Tx, month: string, before: string, now: Date) {
  const [figures, past] = await Promise.all([
    readTrust(tx, { month, segment: 'all' }, now),
    readTrust(tx, { month: before, segment: 'all' }, now),
  ]);
  const inputs = figures.factors.flatMap((factor) => factor.inputs);
  const { trust, change, next, countedAt } = figures;
  return {
    estimate: trust,
    count: inputs.reduce((sum, { total }) => sum + total, 0),
    change: changeOf(past.trust, trust),
    countedAt,
    rules: change?.rules ?? null,
    moves: change?.moves.slice(0, movesShown) ?? [],
    next: next.slice(0, stepsShown),
  };
}

/**
 * A month of the desk at a glance, beside the month before. What the features counted is kept, so that this costs the same
 * whatever their size. `withLoyalty`: whether the reader may see how customers come back.
 * @throws AppError `invalid_request` for a month to come
 */
export async function readOverview(
  tx: Tx,
  query: OverviewQuery,
  withLoyalty: boolean,
  now = new Date(),
): Promise<Overview> {
  const present = monthOf(now, await timeZoneOf(tx));
  const month = query.month ?? present;
  const [before, first] = [monthAfter(month, -1), monthAfter(month, 1 - monthsShown)];
  const trust = await trustOf(tx, month, before, now);
  const [kept, promises, history] = await Promise.all([
    keptBetween(tx, first, month),
    readTrustInput(tx, 'promises', first, month),
    trustBetween(tx, 'all', first, month),
  ]);
  const facts = (of: string) => kept.get(of)?.facts;
  const promisesIn = (of: string) => promises.find((each) => each.month === of);
  const surveys = facts(month)?.recommended.surveys ?? [];
  const told = toldBy(
    facts(month),
    facts(before),
    surveys.length === 0
      ? []
      : await surveyNames(
          tx,
          surveys.map(({ id }) => id),
        ),
  );
  const promised = promisesOf(promisesIn(month));
  return {
    month,
    before,
    running: month === present,
    countedAt: kept.get(month)?.countedAt ?? null,
    trust,
    promises: {
      ...promised,
      change: changeOf(promisesOf(promisesIn(before)).estimate, promised.estimate),
      kept: promisesIn(month)?.hits ?? 0,
    },
    ...told,
    ...(withLoyalty ? {} : { second: null, care: null }),
    months: monthsFrom(first, month).map((each) => {
      const then = facts(each);
      return {
        month: each,
        trust: history.find((one) => one.month === each)?.trust ?? null,
        promises: promisesOf(promisesIn(each)).estimate,
        nps: then === undefined ? null : recommendedOf(then.recommended).estimate,
        mouth: then === undefined ? null : mouthOf(then.newcomers).estimate,
        second: then === undefined || !withLoyalty ? null : secondOf(then.second).estimate,
      };
    }),
  };
}

/** The same with whose it is, for a report on paper. @throws AppError as `readOverview` */
export async function readReport(
  tx: Tx,
  query: OverviewQuery,
  withLoyalty: boolean,
): Promise<{ told: Overview; desk: string; timeZone: string }> {
  const [desk, timeZone] = [await nameOfDesk(tx), await timeZoneOf(tx)];
  return { told: await readOverview(tx, query, withLoyalty), desk, timeZone };
}
