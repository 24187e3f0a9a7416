import { sql, type Tx } from '../platform/db/index.ts';

/**
 * Gives a customer's open conversations that were the former contact person's, or nobody's, to the new one; locked in the
 * order of their ids, as all do who change several.
 */
export async function giveConversations(
  tx: Tx,
  customerId: string,
  fromId: string | null,
  toId: string,
): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from conversation
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and status <> 'done' and merged_into is null
      and (assignee_id is null or assignee_id = ${fromId}::uuid) order by id for update`);
  const ids = rows.map(({ id }) => id);
  await tx.run(sql`
    update conversation set assignee_id = ${toId}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[])`);
  return ids;
}

/** Gives the call-backs over that the former contact person was to make; answers how many. */
export function giveCallbacks(
  tx: Tx,
  customerId: string,
  fromId: string | null,
  toId: string,
): Promise<number> {
  return tx.run(sql`
    update callback b set owner_id = ${toId} from conversation c
    where b.workspace_id = ${tx.workspaceId} and c.workspace_id = b.workspace_id and c.id = b.conversation_id
      and c.customer_id = ${customerId} and b.state = 'open' and b.owner_id = ${fromId}::uuid`);
}

/** Ties the change of contact person that this transaction made to the handover it came by. */
export async function tieChange(tx: Tx, customerId: string, handoverId: string): Promise<void> {
  await tx.run(sql`
    update contact_change set handover_id = ${handoverId}
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and at = now()::timestamptz(3)
      and handover_id is null`);
}

export type AnnouncementPlace = {
  id: string;
  subject: string;
  channelType: string;
  /** What the customer wrote last there. */
  lastText: string | null;
};

/** The newest conversations of a customer, for one by which they can be written to. */
export function announcementPlaces(tx: Tx, customerId: string): Promise<AnnouncementPlace[]> {
  return tx.many(sql<AnnouncementPlace>`
    select c.id, c.subject, h.type as "channelType", (
      select left(m.text, 2000) from message m
      where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'inbound'
      order by m.ordinal desc limit 1) as "lastText"
    from conversation c join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
    where c.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} and c.merged_into is null
    order by c.last_message_at desc nulls last, c.id desc limit 20`);
}

export async function workspaceName(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ name: string }>`select name from workspace where id = ${tx.workspaceId}`);
  return row.name;
}
