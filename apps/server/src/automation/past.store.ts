import type { AutomationEvent } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Something that happened, as far as the record still tells. */
export type Past = {
  conversationId: string;
  messageId: string | null;
  at: string;
  status: string | null;
  tagIds: string | null;
};

const entryKinds: Partial<Record<AutomationEvent, readonly string[]>> = {
  conversation_opened: ['created'],
  status_changed: ['status_changed', 'reopened', 'hold_ended'],
  hold_ended: ['hold_ended'],
  assigned: ['assigned'],
  tag_added: ['tags_changed'],
  tag_removed: ['tags_changed'],
  approval_requested: ['approval_requested'],
  approval_sent_back: ['approval_sent_back'],
  approval_approved: ['approval_approved'],
};

const ids = (event: AutomationEvent): RawBuilder<unknown> =>
  event === 'tag_added' ? sql`a.data ->> 'addedIds'` : sql`a.data ->> 'removedIds'`;

/** The newest happenings of a kind since an instant; a wait is one that lasts now. */
export function pastOf(
  tx: Tx,
  trigger: { event: AutomationEvent; hours: number | null },
  since: Date,
  limit: number,
): Promise<Past[]> {
  const { event } = trigger;
  const kinds = entryKinds[event];
  if (kinds !== undefined) {
    const isTag = event === 'tag_added' || event === 'tag_removed';
    return tx.many(sql<Past>`
      select a.conversation_id as "conversationId", null::uuid as "messageId", a.at,
        case when a.kind = 'status_changed' then a.data ->> 'to' else 'open' end as status,
        ${isTag ? ids(event) : sql`null`} as "tagIds"
      from conversation c join activity a on a.workspace_id = c.workspace_id and a.conversation_id = c.id
      where c.workspace_id = ${tx.workspaceId} and c.last_message_at >= ${since}::timestamptz
        and a.kind = any(${[...kinds]}::text[]) and a.at >= ${since}::timestamptz
        and ${isTag ? sql`${ids(event)} is not null` : sql`true`}
      order by a.id desc limit ${limit}`);
  }
  if (event === 'waiting') {
    return tx.many(sql<Past>`
      select id as "conversationId", null::uuid as "messageId", waiting_since as at, null as status, null as "tagIds"
      from conversation
      where workspace_id = ${tx.workspaceId} and status <> 'done' and merged_into is null
        and urgency <= now() - make_interval(hours => ${trigger.hours ?? 1}) and urgency >= ${since}::timestamptz
      order by urgency desc, id desc limit ${limit}`);
  }
  const wanted: Partial<Record<AutomationEvent, RawBuilder<unknown>>> = {
    note_added: sql`m.direction = 'note'`,
    message_sent: sql`m.direction = 'outbound' and m.delivery = 'sent'`,
    message_failed: sql`m.direction = 'outbound' and m.delivery in ('failed', 'bounced', 'doubtful')`,
    message_read: sql`exists (select from message_reading r where r.workspace_id = m.workspace_id and r.message_id = m.id)`,
  };
  // By conversation, in the order that an index gives: the messages alone would be a scan of all there are.
  return tx.many(sql<Past>`
    select c.id as "conversationId", m.id as "messageId", m.received_at as at, null as status, null as "tagIds"
    from (select workspace_id, id from conversation where workspace_id = ${tx.workspaceId} and merged_into is null
      and last_message_at >= ${since}::timestamptz order by last_message_at desc, id desc limit ${limit}) c
    join message m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
    where m.received_at >= ${since}::timestamptz and ${wanted[event] ?? sql`m.direction = 'inbound'`}
    order by m.received_at desc, m.id desc limit ${limit}`);
}
