import type { ConversationStatus, DeadlineMark, DeadlineWhy } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type TurnRow = {
  id: string;
  at: string;
  ordinal: number;
  from: string;
  memberId: string | null;
  marks: DeadlineMark[];
};
type ChangeRow = {
  at: string;
  kind: string;
  from: ConversationStatus | null;
  to: ConversationStatus | null;
  memberId: string | null;
};

/** A deadline as it is kept; instants as the database writes them in JSON. */
export type KeptRow = {
  id: string;
  kind: string;
  messageId: string;
  startedAt: string;
  dueAt: string;
  metAt: string | null;
  endedAt: string | null;
  memberId: string | null;
  why: DeadlineWhy;
  warnAt: string | null;
  lateAt: string | null;
};

export type FactsRow = {
  id: string;
  channelId: string;
  customerId: string;
  companyId: string | null;
  status: ConversationStatus;
  waiting: boolean;
  merged: boolean;
  /** The earliest that is running, as it was kept. */
  dueAt: string | null;
  tagIds: string[];
  turns: TurnRow[];
  changes: ChangeRow[];
  kept: KeptRow[];
};

/**
 * Holds conversations until the transaction ends, so that two who reckon the same queue up, in one order; answers those of
 * which something was noted, which is not noted any more. What is noted while this waits stays so.
 */
export async function takeStale(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    with held as materialized (
      select id from conversation where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])
      order by id for no key update
    ), taken as (
      delete from deadline_stale where workspace_id = ${tx.workspaceId} and conversation_id = any(${[...ids]}::uuid[])
      returning conversation_id
    ) select distinct t.conversation_id as id from taken t join held on held.id = t.conversation_id`);
  return rows.map(({ id }) => id);
}

/**
 * Of the conversations that were noted longest ago those that nobody changes at this moment, held: whoever changes the others
 * reckons them or notes them again, and waiting for people who wait for one another would end in a deadlock.
 */
export async function holdStale(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from conversation where workspace_id = ${tx.workspaceId} and id in (
      select conversation_id from deadline_stale where workspace_id = ${tx.workspaceId} order by seq limit ${limit}
    ) order by id for no key update skip locked`);
  return rows.map(({ id }) => id);
}

// An inbound call that was taken is an answer; one that was not is a customer who waits, like a message of theirs.
const call = sql`m.content ->> 'type' = 'call'`;
const answered = sql`m.content ->> 'outcome' = 'answered'`;
const from = sql`case
  when ${call} then case when ${answered} then 'member' when m.direction = 'inbound' and m.content ->> 'state' = 'ended' then 'customer' end
  when m.direction = 'inbound' then case when not m.automatic then 'customer' end
  when m.delivery in ('failed', 'bounced') then null
  when m.automatic then 'machine' else 'member' end`;

const marksOf = sql`array_remove(array[
  case when r.intent = 'complaint' then 'complaint' end, case when r.mood = 'dissatisfied' then 'dissatisfied' end,
  case when r.urgency = 'high' then 'urgent' end, case when r.harassment <> '[]' then 'harassment' end], null)`;

const turns = sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'at', t.at, 'ordinal', t.ordinal, 'from', t."from",
    'memberId', t.author_id, 'marks', t.marks)), '[]')
  from (
    select m.id, m.ordinal, m.author_id, ${from} as "from", ${marksOf} as marks,
      case when ${call} then (m.content ->> 'startedAt')::timestamptz else m.received_at end as at
    from message m
    left join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id
    where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction <> 'note'
  ) t where t."from" is not null`;

const changes = sql`
  select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'kind', a.kind, 'from', a.data ->> 'from', 'to', a.data ->> 'to',
    'memberId', a.actor_id) order by a.id), '[]')
  from activity a where a.workspace_id = c.workspace_id and a.conversation_id = c.id
    and a.kind in ('status_changed', 'reopened', 'hold_ended', 'settled_by_assistant')`;

const kept = sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'messageId', d.message_id, 'startedAt', d.started_at,
    'dueAt', d.due_at, 'metAt', d.met_at, 'endedAt', d.ended_at, 'memberId', d.member_id, 'why', d.why, 'warnAt', d.warn_at,
    'lateAt', d.late_at)), '[]')
  from deadline d where d.workspace_id = c.workspace_id and d.conversation_id = c.id`;

const facts = (tx: Tx, which: RawBuilder<unknown>) => sql<FactsRow>`
  select c.id, c.channel_id as "channelId", c.customer_id as "customerId", k.company_id as "companyId", c.status,
    c.waiting_since is not null as waiting, c.merged_into is not null as merged,
    case when c.due_at < 'infinity' then c.due_at end as "dueAt",
    array(select t.tag_id from conversation_tag t
      where t.workspace_id = c.workspace_id and t.conversation_id = c.id) as "tagIds",
    (${turns}) as turns, (${changes}) as changes, (${kept}) as kept
  from conversation c join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
  where c.workspace_id = ${tx.workspaceId} and ${which}`;

/** All that deadlines of conversations follow from, and those that are kept of them. */
export const loadFacts = (tx: Tx, ids: readonly string[]): Promise<FactsRow[]> =>
  tx.many(facts(tx, sql`c.id = any(${[...ids]}::uuid[])`));

/** The same of the newest conversations, to try rules on. */
export const loadNewest = (tx: Tx, limit: number): Promise<FactsRow[]> =>
  tx.many(
    facts(
      tx,
      sql`c.id in (select n.id from conversation n where n.workspace_id = ${tx.workspaceId} and n.merged_into is null
        order by n.last_message_at desc, n.id desc limit ${limit})`,
    ),
  );
