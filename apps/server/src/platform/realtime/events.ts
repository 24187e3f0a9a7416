import type { FeedEvent } from '@madoguchi/contract';
import { sql, type Tx } from '../db/index.ts';

export type NewEvent = {
  type: FeedEvent['type'];
  conversationId: string | null;
  data?: Record<string, unknown>;
};

/** Events after which what follows from a conversation may be out of date. */
const isChange = ({ type }: NewEvent): boolean =>
  type.startsWith('conversation.') || type.startsWith('message');

/**
 * Appends events to the workspace's log, numbered under the lock of its counter row: whoever sees number n
 * sees all before it. Call it last in a transaction, since it makes writers of one workspace queue up.
 *
 * @param consequences what follows from a conversation is brought in line with it before others hear of the change; or left to
 *   the background, which does so within a second, where many conversations change and nobody waits for an answer
 */
export async function appendEvents(
  tx: Tx,
  events: readonly NewEvent[],
  consequences: 'now' | 'later' = 'now',
): Promise<number> {
  const changed = new Set(events.filter(isChange).flatMap(({ conversationId }) => conversationId ?? []));
  if (consequences === 'now' && changed.size > 0) await tx.settle([...changed]);
  const rows = JSON.stringify(
    events.map((event) => ({
      type: event.type,
      conversation_id: event.conversationId,
      data: event.data ?? {},
    })),
  );
  const { seq } = await tx.one(sql<{ seq: number }>`
    with counter as (
      update event_sequence set last_seq = last_seq + ${events.length}
      where workspace_id = ${tx.workspaceId} returning last_seq
    ), added as (
      insert into event (workspace_id, seq, type, conversation_id, data)
      select ${tx.workspaceId}, counter.last_seq - ${events.length} + e.n, e.type, e.conversation_id, e.data
      from counter, rows from (jsonb_to_recordset(${rows}::jsonb) as (type text, conversation_id uuid, data jsonb))
        with ordinality as e (type, conversation_id, data, n)
    )
    select last_seq as seq from counter`);
  return seq;
}

/** Events after `after`, oldest first; at most `limit`. */
export function eventsAfter(tx: Tx, after: number, limit: number): Promise<FeedEvent[]> {
  return tx.many(sql<FeedEvent>`
    select seq, type, conversation_id as "conversationId", data from event
    where workspace_id = ${tx.workspaceId} and seq > ${after} order by seq limit ${limit}`);
}

/** The newest number and the oldest that is still kept. */
export function eventBounds(tx: Tx): Promise<{ last: number; oldest: number }> {
  return tx.one(sql<{ last: number; oldest: number }>`
    select s.last_seq as last, coalesce((select min(seq) from event where workspace_id = ${tx.workspaceId}), s.last_seq + 1) as oldest
    from event_sequence s where s.workspace_id = ${tx.workspaceId}`);
}

/** Browsers resume within a day; older events have done their work. */
export function forgetOldEvents(tx: Tx): Promise<number> {
  return tx.run(sql`
    delete from event where workspace_id = ${tx.workspaceId} and at < now() - interval '2 days'`);
}
