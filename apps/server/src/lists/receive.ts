import type { ImportExisting, ListImport } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { decode, decodeList } from './decode.ts';
import { takeOverList } from './jobs.ts';
import type { ListKinds, ListName, Mapping } from './kind.ts';
import { delimiterOf, readRows, type ListRow } from './read-csv.ts';
import * as store from './store.ts';

export type ListDependencies = {
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  log: Logger;
  listKinds: ListKinds;
};

/** More rows than this are no list that one looks through; they come in several files. */
const mostRows = 200_000;
const shownRows = 20;

export const noSuchImport = () => new AppError('not_found', 'This list does not exist in this workspace.');

/** News about the list: its rows, its state. */
export async function tell(tx: Tx, realtime: RealtimeHub, importId: string): Promise<void> {
  await appendEvents(tx, [{ type: 'customer.updated', conversationId: null, data: { importId } }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}

/** Keeps a list that was sent, and guesses what its columns are. @throws AppError `unprocessable` when it is none. */
export async function receiveList(
  { database, listKinds }: ListDependencies,
  actor: Actor,
  kind: ListName,
  name: string,
  bytes: Buffer,
): Promise<ListImport> {
  const { encoding, text } = decodeList(bytes);
  const delimiter = delimiterOf(text);
  let headings: string[] | undefined;
  let total = 0;
  const samples: string[][] = [];
  for await (const { cells } of readRows(text, delimiter)) {
    if (headings === undefined) {
      headings = cells.map((cell) => cell.trim().slice(0, 120));
      continue;
    }
    total += 1;
    if (samples.length < 50) samples.push(cells);
    if (total > mostRows)
      throw new AppError('too_large', `This list has more than ${mostRows} rows. Send it in several files.`);
  }
  if (headings === undefined || headings.length > 200)
    throw new AppError('unprocessable', 'This file holds no list: its first line must name the columns.');
  if (total === 0)
    throw new AppError('unprocessable', 'This list has a line of headings and no rows below it.');
  const mapping = listKinds[kind].guess(headings, samples);
  const origin = listKinds[kind].originOf?.(headings) ?? null;
  const given = {
    kind,
    origin,
    name,
    bytes,
    encoding,
    delimiter,
    headings,
    mapping,
    total,
    createdBy: actor.memberId,
  };
  return database.inWorkspace(actor.workspaceId, async (tx) =>
    known(tx, kind, await store.insertImport(tx, given)),
  );
}

async function known(tx: Tx, kind: ListName, id: string): Promise<ListImport> {
  const found = await store.findImport(tx, kind, id);
  if (found === undefined) throw noSuchImport();
  return found;
}

/** The rows of a list that is kept, without its headings. */
export async function* listRows(source: store.Source): AsyncGenerator<ListRow> {
  if (source.bytes === null) return;
  let isHeading = true;
  for await (const row of readRows(decode(source.encoding, source.bytes), source.delimiter)) {
    if (!isHeading) yield row;
    isHeading = false;
  }
}

function refuseOddMapping(source: store.Source, mapping: Mapping): void {
  if (mapping.length !== source.headings.length) {
    throw new AppError(
      'invalid_request',
      `The mapping names ${mapping.length} columns and the list has ${source.headings.length}: name each, or null.`,
    );
  }
}

async function sourceOf(tx: Tx, kind: ListName, id: string): Promise<store.Source> {
  const source = await store.findSource(tx, id);
  if (source === undefined || source.kind !== kind) throw noSuchImport();
  return source;
}

/** How the first rows would be taken over. @throws AppError `not_found`, `invalid_request` for an odd mapping */
export async function previewList(
  { database, listKinds }: ListDependencies,
  actor: Actor,
  kind: ListName,
  id: string,
  mapping: Mapping,
) {
  const source = await database.inWorkspace(actor.workspaceId, (tx) => sourceOf(tx, kind, id));
  refuseOddMapping(source, mapping);
  const first: ListRow[] = [];
  for await (const row of listRows(source)) {
    first.push(row);
    if (first.length === shownRows) break;
  }
  const rows = listKinds[kind].preview(first, mapping).map(({ values, error }, at) => ({
    line: first[at]?.line ?? 0,
    values,
    error:
      error === null ? null : { code: error.code, heading: headingOf(source.headings, mapping, error.field) },
  }));
  const problem = listKinds[kind].problemOf(mapping)?.code ?? null;
  return { rows, samples: first.map(({ cells }) => cells), problem };
}

/** The heading of the column that a field is read from. */
export function headingOf(
  headings: readonly string[],
  mapping: Mapping,
  field: string | null,
): string | null {
  return field === null ? null : (headings[mapping.indexOf(field)] ?? null);
}

/** Begins to take a list over, in the background. @throws AppError `unprocessable` with what the mapping lacks, `conflict` */
export async function startList(
  { database, realtime, jobs, listKinds }: ListDependencies,
  actor: Actor,
  kind: ListName,
  id: string,
  given: { mapping: Mapping; existing: ImportExisting; origin: string | null },
): Promise<ListImport> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const source = await sourceOf(tx, kind, id);
    refuseOddMapping(source, given.mapping);
    const problem = listKinds[kind].problemOf(given.mapping);
    if (problem !== null) throw new AppError('unprocessable', problem.detail);
    if (!(await store.startImport(tx, id, given)))
      throw new AppError('conflict', 'This list was begun already.');
    await jobs.enqueue(tx, takeOverList, { workspaceId: tx.workspaceId, importId: id });
    await tell(tx, realtime, id);
    return known(tx, kind, id);
  });
}

/** Stops a list where it is; rows that were taken over stay. A list that was not begun goes away. */
export async function stopList(
  { database, realtime }: ListDependencies,
  actor: Actor,
  kind: ListName,
  id: string,
): Promise<ListImport> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    await known(tx, kind, id);
    if (!(await store.finish(tx, id, 'stopped')))
      throw new AppError('conflict', 'This list is at its end already.');
    await tell(tx, realtime, id);
    return known(tx, kind, id);
  });
}
