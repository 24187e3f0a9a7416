import { sql, type Tx } from '../platform/db/index.ts';

export type QueueState = {
  name: string;
  /** Due now, waiting for their time, running. */
  ready: number;
  later: number;
  running: number;
  /** Seconds that the oldest of those that are due has waited. */
  oldestSeconds: number;
};

/**
 * What stands in the job queue. What is done is not looked at, so that it costs what there is to do; how many run is
 * the queue's own count, up to a minute old.
 */
export function queueStates(tx: Tx): Promise<QueueState[]> {
  return tx.many(sql<QueueState>`
    select q.name,
      count(j.id) filter (where j.start_after <= now())::int as ready,
      count(j.id) filter (where j.start_after > now())::int as later,
      q.active_count as running,
      coalesce(extract(epoch from now() - min(j.start_after) filter (where j.start_after <= now())), 0)::float8 as "oldestSeconds"
    from pgboss.queue q
    left join pgboss.job j on j.name = q.name and j.state < 'active' and not j.blocked
    where q.name <> 'dead-letter'
    group by q.name, q.active_count order by q.name`);
}

export type DeskState = {
  outbox: Record<string, number>;
  oldestOutboxSeconds: number;
  channels: Record<string, number>;
};

/** One workspace's outbox and mailboxes, by state. */
export function deskState(tx: Tx): Promise<DeskState> {
  return tx.one(sql<DeskState>`
    select
      (select coalesce(jsonb_object_agg(state, n), '{}') from (
        select state, count(*) as n from outbox where workspace_id = ${tx.workspaceId} group by state) o) as outbox,
      (select coalesce(extract(epoch from now() - min(not_before) filter (where not_before < now())), 0)::float8
        from outbox where workspace_id = ${tx.workspaceId}) as "oldestOutboxSeconds",
      (select coalesce(jsonb_object_agg(state, n), '{}') from (
        select state, count(*) as n from channel where workspace_id = ${tx.workspaceId} and enabled group by state) c) as channels`);
}

export type BackupState = { lastSuccess: number; lastFailed: boolean; bytes: number };

/** When a backup last succeeded (seconds since 1970, 0 for never), and whether the newest one failed. */
export function backupState(tx: Tx): Promise<BackupState> {
  return tx.one(sql<BackupState>`
    select coalesce((select extract(epoch from max(finished_at)) from backup_run where state = 'done'), 0)::float8 as "lastSuccess",
      coalesce((select state = 'failed' from backup_run where state in ('done', 'failed') order by slot desc limit 1), false) as "lastFailed",
      coalesce((select size_bytes from backup_run where state = 'done' order by slot desc limit 1), 0)::float8 as bytes`);
}

export function processCount(tx: Tx): Promise<{ role: string; n: number }[]> {
  return tx.many(sql<{ role: string; n: number }>`
    select role, count(*)::int as n from process_report, unnest(roles) as role
    where seen_at > now() - interval '15 seconds' group by role`);
}
