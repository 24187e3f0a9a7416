import { createHash } from 'node:crypto';
import type { InboundItem } from '../apps/server/src/channels/kit/index.ts';
import { newId, type Database } from '../apps/server/src/platform/db/index.ts';
import type { Desk } from './fill.ts';

/** One insert for each row of each table: the plainest way to store what a mail leaves behind. */
const sql = {
  file: 'insert into file (workspace_id, id, size, sha256, bytes) values ($1, $2, $3, $4, $5)',
  source: `insert into source (workspace_id, id, channel_id, external_id, file_id, state, received_at) values ($1, $2, $3, $4, $5, 'read', $6)`,
  customer: 'insert into customer (workspace_id, id, name) values ($1, $2, $3)',
  point: `insert into contact_point (workspace_id, id, customer_id, kind, value, value_key) values ($1, $2, $3, 'email', $4, $4)`,
  conversation: `insert into conversation (workspace_id, id, channel_id, customer_id, subject, preview, last_ordinal, last_message_id,
    last_message_at, last_direction, last_inbound_ordinal, waiting_since, created_at) values ($1, $2, $3, $4, $5, $6, 1, $7, $8, 'inbound', 1, $8, $8)`,
  touch: `update conversation set last_ordinal = last_ordinal + 1, last_message_id = $3, last_message_at = $4, last_direction = 'inbound',
    last_inbound_ordinal = last_ordinal + 1, preview = $5, status = 'open', hold_reason = null, hold_until = null,
    waiting_since = coalesce(waiting_since, $4) where workspace_id = $1 and id = $2`,
  message: `insert into message (workspace_id, id, conversation_id, ordinal, channel_id, source_id, direction, subject, text, from_name,
    from_address, recipients, header_id, header_references, sent_at, received_at)
    select $1, $2, $3, coalesce((select last_ordinal from conversation where workspace_id = $1 and id = $3), 0), $4, $5, 'inbound', $6, $7, $8, $9, $10, $11, $12, $13, $14`,
  activity: `insert into activity (workspace_id, id, conversation_id, kind) values ($1, $2, $3, $4)`,
  counter: 'update event_sequence set last_seq = last_seq + $2 where workspace_id = $1 returning last_seq',
  event: 'insert into event (workspace_id, seq, type, conversation_id, data) values ($1, $2, $3, $4, $5)',
};

/** Conversations and customers that mails belong to, looked up before the clock runs. */
export type Known = { conversationOf: Map<string, string>; customerOf: Map<string, string> };

/**
 * Stores mails with statements by hand, one transaction for them all and each statement answered before the next;
 * `pipelined` sends all that do not wait for an answer at once.
 */
export async function rawReceive(
  database: Database,
  desk: Desk,
  items: readonly InboundItem[],
  known: Known,
  pipelined: boolean,
): Promise<void> {
  const client = await database.pool.connect();
  const { workspaceId: w, channelId } = desk;
  const sent: Promise<unknown>[] = [];
  const run = async (name: keyof typeof sql, values: unknown[]): Promise<void> => {
    const answer = client.query({ name: `raw ${name}`, text: sql[name], values });
    sent.push(answer);
    if (!pipelined) await answer;
  };
  try {
    sent.push(client.query('begin'));
    const events: [string, string, string][] = [];
    for (const item of items) {
      if (item.kind !== 'message') continue;
      const { message, raw, receivedAt } = item;
      const [id, sourceId] = [newId(), newId()];
      await run('file', [w, sourceId, raw.byteLength, createHash('sha256').update(raw).digest(), raw]);
      await run('source', [w, sourceId, channelId, item.externalId, sourceId, receivedAt]);
      const thread = known.conversationOf.get(message.references[0] ?? '');
      const conversationId = thread ?? newId();
      if (thread === undefined) {
        const customerId = known.customerOf.get(message.fromKey) ?? newId();
        if (!known.customerOf.has(message.fromKey)) {
          await run('customer', [w, customerId, message.from.name]);
          await run('point', [w, newId(), customerId, message.fromKey]);
        }
        const preview = message.text.slice(0, 140);
        await run('conversation', [
          w,
          conversationId,
          channelId,
          customerId,
          message.subject,
          preview,
          id,
          receivedAt,
        ]);
      } else await run('touch', [w, conversationId, id, receivedAt, message.text.slice(0, 140)]);
      const recipients = JSON.stringify({ to: message.to, cc: [], replyTo: null });
      await run('message', [
        w,
        id,
        conversationId,
        channelId,
        sourceId,
        message.subject,
        message.text,
        message.from.name,
        message.from.address,
        recipients,
        message.headerId,
        message.references,
        message.sentAt,
        receivedAt,
      ]);
      await run('activity', [w, newId(), conversationId, thread === undefined ? 'created' : 'reopened']);
      events.push(['conversation.updated', conversationId, '{}']);
      events.push([
        'message.created',
        conversationId,
        JSON.stringify({ messageId: id, direction: 'inbound' }),
      ]);
    }
    const { rows } = await client.query<{ last_seq: number }>({
      name: 'raw counter',
      text: sql.counter,
      values: [w, events.length],
    });
    let seq = (rows[0]?.last_seq ?? 0) - events.length;
    for (const [type, conversationId, data] of events)
      await run('event', [w, (seq += 1), type, conversationId, data]);
    sent.push(client.query('commit'));
    await Promise.all(sent);
  } finally {
    client.release();
  }
}
