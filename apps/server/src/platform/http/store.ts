import { sql, type Tx } from '../db/index.ts';

/** A first attempt that has not answered after this many seconds is taken for dead, and the next one runs. */
const abandonedAfterSeconds = 30;

export type ClaimedKey = { hash: Buffer; status: number | null; body: string | null; mine: boolean };

/** Claims an idempotency key for this request, or tells what the first request with it was answered. */
export async function claimKey(tx: Tx, actor: string, key: string, hash: Buffer): Promise<ClaimedKey> {
  const claimed = await tx.maybe(sql<{ hash: Buffer }>`
    insert into idempotency_key (workspace_id, actor, key, request_hash)
    values (${tx.workspaceId}, ${actor}, ${key}, ${hash})
    on conflict (workspace_id, actor, key) do update set created_at = now()
      where idempotency_key.status is null and idempotency_key.request_hash = excluded.request_hash
        and idempotency_key.created_at < now() - make_interval(secs => ${abandonedAfterSeconds})
    returning request_hash as hash`);
  if (claimed !== undefined) return { hash: claimed.hash, status: null, body: null, mine: true };
  return tx.one(sql<ClaimedKey>`
    select request_hash as hash, status, body, false as mine from idempotency_key
    where workspace_id = ${tx.workspaceId} and actor = ${actor} and key = ${key}`);
}

export async function keepAnswer(
  tx: Tx,
  actor: string,
  key: string,
  status: number,
  body: string | null,
): Promise<void> {
  await tx.run(sql`
    update idempotency_key set status = ${status}, body = ${body}
    where workspace_id = ${tx.workspaceId} and actor = ${actor} and key = ${key}`);
}

export async function forgetKey(tx: Tx, actor: string, key: string): Promise<void> {
  await tx.run(sql`
    delete from idempotency_key where workspace_id = ${tx.workspaceId} and actor = ${actor} and key = ${key}`);
}
