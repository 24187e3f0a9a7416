import type { FeedbackEvent, FeedbackFigures } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

/** Adds to the trail of an item. */
export async function noteEvent(
  tx: Tx,
  itemId: string,
  kind: FeedbackEvent['kind'],
  actorId: string | null,
  data: Record<string, string | null> = {},
): Promise<void> {
  await tx.run(sql`
    insert into feedback_event (workspace_id, id, item_id, kind, actor_id, data)
    values (${tx.workspaceId}, ${newId()}, ${itemId}, ${kind}, ${actorId}, ${JSON.stringify(data)})`);
}

/** The newest first. */
export function listEvents(tx: Tx, itemId: string): Promise<FeedbackEvent[]> {
  return tx.many(sql<FeedbackEvent>`
    select e.id, e.kind, e.at, e.data,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as actor
    from feedback_event e
    left join member m on m."organizationId" = e.workspace_id and m.id = e.actor_id
    left join auth_user u on u.id = m."userId"
    where e.workspace_id = ${tx.workspaceId} and e.item_id = ${itemId} order by e.id desc limit 200`);
}

/** How it stands: how many in each state, how long they take, whether people are told. */
export function readFigures(tx: Tx): Promise<FeedbackFigures> {
  const lately = sql`f.closed_at > now() - interval '90 days'`;
  return tx.one(sql<FeedbackFigures>`
    with counted as (
      select f.state, count(*)::int as count from feedback_item f
      where f.workspace_id = ${tx.workspaceId} and (f.closed_at is null or ${lately}) group by f.state
    )
    select coalesce((select json_agg(json_build_object('state', state, 'count', count) order by state) from counted), '[]') as states,
      count(*) filter (where f.closed_at is null and f.due_at < now())::int as overdue,
      min(f.created_at) filter (where f.closed_at is null) as "oldestAt",
      round((percentile_cont(0.5) within group (order by extract(epoch from f.closed_at - f.created_at) / 86400)
        filter (where ${lately}))::numeric, 1)::float8 as "medianDays",
      count(*) filter (where ${lately})::int as closed,
      count(*) filter (where ${lately} and f.customer_id is not null and f.told_at is not null)::int as told,
      count(*) filter (where ${lately} and f.customer_id is not null)::int as "toTell"
    from feedback_item f
    where f.workspace_id = ${tx.workspaceId} and (f.closed_at is null or ${lately})`);
}
