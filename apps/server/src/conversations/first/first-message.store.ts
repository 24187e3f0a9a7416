import type { FirstMessage } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../../platform/db/index.ts';

export type NewFirstMessage = {
  id: string;
  customerId: string;
  channelId: string;
  /** The customer's address that it goes to. */
  to: string;
  subject: string;
  memberId: string;
};

/** Makes an empty conversation that no list shows; false when it is there already. */
export async function insertFirstMessage(tx: Tx, firstMessage: NewFirstMessage): Promise<boolean> {
  const { id, customerId, channelId, to, subject, memberId } = firstMessage;
  const added = await tx.run(sql`
    insert into conversation (workspace_id, id, channel_id, customer_id, subject, assignee_id, first_to, beginning)
    values (${tx.workspaceId}, ${id}, ${channelId}, ${customerId}, ${subject}, ${memberId}, ${to}, true)
    on conflict (workspace_id, id) do nothing`);
  return added > 0;
}

/** What is being written to the same person by the same way already, the latest first. */
export function findSame(
  tx: Tx,
  { customerId, channelId, to, memberId }: Omit<NewFirstMessage, 'id' | 'subject'>,
): Promise<{ id: string; subject: string } | undefined> {
  return tx.maybe(sql<{ id: string; subject: string }>`
    select id, subject from conversation
    where workspace_id = ${tx.workspaceId} and beginning and assignee_id = ${memberId} and customer_id = ${customerId}
      and channel_id = ${channelId} and first_to = ${to}
    order by created_at desc, id desc limit 1`);
}

const firstMessages = (tx: Tx, condition: RawBuilder<unknown>) => sql<FirstMessage>`
  select c.id, c.channel_id as "channelId", h.type as "channelType", h.name as "channelName", c.first_to as "to", c.subject,
    json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific, 'company', o.name) as customer,
    left(regexp_replace(coalesce(d.text, ''), '\\s+', ' ', 'g'), 140) as preview,
    coalesce(d.updated_at, c.created_at) as "updatedAt"
  from conversation c
  join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
  left join company o on o.workspace_id = ${tx.workspaceId} and o.id = k.company_id
  join channel h on h.workspace_id = ${tx.workspaceId} and h.id = c.channel_id
  left join draft d on d.workspace_id = ${tx.workspaceId} and d.conversation_id = c.id and d.member_id = c.assignee_id
  where c.workspace_id = ${tx.workspaceId} and c.beginning and ${condition}`;

export function findFirstMessage(tx: Tx, memberId: string, id: string): Promise<FirstMessage | undefined> {
  return tx.maybe(
    firstMessages(tx, sql`c.id = ${id} and (c.assignee_id is null or c.assignee_id = ${memberId})`),
  );
}

/** What a member has begun to write and not sent, the latest first. */
export function listFirstMessages(tx: Tx, memberId: string): Promise<FirstMessage[]> {
  return tx.many(sql<FirstMessage>`${firstMessages(tx, sql`c.assignee_id = ${memberId} and d.text is not null`)}
    order by "updatedAt" desc, c.id desc limit 100`);
}

/** Gives a beginning another subject or another way. */
export async function changeFirstMessage(
  tx: Tx,
  id: string,
  { subject, channelId, to }: Pick<NewFirstMessage, 'subject' | 'channelId' | 'to'>,
): Promise<void> {
  await tx.run(sql`
    update conversation set subject = ${subject}, channel_id = ${channelId}, first_to = ${to}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id} and beginning`);
}

/** Deletes a beginning with what hangs on it; one in which something was written for colleagues stays. */
export async function deleteFirstMessage(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.run(sql`
    delete from conversation c where c.workspace_id = ${tx.workspaceId} and c.id = ${id} and c.beginning
      and not exists (select from message m where m.workspace_id = c.workspace_id and m.conversation_id = c.id)
      and not exists (select from legal_hold l where l.workspace_id = c.workspace_id and l.conversation_id = c.id)`);
  return gone > 0;
}

/** Its first message is written: from now on it is in the lists, as begun now. */
export async function showBegun(
  tx: Tx,
  id: string,
  { subject, preview }: { subject: string; preview: string },
): Promise<void> {
  await tx.run(sql`
    update conversation set beginning = false, subject = ${subject}, preview = ${preview}, created_at = now(),
      last_message_at = now(), revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** The first message was taken back: the conversation is a beginning again, unless there is anything else in it. */
export async function hideAgain(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update conversation c set beginning = true, preview = '', last_message_id = null, last_message_at = null,
      last_direction = null, status = 'open', hold_reason = null, hold_until = null, revision = c.revision + 1
    where c.workspace_id = ${tx.workspaceId} and c.id = ${id} and c.first_to is not null and c.merged_into is null
      and not exists (select from message m where m.workspace_id = c.workspace_id and m.conversation_id = c.id)`);
}

/** Beginnings of long ago in which nothing stands. */
export function forgetBlank(tx: Tx, days: number): Promise<number> {
  return tx.run(sql`
    delete from conversation c where c.workspace_id = ${tx.workspaceId} and c.beginning
      and c.created_at < now() - make_interval(days => ${days})
      and not exists (select from draft d where d.workspace_id = c.workspace_id and d.conversation_id = c.id)
      and not exists (select from message m where m.workspace_id = c.workspace_id and m.conversation_id = c.id)
      and not exists (select from approval a where a.workspace_id = c.workspace_id and a.conversation_id = c.id)
      and not exists (select from legal_hold l where l.workspace_id = c.workspace_id and l.conversation_id = c.id)`);
}

/** The channel by which there was something with a customer last. */
export function lastUsedChannel(tx: Tx, customerId: string): Promise<{ channelId: string } | undefined> {
  return tx.maybe(sql<{ channelId: string }>`
    select channel_id as "channelId" from conversation
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and last_message_at is not null
    order by last_message_at desc limit 1`);
}
