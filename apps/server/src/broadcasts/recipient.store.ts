import type { BroadcastRecipient, RecipientState } from '@madoguchi/contract';
import { recordSent } from '../experiments/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { standings, type Way } from './audience.store.ts';

/** Writes a row for everybody of the segment: who is to get it, and why others do not. */
export function writeRecipients(
  tx: Tx,
  broadcastId: string,
  way: Way,
  where: readonly RawBuilder<unknown>[],
): Promise<number> {
  return tx.run(sql`
    insert into broadcast_recipient (workspace_id, id, broadcast_id, customer_id, address, state, reason, variant)
    select ${tx.workspaceId}, gen_random_uuid(), ${broadcastId}::uuid, s.id, s.address,
      case when s.standing = 'reachable' then 'waiting' else 'skipped' end,
      case when s.standing <> 'reachable' then s.standing end,
      case when x.salt is not null then madoguchi_variant(x.salt, s.id, x.shares) end
    from (${standings(tx, way, where)}) as s
    left join (
      select e.salt, array_agg(v.share order by v.variant) as shares from experiment e
      join experiment_variant v on v.workspace_id = e.workspace_id and v.experiment_id = e.id
      where e.workspace_id = ${tx.workspaceId} and e.broadcast_id = ${broadcastId} and e.state = 'running'
      group by e.id, e.salt) as x on true
    on conflict (workspace_id, broadcast_id, customer_id) do nothing`);
}

export type RecipientRow = {
  id: string;
  customerId: string;
  address: string | null;
  retryKey: string | null;
  attempts: number;
  triedAt: string | null;
  /** Of an experiment; null where nothing is compared. */
  variant: number | null;
};

const columns = sql`
  r.id, r.customer_id as "customerId", r.address, r.retry_key as "retryKey", r.attempts, r.tried_at as "triedAt",
  r.variant`;

const ofBroadcast = (tx: Tx, broadcastId: string) =>
  sql`r.workspace_id = ${tx.workspaceId} and r.broadcast_id = ${broadcastId}`;

/** Those whose turn is next; of the same variant, where they are sent to in one request. */
export function nextWaiting(
  tx: Tx,
  broadcastId: string,
  now: Date,
  { limit, alike }: { limit: number; alike: boolean },
): Promise<RecipientRow[]> {
  const mayGo = sql`r.state = 'waiting' and (r.not_before is null or r.not_before <= ${now})`;
  const same = alike
    ? sql`r.variant is not distinct from (
        select r.variant from broadcast_recipient r where ${ofBroadcast(tx, broadcastId)} and ${mayGo} order by r.id limit 1)`
    : sql`true`;
  return tx.many(sql<RecipientRow>`
    select ${columns} from broadcast_recipient r where ${ofBroadcast(tx, broadcastId)} and ${mayGo} and ${same}
    order by r.id limit ${limit} for update of r`);
}

/** A request to LINE whose end nobody wrote down: its people, with the key it was first tried with. */
export async function openRequest(tx: Tx, broadcastId: string): Promise<RecipientRow[]> {
  return tx.many(sql<RecipientRow>`
    select ${columns} from broadcast_recipient r
    where ${ofBroadcast(tx, broadcastId)} and r.state = 'claimed' and r.retry_key = (
      select o.retry_key from broadcast_recipient o
      where o.workspace_id = ${tx.workspaceId} and o.broadcast_id = ${broadcastId} and o.state = 'claimed'
        and o.retry_key is not null
      order by o.retry_key limit 1)
    order by r.id`);
}

/** Takes people for this turn. For LINE with the key of the request, stored before its first try. */
export async function claim(
  tx: Tx,
  ids: readonly string[],
  retryKey: string | null,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    update broadcast_recipient set state = 'claimed', retry_key = ${retryKey}, tried_at = ${now}, attempts = attempts + 1
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}

