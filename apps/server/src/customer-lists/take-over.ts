import type { Tx } from '../platform/db/index.ts';
import { nameKey, refreshSearch } from '../customers/index.ts';
import { applyRow, type ApplyOptions } from './apply.ts';
import { headingOf, listRows, tell, type ListDependencies } from './imports.ts';
import * as store from './imports.store.ts';
import type { ListRow } from './read-csv.ts';
import { readRow } from './row.ts';

/** Rows done in one transaction. */
const batchSize = 100;

type Target = { workspaceId: string; importId: string };

/**
 * Takes a list over, batch by batch; the place in the list moves in the transaction of the batch, so that a process that is
 * killed has done a row with all its effects or not at all, and whoever goes on begins behind it.
 */
export async function takeOver(dependencies: ListDependencies, target: Target): Promise<void> {
  const { workspaceId, importId } = target;
  const source = await dependencies.database.inWorkspace(workspaceId, (tx) => store.findSource(tx, importId));
  if (source?.state !== 'running') return;
  let at = 0;
  let batch: ListRow[] = [];
  for await (const row of listRows(source)) {
    at += 1;
    if (at <= source.nextRow) continue;
    batch.push(row);
    if (batch.length < batchSize) continue;
    if (!(await doBatch(dependencies, target, source, at - batch.length, batch))) return;
    batch = [];
  }
  if (batch.length > 0 && !(await doBatch(dependencies, target, source, at - batch.length, batch))) return;
  await dependencies.database.inWorkspace(workspaceId, async (tx) => {
    if (await store.finish(tx, importId, 'done')) await tell(tx, dependencies.realtime, importId);
  });
}

/** Does a batch at once, or row by row when one of them is refused by the database. False: another process is at it. */
async function doBatch(
  dependencies: ListDependencies,
  target: Target,
  source: store.Source,
  from: number,
  rows: readonly ListRow[],
): Promise<boolean> {
  const attempt = (some: readonly ListRow[], at: number) =>
    dependencies.database.inWorkspace(target.workspaceId, (tx) =>
      doRows(tx, dependencies, target, source, at, some),
    );
  try {
    return await attempt(rows, from);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    dependencies.log.warn({ code: error.code }, 'a batch of a list is done row by row');
  }
  for (const [index, row] of rows.entries()) {
    try {
      if (!(await attempt([row], from + index))) return false;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await dependencies.database.inWorkspace(target.workspaceId, (tx) =>
        skipRow(tx, target, from + index, row),
      );
    }
  }
  return true;
}

/** The database's own «no» to a value: classes 22 (data) and 23 (integrity). Anything else is no fault of the row. */
function isRefusal(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && /^2[23]/u.test(String(error.code));
}

async function doRows(
  tx: Tx,
  { realtime }: ListDependencies,
  { importId }: Target,
  source: store.Source,
  from: number,
  rows: readonly ListRow[],
): Promise<boolean> {
  const place = await store.lockRunning(tx, importId);
  if (place?.nextRow !== from) return false;
  const options = await optionsOf(tx, importId, source);
  const progress = { rows: rows.length, created: 0, updated: 0, skipped: 0, errors: 0 };
  const touched = new Set<string>();
  for (const row of rows) {
    const read = readRow(row, source.mapping);
    const applied = read.ok
      ? await applyRow(tx, read.candidate, options)
      : { done: 'refused' as const, ...read };
    if (applied.done === 'refused') {
      const heading = headingOf(source.headings, source.mapping, applied.error.field);
      await store.insertError(tx, importId, {
        line: row.line,
        code: applied.error.code,
        heading,
        cells: row.cells,
      });
      progress.errors += 1;
    } else {
      progress[applied.done] += 1;
      if (applied.done !== 'skipped') touched.add(applied.customerId);
    }
  }
  await refreshSearch(tx, [...touched]);
  await store.advance(tx, importId, progress);
  await tell(tx, realtime, importId);
  return true;
}

async function skipRow(tx: Tx, { importId }: Target, from: number, row: ListRow): Promise<void> {
  const place = await store.lockRunning(tx, importId);
  if (place?.nextRow !== from) return;
  await store.insertError(tx, importId, {
    line: row.line,
    code: 'unreadable',
    heading: null,
    cells: row.cells,
  });
  await store.advance(tx, importId, { rows: 1, created: 0, updated: 0, skipped: 0, errors: 1 });
}

async function optionsOf(tx: Tx, importId: string, source: store.Source): Promise<ApplyOptions> {
  const [people, list] = [await store.listPeople(tx), await store.findImport(tx, importId)];
  return {
    existing: source.existing,
    actorId: people.some(({ id }) => id === source.createdBy) ? source.createdBy : null,
    importName: list?.name ?? '',
    memberNamed: (text) =>
      people.find(({ name, email }) => nameKey(name) === nameKey(text) || email === text.trim().toLowerCase())
        ?.id,
  };
}

/** Goes on with lists whose process is gone. */
export async function resumeLists(dependencies: ListDependencies, workspaceId: string): Promise<void> {
  const abandoned = await dependencies.database.inWorkspace(workspaceId, store.findAbandoned);
  for (const { id } of abandoned) await takeOver(dependencies, { workspaceId, importId: id });
}
