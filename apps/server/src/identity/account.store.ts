import type { Role } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type Account = {
  userId: string;
  name: string;
  email: string;
  passwordHash: string;
  passwordChangedAt: string | null;
  twoFactor: boolean;
};

const columns = sql`u.id as "userId", u.name, u.email, a.password as "passwordHash",
  a."passwordChangedAt", u."twoFactorEnabled" as "twoFactor"`;
const tables = sql`auth_user u join auth_account a on a."userId" = u.id and a."providerId" = 'credential'`;

/** A person's account. Needs no workspace. */
export function findAccount(tx: Tx, userId: string): Promise<Account | undefined> {
  return tx.maybe(sql<Account>`select ${columns} from ${tables} where u.id = ${userId}`);
}

export function findAccountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  return tx.maybe(sql<Account>`select ${columns} from ${tables} where u.email = ${email.toLowerCase()}`);
}

export async function savePassword(tx: Tx, userId: string, hash: string): Promise<void> {
  await tx.run(sql`
    update auth_account set password = ${hash}, "passwordChangedAt" = now(), "updatedAt" = now()
    where "userId" = ${userId} and "providerId" = 'credential'`);
}

export type Membership = { workspaceId: string; memberId: string; name: string; role: Role };

/** Everywhere a person is a member, oldest first. Needs no workspace. */
export function membershipsOf(tx: Tx, userId: string): Promise<Membership[]> {
  return tx.many(sql<Membership>`
    select m."organizationId" as "workspaceId", m.id as "memberId", u.name, m.role
    from member m join auth_user u on u.id = m."userId"
    where m."userId" = ${userId} order by m."createdAt", m.id`);
}

/** Whether one of a person's workspaces asks their role there for two-factor sign-in. */
export async function isTwoFactorAsked(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select from member m join workspace w on w.id = m."organizationId"
    where m."userId" = ${userId} and m.role = any (w."twoFactorRoles") limit 1`);
  return rows.length > 0;
}

/** A reset takes the place of those before it. Hours it is good for: `hours`. */
export async function insertReset(
  tx: Tx,
  reset: { userId: string; secretHash: Buffer; hours: number },
): Promise<{ id: string; expiresAt: string }> {
  await tx.run(sql`
    update auth_password_reset set "usedAt" = now() where "userId" = ${reset.userId} and "usedAt" is null`);
  return tx.one(sql<{ id: string; expiresAt: string }>`
    insert into auth_password_reset (id, "userId", "secretHash", "expiresAt")
    values (${newId()}, ${reset.userId}, ${reset.secretHash}, now() + make_interval(hours => ${reset.hours}))
    returning id, "expiresAt"`);
}

export type OpenReset = {
  userId: string;
  email: string;
  name: string;
  secretHash: Buffer;
  expiresAt: string;
};

export function findOpenReset(tx: Tx, id: string): Promise<OpenReset | undefined> {
  return tx.maybe(sql<OpenReset>`
    select r."userId", u.email, u.name, r."secretHash", r."expiresAt"
    from auth_password_reset r join auth_user u on u.id = r."userId"
    where r.id = ${id} and r."usedAt" is null and r."expiresAt" > now()`);
}

/** True for the one that used it. */
export async function consumeReset(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update auth_password_reset set "usedAt" = now() where id = ${id} and "usedAt" is null and "expiresAt" > now()`);
  return changed === 1;
}

/** Whether a reset was made for this person within the last minute: mails are not sent faster than that. */
export async function hasFreshReset(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select from auth_password_reset where "userId" = ${userId} and "createdAt" > now() - interval '1 minute' limit 1`);
  return rows.length > 0;
}

/** Takes a person's second factors away; answers what there was. */
export async function removeSecondFactors(
  tx: Tx,
  userId: string,
): Promise<{ totp: boolean; passkeys: number }> {
  const passkeys = await tx.run(sql`delete from auth_passkey where "userId" = ${userId}`);
  const totp = await tx.run(sql`delete from auth_two_factor where "userId" = ${userId}`);
  await tx.run(
    sql`update auth_user set "twoFactorEnabled" = false, "updatedAt" = now() where id = ${userId}`,
  );
  return { totp: totp > 0, passkeys };
}
