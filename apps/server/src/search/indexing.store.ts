import type { Correspondent, Direction } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import { fieldMark } from './text.ts';
import { markGram } from './grams.ts';
import type { Bucket, Level } from './segment.ts';

/** What is searched, as the column `kind` has it. */
export const kinds = { message: 0, customer: 1 } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

export type State = { next: number; sealed: number };

/** Takes the index in hand for this transaction; undefined while another process has it. */
export async function holdState(tx: Tx, kind: Kind): Promise<State | undefined> {
  await tx.run(
    sql`insert into search_state (workspace_id, kind) values (${tx.workspaceId}, ${kind}) on conflict do nothing`,
  );
  return tx.maybe(sql<State>`
    select next, sealed from search_state where workspace_id = ${tx.workspaceId} and kind = ${kind} for update skip locked`);
}

export async function saveState(tx: Tx, kind: Kind, state: State): Promise<void> {
  await tx.run(sql`
    update search_state set next = ${state.next}, sealed = ${state.sealed} where workspace_id = ${tx.workspaceId} and kind = ${kind}`);
}

/** Takes the oldest of what is to be indexed off the queue. */
export async function takeQueued(tx: Tx, kind: Kind, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    delete from search_queue where workspace_id = ${tx.workspaceId} and kind = ${kind} and id in (
      select id from search_queue where workspace_id = ${tx.workspaceId} and kind = ${kind} order by at, id limit ${limit})
    returning id`);
  return rows.map((row) => row.id);
}

export async function anyQueued(tx: Tx, kind: Kind): Promise<boolean> {
  const rows = await tx.many(
    sql`select from search_queue where workspace_id = ${tx.workspaceId} and kind = ${kind} limit 1`,
  );
  return rows.length > 0;
}

export type MessageSource = {
  id: string;
  at: string;
  direction: Direction;
  subject: string | null;
  text: string;
  quotedFrom: number | null;
  fromName: string | null;
  fromAddress: string;
  authorName: string | null;
  recipients: { to?: Correspondent[]; cc?: Correspondent[] };
  files: string[];
};

/** What messages are found by, as it was written. */
export function readMessages(tx: Tx, ids: readonly string[]): Promise<MessageSource[]> {
  return tx.many(sql<MessageSource>`
    select m.id, m.received_at as at, m.direction, m.subject, m.text, m.quoted_from as "quotedFrom", m.from_name as "fromName",
      m.from_address as "fromAddress", u.name as "authorName", m.recipients,
      coalesce((select array_agg(a.name order by a.created_at, a.id) from attachment a
        where a.workspace_id = m.workspace_id and a.message_id = m.id and not (a.inline and a.content_id is not null)), '{}') as files
    from message m
    left join member b on b."organizationId" = m.workspace_id and b.id = m.author_id
    left join auth_user u on u.id = b."userId"
    where m.workspace_id = ${tx.workspaceId} and m.id = any(${[...ids]})`);
}

export type CustomerSource = {
  id: string;
  at: string;
  name: string;
  reading: string | null;
  company: string | null;
  title: string | null;
  address: string | null;
  note: string;
  /** Addresses and telephones, the primary ones first. */
  points: { kind: string; value: string }[];
  careNotes: string[];
};

/** What customers are found by; not those who have become part of another, whose data was erased, or of whom nothing is known. */
export function readCustomers(tx: Tx, ids: readonly string[]): Promise<CustomerSource[]> {
  return tx.many(sql<CustomerSource>`
    select k.id, k.created_at as at, k.name, k.reading, o.name as company, k.title,
      nullif(concat_ws(' ', k.postal_code, k.address), '') as address, k.note, coalesce((
        select json_agg(json_build_object('kind', p.kind, 'value', p.value) order by p.is_primary desc, p.created_at, p.id)
        from contact_point p where p.workspace_id = k.workspace_id and p.customer_id = k.id), '[]') as points, coalesce((
        select json_agg(n.text order by n.created_at, n.id) from care_note n
        where n.workspace_id = k.workspace_id and n.customer_id = k.id), '[]') as "careNotes"
    from customer k left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
    where k.workspace_id = ${tx.workspaceId} and k.id = any(${[...ids]})
      and k.merged_into is null and k.erased_at is null and not k.withheld`);
}

export type Doc = { id: string; at: string; text: string };

/** Adds documents with numbers from `first` on; what was known of them before is forgotten. */
export async function replaceDocs(
  tx: Tx,
  kind: Kind,
  gone: readonly string[],
  docs: readonly Doc[],
  first: number,
): Promise<void> {
  await tx.run(
    sql`delete from search_doc where workspace_id = ${tx.workspaceId} and kind = ${kind} and id = any(${[...gone]})`,
  );
  if (docs.length === 0) return;
  await tx.run(sql`
    insert into search_doc (workspace_id, kind, id, doc, at, text)
    select ${tx.workspaceId}, ${kind}, id, ${first}::int + n::int - 1, at, text
    from unnest(${docs.map((doc) => doc.id)}::uuid[], ${docs.map((doc) => doc.at)}::timestamptz[],
      ${docs.map((doc) => doc.text)}::text[]) with ordinality as added (id, at, text, n)`);
}

export type TailDoc = Doc & {
  doc: number;
  hasFile: boolean;
  direction: Direction | null;
  channelId: string | null;
};

/** The documents from one number to another, in order of time, with what else is indexed of messages. */
export function readTail(tx: Tx, kind: Kind, from: number, to: number): Promise<TailDoc[]> {
  return tx.many(sql<TailDoc>`
    select d.id, d.doc, d.at, d.text, d.kind = 0 and split_part(d.text, ${fieldMark}, 4) <> '' as "hasFile",
      m.direction, m.channel_id as "channelId"
    from search_doc d
    left join message m on d.kind = 0 and m.workspace_id = d.workspace_id and m.id = d.id
    where d.workspace_id = ${tx.workspaceId} and d.kind = ${kind} and d.doc >= ${from} and d.doc < ${to}
    order by d.at, d.id`);
}

/** Grams of what is not in the text. */
export function marksOf(doc: TailDoc): number[] {
  const marks = doc.hasFile ? [markGram.hasFile] : [];
  if (doc.direction !== null) marks.push(markGram.direction(doc.direction));
  if (doc.channelId !== null) marks.push(markGram.channel(doc.channelId));
  return marks;
}

/** Gives documents new numbers; only of those whose number changes. */
export async function renumber(
  tx: Tx,
  kind: Kind,
  changed: readonly { id: string; doc: number }[],
): Promise<void> {
  if (changed.length === 0) return;
  await tx.run(sql`
    update search_doc d set doc = n.doc
    from unnest(${changed.map((each) => each.id)}::uuid[], ${changed.map((each) => each.doc)}::int[]) as n (id, doc)
    where d.workspace_id = ${tx.workspaceId} and d.kind = ${kind} and d.id = n.id`);
}

export type Segment = { first: number; size: number; level: Level; oldest: string; newest: string };

export async function addSegment(tx: Tx, kind: Kind, segment: Segment): Promise<void> {
  const { first, size, level, oldest, newest } = segment;
  await tx.run(sql`
    insert into search_segment (workspace_id, kind, first, size, level, oldest, newest)
    values (${tx.workspaceId}, ${kind}, ${first}, ${size}, ${level}, ${oldest}, ${newest})`);
}

export async function addBuckets(
  tx: Tx,
  kind: Kind,
  first: number,
  buckets: readonly Bucket[],
): Promise<void> {
  await tx.run(sql`
    insert into search_posting (workspace_id, kind, first, bucket, grams)
    select ${tx.workspaceId}, ${kind}, ${first}, bucket, grams
    from unnest(${buckets.map((each) => each.bucket)}::int[], ${buckets.map((each) => each.grams)}::bytea[]) as added (bucket, grams)`);
}

/** Segments with their postings. */
export async function removeSegments(tx: Tx, kind: Kind, firsts: readonly number[]): Promise<void> {
  await tx.run(sql`
    delete from search_segment where workspace_id = ${tx.workspaceId} and kind = ${kind} and first = any(${[...firsts]})`);
}

/** The segments of a level, oldest number first. */
export function segmentsOf(tx: Tx, kind: Kind, level: Level): Promise<Segment[]> {
  return tx.many(sql<Segment>`
    select first, size, level, oldest, newest from search_segment
    where workspace_id = ${tx.workspaceId} and kind = ${kind} and level = ${level} order by first`);
}

export type StoredBucket = Bucket & { first: number };

/** Neighbouring buckets of several segments. */
export function readBuckets(
  tx: Tx,
  kind: Kind,
  firsts: readonly number[],
  from: number,
  to: number,
): Promise<StoredBucket[]> {
  return tx.many(sql<StoredBucket>`
    select first, bucket, grams from search_posting
    where workspace_id = ${tx.workspaceId} and kind = ${kind} and first = any(${[...firsts]})
      and bucket >= ${from} and bucket < ${to}`);
}

/** Which documents of a range are still there, in order of time. */
export function readNumbers(
  tx: Tx,
  kind: Kind,
  from: number,
  to: number,
): Promise<{ id: string; doc: number; at: string }[]> {
  return tx.many(sql<{ id: string; doc: number; at: string }>`
    select id, doc, at from search_doc
    where workspace_id = ${tx.workspaceId} and kind = ${kind} and doc >= ${from} and doc < ${to} order by at, id`);
}
