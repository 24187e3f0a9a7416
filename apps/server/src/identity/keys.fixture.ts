import { scopes, type Scope } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { makeKey } from './keys.ts';

/** A key with every scope unless told; what its holder may really do is cut down to their role. */
export async function keyFor(
  database: Database,
  workspaceId: string,
  memberId: string,
  given: readonly Scope[] = scopes,
): Promise<string> {
  const { key } = await database.inWorkspace(workspaceId, (tx) =>
    makeKey(tx, memberId, { name: 'test', scopes: [...given], expiresAt: null }),
  );
  return key;
}