/** One more try of the same request. */
export async function triedAgain(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    update broadcast_recipient set attempts = attempts + 1
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}

export type End = {
  state: 'sent' | 'skipped' | 'failed' | 'doubtful';
  reason?: string | null;
  detail?: string | null;
  headerId?: string | null;
  at?: Date | null;
};

/** Writes down how it ended for these people. */
export async function end(tx: Tx, ids: readonly string[], how: End): Promise<void> {
  const { state, reason = null, detail = null, headerId = null, at = null } = how;
  if (ids.length === 0) return;
  await tx.run(sql`
    update broadcast_recipient set state = ${state}, reason = ${reason}, detail = ${detail},
      header_id = coalesce(${headerId}, header_id), sent_at = ${at}, not_before = null
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
  if (state === 'sent') await recordSent(tx, ids, at ?? new Date());
}

/** Nothing went to them: they are waiting as before, until `notBefore`. */
export async function giveBack(tx: Tx, ids: readonly string[], notBefore: Date | null): Promise<void> {
  await tx.run(sql`
    update broadcast_recipient set state = 'waiting', retry_key = null, not_before = ${notBefore}
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}

/** The same for those of them that were only being prepared. */
export async function giveBackClaimed(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    update broadcast_recipient set state = 'waiting', attempts = attempts - 1
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[]) and state = 'claimed' and retry_key is null`);
}

/** How the broadcast stands at this moment. */
export async function stateOf(tx: Tx, broadcastId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ state: string }>`
    select state from broadcast where workspace_id = ${tx.workspaceId} and id = ${broadcastId}`);
  return row?.state ?? null;
}

/**
 * What a turn that broke off left behind: a mail that was only being prepared waits again; one that was on its way is in
 * doubt, and is never repeated. Requests to LINE keep their keys.
 */
export async function settleBroken(tx: Tx, broadcastId: string): Promise<void> {
  await tx.run(sql`
    update broadcast_recipient r set state = case when state = 'claimed' then 'waiting' else 'doubtful' end,
      reason = case when state = 'transmitting' then 'desk_stopped' else reason end
    where ${ofBroadcast(tx, broadcastId)} and (r.state = 'transmitting' or r.state = 'claimed' and r.retry_key is null)`);
}

/** Before the first byte of a mail leaves. False: the broadcast was stopped, or the turn is another process’s. */
export async function beginTransmission(
  tx: Tx,
  id: string,
  broadcastId: string,
  processId: string,
  headerId: string,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update broadcast_recipient r set state = 'transmitting', header_id = ${headerId}
    from broadcast b
    where ${ofBroadcast(tx, broadcastId)} and r.id = ${id} and r.state = 'claimed' and b.workspace_id = r.workspace_id
      and b.id = r.broadcast_id and b.state = 'sending' and b.turn_by = ${processId}`);
  return changed === 1;
}

/** What still waits, and when the first of it may go again; undefined when nothing does. */
export async function soonestWaiting(tx: Tx, broadcastId: string): Promise<Date | undefined> {
  const { at, count } = await tx.one(sql<{ at: string | null; count: number }>`
    select min(coalesce(r.not_before, to_timestamp(0))) as at, count(*)::int as count from broadcast_recipient r
    where ${ofBroadcast(tx, broadcastId)} and r.state in ('waiting', 'claimed', 'transmitting')`);
  return count === 0 ? undefined : new Date(at ?? 0);
}

/** Nothing more goes out: whoever waits is left out. Answers how many that were. */
export function leaveOut(tx: Tx, broadcastId: string, reason: string): Promise<number> {
  return tx.run(sql`
    update broadcast_recipient r set reason = ${reason},
      -- What LINE was asked once may have arrived; whoever asks at this moment writes down how it ended.
      state = case when r.retry_key is null then 'skipped' else 'doubtful' end
    where ${ofBroadcast(tx, broadcastId)} and r.state in ('waiting', 'claimed')`);
}

