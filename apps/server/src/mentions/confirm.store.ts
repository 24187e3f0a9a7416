import { sql, type Tx } from '../platform/db/index.ts';
import type { Keeping } from './keepings.ts';
import { working, type WorkSource } from './source.store.ts';

/** What still has its words, and was last seen so many days ago. */
const standing = sql`s.confirmed_at is not null and s.emptied_at is null and s.erased_at is null`;
const due = ({ network, lookAfterDays }: Keeping) => sql`
  ${standing} and s.network = ${network} and s.confirmed_at <= now() - make_interval(days => ${lookAfterDays})
  and (s.confirm_after is null or s.confirm_after <= now())`;

/** Takes a source with posts that are to be asked for again, for so many seconds; no other process looks there meanwhile. */
export async function takeToConfirm(tx: Tx, rule: Keeping, seconds: number): Promise<WorkSource | undefined> {
  const row = await tx.maybe(sql<WorkSource>`
    update mention_source set leased_until = now() + make_interval(secs => ${seconds})
    where workspace_id = ${tx.workspaceId} and id = (
      select o.id from mention_source o
      where o.workspace_id = ${tx.workspaceId} and o.enabled and o.kind = any(${[...rule.kinds]}::text[])
        and o.confirm_at <= now() and (o.leased_until is null or o.leased_until <= now())
        and exists (
          select from mention_standing s join mention_post p on p.workspace_id = s.workspace_id and p.id = s.post_id
          where s.workspace_id = ${tx.workspaceId} and p.source_id = o.id and ${due(rule)})
      order by o.confirm_at, o.id limit 1 for update of o skip locked)
    returning id, config, secrets, cursor, confirm_failures as failures`);
  return row === undefined ? undefined : working(row);
}

export type DuePost = { id: string; externalId: string };

/** Its posts that are to be asked for again, those first that were seen the longest ago. */
export function listDue(tx: Tx, rule: Keeping, sourceId: string, limit: number): Promise<DuePost[]> {
  return tx.many(sql<DuePost>`
    select s.post_id as id, v.external_id as "externalId"
    from mention_standing s
    join mention_post p on p.workspace_id = s.workspace_id and p.id = s.post_id
    join mention_version v on v.workspace_id = s.workspace_id and v.post_id = s.post_id and v.version = s.version
    where s.workspace_id = ${tx.workspaceId} and p.source_id = ${sourceId} and v.external_id <> '' and ${due(rule)}
    order by s.confirmed_at, s.post_id limit ${limit}`);
}

/** Of these no answer said anything: they are asked for again after a while. */
export async function putOffConfirming(tx: Tx, ids: readonly string[], seconds: number): Promise<void> {
  await tx.run(sql`
    update mention_standing set confirm_after = now() + make_interval(secs => ${seconds})
    where workspace_id = ${tx.workspaceId} and post_id = any(${[...ids]}::uuid[])`);
}

type Confirmed = { problem: string | null; nextInSeconds: number };

/** Ends a question: how it went, and when to ask again. */
export async function endConfirm(tx: Tx, sourceId: string, asked: Confirmed): Promise<void> {
  const fine = asked.problem === null;
  await tx.run(sql`
    update mention_source set leased_until = null, confirm_problem = ${asked.problem},
      confirm_failures = case when ${fine} then 0 else confirm_failures + 1 end,
      confirm_at = date_trunc('milliseconds', now()) + make_interval(secs => ${asked.nextInSeconds})
    where workspace_id = ${tx.workspaceId} and id = ${sourceId}`);
}

/** What a post said before is no longer public: it goes so many days after it was seen to have been changed. */
const earlierDays = 25;

/** A post was seen where it stands. */
export async function confirmPost(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    with earlier as (
      delete from mention_version v using mention_version n
      where v.workspace_id = ${tx.workspaceId} and v.post_id = ${id} and n.workspace_id = v.workspace_id and n.post_id = v.post_id
        and n.version = v.version + 1 and n.seen_at <= now() - make_interval(days => ${earlierDays}))
    update mention_standing set confirmed_at = date_trunc('milliseconds', now()), confirm_after = null
    where workspace_id = ${tx.workspaceId} and post_id = ${id}`);
}

export async function setSource(tx: Tx, id: string, sourceId: string | null): Promise<void> {
  await tx.run(sql`
    update mention_post set source_id = ${sourceId} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Emptied = { id: string; customerId: string | null };

/**
 * Removes what posts said, their titles, writers and addresses, with the hashtags in them. That somebody wrote, where, when and
 * how it sounded stays, so that no figure changes.
 */
export function emptyPosts(tx: Tx, ids: readonly string[], why: 'gone' | 'unconfirmed'): Promise<Emptied[]> {
  return tx.many(sql<Emptied>`
    with emptied as (
      update mention_standing set emptied_at = date_trunc('milliseconds', now()), emptied_for = ${why},
        read_at = coalesce(read_at, now()), revision = revision + 1
      where workspace_id = ${tx.workspaceId} and post_id = any(${[...ids]}::uuid[]) and emptied_at is null and erased_at is null
      returning post_id, customer_id),
    versions as (
      delete from mention_version v using emptied e where v.workspace_id = ${tx.workspaceId} and v.post_id = e.post_id)
    select post_id as id, customer_id as "customerId" from emptied`);
}

/** The task runs every hour: what would be too old before it comes again is too old now. */
const beforeHours = 2;

/** Posts that could not be asked for in the time for which they may be kept; what another process is at is passed over. */
export async function listOverdue(tx: Tx, { network, days }: Keeping, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select s.post_id as id from mention_standing s
    where s.workspace_id = ${tx.workspaceId} and s.network = ${network} and ${standing}
      and s.confirmed_at <= now() - make_interval(days => ${days}, hours => ${-beforeHours})
    order by s.confirmed_at, s.post_id limit ${limit} for update skip locked`);
  return rows.map(({ id }) => id);
}
