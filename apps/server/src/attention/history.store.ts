import { sql, type Tx } from '../platform/db/index.ts';
import type { ContactChange, Entry, EntryReading, Thread, Usual } from './detect/history.ts';

/** What is looked at of a customer: what was said in so many conversations within half a year. */
const mostThreads = 30;
const mostEntries = 400;

/** Clocks of several machines differ: what was said by another’s a moment from now has been said. */
const ahead = '1 minute';

type ThreadRow = { id: string; status: Thread['status']; waitingSince: string | null };
type EntryRow = {
  id: string;
  conversationId: string;
  at: string;
  by: Entry['by'];
  written: boolean;
  reading: EntryReading | null;
};

/** A customer's conversations with what was said in them; a call in which nobody was reached is one that they made. */
export async function findThreads(tx: Tx, customerId: string, now: Date): Promise<Thread[]> {
  const threads = await tx.many(sql<ThreadRow>`
    select id, status, waiting_since as "waitingSince" from conversation
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and merged_into is null
      and last_message_at > ${now}::timestamptz - interval '180 days' and last_message_at <= ${now}::timestamptz + ${ahead}::interval
    order by last_message_at desc limit ${mostThreads}`);
  if (threads.length === 0) return [];
  const entries = await tx.many(sql<EntryRow>`
    select m.id, m.conversation_id as "conversationId", m.received_at as at, k.id is null as written,
      case when k.outcome = 'answered' then 'both' when m.direction = 'inbound' then 'customer' else 'us' end as by,
      case when r.message_id is not null and m.direction = 'inbound' then
        json_build_object('mood', r.mood, 'veiled', r.veiled, 'intent', r.intent, 'signals', r.signals) end as reading
    from message m
    left join call k on k.workspace_id = m.workspace_id and k.message_id = m.id
    left join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${threads.map(({ id }) => id)}::uuid[])
      and m.direction <> 'note' and not m.automatic and coalesce(m.delivery, 'sent') in ('sent', 'queued', 'doubtful')
      and m.received_at <= ${now}::timestamptz + ${ahead}::interval
      and (k.id is null or k.direction = 'inbound' or k.outcome = 'answered')
    order by m.received_at desc, m.ordinal desc limit ${mostEntries}`);
  const byThread = Map.groupBy(entries.toReversed(), ({ conversationId }) => conversationId);
  return threads.map(({ id, status, waitingSince }) => ({
    id,
    status,
    waitingSince: waitingSince === null ? null : Date.parse(waitingSince),
    entries: (byThread.get(id) ?? []).map(({ id: entryId, at, by, written, reading }) => ({
      id: entryId,
      at: Date.parse(at),
      by,
      written,
      reading,
    })),
  }));
}

/** Changes of who looks after a customer, newest first. */
export async function findContactChanges(tx: Tx, customerId: string, now: Date): Promise<ContactChange[]> {
  type Row = Omit<ContactChange, 'at'> & { at: string };
  const rows = await tx.many(sql<Row>`
    select id, at, data ->> 'from' as from, data ->> 'to' as to from customer_event
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and kind = 'changed'
      and data ->> 'field' = 'contactPersonId' and at > ${now}::timestamptz - interval '60 days'
    order by at desc, id desc limit 20`);
  return rows.map((row) => ({ ...row, at: Date.parse(row.at) }));
}

/** How long customers wait in this workspace, if it was looked up within a day; undefined when it has to be. */
export async function findUsual(tx: Tx, now: Date): Promise<Usual | null | undefined> {
  const row = await tx.maybe(sql<{ minutes: number | null; cases: number }>`
    select usual_minutes as minutes, usual_cases as cases from attention_settings
    where workspace_id = ${tx.workspaceId} and usual_at > ${now}::timestamptz - interval '1 day'`);
  if (row === undefined) return undefined;
  return row.minutes === null ? null : { minutes: row.minutes, cases: row.cases };
}

/** The newest answers of the desk, each with since when its customer had waited: of the newest conversations only. */
export async function findAnswers(tx: Tx, now: Date): Promise<{ since: number; at: number }[]> {
  const rows = await tx.many(sql<{ since: string; at: string }>`
    with recent as materialized (
      select id from conversation
      where workspace_id = ${tx.workspaceId} and merged_into is null and last_message_at <= ${now}::timestamptz + ${ahead}::interval
      order by last_message_at desc limit 150
    ), said as (
      select m.conversation_id, m.ordinal, m.direction, m.received_at,
        lag(m.direction) over (partition by m.conversation_id order by m.ordinal) as before
      from recent c join message m on m.workspace_id = ${tx.workspaceId} and m.conversation_id = c.id
      where m.direction <> 'note' and not m.automatic
    )
    select s.received_at as since, (
      select min(a.received_at) from said a
      where a.conversation_id = s.conversation_id and a.ordinal > s.ordinal and a.direction = 'outbound') as at
    from said s where s.direction = 'inbound' and s.before is distinct from 'inbound'
      and exists (select from said a where a.conversation_id = s.conversation_id and a.ordinal > s.ordinal
        and a.direction = 'outbound')
    order by s.received_at desc limit 200`);
  return rows.map(({ since, at }) => ({ since: Date.parse(since), at: Date.parse(at) }));
}

export async function saveUsual(tx: Tx, usual: Usual | null, now: Date): Promise<void> {
  await tx.run(sql`
    insert into attention_settings (workspace_id, usual_minutes, usual_cases, usual_at)
    values (${tx.workspaceId}, ${usual?.minutes ?? null}, ${usual?.cases ?? 0}, ${now})
    on conflict (workspace_id) do update set usual_minutes = excluded.usual_minutes, usual_cases = excluded.usual_cases,
      usual_at = excluded.usual_at`);
}
