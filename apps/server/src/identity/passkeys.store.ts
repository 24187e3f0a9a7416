import type { Passkey } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

const columns = sql`id, name, synced, "createdAt", "lastUsedAt"`;

export function listPasskeys(tx: Tx, userId: string): Promise<Passkey[]> {
  return tx.many(sql<Passkey>`
    select ${columns} from auth_passkey where "userId" = ${userId} order by "createdAt", id limit 50`);
}

export type Credential = {
  id: string;
  userId: string;
  name: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
};

export function credentialsOf(
  tx: Tx,
  userId: string,
): Promise<Pick<Credential, 'credentialId' | 'transports'>[]> {
  return tx.many(sql<Pick<Credential, 'credentialId' | 'transports'>>`
    select "credentialId", transports from auth_passkey where "userId" = ${userId} limit 50`);
}

/** Locks it, so that its counter moves on once an answer. */
export function lockCredential(tx: Tx, credentialId: string): Promise<Credential | undefined> {
  return tx.maybe(sql<Credential>`
    select id, "userId", name, "credentialId", "publicKey", counter, transports
    from auth_passkey where "credentialId" = ${credentialId} for update`);
}

export function insertPasskey(
  tx: Tx,
  passkey: Omit<Credential, 'id'> & { synced: boolean },
): Promise<Passkey> {
  return tx.one(sql<Passkey>`
    insert into auth_passkey (id, "userId", name, "credentialId", "publicKey", counter, transports, synced)
    values (${newId()}, ${passkey.userId}, ${passkey.name}, ${passkey.credentialId}, ${passkey.publicKey},
      ${passkey.counter}, ${passkey.transports}, ${passkey.synced})
    returning ${columns}`);
}

export async function moveCounter(tx: Tx, id: string, counter: number, synced: boolean): Promise<void> {
  await tx.run(sql`
    update auth_passkey set counter = ${counter}, synced = ${synced}, "lastUsedAt" = now() where id = ${id}`);
}

export function deletePasskey(tx: Tx, userId: string, id: string): Promise<{ name: string } | undefined> {
  return tx.maybe(sql<{ name: string }>`
    delete from auth_passkey where "userId" = ${userId} and id = ${id} returning name`);
}

/** Keeps what a passkey is to sign, for five minutes; old ones go. */
export async function insertChallenge(tx: Tx, userId: string | null, challenge: string): Promise<string> {
  const id = newId();
  await tx.run(sql`delete from auth_challenge where "expiresAt" < now()`);
  await tx.run(sql`
    insert into auth_challenge (id, "userId", challenge, "expiresAt")
    values (${id}, ${userId}, ${challenge}, now() + interval '5 minutes')`);
  return id;
}

/** Takes a challenge: nobody can answer it a second time. */
export function takeChallenge(
  tx: Tx,
  id: string,
): Promise<{ challenge: string; userId: string | null } | undefined> {
  return tx.maybe(sql<{ challenge: string; userId: string | null }>`
    delete from auth_challenge where id = ${id} and "expiresAt" > now() returning challenge, "userId"`);
}
