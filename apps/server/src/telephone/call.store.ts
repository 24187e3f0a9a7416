import type { CallOutcome } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type CallRow = {
  id: string;
  channelId: string;
  messageId: string;
  conversationId: string;
  subject: string;
  customerId: string;
  customerName: string;
  reading: string | null;
  honorific: string;
  company: string | null;
  nameless: boolean;
  externalId: string | null;
  direction: 'inbound' | 'outbound';
  number: string | null;
  withheld: boolean;
  state: 'ringing' | 'talking' | 'ended';
  outcome: CallOutcome | null;
  memberId: string | null;
  memberName: string | null;
  ringing: string[];
  /** Who was on call when an emergency call began, in the order they are rung; null: it is none. */
  onCall: string[] | null;
  round: number;
  startedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
  seconds: number | null;
  recordingId: string | null;
  recordingSeconds: number | null;
  recordingUrl: string | null;
  notes: string;
  notedAt: string | null;
};

const rows = (tx: Tx, page: RawBuilder<unknown>): RawBuilder<CallRow> => sql<CallRow>`
  with page as materialized (${page})
  select k.id, k.channel_id as "channelId", k.message_id as "messageId", m.conversation_id as "conversationId", c.subject,
    c.customer_id as "customerId", p.name as "customerName", p.reading, p.honorific, o.name as company, p.withheld as nameless,
    k.external_id as "externalId", k.direction, k.number, k.withheld, k.state, k.outcome, k.member_id as "memberId",
    u.name as "memberName", k.ringing, k.on_call as "onCall", k.round, k.started_at as "startedAt", k.answered_at as "answeredAt",
    k.ended_at as "endedAt", k.seconds, k.recording_id as "recordingId", k.recording_seconds as "recordingSeconds",
    k.recording_url as "recordingUrl", m.text as notes, k.noted_at as "notedAt"
  from page k
  join message m on m.workspace_id = ${tx.workspaceId} and m.id = k.message_id
  join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = m.conversation_id
  join customer p on p.workspace_id = ${tx.workspaceId} and p.id = c.customer_id
  left join company o on o.workspace_id = ${tx.workspaceId} and o.id = p.company_id
  left join member b on b."organizationId" = ${tx.workspaceId} and b.id = k.member_id
  left join auth_user u on u.id = b."userId"`;

export function findCall(tx: Tx, id: string): Promise<CallRow | undefined> {
  return tx.maybe(rows(tx, sql`select * from call where workspace_id = ${tx.workspaceId} and id = ${id}`));
}

