import { plannedAnew, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { fieldMark, fieldNumber } from './text.ts';
import type { Wanted } from './wanted.ts';

/** A message that matches. */
export type Hit = { id: string; at: string; conversationId: string; score: number };

/** A place in the order of results: newest first. */
export type Edge = { at: string; id: string };

const field = (name: keyof typeof fieldNumber): RawBuilder<string> =>
  sql<string>`split_part(d.text, ${sql.lit(fieldMark)}, ${sql.lit(fieldNumber[name])})`;

/** Of the document `d`: its texts, files and time. Any number of terms is one statement. */
function ofDocument(wanted: Wanted): RawBuilder<unknown> {
  const { terms, after, before, hasFile } = wanted;
  const where = [sql`true`];
  if (terms.length > 0) {
    where.push(sql`not exists (
      select from unnest(${terms.map((each) => each.term)}::text[], ${terms.map((each) => each.field)}::int[],
        ${terms.map((each) => each.negated)}::boolean[]) as t (term, field, negated)
      where (strpos(case t.field when 0 then d.text else split_part(d.text, ${sql.lit(fieldMark)}, t.field) end, t.term) > 0) = t.negated)`);
  }
  if (after !== null) where.push(sql`d.at >= ${after}::timestamptz`);
  if (before !== null) where.push(sql`d.at < ${before}::timestamptz`);
  if (hasFile !== null) where.push(sql`(${field('files')} <> '') = ${hasFile}`);
  return sql.join(where, sql` and `);
}

/**
 * How well a document matches, 1 to 4: the mean of its words (3 in the subject, 2 in what was written, names and files, 1
 * in quoted history), and 1 more where several words stand together as they were asked.
 */
function matchScore(wanted: Wanted): RawBuilder<unknown> {
  const words = wanted.terms.filter((each) => !each.negated);
  if (words.length === 0) return sql`2::float8`;
  const free = words.filter((each) => each.field === 0).map((each) => each.term);
  const together =
    free.length < 2
      ? sql`0`
      : sql`case when strpos(d.text, ${free.join('')}) > 0 or strpos(d.text, ${free.join(' ')}) > 0 then 1 else 0 end`;
  return sql`(select avg(case when strpos(${field('subject')}, w) > 0 then 3
      when strpos(substr(d.text, 1, length(d.text) - length(${field('quoted')})), w) > 0 then 2 else 1 end)::float8 + ${together}
    from unnest(${words.map((each) => each.term)}::text[]) as w)`;
}

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);

/** Where documents are looked for. */
export type Source =
  | { docs: readonly number[] }
  /** Documents that are in no segment. */
  | { from: number }
  /** All, newest first. */
  | 'newest'
  /** Those of the conversations that were asked for, which are few. */
  | 'conversations';

function documents(tx: Tx, wanted: Wanted, source: Source): RawBuilder<unknown> {
  const scope = sql`d.workspace_id = ${tx.workspaceId} and d.kind = 0`;
  if (source === 'newest') return sql`search_doc d where ${scope}`;
  if (source === 'conversations')
    return sql`conversation c
      join message o on o.workspace_id = c.workspace_id and o.conversation_id = c.id
      join search_doc d on d.workspace_id = o.workspace_id and d.kind = 0 and d.id = o.id
      where c.workspace_id = ${tx.workspaceId} and ${all(wanted.conversation)}`;
  if ('from' in source) return sql`search_doc d where ${scope} and d.doc >= ${source.from}`;
  return sql`search_doc d where ${scope} and d.doc = any(${[...source.docs]}::int[])`;
}

/**
 * The newest matching messages of a source at or before `edge`, at most `limit`. With `top`, only those whose conversation has
 * no newer one that matches, as far as `top`: that one was on an earlier page.
 * In a transaction whose statements are planned once (`planOnce`).
 */
