import type {
  TrustEvidencePage,
  TrustEvidenceQuery,
  TrustFigures,
  TrustHistory,
  TrustHistoryQuery,
  TrustInput,
  TrustQuery,
  TrustSegments,
} from '@madoguchi/contract';
import { timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { listEvidence } from './evidence.store.ts';
import { factsOf } from './inputs.ts';
import { isSettled, monthAfter, monthOf, monthsFrom, spanOf } from './months.ts';
import { changeOf } from './moves.ts';
import { rulesFor } from './rules.ts';
import { valueOf, type Counts } from './score.ts';
import { stepsOf } from './steps.ts';
import * as store from './store.ts';

const stepsShown = 5;
const segmentsShown = 100;

const countsIn = (rows: readonly store.CountRow[], month: string): Counts =>
  Object.fromEntries(
    rows.filter((row) => row.month === month).map(({ input, hits, total }) => [input, { hits, total }]),
  );

/** Trust in a month: its factors, their inputs, what moved it, and what would move it most. @throws AppError `invalid_request` */
export async function readFigures(tx: Tx, query: TrustQuery, now = new Date()): Promise<TrustFigures> {
  const { segment } = query;
  const present = monthOf(now, await timeZoneOf(tx));
  const month = query.month ?? present;
  if (month > present)
    throw new AppError('invalid_request', 'This month is still to come: choose this one or one before it.', {
      errors: [{ path: 'month', message: 'must not lie ahead' }],
    });
  const before = monthAfter(month, -1);
  const [rows, months, versions] = await Promise.all([
    store.countsOf(tx, segment, before, month),
    store.countedMonths(tx),
    store.allRules(tx),
  ]);
  const { version, from, rules } = rulesFor(versions, month);
  const counts = countsIn(rows, month);
  const change = changeOf(
    { counts: countsIn(rows, before), rules: rulesFor(versions, before).rules },
    { counts, rules },
  );
  return {
    month,
    segment,
    countedAt: months.find((each) => each.month === month)?.countedAt ?? null,
    settled: isSettled(month, present),
    rules: { version, from },
    leastInputs: rules.leastInputs,
    ...valueOf(counts, rules),
    change: change === null ? null : { before, ...change },
    next: stepsOf(counts, rules).slice(0, stepsShown),
  };
}

/** The months up to this one, the oldest first, each by the rules of its own. */
export async function readHistory(
  tx: Tx,
  { segment, months }: TrustHistoryQuery,
  now = new Date(),
): Promise<TrustHistory> {
  const last = monthOf(now, await timeZoneOf(tx));
  return { segment, items: await historyBetween(tx, segment, monthAfter(last, 1 - months), last) };
}

/** The months from one to another, both included, each by the rules of its own. */
export async function historyBetween(
  tx: Tx,
  segment: string,
  first: string,
  last: string,
): Promise<TrustHistory['items']> {
  const [rows, versions] = await Promise.all([store.countsOf(tx, segment, first, last), store.allRules(tx)]);
  return monthsFrom(first, last).map((month) => {
    const { version, rules } = rulesFor(versions, month);
    const { trust, factors } = valueOf(countsIn(rows, month), rules);
    const points = (at: number) => factors[at]?.points ?? null;
    const facts = rows.reduce((sum, row) => sum + (row.month === month ? row.total : 0), 0);
    return {
      month,
      trust,
      factors: {
        credibility: points(0),
        reliability: points(1),
        intimacy: points(2),
        self_orientation: points(3),
      },
      facts,
      rules: version,
    };
  });
}

/** How often a question was answered how, month by month, of all customers; months without a fact are left out. */
export async function readInput(
  tx: Tx,
  input: TrustInput,
  first: string,
  last: string,
): Promise<{ month: string; hits: number; total: number }[]> {
  const rows = await store.countsOf(tx, 'all', first, last);
  return rows.flatMap(({ input: each, ...row }) => (each === input ? [row] : []));
}

/** The segments of the last twelve months. */
export async function readSegments(tx: Tx, now = new Date()): Promise<TrustSegments> {
  const present = monthOf(now, await timeZoneOf(tx));
  return { items: await store.segmentsSince(tx, monthAfter(present, -11), segmentsShown) };
}

/** A page of the facts behind an input, as they are now. @throws AppError `invalid_request` */
export async function readEvidence(
  tx: Tx,
  { month, segment, input, hit, limit, cursor }: TrustEvidenceQuery,
  now = new Date(),
): Promise<TrustEvidencePage> {
  const [at, id] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  const after = at === undefined || id === undefined ? null : { at, id };
  const span = spanOf(month, await timeZoneOf(tx), now);
  const found = await listEvidence(tx, factsOf[input](tx, span), {
    segment,
    hit: hit === undefined ? null : hit === 'yes',
    after,
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      found.length > limit && last !== undefined
        ? encodeCursor([new Date(last.at).toISOString(), last.id])
        : null,
  };
}
