import type { AbsenceKind } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

type Ref = { id: string; name: string };
export type AbsenceRow = {
  id: string;
  member: Ref;
  kind: AbsenceKind;
  startsAt: string;
  endsAt: string;
  note: string;
  standIn: Ref | null;
  standInAway: boolean;
  revision: number;
};

const rows = (tx: Tx) => sql`
  select a.id, json_build_object('id', m.id, 'name', u.name) as member, a.kind, a.starts_at as "startsAt", a.ends_at as "endsAt",
    a.note, a.revision, case when sm.id is null then null else json_build_object('id', sm.id, 'name', su.name) end as "standIn",
    exists (select from absence o where o.workspace_id = a.workspace_id and o.member_id = a.stand_in_id
      and o.starts_at < a.ends_at and o.ends_at > a.starts_at) as "standInAway"
  from absence a
  join member m on m."organizationId" = a.workspace_id and m.id = a.member_id join auth_user u on u.id = m."userId"
  left join member sm on sm."organizationId" = a.workspace_id and sm.id = a.stand_in_id
  left join auth_user su on su.id = sm."userId"
  where a.workspace_id = ${tx.workspaceId}`;

export function findAbsence(tx: Tx, id: string): Promise<AbsenceRow | undefined> {
  return tx.maybe(sql<AbsenceRow>`${rows(tx)} and a.id = ${id}`);
}

/** All that touch a time, everybody's or one member's, in the order they begin. */
export function absencesBetween(
  tx: Tx,
  from: Date,
  to: Date,
  memberId: string | null = null,
): Promise<AbsenceRow[]> {
  const whose = memberId === null ? sql`true` : sql`a.member_id = ${memberId}`;
  return tx.many(sql<AbsenceRow>`
    ${rows(tx)} and a.ends_at > ${from} and a.starts_at < ${to} and ${whose} order by a.starts_at, a.id limit 2000`);
}

export type AbsenceFilter = {
  memberId: string | null;
  past: boolean;
  at: Date;
  after: { time: string; id: string } | null;
  limit: number;
};

/** A page of those that are not over, the next first; or of those that are, the newest first. */
export function listAbsences(
  tx: Tx,
  { memberId, past, at, after, limit }: AbsenceFilter,
): Promise<AbsenceRow[]> {
  const where = [past ? sql`a.ends_at <= ${at}` : sql`a.ends_at > ${at}`];
  if (memberId !== null) where.push(sql`a.member_id = ${memberId}`);
  if (after !== null) {
    const edge = sql`(${after.time}::timestamptz, ${after.id}::uuid)`;
    where.push(past ? sql`(a.ends_at, a.id) < ${edge}` : sql`(a.ends_at, a.id) > ${edge}`);
  }
  const order = past ? sql`a.ends_at desc, a.id desc` : sql`a.ends_at, a.id`;
  return tx.many(
    sql<AbsenceRow>`${rows(tx)} and ${sql.join(where, sql` and `)} order by ${order} limit ${limit}`,
  );
}

/** Whoever enters or changes absences of one member queues up here; false where there is no such member. */
export async function lockMember(tx: Tx, memberId: string): Promise<boolean> {
  const found = await tx.many(sql`
    select from member where "organizationId" = ${tx.workspaceId} and id = ${memberId} for no key update`);
  return found.length > 0;
}

/** Another absence of the member in that time. */
export function overlapping(
  tx: Tx,
  memberId: string,
  { start, end }: { start: Date; end: Date },
  except: string | null,
): Promise<{ id: string; startsAt: string; endsAt: string } | undefined> {
  return tx.maybe(sql<{ id: string; startsAt: string; endsAt: string }>`
    select id, starts_at as "startsAt", ends_at as "endsAt" from absence
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and ends_at > ${start} and starts_at < ${end}
      and id is distinct from ${except}::uuid order by starts_at limit 1`);
}

export type AbsenceFields = {
  kind: AbsenceKind;
  start: Date;
  end: Date;
  note: string;
  standInId: string | null;
};

export async function insertAbsence(
  tx: Tx,
  { memberId, kind, start, end, note, standInId, by }: AbsenceFields & { memberId: string; by: string },
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into absence (workspace_id, id, member_id, kind, starts_at, ends_at, note, stand_in_id, created_by)
    values (${tx.workspaceId}, ${id}, ${memberId}, ${kind}, ${start}, ${end}, ${note}, ${standInId}, ${by})`);
  return id;
}

/** False when somebody else has changed it since. */
export async function updateAbsence(
  tx: Tx,
  id: string,
  basedOn: number,
  { kind, start, end, note, standInId }: AbsenceFields,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update absence set kind = ${kind}, starts_at = ${start}, ends_at = ${end}, note = ${note}, stand_in_id = ${standInId},
      revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id} and revision = ${basedOn}`);
  return changed > 0;
}

export async function deleteAbsence(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from absence where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type MemberRow = Ref & { role: string };

/** Members in the order they joined. */
export function listMembers(tx: Tx): Promise<MemberRow[]> {
  return tx.many(sql<MemberRow>`
    select m.id, u.name, m.role from member m join auth_user u on u.id = m."userId"
    where m."organizationId" = ${tx.workspaceId} order by m."createdAt", m.id`);
}

export async function zoneOf(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ timeZone: string }>`
    select time_zone as "timeZone" from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return row.timeZone;
}
