import type { Broadcast, BroadcastReason, BroadcastState, CreateBroadcast } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type BroadcastRow = Omit<Broadcast, 'channel' | 'createdBy'> & {
  channelId: string | null;
  channelType: 'email' | 'line';
  channelName: string | null;
  createdBy: { id: string; name: string } | null;
};

const columns = sql`
  b.id, b.kind, b.purpose, b.channel_id as "channelId", b.channel_type as "channelType", c.name as "channelName", b.name,
  b.language, b.subject, b.body, b.segment,
  case when e.id is not null then json_build_object('kind', 'early_access', 'id', e.id, 'name', e.name ->> 'ja')
    when g.id is not null then json_build_object('kind', 'event', 'id', g.id, 'name', g.name ->> 'ja') end as "personalPage",
  b.per_minute as "perMinute", b.state, b.reason, b.detail, b.waits,
  b.scheduled_at as "scheduledAt", b.next_at as "nextAt", b.started_at as "startedAt", b.finished_at as "finishedAt", b.counts,
  b.revision, b.created_at as "createdAt", b.updated_at as "updatedAt",
  case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as "createdBy"`;

const tables = sql`
  broadcast b left join channel c on c.workspace_id = b.workspace_id and c.id = b.channel_id
  left join early_access e on e.workspace_id = b.workspace_id and e.id = b.access_id
  left join gathering g on g.workspace_id = b.workspace_id and g.id = b.gathering_id
  left join member m on m."organizationId" = b.workspace_id and m.id = b.created_by left join auth_user u on u.id = m."userId"`;

export function findBroadcast(tx: Tx, id: string): Promise<BroadcastRow | undefined> {
  return tx.maybe(sql<BroadcastRow>`
    select ${columns} from ${tables} where b.workspace_id = ${tx.workspaceId} and b.id = ${id}`);
}

/** The same, and nobody else changes it until this transaction ends. */
export function lockBroadcast(tx: Tx, id: string): Promise<BroadcastRow | undefined> {
  return tx.maybe(sql<BroadcastRow>`
    select ${columns} from ${tables} where b.workspace_id = ${tx.workspaceId} and b.id = ${id} for update of b`);
}

export function listBroadcasts(
  tx: Tx,
  state: BroadcastState | null,
  after: string | null,
  limit: number,
): Promise<BroadcastRow[]> {
  return tx.many(sql<BroadcastRow>`
    select ${columns} from ${tables}
    where b.workspace_id = ${tx.workspaceId} and (${state}::text is null or b.state = ${state})
      and (${after}::uuid is null or b.id < ${after}::uuid)
    order by b.id desc limit ${limit}`);
}

export type NewBroadcast = Required<CreateBroadcast> & { channelType: 'email' | 'line' };

/** The page under the column that names its kind. */
const pageOf = ({ personalPage }: NewBroadcast) => ({
  accessId: personalPage?.kind === 'early_access' ? personalPage.id : null,
  gatheringId: personalPage?.kind === 'event' ? personalPage.id : null,
});

export async function insertBroadcast(
  tx: Tx,
  id: string,
  given: NewBroadcast,
  createdBy: string,
): Promise<void> {
  const { kind, purpose, channelId, channelType, name, language, subject, body, segment, perMinute } = given;
  const { accessId, gatheringId } = pageOf(given);
  await tx.run(sql`
    insert into broadcast (workspace_id, id, kind, purpose, channel_id, channel_type, name, language, subject, body, segment,
      access_id, gathering_id, per_minute, created_by)
    values (${tx.workspaceId}, ${id}, ${kind}, ${purpose}, ${channelId}, ${channelType}, ${name}, ${language}, ${subject}, ${body},
      ${JSON.stringify(segment)}::jsonb, ${accessId}, ${gatheringId}, ${perMinute}, ${createdBy})`);
}

export async function saveBroadcast(tx: Tx, id: string, given: NewBroadcast): Promise<void> {
  const { kind, purpose, channelId, channelType, name, language, subject, body, segment, perMinute } = given;
  const { accessId, gatheringId } = pageOf(given);
  await tx.run(sql`
    update broadcast set kind = ${kind}, purpose = ${purpose}, channel_id = ${channelId}, channel_type = ${channelType},
      name = ${name}, language = ${language}, subject = ${subject}, body = ${body}, segment = ${JSON.stringify(segment)}::jsonb,
      access_id = ${accessId}, gathering_id = ${gatheringId}, per_minute = ${perMinute}, revision = revision + 1, updated_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Move = {
  state: BroadcastState;
  reason?: BroadcastReason | null;
  detail?: string | null;
  scheduledAt?: Date | null;
  nextAt?: Date | null;
  started?: Date;
  finished?: Date;
};

/** Brings a broadcast into another state; whoever has its turn finds that out before the next goes out. */
export async function moveBroadcast(tx: Tx, id: string, move: Move): Promise<void> {
  const { state, reason = null, detail = null, scheduledAt, nextAt = null, started, finished } = move;
  await tx.run(sql`
    update broadcast set state = ${state}, reason = ${reason}, detail = ${detail}, next_at = ${nextAt}, waits = null,
      scheduled_at = case when ${scheduledAt !== undefined} then ${scheduledAt ?? null}::timestamptz else scheduled_at end,
      started_at = coalesce(started_at, ${started ?? null}::timestamptz), finished_at = ${finished ?? null}::timestamptz,
      revision = revision + 1, updated_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteBroadcast(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from broadcast where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type CountRow = {
  month: string;
  kind: Broadcast['kind'];
  channel: 'email' | 'line';
  broadcasts: number;
  messages: number;
};

/** What went out in each of the last months, by kind and channel; months are the workspace’s own. */
export function countSent(tx: Tx, months: number, timeZone: string): Promise<CountRow[]> {
  return tx.many(sql<CountRow>`
    with month as (
      select date_trunc('month', now() at time zone ${timeZone}) - make_interval(months => ${months - 1}) as first
    )
    select to_char(date_trunc('month', r.sent_at at time zone ${timeZone}), 'YYYY-MM') as month, b.kind,
      b.channel_type as channel, count(distinct b.id)::int as broadcasts, count(*)::int as messages
    from broadcast_recipient r join broadcast b on b.workspace_id = r.workspace_id and b.id = r.broadcast_id, month
    where r.workspace_id = ${tx.workspaceId} and r.sent_at >= month.first at time zone ${timeZone}
    group by 1, 2, 3 order by 1 desc, 2, 3`);
}
