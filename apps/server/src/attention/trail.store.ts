import type { AttentionLevel, AttentionTrailEntry } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { rankOf } from './domain.ts';

type Kind = AttentionTrailEntry['kind'];

/** Writes what happened to a case. Values are short texts; null is «nothing». */
export async function recordTrail(
  tx: Tx,
  caseId: string,
  kind: Kind,
  actorId: string | null,
  data: Record<string, string | null> = {},
  at: Date | null = null,
): Promise<void> {
  await tx.run(sql`
    insert into attention_trail (workspace_id, id, case_id, kind, actor_id, data, at)
    values (${tx.workspaceId}, ${newId()}, ${caseId}, ${kind}, ${actorId}, ${JSON.stringify(data)}, coalesce(${at}, now()))`);
}

/** A case's trail, newest first. */
export function trailOf(tx: Tx, caseId: string): Promise<AttentionTrailEntry[]> {
  return tx.many(sql<AttentionTrailEntry>`
    select t.id, t.at, t.kind, t.data,
      case when m.id is null then null else json_build_object('id', m.id, 'name', u.name) end as actor
    from attention_trail t
    left join member m on m."organizationId" = t.workspace_id and m.id = t.actor_id left join auth_user u on u.id = m."userId"
    where t.workspace_id = ${tx.workspaceId} and t.case_id = ${caseId} order by t.id desc limit 200`);
}

/** When haste was last asked for, and how much: as the case was raised, or came to a higher level. */
export async function lastRise(tx: Tx, caseId: string): Promise<{ at: Date; level: AttentionLevel } | null> {
  const levels = await tx.many(sql<{ at: string; before: AttentionLevel | null; level: AttentionLevel }>`
    select at, data->>'from' as before, coalesce(data->>'to', data->>'level') as level from attention_trail
    where workspace_id = ${tx.workspaceId} and case_id = ${caseId} and kind in ('raised', 'level_changed') order by id desc`);
  const rise = levels.find(({ before, level }) => before === null || rankOf(level) > rankOf(before));
  return rise === undefined ? null : { at: new Date(rise.at), level: rise.level };
}
