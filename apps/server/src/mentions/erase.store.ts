import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/**
 * Removes what posts said, who wrote them and what we wrote to them, wherever it lies. That somebody wrote, and thought so, stays
 * without a name; so does the mark by which a post is known that is found again, which stays erased.
 * @param which condition on `mention_standing s`
 */
const erasePosts = (tx: Tx, which: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  with theirs as (
    update mention_standing s set erased_at = now(), read_at = coalesce(s.read_at, now()), revision = s.revision + 1
    where s.workspace_id = ${tx.workspaceId} and s.erased_at is null and ${which} returning s.post_id),
  versions as (
    delete from mention_version v using theirs t where v.workspace_id = ${tx.workspaceId} and v.post_id = t.post_id),
  answers as (
    update mention_answer a set text = '', address = null, problem = null,
      state = case when state = 'sending' then 'failed' else state end
    from theirs t where a.workspace_id = ${tx.workspaceId} and a.post_id = t.post_id),
  approvals as (
    delete from mention_approval a using theirs t where a.workspace_id = ${tx.workspaceId} and a.post_id = t.post_id),
  events as (
    update mention_event e set data = '{}' from theirs t where e.workspace_id = ${tx.workspaceId} and e.post_id = t.post_id),
  deliveries as (
    delete from webhook_delivery d using theirs t
    where d.workspace_id = ${tx.workspaceId} and d.body like '%' || t.post_id || '%'),
  given as (
    delete from idempotency_key k using theirs t
    where k.workspace_id = ${tx.workspaceId} and k.body like '%' || t.post_id || '%')
  update mention_case c set draft = '', reason = '', state = case when c.state = 'open' then 'closed' else c.state end,
    ended_at = coalesce(c.ended_at, now()), revision = c.revision + 1
  from theirs t where c.workspace_id = ${tx.workspaceId} and c.post_id = t.post_id`;

/** What customers wrote goes when they ask to be forgotten. */
export const eraseMentionsOf = (tx: Tx, customerIds: readonly string[]): RawBuilder<unknown> =>
  erasePosts(tx, sql`s.customer_id = any(${[...customerIds]}::uuid[])`);

/** One post goes, whoever wrote it. */
export async function eraseMention(tx: Tx, id: string): Promise<void> {
  await tx.run(erasePosts(tx, sql`s.post_id = ${id}`));
}

/** Shorter words may stand in a row about somebody else. */
const tellingLength = 20;

/**
 * What a post is known by in a list that was not taken over yet: its addresses, and words that nobody else writes. A row that is
 * left brings nothing back: the post is known when it is taken over.
 */
export async function textsOfPost(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.many(sql<{ address: string; text: string }>`
    select address, text from mention_version where workspace_id = ${tx.workspaceId} and post_id = ${id}`);
  const long = ({ text }: { text: string }) => (text.length < tellingLength ? [] : [text]);
  return [...new Set(rows.flatMap((row) => [row.address, ...long(row)]))];
}
