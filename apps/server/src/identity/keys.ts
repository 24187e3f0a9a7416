import type { ApiKey, ApiKeyKind, Scope } from '@madoguchi/contract';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { insertKey } from './keys.store.ts';
import { effectiveScopes } from './policy.ts';
import { findKey, touchKey, type Doors } from './store.ts';

/** `mdg_<workspace>_<key>_<secret>`: it names its workspace, so that it is looked up inside it. */
const pattern = /^mdg_([0-9a-f]{32})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

function hash(secret: string): Buffer {
  // The secret has 256 random bits: a slow hash would add nothing (OWASP ASVS 2.4 is for chosen passwords).
  return createHash('sha256').update(secret).digest();
}

function toUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Makes a key; its text is answered here and never again, since only a hash is kept. */
export async function makeKey(
  tx: Tx,
  memberId: string,
  input: { name: string; kind?: ApiKeyKind; scopes: readonly Scope[]; expiresAt: string | null },
): Promise<ApiKey & { key: string }> {
  const id = newId();
  const secret = randomBytes(32).toString('base64url');
  const key = `mdg_${tx.workspaceId.replaceAll('-', '')}_${id.replaceAll('-', '')}_${secret}`;
  const row = await insertKey(tx, {
    id,
    memberId,
    kind: 'program',
    ...input,
    prefix: `mdg_…${secret.slice(-4)}`,
    secretHash: hash(secret),
  });
  return { ...row, key };
}

const refused = (): AppError =>
  new AppError('not_signed_in', 'This API key is not known here. Make a new one under settings.');

/**
 * The actor behind a bearer token, and from where the workspace lets people in.
 * @throws AppError `not_signed_in` for an unknown key, `api_key_expired` for one past its date.
 */
export async function actorOfKey(database: Database, token: string): Promise<Actor & { doors: Doors }> {
  const match = pattern.exec(token);
  if (match === null) throw refused();
  const [workspaceId, keyId, secret] = [toUuid(match[1] ?? ''), toUuid(match[2] ?? ''), match[3] ?? ''];
  const row = await database.read(workspaceId, (tx) => findKey(tx, keyId));
  if (row === undefined || !timingSafeEqual(row.secretHash, hash(secret))) throw refused();
  if (row.expired)
    throw new AppError('api_key_expired', 'This API key has expired. Make a new one under settings.');
  if (row.stale) await database.inWorkspace(workspaceId, (tx) => touchKey(tx, keyId));
  return {
    workspaceId,
    memberId: row.memberId,
    memberName: row.name,
    role: row.role,
    scopes: effectiveScopes(row.scopes, row.role),
    via: `key:${keyId}`,
    keyName: row.keyName,
    doors: { twoFactorRoles: row.twoFactorRoles, allowedNetworks: row.allowedNetworks },
  };
}
