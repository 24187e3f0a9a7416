import type { SessionMethod } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type SessionRow = {
  id: string;
  method: SessionMethod;
  userAgent: string | null;
  address: string | null;
  createdAt: string;
  lastSeenAt: string;
};

/** Sessions of a person that have not ended, the one used last first. Needs no workspace. */
export function listSessions(tx: Tx, userId: string): Promise<SessionRow[]> {
  return tx.many(sql<SessionRow>`
    select id, method, "userAgent", nullif("ipAddress", '') as address, "createdAt", "lastSeenAt"
    from auth_session where "userId" = ${userId} and "expiresAt" > now()
    order by "lastSeenAt" desc, id desc limit 200`);
}

/** Ends one session of a person; answers its browser, or undefined when there was none. */
export function endSession(
  tx: Tx,
  userId: string,
  id: string,
): Promise<{ userAgent: string | null } | undefined> {
  return tx.maybe(sql<{ userAgent: string | null }>`
    delete from auth_session where "userId" = ${userId} and id = ${id} returning "userAgent"`);
}

/** Ends every session of a person but one; answers how many. */
export function endOtherSessions(tx: Tx, userId: string, exceptId: string | null): Promise<number> {
  return tx.run(sql`
    delete from auth_session where "userId" = ${userId} and id is distinct from ${exceptId}::uuid and "expiresAt" > now()`);
}

/** Notes that a session is in use, and from where. */
export async function touchSession(tx: Tx, id: string, address: string | undefined): Promise<void> {
  await tx.run(sql`
    update auth_session set "lastSeenAt" = now(), "ipAddress" = coalesce(${address ?? null}, "ipAddress") where id = ${id}`);
}

/** Notes by what a session was opened; answers whose it is. */
export function setMethod(
  tx: Tx,
  token: string,
  method: SessionMethod,
): Promise<{ id: string; userId: string } | undefined> {
  return tx.maybe(sql<{ id: string; userId: string }>`
    update auth_session set method = ${method} where token = ${token} returning id, "userId"`);
}

export async function deleteSessionByToken(tx: Tx, token: string): Promise<void> {
  await tx.run(sql`delete from auth_session where token = ${token}`);
}

/** True for the first use of this code by this person; codes older than five minutes are out of date anyway. */
export async function useCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  await tx.run(sql`delete from auth_code_use where at < now() - interval '5 minutes'`);
  const added = await tx.run(sql`
    insert into auth_code_use ("userId", code) values (${userId}, ${code}) on conflict do nothing`);
  return added === 1;
}

/** The same for a session that goes on. */
export async function setMethodById(tx: Tx, id: string, method: SessionMethod): Promise<void> {
  await tx.run(sql`update auth_session set method = ${method} where id = ${id}`);
}
