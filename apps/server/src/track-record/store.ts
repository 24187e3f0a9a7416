import type { CompanyFacts, TrackEdition, TrackEntry, TrackEntryContent } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { EditionContent } from './domain.ts';

type Row = { facts: unknown; revision: number; secret: string | null };

export function findRecord(tx: Tx): Promise<Row | undefined> {
  return tx.maybe(sql<Row>`
    select facts, revision, secret from track_record where workspace_id = ${tx.workspaceId}`);
}

/** Makes the record’s row where there is none, and locks it: whoever changes the record queues up here. */
export async function lockRecord(tx: Tx): Promise<Row> {
  await tx.run(sql`
    insert into track_record (workspace_id) values (${tx.workspaceId}) on conflict (workspace_id) do nothing`);
  return tx.one(sql<Row>`
    select facts, revision, secret from track_record where workspace_id = ${tx.workspaceId} for update`);
}

export async function saveFacts(tx: Tx, facts: CompanyFacts): Promise<void> {
  await tx.run(sql`
    update track_record set facts = ${JSON.stringify(facts)}::jsonb, revision = revision + 1, changed_at = now()
    where workspace_id = ${tx.workspaceId}`);
}

export async function setSecret(tx: Tx, secret: string | null): Promise<void> {
  await tx.run(sql`
    update track_record set secret = ${secret}, changed_at = now() where workspace_id = ${tx.workspaceId}`);
}

export async function isPublicAt(tx: Tx, secret: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select from track_record where workspace_id = ${tx.workspaceId} and secret = ${secret}`);
  return row !== undefined;
}

const entriesOf = (tx: Tx, where: RawBuilder<unknown>) => sql<TrackEntry>`
  select id, content, revision, changed_at as "changedAt" from track_record_entry
  where workspace_id = ${tx.workspaceId} and ${where}`;

/** In the order they were entered. */
export function listEntries(tx: Tx): Promise<TrackEntry[]> {
  return tx.many(sql`${entriesOf(tx, sql`true`)} order by id`);
}

export function lockEntry(tx: Tx, id: string): Promise<TrackEntry | undefined> {
  return tx.maybe(sql`${entriesOf(tx, sql`id = ${id}`)} for update`);
}

export async function insertEntry(tx: Tx, content: TrackEntryContent, memberId: string): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into track_record_entry (workspace_id, id, kind, content, changed_by)
    values (${tx.workspaceId}, ${id}, ${content.kind}, ${JSON.stringify(content)}::jsonb, ${memberId})`);
  return id;
}

export async function updateEntry(
  tx: Tx,
  id: string,
  content: TrackEntryContent,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    update track_record_entry set kind = ${content.kind}, content = ${JSON.stringify(content)}::jsonb,
      revision = revision + 1, changed_by = ${memberId}, changed_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteEntry(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from track_record_entry where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Keeps what is shown from now on. The record’s row is locked, so that numbers follow each other. */
export async function insertEdition(tx: Tx, content: EditionContent, memberId: string): Promise<number> {
  const { number } = await tx.one(sql<{ number: number }>`
    insert into track_record_edition (workspace_id, id, number, content, made_by)
    values (${tx.workspaceId}, ${newId()}, (
      select coalesce(max(e.number), 0) + 1 from track_record_edition e where e.workspace_id = ${tx.workspaceId}),
      ${JSON.stringify(content)}::jsonb, ${memberId})
    returning number`);
  return number;
}

/** The newest first. */
export function listEditions(tx: Tx): Promise<TrackEdition[]> {
  return tx.many(sql<TrackEdition>`
    select e.id, e.number, e.made_at as at,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by
    from track_record_edition e
    left join member m on m."organizationId" = e.workspace_id and m.id = e.made_by
    left join auth_user u on u.id = m."userId"
    where e.workspace_id = ${tx.workspaceId} order by e.number desc limit 50`);
}

type Edition = { number: number; content: EditionContent };

export function findEdition(tx: Tx, id: string): Promise<Edition | undefined> {
  return tx.maybe(sql<Edition>`
    select number, content from track_record_edition where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export function lastEdition(tx: Tx): Promise<Edition | undefined> {
  return tx.maybe(sql<Edition>`
    select number, content from track_record_edition where workspace_id = ${tx.workspaceId}
    order by number desc limit 1`);
}

/** The day it is where the workspace is, and its zone and name. */
export function placeOf(tx: Tx): Promise<{ today: string; timeZone: string; name: string }> {
  return tx.one(sql<{ today: string; timeZone: string; name: string }>`
    select to_char(now() at time zone s.time_zone, 'YYYY-MM-DD') as today, s.time_zone as "timeZone", w.name
    from workspace_settings s join workspace w on w.id = s.workspace_id where s.workspace_id = ${tx.workspaceId}`);
}
