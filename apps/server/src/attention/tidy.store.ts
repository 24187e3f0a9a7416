import { sql, type Tx } from '../platform/db/index.ts';

/** Forgets cases that were closed three years ago with their signals, and signals of no case that ended a year ago. */
export async function forgetOldAttention(tx: Tx): Promise<void> {
  await tx.run(sql`
    with old as (
      select id from attention_case
      where workspace_id = ${tx.workspaceId} and state = 'closed' and closed_at < now() - interval '3 years' limit 1000
    ), signals as (
      delete from attention_signal where workspace_id = ${tx.workspaceId} and case_id in (select id from old)
    )
    delete from attention_case where workspace_id = ${tx.workspaceId} and id in (select id from old)`);
  await tx.run(sql`
    delete from attention_signal where workspace_id = ${tx.workspaceId} and id in (
      select id from attention_signal
      where workspace_id = ${tx.workspaceId} and end_kind is not null and ended_at < now() - interval '1 year'
        and case_id is null limit 1000)`);
}
