import type { MentionAlarm } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Change } from './alarm.ts';

/** Raises an alarm unless one of its kind is open, or was looked at within a week. Answers its id. */
export async function raise(
  tx: Tx,
  { kind, figures }: Change,
  network: string,
  { from, until }: { from: Date; until: Date },
): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    insert into mention_alarm (workspace_id, id, kind, network, from_at, until_at, figures)
    select ${tx.workspaceId}, ${newId()}::uuid, ${kind}, ${network}, ${from}, ${until}, ${JSON.stringify(figures)}
    where not exists (
      select from mention_alarm where workspace_id = ${tx.workspaceId} and kind = ${kind} and network = ${network}
        and seen_at > ${until}::timestamptz - interval '7 days')
    on conflict (workspace_id, kind, network) where seen_at is null do nothing returning id`);
  return row?.id ?? null;
}

const columns = sql`
  a.id, a.kind, nullif(a.network, '') as network, a.from_at as "from", a.until_at as until, a.figures, a.raised_at as "raisedAt",
  a.seen_at as "seenAt", case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as "seenBy"`;
const joins = sql`
  left join member m on m."organizationId" = a.workspace_id and m.id = a.seen_by left join auth_user u on u.id = m."userId"`;

/** Those nobody has looked at first, then the newest. */
export function listAlarms(tx: Tx): Promise<MentionAlarm[]> {
  return tx.many(sql<MentionAlarm>`
    select ${columns} from mention_alarm a ${joins} where a.workspace_id = ${tx.workspaceId}
    order by a.seen_at is not null, a.id desc limit 50`);
}

export async function markSeen(tx: Tx, id: string, memberId: string): Promise<MentionAlarm | undefined> {
  await tx.run(sql`
    update mention_alarm set seen_at = now(), seen_by = ${memberId}
    where workspace_id = ${tx.workspaceId} and id = ${id} and seen_at is null`);
  return tx.maybe(sql<MentionAlarm>`
    select ${columns} from mention_alarm a ${joins} where a.workspace_id = ${tx.workspaceId} and a.id = ${id}`);
}

/** Alarms nobody has looked at, the longest waiting first. */
export function openAlarms(
  tx: Tx,
  limit: number,
): Promise<{ id: string; kind: MentionAlarm['kind']; raisedAt: string }[]> {
  return tx.many(sql<{ id: string; kind: MentionAlarm['kind']; raisedAt: string }>`
    select id, kind, raised_at as "raisedAt" from mention_alarm
    where workspace_id = ${tx.workspaceId} and seen_at is null order by id limit ${limit}`);
}