/** A call that is about to change; whoever else changes it waits. */
export async function lockCall(tx: Tx, id: string): Promise<CallRow | undefined> {
  await tx.run(sql`select from call where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findCall(tx, id);
}

/** The call that a telephone system means, locked. */
export async function lockExternal(
  tx: Tx,
  channelId: string,
  externalId: string,
): Promise<CallRow | undefined> {
  const row = await tx.maybe(sql<{ id: string }>`
    select id from call
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and external_id = ${externalId} for update`);
  return row === undefined ? undefined : findCall(tx, row.id);
}

export type NewCall = Pick<
  CallRow,
  | 'id'
  | 'channelId'
  | 'messageId'
  | 'externalId'
  | 'direction'
  | 'number'
  | 'withheld'
  | 'state'
  | 'outcome'
  | 'memberId'
  | 'onCall'
  | 'seconds'
  | 'recordingUrl'
> & { startedAt: Date; noted: boolean };

export async function insertCall(tx: Tx, call: NewCall): Promise<void> {
  const ended = call.state === 'ended';
  await tx.run(sql`
    insert into call (workspace_id, id, channel_id, message_id, external_id, direction, number, withheld, state, outcome,
      member_id, on_call, started_at, answered_at, ended_at, seconds, recording_url, noted_at)
    values (${tx.workspaceId}, ${call.id}, ${call.channelId}, ${call.messageId}, ${call.externalId}, ${call.direction},
      ${call.number}, ${call.withheld}, ${call.state}, ${call.outcome}, ${call.memberId}, ${call.onCall}::uuid[], ${call.startedAt},
      ${call.outcome === 'answered' ? call.startedAt : null}, ${ended ? new Date() : null}, ${call.seconds},
      ${call.recordingUrl}, ${call.noted ? new Date() : null})`);
}

/** What can change of a call, once it is known. */
export type CallChange = Pick<
  CallRow,
  | 'externalId'
  | 'state'
  | 'outcome'
  | 'memberId'
  | 'ringing'
  | 'round'
  | 'answeredAt'
  | 'endedAt'
  | 'seconds'
  | 'recordingId'
  | 'recordingSeconds'
  | 'recordingUrl'
  | 'notedAt'
>;

export async function saveCall(tx: Tx, id: string, call: CallChange): Promise<void> {
  await tx.run(sql`
    update call set external_id = ${call.externalId}, state = ${call.state}, outcome = ${call.outcome},
      member_id = ${call.memberId}, ringing = ${call.ringing}::uuid[], round = ${call.round},
      answered_at = ${call.answeredAt}, ended_at = ${call.endedAt}, seconds = ${call.seconds},
      recording_id = ${call.recordingId}, recording_seconds = ${call.recordingSeconds},
      recording_url = ${call.recordingUrl}, noted_at = ${call.notedAt}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Keeps what a telephone system said, as it came; false when it has said that before. */
export async function insertCallEvent(tx: Tx, callId: string, key: string, raw: object): Promise<boolean> {
  const added = await tx.run(sql`
    insert into call_event (workspace_id, call_id, key, raw)
    values (${tx.workspaceId}, ${callId}, ${key}, ${JSON.stringify(raw)})
    on conflict (workspace_id, call_id, key) do nothing`);
  return added > 0;
}

export type CallFilter = {
  customerId: string | null;
  outcome: CallOutcome | null;
  before: { at: string; id: string } | null;
  limit: number;
};

/** Calls, newest first. */
export function listCalls(tx: Tx, filter: CallFilter): Promise<CallRow[]> {
  const where = [sql`k.workspace_id = ${tx.workspaceId}`];
  if (filter.outcome !== null) where.push(sql`k.outcome = ${filter.outcome}`);
  if (filter.customerId !== null)
    where.push(sql`k.message_id in (
      select m.id from conversation c join message m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = ${filter.customerId})`);
  if (filter.before !== null)
    where.push(sql`(k.started_at, k.id) < (${filter.before.at}::timestamptz, ${filter.before.id}::uuid)`);
  const page = sql`
    select k.* from call k where ${sql.join(where, sql` and `)}
    order by k.started_at desc, k.id desc limit ${filter.limit}`;
  return tx.many(sql<CallRow>`${rows(tx, page)} order by k.started_at desc, k.id desc`);
}

/** Calls that ring for a member or that they speak in, and those they took a while ago and have not written down. */
export function liveCallsOf(tx: Tx, memberId: string): Promise<CallRow[]> {
  const page = sql`
    select * from call where workspace_id = ${tx.workspaceId} and started_at > now() - interval '12 hours' and (
      state <> 'ended' and (${memberId}::uuid = any(ringing) or member_id = ${memberId})
      or state = 'ended' and outcome = 'answered' and external_id is not null and member_id = ${memberId}
        and noted_at is null and ended_at > now() - interval '30 minutes')
    order by started_at desc limit 5`;
  return tx.many(sql<CallRow>`${rows(tx, page)} order by k.started_at desc`);
}

/** Calls of which no more was heard: their telephone system has lost them. */
export async function findLost(tx: Tx): Promise<string[]> {
  const found = await tx.many(sql<{ id: string }>`
    select id from call where workspace_id = ${tx.workspaceId} and (
      state = 'ringing' and started_at < now() - interval '15 minutes'
      or state = 'talking' and started_at < now() - interval '8 hours')
    order by id limit 50`);
  return found.map((row) => row.id);
}
