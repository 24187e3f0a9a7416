import type { TeamMember } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import { skillKey, type Candidate } from './choose.ts';

type Row = TeamMember & { skillKeys: string[]; lastTurn: string | null };

/** How long after their last sign of life somebody counts as here, in minutes. */
const hereMinutes = 10;

function rows(tx: Tx, ruleId: string | null) {
  return sql<Row>`
    select m.id, u.name, m.role, case when exists (select from absence b where b.workspace_id = ${tx.workspaceId} and b.member_id = m.id
        and b.starts_at <= now() and b.ends_at > now()) then 'away' else coalesce(a.state, 'available') end as availability, s.at as "lastSeenAt",
      coalesce(s.at > now() - make_interval(mins => ${hereMinutes}), false) as here,
      array(select k.skill from member_skill k where k.workspace_id = ${tx.workspaceId} and k.member_id = m.id
        order by k.skill_key) as skills,
      array(select k.skill_key from member_skill k where k.workspace_id = ${tx.workspaceId} and k.member_id = m.id) as "skillKeys",
      (select count(*)::int from conversation c where c.workspace_id = ${tx.workspaceId} and c.assignee_id = m.id
        and c.status in ('open', 'in_progress') and c.status <> 'done' and c.merged_into is null and not c.beginning) as load,
      (select t.at from automation_rotation t where t.workspace_id = ${tx.workspaceId} and t.rule_id = ${ruleId}::uuid
        and t.member_id = m.id) as "lastTurn"
    from member m join auth_user u on u.id = m."userId"
    left join member_availability a on a.workspace_id = ${tx.workspaceId} and a.member_id = m.id
    left join lateral (select max("lastSeenAt") as at from auth_session where "userId" = m."userId") s on true
    where m."organizationId" = ${tx.workspaceId} order by m."createdAt", m.id`;
}

/** Everybody here: whether they are available, what they know, how much they have to do. */
export async function listTeam(tx: Tx): Promise<TeamMember[]> {
  const found = await tx.many(rows(tx, null));
  return found.map(({ skillKeys: _keys, lastTurn: _turn, ...member }) => member);
}

/** The same as work is given out by a rule. */
export async function candidatesFor(tx: Tx, ruleId: string | null): Promise<Candidate[]> {
  const found = await tx.many(rows(tx, ruleId));
  return found.map(({ id, name, role, availability, here, skillKeys, load, lastTurn }) => ({
    id,
    name,
    role,
    available: availability === 'available',
    here,
    skillKeys,
    load,
    lastTurn: lastTurn === null ? null : Date.parse(lastTurn),
  }));
}

export async function noteTurn(tx: Tx, ruleId: string, memberId: string): Promise<void> {
  await tx.run(sql`
    insert into automation_rotation (workspace_id, rule_id, member_id) values (${tx.workspaceId}, ${ruleId}, ${memberId})
    on conflict (workspace_id, rule_id, member_id) do update set at = clock_timestamp()`);
}

export async function setAvailability(tx: Tx, memberId: string, state: string): Promise<void> {
  await tx.run(sql`
    insert into member_availability (workspace_id, member_id, state) values (${tx.workspaceId}, ${memberId}, ${state})
    on conflict (workspace_id, member_id) do update set state = excluded.state, since = now()
      where member_availability.state <> excluded.state`);
}

/** Writes all that a member knows. */
export async function setSkills(tx: Tx, memberId: string, skills: readonly string[]): Promise<void> {
  await tx.run(
    sql`delete from member_skill where workspace_id = ${tx.workspaceId} and member_id = ${memberId}`,
  );
  await tx.run(sql`
    insert into member_skill (workspace_id, member_id, skill_key, skill)
    select ${tx.workspaceId}, ${memberId}::uuid, k.key, k.skill
    from unnest(${skills.map(skillKey)}::text[], ${[...skills]}::text[]) as k (key, skill) on conflict do nothing`);
}
