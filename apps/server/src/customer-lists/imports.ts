import type { CustomerImport, ImportExisting, ImportMapping, ImportPreview } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { decode, decodeList } from './decode.ts';
import { guessMapping, problemOf } from './headings.ts';
import * as store from './imports.store.ts';
import { takeOverList } from './jobs.ts';
import { delimiterOf, readRows, type ListRow } from './read-csv.ts';
import { readRow } from './row.ts';

export type ListDependencies = { database: Database; realtime: RealtimeHub; jobs: Jobs; log: Logger };

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
  { database }: ListDependencies,
  actor: Actor,
  name: string,
  bytes: Buffer,
): Promise<CustomerImport> {
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
  const mapping = guessMapping(headings, samples);
  const given = { name, bytes, encoding, delimiter, headings, mapping, total, createdBy: actor.memberId };
  return database.inWorkspace(actor.workspaceId, async (tx) =>
    known(tx, await store.insertImport(tx, given)),
  );
}

async function known(tx: Tx, id: string): Promise<CustomerImport> {
  const found = await store.findImport(tx, id);
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

function refuseOddMapping(source: store.Source, mapping: ImportMapping): void {
  if (mapping.length !== source.headings.length) {
    throw new AppError(
      'invalid_request',
      `The mapping names ${mapping.length} columns and the list has ${source.headings.length}: name each, or null.`,
    );
  }
}

/** How the first rows would be taken over. */
export async function previewList(
  { database }: ListDependencies,
  actor: Actor,
  id: string,
  mapping: ImportMapping,
): Promise<ImportPreview> {
  const source = await database.inWorkspace(actor.workspaceId, (tx) => store.findSource(tx, id));
  if (source === undefined) throw noSuchImport();
  refuseOddMapping(source, mapping);
  const preview: ImportPreview = { rows: [], samples: [], problem: problemOf(mapping) };
  for await (const row of listRows(source)) {
    const read = readRow(row, mapping);
    const error = read.ok
      ? null
      : { code: read.error.code, heading: headingOf(source.headings, mapping, read.error.field) };
    preview.rows.push({ line: row.line, values: read.values, error });
    preview.samples.push(row.cells);
    if (preview.rows.length === shownRows) break;
  }
  return preview;
}

/** The heading of the column that a field is read from. */
export function headingOf(
  headings: readonly string[],
  mapping: ImportMapping,
  field: ImportMapping[number],
): string | null {
  return field === null ? null : (headings[mapping.indexOf(field)] ?? null);
}

/** Begins to take a list over, in the background. */
export async function startList(
  { database, realtime, jobs }: ListDependencies,
  actor: Actor,
  id: string,
  mapping: ImportMapping,
  existing: ImportExisting,
): Promise<CustomerImport> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const source = await store.findSource(tx, id);
    if (source === undefined) throw noSuchImport();
    refuseOddMapping(source, mapping);
    const problem = problemOf(mapping);
    if (problem === 'no_name')
      throw new AppError(
        'unprocessable',
        'Say which column holds the name, the company or the e-mail address.',
      );
    if (problem === 'field_twice')
      throw new AppError('unprocessable', 'Two columns are to be the same field. Choose one of them.');
    if (!(await store.startImport(tx, id, mapping, existing)))
      throw new AppError('conflict', 'This list was begun already.');
    await jobs.enqueue(tx, takeOverList, { workspaceId: tx.workspaceId, importId: id });
    await tell(tx, realtime, id);
    return known(tx, id);
  });
}

/** Stops a list where it is; rows that were taken over stay. A list that was not begun goes away. */
export async function stopList(
  { database, realtime }: ListDependencies,
  actor: Actor,
  id: string,
): Promise<CustomerImport> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    await known(tx, id);
    if (!(await store.finish(tx, id, 'stopped')))
      throw new AppError('conflict', 'This list is at its end already.');
    await tell(tx, realtime, id);
    return known(tx, id);
  });
}
