import type { ApiKey, ApiKeyKind, Scope } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

const columns = sql`id, name, kind, prefix, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"`;

export function listKeys(tx: Tx): Promise<ApiKey[]> {
  return tx.many(sql<ApiKey>`
    select ${columns} from api_key where workspace_id = ${tx.workspaceId} order by created_at desc, id desc limit 200`);
}

export type NewKey = {
  id: string;
  memberId: string;
  name: string;
  kind: ApiKeyKind;
  prefix: string;
  secretHash: Buffer;
  scopes: readonly Scope[];
  expiresAt: string | null;
};

export function insertKey(tx: Tx, key: NewKey): Promise<ApiKey> {
  return tx.one(sql<ApiKey>`
    insert into api_key (workspace_id, id, member_id, name, kind, prefix, secret_hash, scopes, expires_at)
    values (${tx.workspaceId}, ${key.id}, ${key.memberId}, ${key.name}, ${key.kind}, ${key.prefix}, ${key.secretHash},
      ${[...key.scopes]}, ${key.expiresAt})
    returning ${columns}`);
}

/** Answers what the key was, or undefined when there was none. */
export function deleteKey(tx: Tx, id: string): Promise<Pick<ApiKey, 'name' | 'scopes'> | undefined> {
  return tx.maybe(sql<Pick<ApiKey, 'name' | 'scopes'>>`
    delete from api_key where workspace_id = ${tx.workspaceId} and id = ${id} returning name, scopes`);
}
