import { sql, type Tx } from '../platform/db/index.ts';

/** Failed backups are tried this often in all, with this many minutes between. */
const mostAttempts = 3;
const minutesBetween = 10;

/** Takes the backup that was due at `slot` for this process; false when it was taken, is being taken, or must wait. */
export async function claimSlot(tx: Tx, slot: Date, processId: string): Promise<boolean> {
  const claimed = await tx.many(sql`
    insert into backup_run as r (slot, state, attempts, process_id, started_at)
    values (${slot}, 'running', 1, ${processId}, now())
    on conflict (slot) do update set state = 'running', attempts = r.attempts + 1, process_id = ${processId},
      started_at = now(), finished_at = null, error = null
    where r.state = 'failed' and r.attempts < ${mostAttempts}
      and r.finished_at < now() - make_interval(mins => ${minutesBetween})
    returning slot`);
  return claimed.length === 1;
}

/** Takes a backup that somebody asked for; undefined when nobody did. */
export async function claimAsked(tx: Tx, processId: string): Promise<Date | undefined> {
  const row = await tx.maybe(sql<{ slot: string }>`
    update backup_run set state = 'running', attempts = 1, process_id = ${processId}, started_at = now()
    where slot = (select slot from backup_run where state = 'asked' order by slot limit 1 for update skip locked)
    returning slot`);
  return row === undefined ? undefined : new Date(row.slot);
}

/** Asks for a backup now; false when one is asked for or under way already. */
export async function askFor(tx: Tx): Promise<boolean> {
  const added = await tx.run(sql`
    insert into backup_run (slot, state) select now(), 'asked'
    where not exists (select from backup_run where state in ('asked', 'running'))
    on conflict do nothing`);
  return added === 1;
}

export type Outcome = { file: string; bytes: number; rows: number } | { error: string };

export async function endRun(tx: Tx, slot: Date, outcome: Outcome): Promise<void> {
  const failed = 'error' in outcome;
  await tx.run(sql`
    update backup_run set state = ${failed ? 'failed' : 'done'}, finished_at = now(),
      error = ${failed ? outcome.error : null}, file = ${failed ? null : outcome.file},
      size_bytes = ${failed ? null : outcome.bytes}, row_count = ${failed ? null : outcome.rows}
    where slot = ${slot}`);
}

/** Calls off what a process that no longer lives was taking; old runs are forgotten. */
export async function endStranded(tx: Tx): Promise<void> {
  await tx.run(sql`
    update backup_run r set state = 'failed', finished_at = now(), error = 'The process that took it ended in the middle.'
    where state = 'running' and not exists (
      select from process_lease p where p.process_id = r.process_id and p.last_seen > now() - interval '15 seconds')`);
  await tx.run(sql`delete from backup_run where slot < now() - interval '400 days'`);
}

export type RunRow = {
  slot: string;
  state: 'asked' | 'running' | 'done' | 'failed';
  attempts: number;
  startedAt: string | null;
  finishedAt: string | null;
  file: string | null;
  sizeBytes: number | null;
  rows: number | null;
  error: string | null;
};

/** The newest runs first. */
export function recentRuns(tx: Tx): Promise<RunRow[]> {
  return tx.many(sql<RunRow>`
    select slot, state, attempts, started_at as "startedAt", finished_at as "finishedAt", file,
      size_bytes::float8 as "sizeBytes", row_count::float8 as rows, error
    from backup_run order by slot desc limit 10`);
}
