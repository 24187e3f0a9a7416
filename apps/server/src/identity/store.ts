import type { Locale, Role, Scope, SessionMethod } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type SessionMember = {
  sessionId: string;
  userId: string;
  memberId: string;
  workspaceId: string;
  name: string;
  role: Role;
  /** Not renewed for a day: time to move its end on. */
  stale: boolean;
  /** Not noted for a minute that it is in use. */
  unseen: boolean;
  method: SessionMethod;
} & Doors;

/** Who may come into a workspace, and from where. */
export type Doors = { twoFactorRoles: Role[]; allowedNetworks: string[] };

const doors = sql`w."twoFactorRoles", w."allowedNetworks"`;

/** The member a session token stands for, in its active workspace or else the first one joined. */
export function memberOfSession(tx: Tx, token: string): Promise<SessionMember | undefined> {
  return tx.maybe(sql<SessionMember>`
    select s.id as "sessionId", u.id as "userId", m.id as "memberId", m."organizationId" as "workspaceId", u.name, m.role,
      s."updatedAt" < now() - interval '1 day' as stale, s."lastSeenAt" < now() - interval '1 minute' as unseen,
      s.method, ${doors}
    from auth_session s
    join auth_user u on u.id = s."userId"
    join member m on m."userId" = u.id
    join workspace w on w.id = m."organizationId"
    where s.token = ${token} and s."expiresAt" > now() and s."createdAt" > now() - interval '90 days'
    order by (m."organizationId"::text = s."activeOrganizationId") desc nulls last, m."createdAt", m.id
    limit 1`);
}

export type KeyRow = {
  secretHash: Buffer;
  keyName: string;
  scopes: Scope[];
  memberId: string;
  name: string;
  role: Role;
  expired: boolean;
  stale: boolean;
} & Doors;

export function findKey(tx: Tx, keyId: string): Promise<KeyRow | undefined> {
  return tx.maybe(sql<KeyRow>`
    select k.secret_hash as "secretHash", k.scopes, k.name as "keyName", k.member_id as "memberId", u.name, m.role,
      coalesce(k.expires_at <= now(), false) as expired,
      coalesce(k.last_used_at < now() - interval '1 minute', true) as stale, ${doors}
    from api_key k
    join workspace w on w.id = k.workspace_id
    join member m on m."organizationId" = k.workspace_id and m.id = k.member_id
    join auth_user u on u.id = m."userId"
    where k.workspace_id = ${tx.workspaceId} and k.id = ${keyId}`);
}

export async function touchKey(tx: Tx, keyId: string): Promise<void> {
  await tx.run(
    sql`update api_key set last_used_at = now() where workspace_id = ${tx.workspaceId} and id = ${keyId}`,
  );
}

export type MemberRow = {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  colorScheme: 'auto' | 'light' | 'dark';
  joinedAt: string;
};

const memberColumns = sql`
  m.id, u.id as "userId", u.name, u.email, m.role, coalesce(p.locale, 'ja') as locale,
  coalesce(p.color_scheme, 'auto') as "colorScheme", m."createdAt" as "joinedAt"`;

const memberTables = sql`
  member m join auth_user u on u.id = m."userId"
  left join member_profile p on p.workspace_id = m."organizationId" and p.member_id = m.id`;

export function listMembers(tx: Tx): Promise<MemberRow[]> {
  return tx.many(sql<MemberRow>`
    select ${memberColumns} from ${memberTables}
    where m."organizationId" = ${tx.workspaceId} order by m."createdAt", m.id`);
}

export function findMember(tx: Tx, memberId: string): Promise<MemberRow | undefined> {
  return tx.maybe(sql<MemberRow>`
    select ${memberColumns} from ${memberTables}
    where m."organizationId" = ${tx.workspaceId} and m.id = ${memberId}`);
}

/** Locks the workspace's owners, so that two owners leaving at once cannot leave it without one. */
export async function countOwners(tx: Tx): Promise<number> {
  const rows = await tx.many(sql`
    select id from member where "organizationId" = ${tx.workspaceId} and role = 'owner' for update`);
  return rows.length;
}

export async function setRole(tx: Tx, memberId: string, role: Role): Promise<void> {
  await tx.run(
    sql`update member set role = ${role} where "organizationId" = ${tx.workspaceId} and id = ${memberId}`,
  );
}

export async function deleteMember(tx: Tx, memberId: string): Promise<void> {
  await tx.run(sql`delete from member where "organizationId" = ${tx.workspaceId} and id = ${memberId}`);
}

export async function renameUser(tx: Tx, userId: string, name: string): Promise<void> {
  await tx.run(sql`update auth_user set name = ${name}, "updatedAt" = now() where id = ${userId}`);
}

export type Profile = { locale?: Locale | undefined; colorScheme?: 'auto' | 'light' | 'dark' | undefined };

