import { refreshSearch } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { ListKind, RowError } from './kind.ts';
import type { ListRow } from './read-csv.ts';
import { headingOf, listRows, tell, type ListDependencies } from './receive.ts';
import * as store from './store.ts';
import { unitsOf } from './units.ts';

/** Rows done in one transaction, at least; rows that are one thing are never parted. */
const batchSize = 100;

type Target = { workspaceId: string; importId: string };
type Unit = readonly ListRow[];
type Work = Target & { source: store.Source; kind: ListKind };

/**
 * Takes a list over, batch by batch; the place in the list moves in the transaction of the batch, so that a process that is
 * killed has done a row with all its effects or not at all, and whoever goes on begins behind it.
 */
export async function takeOver(dependencies: ListDependencies, target: Target): Promise<void> {
  const { workspaceId, importId } = target;
  const source = await dependencies.database.inWorkspace(workspaceId, (tx) => store.findSource(tx, importId));
  if (source?.state !== 'running') return;
  const work: Work = { ...target, source, kind: dependencies.listKinds[source.kind] };
  let at = 0;
  let batch: Unit[] = [];
  let size = 0;
  for await (const unit of unitsOf(listRows(source), work.kind, source.mapping)) {
    at += unit.length;
    if (at <= source.nextRow) continue;
    batch.push(unit);
    size += unit.length;
    if (size < batchSize) continue;
    if (!(await doBatch(dependencies, work, at - size, batch))) return;
    batch = [];
    size = 0;
  }
  if (size > 0 && !(await doBatch(dependencies, work, at - size, batch))) return;
  await dependencies.database.inWorkspace(workspaceId, async (tx) => {
    if (await store.finish(tx, importId, 'done')) await tell(tx, dependencies.realtime, importId);
  });
}

/** Does a batch at once, or unit by unit when one of them is refused by the database. False: another process is at it. */
async function doBatch(
  dependencies: ListDependencies,
  work: Work,
  from: number,
  units: readonly Unit[],
): Promise<boolean> {
  const attempt = (some: readonly Unit[], at: number) =>
    dependencies.database.inWorkspace(work.workspaceId, (tx) => doUnits(tx, dependencies, work, at, some));
  try {
    return await attempt(units, from);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    dependencies.log.warn({ code: error.code }, 'a batch of a list is done row by row');
  }
  let at = from;
  for (const unit of units) {
    const place = at;
    try {
      if (!(await attempt([unit], place))) return false;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await dependencies.database.inWorkspace(work.workspaceId, (tx) => skipUnit(tx, work, place, unit));
    }
    at += unit.length;
  }
  return true;
}

/** The database's own «no» to a value: classes 22 (data) and 23 (integrity). Anything else is no fault of the row. */
function isRefusal(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && /^2[23]/u.test(String(error.code));
}

async function doUnits(
  tx: Tx,
  { realtime }: ListDependencies,
  { importId, source, kind }: Work,
  from: number,
  units: readonly Unit[],
): Promise<boolean> {
  const place = await store.lockRunning(tx, importId);
  if (place?.nextRow !== from) return false;
  const take = await kind.begin(tx, source);
  const progress = { rows: 0, created: 0, updated: 0, skipped: 0, errors: 0 };
  const touched = new Set<string>();
  for (const unit of units) {
    progress.rows += unit.length;
    const taken = await take(tx, unit);
    if (taken.done === 'refused') {
      await report(tx, importId, source, unit, taken.errors);
      progress.errors += unit.length;
    } else {
      progress[taken.done] += 1;
      if (taken.done !== 'skipped' && taken.customerId !== null) touched.add(taken.customerId);
    }
  }
  await refreshSearch(tx, [...touched]);
  await store.advance(tx, importId, progress);
  await tell(tx, realtime, importId);
  return true;
}

async function report(
  tx: Tx,
  importId: string,
  { headings, mapping }: store.Source,
  unit: Unit,
  errors: readonly RowError[],
): Promise<void> {
  for (const [at, { line, cells }] of unit.entries()) {
    const { code, field } = errors[at] ?? { code: 'unreadable', field: null };
    const heading = headingOf(headings, mapping, field);
    await store.insertError(tx, importId, { line, code, heading, cells });
  }
}

async function skipUnit(tx: Tx, { importId, source }: Work, from: number, unit: Unit): Promise<void> {
  const place = await store.lockRunning(tx, importId);
  if (place?.nextRow !== from) return;
  await report(tx, importId, source, unit, []);
  const rows = unit.length;
  await store.advance(tx, importId, { rows, created: 0, updated: 0, skipped: 0, errors: rows });
}

/** Goes on with lists whose process is gone. */
export async function resumeLists(dependencies: ListDependencies, workspaceId: string): Promise<void> {
  const abandoned = await dependencies.database.inWorkspace(workspaceId, store.findAbandoned);
  for (const { id } of abandoned) await takeOver(dependencies, { workspaceId, importId: id });
}
