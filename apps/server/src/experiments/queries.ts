import type {
  Experiment,
  ExperimentDetail,
  ExperimentEvidence,
  ExperimentEvidenceQuery,
  ExperimentPlan,
  ExperimentResult,
  PlanExperiment,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { noSuchExperiment, wrong } from './dependencies.ts';
import { sizeOfAll, waitingSince } from './domain.ts';
import * as figures from './figures.store.ts';
import * as store from './store.ts';
import { clicksPerDay, conversationsPerDay } from './subject.store.ts';

/** An experiment as the API answers it. */
export function shown({ salt: _salt, decidedOn: _decidedOn, ...row }: store.ExperimentRow): Experiment {
  return row;
}

export function detailed({ salt: _salt, ...row }: store.ExperimentRow): ExperimentDetail {
  return row;
}

/** @throws AppError `not_found` */
export async function requireExperiment(tx: Tx, id: string): Promise<store.ExperimentRow> {
  const row = await store.findExperiment(tx, id);
  if (row === undefined) throw noSuchExperiment();
  return row;
}

/** How many people a plan asks for, and in how many days they come at the pace of the last four weeks. @throws AppError `invalid_request` */
export async function readPlan(tx: Tx, asked: PlanExperiment, now: Date): Promise<ExperimentPlan> {
  const { baseRate: base, difference, alpha, power, shares, kind } = asked;
  const isPossible = base + difference < 1 || base - difference > 0;
  if (!isPossible) throw wrong('difference', 'leaves no rate between 0 and 1 beside the base rate');
  // Loaded when somebody asks: a desk starts without it.
  const { sizeOfEach } = await import('../statistics/index.ts');
  const each = sizeOfEach({ base, difference, alpha, power, comparisons: shares.length - 1 });
  const size = sizeOfAll(each, shares);
  const pace =
    kind === 'landing' && asked.linkId !== null
      ? await clicksPerDay(tx, asked.linkId, now)
      : kind === 'script'
        ? await conversationsPerDay(tx, asked.tagId, now)
        : 0;
  return { each, size, perDay: pace === 0 ? null : pace, days: pace === 0 ? null : Math.ceil(size / pace) };
}

/** The figures as they are now. */
export async function readResult(tx: Tx, row: store.ExperimentRow, now: Date): Promise<ExperimentResult> {
  const since = waitingSince(now, row.withinDays);
  const arms = await figures.armsOf(tx, row.id, since);
  const counts = [];
  for (const measure of [row.measure, ...row.guards])
    counts.push({ measure, successes: await figures.successesOf(tx, row, measure, since) });
  const { resultOf } = await import('./verdict.ts');
  const over = arms.reduce((sum, { units, waiting }) => sum + units - waiting, 0);
  const result = resultOf({
    alpha: row.alpha,
    size: row.size,
    shares: row.variants.map(({ share }) => share),
    state: row.state,
    stopped: row.stopReason !== null,
    planReached: over >= row.size || (row.endsAt !== null && new Date(row.endsAt) <= now),
    arms,
    counts,
  });
  const isLanding = row.kind === 'landing';
  const unit = isLanding ? ((await figures.knowsBrowsers(tx)) ? 'browser' : 'click') : 'customer';
  return { ...result, unit, waitingOrders: isLanding ? await figures.waitingOrders(tx) : 0 };
}

/** Who is behind a figure. @throws AppError `not_found`, `invalid_request` */
export async function readEvidence(
  tx: Tx,
  id: string,
  asked: ExperimentEvidenceQuery,
  now: Date,
): Promise<{ items: ExperimentEvidence[]; nextCursor: string | null }> {
  const row = await requireExperiment(tx, id);
  const { measure = row.measure, variant, cursor, limit } = asked;
  if (measure !== row.measure && !row.guards.includes(measure))
    throw wrong('measure', 'is not one of this experiment');
  const [at, last] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  const rows = await figures.evidenceOf(
    tx,
    row,
    { measure, variant, before: waitingSince(now, row.withinDays) },
    { after: at === undefined || last === undefined ? null : { at, id: last }, limit: limit + 1 },
  );
  const items = rows.slice(0, limit);
  const end = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && end !== undefined ? encodeCursor([end.at, end.id]) : null,
  };
}
