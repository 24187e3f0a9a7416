import type { Database, StatementLog } from './platform/db/index.ts';
import type { Metrics } from './platform/metrics/index.ts';

/** What this process knows of its connections, for Prometheus. */
export function watchDatabase(metrics: Metrics, database: Database, statements: StatementLog): void {
  const { pool } = database;
  metrics.gauge(
    'madoguchi_database_connections',
    'Connections of this process to the database, by state.',
    () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
  );
  metrics.gauge(
    'madoguchi_slow_statements',
    'Statements of this process since it began that took SLOW_QUERY_MS or longer.',
    () => statements.slow,
  );
}
