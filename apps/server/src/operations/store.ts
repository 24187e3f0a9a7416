import { sql, type Tx } from '../platform/db/index.ts';

/** Says that this process is alive; what dead ones held is taken over after fifteen seconds. */
export async function beat(tx: Tx, processId: string): Promise<void> {
  await tx.run(sql`
    insert into process_lease (process_id, last_seen) values (${processId}, now())
    on conflict (process_id) do update set last_seen = now()`);
}

/** Gives everything up at once on a graceful stop; long dead processes are forgotten along the way. */
export async function endLease(tx: Tx, processId: string): Promise<void> {
  await tx.run(
    sql`delete from process_lease where process_id = ${processId} or last_seen < now() - interval '1 day'`,
  );
}

export async function forgetOldKeys(tx: Tx): Promise<void> {
  await tx.run(sql`
    delete from idempotency_key where workspace_id = ${tx.workspaceId} and created_at < now() - interval '1 day'`);
}

export async function isReady(tx: Tx): Promise<boolean> {
  return (await tx.many(sql`select 1`)).length === 1;
}
