import type { Admin } from './place.ts';

/** The desk's rows as they lie there, read by nobody of the desk's. Instants are milliseconds. */
export type Rows = {
  messages: MessageRow[];
  activities: { conversationId: string; kind: string; from: string | null; to: string | null; at: number }[];
  conversations: { id: string; channelId: string; assigneeId: string | null }[];
  readings: { messageId: string; mood: string; intent: string }[];
  acknowledgements: { messageId: string; sentId: string; dueAt: number | null; customerId: string }[];
  deadlines: DeadlineRow[];
  promises: PromiseRow[];
  reminders: { promiseId: string; kind: string; at: number; toldAt: number | null }[];
  notices: { conversationId: string; kind: string; subject: string; at: number }[];
};

export type MessageRow = {
  id: string;
  conversationId: string;
  ordinal: number;
  direction: string;
  automatic: boolean;
  authorId: string | null;
  headerId: string | null;
  delivery: string | null;
  text: string;
  at: number;
};

export type DeadlineRow = {
  conversationId: string;
  kind: string;
  messageId: string;
  dueAt: number;
  metAt: number | null;
  endedAt: number | null;
  warnedAt: number | null;
  toldLateAt: number | null;
};

export type PromiseRow = {
  id: string;
  source: string;
  conversationId: string | null;
  messageId: string | null;
  sentence: string;
  due: string | null;
  dueAt: number | null;
  ownerId: string | null;
  confirmed: boolean;
  state: string;
  closedAt: number | null;
  closedHow: string | null;
  evidenceId: string | null;
  lateAt: number | null;
  movesId: string | null;
};

const ms = (column: string): string =>
  `case when ${column} < 'infinity' then round(extract(epoch from ${column}) * 1000)::float8 end`;

/** Reads all of it. */
export async function readRows(admin: Admin): Promise<Rows> {
  const all = async <Row extends object>(text: string): Promise<Row[]> => (await admin.query<Row>(text)).rows;
  return {
    messages: await all(`select id, conversation_id as "conversationId", ordinal, direction, automatic,
      author_id as "authorId", header_id as "headerId", delivery, text, ${ms('received_at')} as at
      from message where direction <> 'note' order by conversation_id, ordinal`),
    activities: await all(`select conversation_id as "conversationId", kind, data ->> 'from' as from,
      data ->> 'to' as to, ${ms('at')} as at from activity order by at, id`),
    conversations: await all(
      `select id, channel_id as "channelId", assignee_id as "assigneeId" from conversation`,
    ),
    readings: await all(`select message_id as "messageId", mood, intent from message_reading`),
    acknowledgements:
      await all(`select a.message_id as "messageId", a.sent_id as "sentId", ${ms('a.due_at')} as "dueAt",
      c.customer_id as "customerId" from acknowledgement a
      join message m on m.workspace_id = a.workspace_id and m.id = a.message_id
      join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
      where a.state = 'sent'`),
    deadlines: await all(`select conversation_id as "conversationId", kind, message_id as "messageId",
      coalesce(${ms('due_at')}, 1e300) as "dueAt", ${ms('met_at')} as "metAt", ${ms('ended_at')} as "endedAt",
      ${ms('warned_at')} as "warnedAt", ${ms('told_late_at')} as "toldLateAt" from deadline`),
    promises:
      await all(`select id, source, conversation_id as "conversationId", message_id as "messageId", sentence, due,
      ${ms('due_at')} as "dueAt", owner_id as "ownerId", confirmed, state, ${ms('closed_at')} as "closedAt",
      closed_how as "closedHow", evidence_id as "evidenceId", ${ms('late_at')} as "lateAt", moves_id as "movesId"
      from promise`),
    reminders:
      await all(`select promise_id as "promiseId", kind, ${ms('at')} as at, ${ms('told_at')} as "toldAt"
      from promise_reminder`),
    notices: await all(`select conversation_id as "conversationId", kind, subject, ${ms('at')} as at
      from notification_item`),
  };
}

/** Rows by what they share. */
export function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
