import type { DelayKind, Notice, NoticeTexts } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type NoticeRow = Omit<Notice, 'mayApprove'>;

const person = (column: string) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = n.workspace_id and m.id = ${sql.ref(column)})`;

const columns = sql`
  n.id, n.name, n.reason, n.date_kind as "dateKind", to_char(n.new_date, 'YYYY-MM-DD') as "newDate", n.texts,
  n.mail_channel_id as "mailChannelId", n.line_channel_id as "lineChannelId", n.state, n.paused_by as "pausedBy",
  n.per_minute as "perMinute", n.next_at as "nextAt", n.revision, n.created_at as "createdAt", n.finished_at as "finishedAt",
  ${person('n.created_by')} as "createdBy", ${person('n.changed_by')} as "changedBy", ${person('n.approved_by')} as "approvedBy",
  n.approved_at as "approvedAt", (
    select json_build_object(
      'waiting', count(*) filter (where o.state = 'waiting'), 'written', count(*) filter (where o.state = 'written'),
      'failed', count(*) filter (where g.delivery in ('failed', 'bounced', 'doubtful')),
      'call', count(*) filter (where o.state = 'call'), 'called', count(*) filter (where o.state = 'called'),
      'skipped', count(*) filter (where o.state = 'skipped'))
    from delay_notice_order o left join message g on g.workspace_id = o.workspace_id and g.id = o.message_id
    where o.workspace_id = n.workspace_id and o.notice_id = n.id) as counts`;

const one = (tx: Tx, id: string): RawBuilder<NoticeRow> => sql<NoticeRow>`
  select ${columns} from delay_notice n where n.workspace_id = ${tx.workspaceId} and n.id = ${id}`;

export function findNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  return tx.maybe(one(tx, id));
}

/** The same, and nobody else changes it until this transaction ends. */
export function lockNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  return tx.maybe(sql<NoticeRow>`${one(tx, id)} for update of n`);
}

export function listNotices(tx: Tx, before: string | null, limit: number): Promise<NoticeRow[]> {
  return tx.many(sql<NoticeRow>`
    select ${columns} from delay_notice n
    where n.workspace_id = ${tx.workspaceId} and (${before}::uuid is null or n.id < ${before}::uuid)
    order by n.id desc limit ${limit}`);
}

export type NewNotice = {
  id: string;
  name: string;
  reason: string;
  dateKind: DelayKind;
  newDate: string;
  texts: NoticeTexts;
  createdBy: string;
};

/** Goes by the first mailbox and the first LINE account that are on, until somebody chooses others. */
export async function insertNotice(tx: Tx, given: NewNotice): Promise<void> {
  const channel = (type: string) => sql`(
    select id from channel where workspace_id = ${tx.workspaceId} and type = ${type} and enabled
    order by created_at, id limit 1)`;
  await tx.run(sql`
    insert into delay_notice (workspace_id, id, name, reason, date_kind, new_date, texts, mail_channel_id, line_channel_id,
      created_by, changed_by)
    values (${tx.workspaceId}, ${given.id}, ${given.name}, ${given.reason}, ${given.dateKind}, ${given.newDate},
      ${JSON.stringify(given.texts)}::jsonb, ${channel('email')}, ${channel('line')}, ${given.createdBy}, ${given.createdBy})`);
}

type Changed = Pick<
  NoticeRow,
  'name' | 'reason' | 'newDate' | 'texts' | 'mailChannelId' | 'lineChannelId' | 'perMinute'
>;

export async function saveNotice(tx: Tx, id: string, after: Changed, changedBy: string): Promise<void> {
  await tx.run(sql`
    update delay_notice set name = ${after.name}, reason = ${after.reason}, new_date = ${after.newDate},
      texts = ${JSON.stringify(after.texts)}::jsonb, mail_channel_id = ${after.mailChannelId},
      line_channel_id = ${after.lineChannelId}, per_minute = ${after.perMinute}, changed_by = ${changedBy},
      revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Move = {
  state: Notice['state'];
  pausedBy?: Notice['pausedBy'];
  nextAt?: Date | null;
  approvedBy?: string;
};

export async function moveNotice(tx: Tx, id: string, move: Move): Promise<void> {
  const { state, pausedBy = null, nextAt = null, approvedBy = null } = move;
  await tx.run(sql`
    update delay_notice set state = ${state}, paused_by = ${pausedBy}, next_at = ${nextAt}, revision = revision + 1,
      approved_by = coalesce(${approvedBy}::uuid, approved_by),
      approved_at = case when ${approvedBy}::uuid is null then approved_at else now() end,
      finished_at = case when ${state} in ('done', 'stopped') then now() end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteNotice(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from delay_notice where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** When this notice goes on: after its pace, or in the morning. */
export async function waitUntil(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.run(
    sql`update delay_notice set next_at = ${at} where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

export async function dueNotices(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from delay_notice
    where workspace_id = ${tx.workspaceId} and state = 'sending' and next_at <= ${now} order by next_at, id limit 10`);
  return rows.map(({ id }) => id);
}

/** Whether anybody but this member may approve notices: owners and leads. */
export async function hasOtherLead(tx: Tx, memberId: string): Promise<boolean> {
  const { other } = await tx.one(sql<{ other: boolean }>`
    select exists (
      select from member where "organizationId" = ${tx.workspaceId} and role in ('owner', 'lead') and id <> ${memberId}
    ) as other`);
  return other;
}

/** Whether this is a channel of that kind here. */
export async function channelIs(tx: Tx, id: string, type: 'email' | 'line'): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from channel where workspace_id = ${tx.workspaceId} and id = ${id} and type = ${type}`);
  return row !== undefined;
}