export async function saveProfile(tx: Tx, memberId: string, profile: Profile): Promise<void> {
  await tx.run(sql`
    insert into member_profile (workspace_id, member_id, locale, color_scheme)
    values (${tx.workspaceId}, ${memberId}, coalesce(${profile.locale ?? null}, 'ja'), coalesce(${profile.colorScheme ?? null}, 'auto'))
    on conflict (workspace_id, member_id) do update set
      locale = coalesce(${profile.locale ?? null}, member_profile.locale),
      color_scheme = coalesce(${profile.colorScheme ?? null}, member_profile.color_scheme)`);
}

export type WorkspaceRow = { id: string; name: string; timeZone: string; undoSeconds: number };

export function findWorkspace(tx: Tx): Promise<WorkspaceRow> {
  return tx.one(sql<WorkspaceRow>`
    select w.id, w.name, s.time_zone as "timeZone", s.undo_seconds as "undoSeconds"
    from workspace w join workspace_settings s on s.workspace_id = w.id where w.id = ${tx.workspaceId}`);
}

export async function saveWorkspace(
  tx: Tx,
  change: { name?: string | undefined; timeZone?: string | undefined; undoSeconds?: number | undefined },
): Promise<void> {
  if (change.name !== undefined)
    await tx.run(sql`update workspace set name = ${change.name} where id = ${tx.workspaceId}`);
  await tx.run(sql`
    update workspace_settings set time_zone = coalesce(${change.timeZone ?? null}, time_zone),
      undo_seconds = coalesce(${change.undoSeconds ?? null}::int, undo_seconds)
    where workspace_id = ${tx.workspaceId}`);
}

/** Workspaces a person belongs to, oldest membership first. Needs no workspace. */
export function workspacesOfUser(tx: Tx, userId: string): Promise<{ id: string; name: string }[]> {
  return tx.many(sql<{ id: string; name: string }>`
    select w.id, w.name from member m join workspace w on w.id = m."organizationId"
    where m."userId" = ${userId} order by m."createdAt", m.id`);
}

export async function switchWorkspace(tx: Tx, sessionId: string, workspaceId: string): Promise<void> {
  await tx.run(sql`update auth_session set "activeOrganizationId" = ${workspaceId} where id = ${sessionId}`);
}

export function allWorkspaceIds(tx: Tx): Promise<{ id: string }[]> {
  return tx.many(sql<{ id: string }>`select id from workspace order by id`);
}

/** The workspaces of this desk, by name. Needs no workspace. */
export function findWorkspaces(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.many(sql<{ id: string; name: string }>`select id, name from workspace order by name, id`);
}

/** Serialises first set-ups; true when nobody has set this desk up yet. */
export async function lockSetup(tx: Tx): Promise<boolean> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('madoguchi setup'))`);
  return (await tx.many(sql`select 1 from workspace limit 1`)).length === 0;
}

export async function isEmpty(tx: Tx): Promise<boolean> {
  return (await tx.many(sql`select 1 from workspace limit 1`)).length === 0;
}

export function findUserByEmail(tx: Tx, email: string): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`select id from auth_user where email = ${email.toLowerCase()}`);
}

export async function insertUser(
  tx: Tx,
  user: { name: string; email: string; passwordHash: string },
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into auth_user (id, name, email, "emailVerified") values (${id}, ${user.name}, ${user.email.toLowerCase()}, true)`);
  await tx.run(sql`
    insert into auth_account (id, "accountId", "providerId", "userId", password, "updatedAt")
    values (${newId()}, ${id}, 'credential', ${id}, ${user.passwordHash}, now())`);
  return id;
}

/** A workspace with its settings and counters. The transaction must be scoped to the new id. */
export async function insertWorkspace(tx: Tx, name: string, threadSecret: string): Promise<void> {
  await tx.run(sql`
    insert into workspace (id, name, slug, "createdAt") values (${tx.workspaceId}, ${name}, ${tx.workspaceId}, now())`);
  await tx.run(sql`
    insert into workspace_settings (workspace_id, thread_secret) values (${tx.workspaceId}, ${threadSecret})`);
  await tx.run(sql`insert into event_sequence (workspace_id) values (${tx.workspaceId})`);
}

export async function insertMember(tx: Tx, userId: string, role: Role, profile: Profile): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into member (id, "organizationId", "userId", role, "createdAt")
    values (${id}, ${tx.workspaceId}, ${userId}, ${role}, now())`);
  await saveProfile(tx, id, profile);
  return id;
}

export async function isMember(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from member where "organizationId" = ${tx.workspaceId} and "userId" = ${userId}`);
  return rows.length > 0;
}

/** The account behind an address, for joining a second workspace with its password. */
export function findCredential(
  tx: Tx,
  email: string,
): Promise<{ userId: string; passwordHash: string } | undefined> {
  return tx.maybe(sql<{ userId: string; passwordHash: string }>`
    select u.id as "userId", a.password as "passwordHash" from auth_user u
    join auth_account a on a."userId" = u.id and a."providerId" = 'credential'
    where u.email = ${email.toLowerCase()}`);
}
