import type { NotificationKind } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import {
  bundleMinutes,
  gatherMs,
  keptPlace,
  type KeptPlace,
  type OutsideWay,
  type Telling,
} from './domain.ts';

type Recipient = { memberId: string } | { hookId: string };

/** Writes down that a recipient is told of something; null when they were already. */
export async function insertItem(tx: Tx, telling: Telling, recipient: Recipient): Promise<string | null> {
  const id = newId();
  const { conversationId, place, placeId } = keptPlace(telling);
  const inserted = await tx.run(sql`
    insert into notification_item (workspace_id, id, member_id, hook_id, kind, detail, subject, conversation_id, place, place_id,
      actor_id)
    values (${tx.workspaceId}, ${id}, ${'memberId' in recipient ? recipient.memberId : null},
      ${'hookId' in recipient ? recipient.hookId : null}, ${telling.kind}, ${telling.detail}, ${telling.subject},
      ${conversationId}, ${place}, ${placeId}, ${telling.actorId})
    on conflict do nothing`);
  return inserted > 0 ? id : null;
}

/**
 * More became known of what was told: a message was left after all. What is shown, and what still waits, says so; nothing is
 * told once more. Answers whether anything changed.
 */
export async function deepenItem(
  tx: Tx,
  { kind, subject, detail }: Telling,
  memberId: string,
): Promise<boolean> {
  if (kind !== 'missed_call' || detail !== 'voicemail') return false;
  const changed = await tx.many(sql<{ id: string | null }>`
    update notification_item set detail = ${detail}
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and kind = ${kind} and subject = ${subject}
      and detail is null
    returning notification_id as id`);
  const id = changed[0]?.id ?? null;
  if (id === null) return false;
  await tx.run(sql`
    update notification set detail = ${detail} where workspace_id = ${tx.workspaceId} and id = ${id} and count = 1`);
  return true;
}

/** What is in the same place; each by what its index has. */
const inPlace = ({ conversationId, place, placeId }: KeptPlace) =>
  conversationId === null
    ? sql`place = ${place} and place_id is not distinct from ${placeId}::uuid`
    : sql`conversation_id = ${conversationId}`;

/** Shows an item in the app: in one with others like it that are not read yet, or as one of its own. */
export async function showItem(tx: Tx, itemId: string, memberId: string, telling: Telling): Promise<void> {
  const { kind, detail, actorId } = telling;
  const kept = keptPlace(telling);
  const sortId = newId();
  const joined = await tx.maybe(sql<{ id: string }>`
    update notification set count = count + 1, at = now(), sort_id = ${sortId}, actor_id = ${actorId}
    where workspace_id = ${tx.workspaceId} and id = (
      select id from notification where workspace_id = ${tx.workspaceId} and member_id = ${memberId}
        and ${inPlace(kept)} and kind = ${kind} and detail is not distinct from ${detail}
        and read_at is null and at > now() - make_interval(mins => ${bundleMinutes})
      order by sort_id desc limit 1)
    returning id`);
  const id = joined?.id ?? sortId;
  if (joined === undefined) {
    await tx.run(sql`
      insert into notification (workspace_id, id, member_id, kind, detail, conversation_id, place, place_id, actor_id, at, sort_id)
      values (${tx.workspaceId}, ${id}, ${memberId}, ${kind}, ${detail}, ${kept.conversationId}, ${kept.place}, ${kept.placeId},
        ${actorId}, now(), ${sortId})`);
  }
  await tx.run(sql`
    update notification_item set notification_id = ${id} where workspace_id = ${tx.workspaceId} and id = ${itemId}`);
}

export async function insertDue(tx: Tx, itemId: string, way: OutsideWay, dueAt: Date): Promise<void> {
  await tx.run(sql`
    insert into notification_due (workspace_id, item_id, way, due_at)
    values (${tx.workspaceId}, ${itemId}, ${way}, ${dueAt}) on conflict do nothing`);
}

/** When a way last told a recipient, if that was only just: by mail of anything, else of this place. */
export async function lastTold(
  tx: Tx,
  way: OutsideWay,
  recipientId: string,
  about: KeptPlace,
): Promise<Date | null> {
  const whom = way === 'chat' ? sql`hook_id = ${recipientId}` : sql`member_id = ${recipientId}`;
  const row = await tx.one(sql<{ at: string | null }>`
    select max(created_at) as at from notification_sending
    where workspace_id = ${tx.workspaceId} and ${whom} and way = ${way} and state <> 'dropped'
      and (way = 'email' or ${inPlace(about)}) and created_at > now() - make_interval(secs => ${gatherMs / 1000})`);
  return row.at === null ? null : new Date(row.at);
}

export type DueItem = KeptPlace & {
  itemId: string;
  way: OutsideWay;
  kind: NotificationKind;
  memberId: string | null;
  hookId: string | null;
  /** Read in the app meanwhile: no reason to tell it once more. */
  read: boolean;
};

const dueItems = sql<DueItem>`
  d.item_id as "itemId", d.way, i.kind, i.member_id as "memberId", i.hook_id as "hookId", i.conversation_id as "conversationId",
  i.place, i.place_id as "placeId", n.read_at is not null as read
  from notification_due d
  join notification_item i on i.workspace_id = d.workspace_id and i.id = d.item_id
  left join notification n on n.workspace_id = d.workspace_id and n.id = i.notification_id`;

/** What is to be told now, oldest first. */
export function takeDue(tx: Tx, limit: number): Promise<DueItem[]> {
  return tx.many(sql<DueItem>`
    select ${dueItems} where d.workspace_id = ${tx.workspaceId} and d.due_at <= now() order by d.due_at, d.item_id limit ${limit}`);
}

/** What waits to be told to a member. */
export function waitingFor(tx: Tx, memberId: string): Promise<DueItem[]> {
  return tx.many(sql<DueItem>`
    select ${dueItems} where d.workspace_id = ${tx.workspaceId} and i.member_id = ${memberId} order by d.item_id`);
}

export async function moveDue(tx: Tx, itemId: string, way: OutsideWay, dueAt: Date): Promise<void> {
  await tx.run(sql`
    update notification_due set due_at = ${dueAt}
    where workspace_id = ${tx.workspaceId} and item_id = ${itemId} and way = ${way}`);
}

export async function deleteDue(tx: Tx, way: OutsideWay, itemIds: readonly string[]): Promise<void> {
  await tx.run(sql`
    delete from notification_due
    where workspace_id = ${tx.workspaceId} and way = ${way} and item_id = any(${[...itemIds]}::uuid[])`);
}
