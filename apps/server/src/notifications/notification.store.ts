import type { Notification, NotificationCount, NotificationPlace } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import { aboutColumn, aboutJoins } from './place.store.ts';

type Row = Omit<Notification, 'actor'> & {
  sortId: string;
  actorId: string | null;
  actorName: string | null;
};

const rows = (tx: Tx, memberId: string) => sql`
  select x.id, x.sort_id as "sortId", x.kind, x.detail, x.count, x.at, x.read_at as "readAt", ${aboutColumn},
    m.id as "actorId", u.name as "actorName"
  from notification x ${aboutJoins}
  left join member m on m."organizationId" = x.workspace_id and m.id = x.actor_id
  left join auth_user u on u.id = m."userId"
  where x.workspace_id = ${tx.workspaceId} and x.member_id = ${memberId}`;

export type Listed = { notification: Notification; sortId: string };

function listed({ sortId, actorId, actorName, ...row }: Row): Listed {
  const actor = actorId === null || actorName === null ? null : { id: actorId, name: actorName };
  return { sortId, notification: { ...row, actor } };
}

/** Newest first. */
export async function listNotifications(
  tx: Tx,
  memberId: string,
  options: { unread: boolean; before: string | null; limit: number },
): Promise<Listed[]> {
  const where = [rows(tx, memberId)];
  if (options.unread) where.push(sql`x.read_at is null`);
  if (options.before !== null) where.push(sql`x.sort_id < ${options.before}`);
  const found = await tx.many(sql<Row>`
    ${sql.join(where, sql` and `)} order by x.sort_id desc limit ${options.limit}`);
  return found.map(listed);
}

export async function findNotification(
  tx: Tx,
  memberId: string,
  id: string,
): Promise<Notification | undefined> {
  const found = await tx.maybe(sql<Row>`${rows(tx, memberId)} and x.id = ${id}`);
  return found === undefined ? undefined : listed(found).notification;
}

const cap = 100;

export function countUnread(tx: Tx, memberId: string): Promise<NotificationCount> {
  return tx.one(sql<NotificationCount>`
    select count(*)::int as unread, ${cap}::int as cap from (
      select 1 from notification where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and read_at is null
      limit ${cap}) as counted`);
}

export async function markOne(tx: Tx, memberId: string, id: string, read: boolean): Promise<number> {
  return tx.run(sql`
    update notification set read_at = ${read ? sql`now()` : sql`null`}
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and id = ${id} and (read_at is null) = ${read}`);
}

/** Those of a conversation, and of what was merged into it. */
export async function markConversation(tx: Tx, memberId: string, conversationId: string): Promise<number> {
  return tx.run(sql`
    update notification set read_at = now()
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and read_at is null and conversation_id in (
      select id from conversation where workspace_id = ${tx.workspaceId}
        and (id = ${conversationId} or merged_into = ${conversationId}))`);
}

/** Those of a place that is no conversation; of one voice or contest where there are many. */
export async function markPlace(
  tx: Tx,
  memberId: string,
  place: NotificationPlace,
  placeId: string | null,
): Promise<number> {
  return tx.run(sql`
    update notification set read_at = now()
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and read_at is null and place = ${place}
      and place_id is not distinct from ${placeId}::uuid`);
}

/** All that are not newer than one of them; undefined when that one is not the member's. */
export async function markUpTo(tx: Tx, memberId: string, id: string): Promise<number | undefined> {
  const edge = await tx.maybe(sql<{ sortId: string }>`
    select sort_id as "sortId" from notification
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and id = ${id}`);
  if (edge === undefined) return undefined;
  return tx.run(sql`
    update notification set read_at = now()
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and read_at is null and sort_id <= ${edge.sortId}`);
}

/** What was read is of no use after a month, and nothing after three; what was sent and told goes with it. */
export async function forgetOldNotifications(tx: Tx): Promise<void> {
  await tx.run(sql`
    delete from notification where workspace_id = ${tx.workspaceId}
      and (at < now() - interval '90 days' or (read_at is not null and at < now() - interval '30 days'))`);
  await tx.run(sql`
    delete from notification_item where workspace_id = ${tx.workspaceId} and at < now() - interval '90 days'`);
  await tx.run(sql`
    delete from notification_sending where workspace_id = ${tx.workspaceId} and created_at < now() - interval '30 days'
      and state not in ('waiting', 'claimed', 'transmitting')`);
}
