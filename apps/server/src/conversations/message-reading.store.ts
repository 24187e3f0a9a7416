import type { Reading } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** How many earlier messages of a customer are given along, and how much of each. */
const earlierMessages = 5;
const earlierLength = 2000;

/** The customer's own words: without the history that their mail program quoted below them. */
const ownText = sql`left(text, coalesce(quoted_from, length(text)))`;

export type Unread = { conversationId: string; ordinal: number; text: string; previous: string[] };

/** A customer's message that was not read yet, with what they wrote before. `quotedFrom` is counted in UTF-16 units. */
export async function findUnread(tx: Tx, messageId: string): Promise<Unread | undefined> {
  const row = await tx.maybe(sql<Omit<Unread, 'previous'> & { quotedFrom: number | null }>`
    select conversation_id as "conversationId", ordinal, text, quoted_from as "quotedFrom" from message m
    where workspace_id = ${tx.workspaceId} and id = ${messageId} and direction = 'inbound'
      and not exists (select from message_reading r where r.workspace_id = m.workspace_id and r.message_id = m.id)`);
  if (row === undefined) return undefined;
  const { quotedFrom, ...message } = row;
  const earlier = await tx.many(sql<{ text: string }>`
    select left(${ownText}, ${earlierLength}) as text from message
    where workspace_id = ${tx.workspaceId} and conversation_id = ${row.conversationId} and ordinal < ${row.ordinal}
      and direction = 'inbound' and not automatic
    order by ordinal desc limit ${earlierMessages}`);
  return {
    ...message,
    text: quotedFrom === null ? row.text : row.text.slice(0, quotedFrom),
    previous: earlier.map((each) => each.text).toReversed(),
  };
}

/** Where a message is now. */
export function placeOf(
  tx: Tx,
  messageId: string,
): Promise<{ conversationId: string; ordinal: number } | undefined> {
  return tx.maybe(sql<{ conversationId: string; ordinal: number }>`
    select conversation_id as "conversationId", ordinal from message
    where workspace_id = ${tx.workspaceId} and id = ${messageId}`);
}

/** Keeps a reading, once; false when there is one already. */
export async function insertReading(tx: Tx, messageId: string, reading: Reading): Promise<boolean> {
  const added = await tx.run(sql`
    insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency, signals, harassment)
    values (${tx.workspaceId}, ${messageId}, ${reading.mood}, ${reading.veiled}, ${reading.intent}, ${reading.urgency},
      ${JSON.stringify(reading.signals)}, ${JSON.stringify(reading.harassment)})
    on conflict (workspace_id, message_id) do nothing`);
  return added > 0;
}

/** The conversation is in the mood of its newest message that was read, and harassed once any of them was. */
export async function applyReading(
  tx: Tx,
  message: { conversationId: string; ordinal: number },
  reading: Reading,
): Promise<void> {
  await tx.run(sql`
    update conversation set
      harassed = harassed or ${reading.harassment.length > 0},
      mood = case when exists (
        select from message m join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id
        where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${message.conversationId}
          and m.ordinal > ${message.ordinal}
      ) then mood else ${reading.mood} end
    where workspace_id = ${tx.workspaceId} and id = ${message.conversationId}`);
}

/** Of conversations that are still at work: those are looked at, and nothing older than two weeks. */
const mostMissed = 500;

/** Messages that nobody enqueued to be read: of the sample, or from before the desk could read. */
export async function findMissed(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select m.id from conversation c
    join message m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
    where c.workspace_id = ${tx.workspaceId} and c.status <> 'done' and c.last_message_at > now() - interval '14 days'
      and m.direction = 'inbound' and not m.automatic and m.received_at > now() - interval '14 days'
      and not exists (select from message_reading r where r.workspace_id = m.workspace_id and r.message_id = m.id)
    order by m.received_at limit ${mostMissed}`);
  return rows.map((row) => row.id);
}
