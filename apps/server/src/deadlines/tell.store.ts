import { sql, type Tx } from '../platform/db/index.ts';

/**
 * Notes whatever is to be told now, each time once: what was told before its time was moved (a hold that ended, another calendar)
 * is told again at the new one. What should have been told a day ago is no news.
 */
export async function noteDue(tx: Tx, now: Date): Promise<void> {
  const open = sql`workspace_id = ${tx.workspaceId} and met_at is null and ended_at is null`;
  await tx.run(sql`
    with soon as (
      update deadline set warned_at = ${now}::timestamptz
      where ${open} and warn_at <= ${now}::timestamptz and (warned_at is null or warned_at < warn_at)
      returning id, due_at
    ), passed as (
      update deadline set told_late_at = ${now}::timestamptz
      where ${open} and late_at <= ${now}::timestamptz and (told_late_at is null or told_late_at < late_at)
      returning id, late_at
    )
    insert into notification_cause (workspace_id, source, id)
    select ${tx.workspaceId}::uuid, 'deadline_soon', id from soon where due_at > ${now}::timestamptz
    union all
    select ${tx.workspaceId}::uuid, 'deadline_late', id from passed
    where late_at > ${now}::timestamptz - interval '1 day'
    on conflict do nothing`);
}
