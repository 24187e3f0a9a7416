import type { MentionEvent } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

/** Adds to the trail of a mention. */
export async function noteEvent(
  tx: Tx,
  postId: string,
  kind: MentionEvent['kind'],
  actorId: string | null,
  data: MentionEvent['data'] = {},
  at: Date | null = null,
): Promise<void> {
  await tx.run(sql`
    insert into mention_event (workspace_id, id, post_id, kind, actor_id, data, at)
    values (${tx.workspaceId}, ${newId()}, ${postId}, ${kind}, ${actorId}, ${JSON.stringify(data)}, ${at ?? sql`now()`})`);
}

/** Whether something of this kind is on its trail. */
export async function hasEvent(tx: Tx, postId: string, kind: MentionEvent['kind']): Promise<boolean> {
  const found = await tx.maybe(sql`
    select from mention_event
    where workspace_id = ${tx.workspaceId} and post_id = ${postId} and kind = ${kind} limit 1`);
  return found !== undefined;
}

/** The newest first. */
export function listEvents(tx: Tx, postId: string): Promise<MentionEvent[]> {
  return tx.many(sql<MentionEvent>`
    select e.id, e.kind, e.at, e.data,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as actor
    from mention_event e
    left join member m on m."organizationId" = e.workspace_id and m.id = e.actor_id
    left join auth_user u on u.id = m."userId"
    where e.workspace_id = ${tx.workspaceId} and e.post_id = ${postId} order by e.id desc limit 200`);
}