export function findHits(
  tx: Tx,
  wanted: Wanted,
  source: Source,
  place: { edge: Edge | null; top: Edge | null },
  limit: number,
): Promise<Hit[]> {
  const { edge, top } = place;
  const before = (side: Edge | null): RawBuilder<unknown> =>
    side === null ? sql`true` : sql`(d.at, d.id) <= (${side.at}::timestamptz, ${side.id}::uuid)`;
  // In order of an index, so that it ends with the page: else all that match are read first.
  const materialized = source === 'newest' ? sql`not materialized` : sql`materialized`;
  // Looked up message by message (`offset 0`, `limit 1`): joined to all at once, the whole table may be read.
  const newer = sql`(
    select d.id from (
      select d.* from message m
      join search_doc d on d.workspace_id = m.workspace_id and d.kind = 0 and d.id = m.id
      where m.workspace_id = ${tx.workspaceId} and m.conversation_id = c.id and ${all(wanted.message)}
      offset 0
    ) as d
    where (d.at, d.id) > (f.at, f.id) and ${before(top)} and ${ofDocument(wanted)} limit 1) is null`;
  const found = sql<Hit>`
    with f as ${materialized} (
      select d.id, d.at from ${documents(tx, wanted, source)} and ${before(edge)} and ${ofDocument(wanted)}
    ), page as materialized (
      select f.id, f.at, c.id as conversation_id
      from f
      join message m on m.workspace_id = ${tx.workspaceId} and m.id = f.id
      join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = m.conversation_id
      where ${all(wanted.message)} and ${all(wanted.conversation)} and ${top === null ? sql`true` : newer}
      order by f.at desc, f.id desc limit ${limit}
    )
    select page.id, page.at, page.conversation_id as "conversationId", ${matchScore(wanted)} as score
    from page join search_doc d on d.workspace_id = ${tx.workspaceId} and d.kind = 0 and d.id = page.id
    order by page.at desc, page.id desc`;
  // Documents are looked up one by one, whatever is asked of them.
  const ask = () => tx.many(found);
  return typeof source === 'object' && 'docs' in source ? ask() : plannedAnew(tx, ask);
}

/** Whether at most `most` conversations are as the query wants them. */
export async function fewConversations(tx: Tx, wanted: Wanted, most: number): Promise<boolean> {
  const asked = sql`
    select from conversation c where c.workspace_id = ${tx.workspaceId} and ${all(wanted.conversation)} limit ${most + 1}`;
  return (await plannedAnew(tx, () => tx.many(asked))).length <= most;
}

/** The newest messages that wait to be indexed, as far as they can be judged without their texts. */
export function findQueued(tx: Tx, wanted: Wanted, edge: Edge | null, limit: number): Promise<Hit[]> {
  const where = [...wanted.message, ...wanted.conversation];
  if (edge !== null) where.push(sql`(m.received_at, m.id) <= (${edge.at}::timestamptz, ${edge.id}::uuid)`);
  if (wanted.after !== null) where.push(sql`m.received_at >= ${wanted.after}::timestamptz`);
  if (wanted.before !== null) where.push(sql`m.received_at < ${wanted.before}::timestamptz`);
  const asked = sql<Hit>`
    with q as materialized (
      select id from search_queue where workspace_id = ${tx.workspaceId} and kind = 0 order by at desc, id desc limit ${limit}
    )
    select m.id, m.received_at as at, m.conversation_id as "conversationId", 2::float8 as score
    from q join message m on m.workspace_id = ${tx.workspaceId} and m.id = q.id
    join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = m.conversation_id
    where ${all(where)} order by m.received_at desc, m.id desc`;
  return plannedAnew(tx, () => tx.many(asked));
}

export type Best = { id: string; conversationId: string; count: number };

/** Of each conversation how many messages match, and which says most: with the most words in what was written, the newest of them. */
export function bestMessages(tx: Tx, wanted: Wanted, conversationIds: readonly string[]): Promise<Best[]> {
  const words = wanted.terms.filter((each) => !each.negated).map((each) => each.term);
  return tx.many(sql<Best>`
    select conversation_id as "conversationId", count(*)::int as count,
      (array_agg(id order by words desc, at desc, id desc))[1] as id
    from (
      select m.conversation_id, d.id, d.at,
        (select count(*) from unnest(${words}::text[]) as w where strpos(${field('text')}, w) > 0) as words
      from message m
      join search_doc d on d.workspace_id = m.workspace_id and d.kind = 0 and d.id = m.id
      where m.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${[...conversationIds]}::uuid[])
        and ${ofDocument(wanted)} and ${all(wanted.message)}
    ) as found
    group by conversation_id`);
}
