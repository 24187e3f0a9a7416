import { sql, type Tx } from '../platform/db/index.ts';

/** A link that may be used, with for how many days its clicks count for an order. */
export function findLink(tx: Tx, id: string): Promise<{ windowDays: number; archived: boolean } | undefined> {
  return tx.maybe(sql<{ windowDays: number; archived: boolean }>`
    select coalesce(c.window_days, 30) as "windowDays", l.archived from tracked_link l
    left join campaign c on c.workspace_id = l.workspace_id and c.id = l.campaign_id
    where l.workspace_id = ${tx.workspaceId} and l.id = ${id}`);
}

export function findBroadcast(
  tx: Tx,
  id: string,
): Promise<{ state: string; channelType: 'email' | 'line' } | undefined> {
  return tx.maybe(sql<{ state: string; channelType: 'email' | 'line' }>`
    select state, channel_type as "channelType" from broadcast where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function tagExists(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.maybe(sql`select id from tag where workspace_id = ${tx.workspaceId} and id = ${id}`)) !==
    undefined
  );
}

/** How many people’s clicks a link had on a day, of the last 28 whole days. */
export async function clicksPerDay(tx: Tx, linkId: string, now: Date): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select coalesce(sum(counted), 0)::float8 / 28 as count from click_day
    where workspace_id = ${tx.workspaceId} and link_id = ${linkId} and day >= (${now}::timestamptz at time zone 'UTC')::date - 28
      and day < (${now}::timestamptz at time zone 'UTC')::date`);
  return count;
}

/** From how many customers something came on a day, of the last 28: of this kind of question, or of any. */
export async function conversationsPerDay(tx: Tx, tagId: string | null, now: Date): Promise<number> {
  const tagged =
    tagId === null
      ? sql`true`
      : sql`exists (select from conversation_tag g where g.workspace_id = c.workspace_id and g.conversation_id = c.id
          and g.tag_id = ${tagId})`;
  const { count } = await tx.one(sql<{ count: number }>`
    select count(distinct c.customer_id)::float8 / 28 as count from conversation c
    where c.workspace_id = ${tx.workspaceId} and c.last_message_at > ${now}::timestamptz - interval '28 days' and ${tagged}`);
  return count;
}

/** The scripts that are compared on a conversation: those of one of its tags, and those of all. */
export function runningScripts(
  tx: Tx,
  conversationId: string,
): Promise<
  { id: string; name: string; customerId: string; salt: string; shares: number[]; seen: boolean }[]
> {
  return tx.many(sql<{
    id: string;
    name: string;
    customerId: string;
    salt: string;
    shares: number[];
    seen: boolean;
  }>`
    select e.id, e.name, c.customer_id as "customerId", e.salt, (
        select array_agg(v.share order by v.variant) from experiment_variant v
        where v.workspace_id = e.workspace_id and v.experiment_id = e.id) as shares, exists (
        select from experiment_assignment a
        where a.workspace_id = e.workspace_id and a.experiment_id = e.id and a.unit = c.customer_id) as seen
    from conversation c join experiment e on e.workspace_id = c.workspace_id and e.kind = 'script' and e.state = 'running'
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId} and (e.tag_id is null or exists (
      select from conversation_tag g
      where g.workspace_id = c.workspace_id and g.conversation_id = c.id and g.tag_id = e.tag_id))
    order by e.id`);
}
