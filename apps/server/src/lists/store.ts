import type { ImportExisting, ListImport } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Encoding } from './decode.ts';
import type { ListName, Mapping } from './kind.ts';
import type { Delimiter } from './read-csv.ts';

const columns = sql`
  id, name, encoding, delimiter, headings, mapping, existing, origin, state, total, next_row as processed,
  created_count as created, updated_count as updated, skipped_count as skipped, error_count as errors,
  created_at as "createdAt", finished_at as "finishedAt"`;

export function findImport(tx: Tx, kind: ListName, id: string): Promise<ListImport | undefined> {
  return tx.maybe(sql<ListImport>`
    select ${columns} from customer_import where workspace_id = ${tx.workspaceId} and id = ${id} and kind = ${kind}`);
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export function listImports(
  tx: Tx,
  kind: ListName,
  before: string | null,
  limit: number,
): Promise<ListImport[]> {
  return tx.many(sql<ListImport>`
    select ${columns} from customer_import
    where workspace_id = ${tx.workspaceId} and kind = ${kind} and id < ${before ?? lastId}::uuid
    order by id desc limit ${limit}`);
}

export async function insertImport(
  tx: Tx,
  given: {
    kind: ListName;
    origin: string | null;
    name: string;
    bytes: Buffer;
    encoding: Encoding;
    delimiter: Delimiter;
    headings: string[];
    mapping: Mapping;
    total: number;
    createdBy: string;
  },
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into customer_import (workspace_id, id, kind, origin, name, bytes, encoding, delimiter, headings, mapping, state, total,
      created_by)
    values (${tx.workspaceId}, ${id}, ${given.kind}, ${given.origin}, ${given.name}, ${given.bytes}, ${given.encoding}, ${given.delimiter}, ${given.headings},
      ${JSON.stringify(given.mapping)}, 'draft', ${given.total}, ${given.createdBy})`);
  return id;
}

export type Source = {
  kind: ListName;
  name: string;
  origin: string | null;
  bytes: Buffer | null;
  encoding: Encoding;
  delimiter: Delimiter;
  headings: string[];
  mapping: Mapping;
  existing: ImportExisting;
  state: ListImport['state'];
  nextRow: number;
  createdBy: string | null;
};

/** What a list is read from. */
export function findSource(tx: Tx, id: string): Promise<Source | undefined> {
  return tx.maybe(sql<Source>`
    select kind, name, origin, bytes, encoding, delimiter, headings, mapping, existing, state, next_row as "nextRow", created_by as "createdBy"
    from customer_import where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Lists whose file is still here: those that were not begun, and those that are being taken over. */
export async function keptLists(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from customer_import
    where workspace_id = ${tx.workspaceId} and state in ('draft', 'running') and bytes is not null order by id`);
  return rows.map(({ id }) => id);
}

/** The same as `findSource`; nobody begins or goes on with the list until the transaction ends. */
export function lockSource(tx: Tx, id: string): Promise<Source | undefined> {
  return tx.maybe(sql<Source>`
    select kind, name, origin, bytes, encoding, delimiter, headings, mapping, existing, state, next_row as "nextRow", created_by as "createdBy"
    from customer_import where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

/** Puts other rows in the place of those a list had, in UTF-8. */
export async function replaceRows(tx: Tx, id: string, bytes: Buffer, total: number): Promise<void> {
  await tx.run(sql`
    update customer_import set bytes = ${bytes}, encoding = 'utf-8', total = ${total}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteList(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from customer_import where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** A list that waits is begun; false when it was begun already. */
export async function startImport(
  tx: Tx,
  id: string,
  { mapping, existing, origin }: { mapping: Mapping; existing: ImportExisting; origin: string | null },
): Promise<boolean> {
  const changed = await tx.run(sql`
    update customer_import set state = 'running', mapping = ${JSON.stringify(mapping)}, existing = ${existing}, origin = ${origin},
      touched_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'draft'`);
  return changed > 0;
}

/** Locks a list that is being taken over: whoever holds it does the next rows. Undefined when it is not running (any more). */
export function lockRunning(tx: Tx, id: string): Promise<{ nextRow: number } | undefined> {
  return tx.maybe(sql<{ nextRow: number }>`
    select next_row as "nextRow" from customer_import
    where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'running' for update`);
}

export type Progress = { rows: number; created: number; updated: number; skipped: number; errors: number };

export async function advance(tx: Tx, id: string, progress: Progress): Promise<void> {
  await tx.run(sql`
    update customer_import set next_row = next_row + ${progress.rows}, created_count = created_count + ${progress.created},
      updated_count = updated_count + ${progress.updated}, skipped_count = skipped_count + ${progress.skipped},
      error_count = error_count + ${progress.errors}, touched_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Ends a list; its bytes go, since its rows are customers now. */
export async function finish(tx: Tx, id: string, state: 'done' | 'failed' | 'stopped'): Promise<boolean> {
  const changed = await tx.run(sql`
    update customer_import set state = ${state}, bytes = null, finished_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id} and state in ('running', 'draft')`);
  return changed > 0;
}

/** Lists whose work stands still: the process that did it is gone. */
export function findAbandoned(tx: Tx): Promise<{ id: string }[]> {
  return tx.many(sql<{ id: string }>`
    select id from customer_import
    where workspace_id = ${tx.workspaceId} and state = 'running' and touched_at < now() - interval '10 seconds'`);
}

export type BadRow = { line: number; code: string; heading: string | null; cells: string[] };

export async function insertError(tx: Tx, importId: string, row: BadRow): Promise<void> {
  await tx.run(sql`
    insert into customer_import_error (workspace_id, import_id, line, code, heading, cells)
    values (${tx.workspaceId}, ${importId}, ${row.line}, ${row.code}, ${row.heading}, ${row.cells})
    on conflict do nothing`);
}

export function listErrors(tx: Tx, importId: string, after: number, limit: number): Promise<BadRow[]> {
  return tx.many(sql<BadRow>`
    select line, code, heading, cells from customer_import_error
    where workspace_id = ${tx.workspaceId} and import_id = ${importId} and line > ${after} order by line limit ${limit}`);
}

/** Bad rows hold people’s data and are kept for a month; lists that were never begun for a day. */
export async function forgetOldImports(tx: Tx): Promise<void> {
  await tx.run(sql`
    delete from customer_import_error e using customer_import i
    where e.workspace_id = ${tx.workspaceId} and i.workspace_id = ${tx.workspaceId} and i.id = e.import_id
      and i.finished_at < now() - interval '30 days'`);
  await tx.run(sql`
    delete from customer_import
    where workspace_id = ${tx.workspaceId} and state = 'draft' and created_at < now() - interval '1 day'`);
}
