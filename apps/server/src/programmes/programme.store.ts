import type { ReferralProgramme, ReferralTerms, ReferralVersion } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type ProgrammeRow = Omit<ReferralProgramme, 'law'>;

const programmesOf = (tx: Tx, where: RawBuilder<unknown>) => sql<ProgrammeRow>`
  select p.id, p.name, p.target, json_build_object('id', c.id, 'name', c.name) as campaign, t.terms, p.version, p.archived,
    p.revision, p.created_at as "createdAt", (
      select count(*)::int from referral_invite i
      where i.workspace_id = p.workspace_id and i.programme_id = p.id) as invites
  from referral_programme p
  join referral_terms t on t.workspace_id = p.workspace_id and t.programme_id = p.id and t.version = p.version
  join campaign c on c.workspace_id = p.workspace_id and c.id = p.campaign_id
  where p.workspace_id = ${tx.workspaceId} and ${where}`;

/** The newest first. */
export function listProgrammes(
  tx: Tx,
  { archived, before, limit }: { archived: boolean; before: string | null; limit: number },
): Promise<ProgrammeRow[]> {
  const earlier = before === null ? sql`true` : sql`p.id < ${before}::uuid`;
  return tx.many(
    sql`${programmesOf(tx, sql`p.archived = ${archived} and ${earlier}`)} order by p.id desc limit ${limit}`,
  );
}

export function findProgramme(tx: Tx, id: string): Promise<ProgrammeRow | undefined> {
  return tx.maybe(programmesOf(tx, sql`p.id = ${id}`));
}

/** Whoever changes a programme, decides on its referrals or hands over what it promises queues up here. */
export async function lockProgramme(tx: Tx, id: string): Promise<ProgrammeRow | undefined> {
  await tx.run(
    sql`select from referral_programme where workspace_id = ${tx.workspaceId} and id = ${id} for update`,
  );
  return findProgramme(tx, id);
}

export async function insertProgramme(
  tx: Tx,
  given: { name: string; target: string; campaignId: string; terms: ReferralTerms },
  memberId: string,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into referral_programme (workspace_id, id, name, target, campaign_id, created_by)
    values (${tx.workspaceId}, ${id}, ${given.name}, ${given.target}, ${given.campaignId}, ${memberId})`);
  await insertTerms(tx, id, { version: 1, terms: given.terms }, memberId);
  return id;
}

export async function insertTerms(
  tx: Tx,
  programmeId: string,
  { version, terms }: { version: number; terms: ReferralTerms },
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into referral_terms (workspace_id, programme_id, version, terms, member_id)
    values (${tx.workspaceId}, ${programmeId}, ${version}, ${JSON.stringify(terms)}::jsonb, ${memberId})`);
}

export async function updateProgramme(
  tx: Tx,
  id: string,
  { name, archived, version }: { name: string; archived: boolean; version: number },
): Promise<void> {
  await tx.run(sql`
    update referral_programme set name = ${name}, archived = ${archived}, version = ${version}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Every version of the terms, the newest first. */
export function listTerms(tx: Tx, programmeId: string): Promise<ReferralVersion[]> {
  return tx.many(sql<ReferralVersion>`
    select t.version, t.terms, t.at, case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by
    from referral_terms t
    left join member m on m."organizationId" = t.workspace_id and m.id = t.member_id
    left join auth_user u on u.id = m."userId"
    where t.workspace_id = ${tx.workspaceId} and t.programme_id = ${programmeId} order by t.version desc`);
}

/** The workspace's day. */
export async function today(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ day: string }>`
    select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as day from workspace_settings
    where workspace_id = ${tx.workspaceId}`);
  return row.day;
}
