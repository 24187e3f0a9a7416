import { sql, type SlowStatement, type Tx } from '../platform/db/index.ts';

export type Report = {
  processId: string;
  host: string;
  pid: number;
  roles: string[];
  version: string;
  startedAt: Date;
  memoryBytes: number;
  loopDelayMs: number;
};

export async function saveReport(tx: Tx, report: Report): Promise<void> {
  await tx.run(sql`
    insert into process_report (process_id, host, pid, roles, version, started_at, memory_bytes, loop_delay_ms)
    values (${report.processId}, ${report.host}, ${report.pid}, ${report.roles}, ${report.version}, ${report.startedAt},
      ${report.memoryBytes}, ${report.loopDelayMs})
    on conflict (process_id) do update set seen_at = now(), memory_bytes = excluded.memory_bytes,
      loop_delay_ms = excluded.loop_delay_ms`);
}

/** Takes a process off the list, and with it those that ended without a word a while ago. */
export async function removeReport(tx: Tx, processId: string): Promise<void> {
  await tx.run(sql`
    delete from process_report where process_id = ${processId} or seen_at < now() - interval '1 hour'`);
}

export async function addSlowStatements(tx: Tx, statements: readonly SlowStatement[]): Promise<void> {
  const rows = JSON.stringify(
    statements.map(({ name, text, calls, slow, totalMs, maxMs }) => ({
      name,
      text,
      calls,
      slow,
      total_ms: totalMs,
      max_ms: maxMs,
    })),
  );
  // In one order for all processes, so that two never wait for each other.
  await tx.run(sql`
    insert into slow_statement as s (name, day, text, calls, slow, total_ms, max_ms, last_slow_at)
    select name, current_date, text, calls, slow, total_ms, max_ms, now()
    from jsonb_to_recordset(${rows}::jsonb) as r (name text, text text, calls bigint, slow bigint, total_ms float8, max_ms float8)
    order by name
    on conflict (name, day) do update set calls = s.calls + excluded.calls, slow = s.slow + excluded.slow,
      total_ms = s.total_ms + excluded.total_ms, max_ms = greatest(s.max_ms, excluded.max_ms), last_slow_at = now()`);
}

/** A week is enough to see what has become slow. */
export async function forgetSlowStatements(tx: Tx): Promise<void> {
  await tx.run(sql`delete from slow_statement where day < current_date - 7`);
}

export type ProcessRow = {
  id: string;
  host: string;
  pid: number;
  roles: ('api' | 'worker')[];
  version: string;
  startedAt: string;
  seenAt: string;
  alive: boolean;
  memoryBytes: number;
  loopDelayMs: number;
};

/** Processes that live, and those that fell silent within the hour. */
export function processes(tx: Tx): Promise<ProcessRow[]> {
  return tx.many(sql<ProcessRow>`
    select process_id as id, host, pid, roles, version, started_at as "startedAt", seen_at as "seenAt",
      seen_at > now() - interval '15 seconds' as alive, memory_bytes::float8 as "memoryBytes", loop_delay_ms::float8 as "loopDelayMs"
    from process_report where seen_at > now() - interval '1 hour' order by started_at, process_id limit 100`);
}

export type SlowRow = {
  name: string;
  text: string;
  calls: number;
  slow: number;
  meanMs: number;
  maxMs: number;
  lastSlowAt: string;
};

/** What was slow in the last seven days, what cost most time first. */
export function slowStatements(tx: Tx): Promise<SlowRow[]> {
  return tx.many(sql<SlowRow>`
    select name, min(text) as text, sum(calls)::float8 as calls, sum(slow)::float8 as slow,
      (sum(total_ms) / sum(calls))::float8 as "meanMs", max(max_ms)::float8 as "maxMs", max(last_slow_at) as "lastSlowAt"
    from slow_statement where day >= current_date - 7
    group by name order by sum(total_ms) desc, name limit 50`);
}

export type DatabaseRow = { version: string; sizeBytes: number; startedAt: string };

export function databaseFacts(tx: Tx): Promise<DatabaseRow> {
  return tx.one(sql<DatabaseRow>`
    select current_setting('server_version') as version, pg_database_size(current_database())::float8 as "sizeBytes",
      pg_postmaster_start_time() as "startedAt"`);
}