/** Counts anew how many stand how, and keeps it in the broadcast’s row. */
export async function refreshCounts(tx: Tx, broadcastId: string): Promise<void> {
  await tx.run(sql`
    update broadcast b set counts = c.counts from (
      select json_build_object(
        'waiting', count(*) filter (where state in ('waiting', 'claimed', 'transmitting')),
        'sent', count(*) filter (where state = 'sent'), 'skipped', count(*) filter (where state = 'skipped'),
        'failed', count(*) filter (where state = 'failed'), 'doubtful', count(*) filter (where state = 'doubtful')) as counts
      from broadcast_recipient where workspace_id = ${tx.workspaceId} and broadcast_id = ${broadcastId}
    ) as c
    where b.workspace_id = ${tx.workspaceId} and b.id = ${broadcastId}`);
}

const shownState = sql`case when r.state in ('claimed', 'transmitting') then 'waiting' else r.state end`;

export function listRecipients(
  tx: Tx,
  broadcastId: string,
  state: RecipientState | null,
  after: string | null,
  limit: number,
): Promise<BroadcastRecipient[]> {
  const states = state === 'waiting' ? ['waiting', 'claimed', 'transmitting'] : [state];
  return tx.many(sql<BroadcastRecipient>`
    select r.id, json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer, ${shownState} as state,
      r.reason, r.detail, r.sent_at as "sentAt"
    from broadcast_recipient r join customer k on k.workspace_id = r.workspace_id and k.id = r.customer_id
    where ${ofBroadcast(tx, broadcastId)} and (${state === null} or r.state = any(${states}::text[]))
      and (${after}::uuid is null or r.id > ${after}::uuid)
    order by r.id limit ${limit}`);
}

export type UnsubscribeRow = {
  customerId: string;
  channel: 'email' | 'line';
  purpose: 'news' | 'surveys';
  address: string | null;
  subject: string;
  sentAt: string | null;
};

/** What a recipient was sent, for the page by which they end it. */
export function findSent(tx: Tx, id: string): Promise<UnsubscribeRow | undefined> {
  return tx.maybe(sql<UnsubscribeRow>`
    select r.customer_id as "customerId", b.channel_type as channel, b.purpose, r.address, b.subject, r.sent_at as "sentAt"
    from broadcast_recipient r join broadcast b on b.workspace_id = r.workspace_id and b.id = r.broadcast_id
    where r.workspace_id = ${tx.workspaceId} and r.id = ${id}`);
}

/** A mail of a broadcast came back. Answers whose it was. */
export function markBounced(
  tx: Tx,
  channelId: string,
  report: { headerId: string; reason: string },
): Promise<{ broadcastId: string } | undefined> {
  return tx.maybe(sql<{ broadcastId: string }>`
    update broadcast_recipient r set state = 'failed', reason = 'returned', detail = ${report.reason}
    from broadcast b
    where r.workspace_id = ${tx.workspaceId} and r.header_id = ${report.headerId} and b.workspace_id = r.workspace_id
      and b.id = r.broadcast_id and b.channel_id = ${channelId}
    returning r.broadcast_id as "broadcastId"`);
}

export type Answered = { id: string; name: string; kind: 'news' | 'service' | 'order'; sentAt: string };

/** The broadcast that the first message of a conversation refers to. */
export function answeredBy(tx: Tx, conversationId: string): Promise<Answered | undefined> {
  return tx.maybe(sql<Answered>`
    select b.id, b.name, b.kind, r.sent_at as "sentAt"
    from (
      select unnest(header_references) as header_id from message
      where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and direction = 'inbound'
      order by ordinal limit 50
    ) as m
    join broadcast_recipient r on r.workspace_id = ${tx.workspaceId} and r.header_id = m.header_id and r.sent_at is not null
    join broadcast b on b.workspace_id = r.workspace_id and b.id = r.broadcast_id
    order by r.sent_at desc limit 1`);
}
