import type { Database } from '../platform/db/index.ts';
import type { Reading } from '../platform/metrics/index.ts';
import * as store from './metrics.store.ts';

/** Whoever asks more often than this is told the same once more, in milliseconds: a scrape never loads the database. */
const freshFor = 5_000;

type Dependencies = { database: Database; workspaceIds: () => Promise<string[]> };

/** What only the database knows, as gauges for Prometheus; none when it does not answer. */
export function databaseReadings({ database, workspaceIds }: Dependencies): () => Promise<Reading[]> {
  let last: Promise<Reading[]> | undefined;
  let at = -Infinity;
  return () => {
    if (last !== undefined && performance.now() - at < freshFor) return last;
    at = performance.now();
    last = read(database, workspaceIds).catch(() => [answering(false)]);
    return last;
  };
}

const answering = (answers: boolean): Reading => ({
  name: 'madoguchi_database_up',
  help: '1 when the database answers.',
  values: [{ value: answers ? 1 : 0 }],
});

async function read(database: Database, workspaceIds: () => Promise<string[]>): Promise<Reading[]> {
  const [queues, backup, processes] = await database.outside((tx) =>
    Promise.all([store.queueStates(tx), store.backupState(tx), store.processCount(tx)]),
  );
  const outbox: Record<string, number> = { waiting: 0, claimed: 0, transmitting: 0 };
  const mailboxes: Record<string, number> = { connecting: 0, live: 0, failed: 0 };
  let oldest = 0;
  for (const id of await workspaceIds()) {
    const state = await database.inWorkspace(id, store.deskState);
    add(outbox, state.outbox);
    add(mailboxes, state.channels);
    oldest = Math.max(oldest, state.oldestOutboxSeconds);
  }
  const byState = (counts: Record<string, number>) =>
    Object.entries(counts).map(([state, value]) => ({ labels: { state }, value }));
  const single = (name: string, help: string, value: number): Reading => ({
    name,
    help,
    values: [{ value }],
  });
  return [
    answering(true),
    {
      name: 'madoguchi_jobs',
      help: 'Background jobs by state: due now (ready), waiting for their time (later), running.',
      values: queues.flatMap(({ name, ready, later, running }) =>
        Object.entries({ ready, later, running }).map(([state, value]) => ({
          labels: { job: name, state },
          value,
        })),
      ),
    },
    {
      name: 'madoguchi_job_oldest_seconds',
      help: 'How long the oldest job that is due has waited.',
      values: queues.map(({ name, oldestSeconds }) => ({ labels: { job: name }, value: oldestSeconds })),
    },
    { name: 'madoguchi_outbox', help: 'Answers on their way out, by state.', values: byState(outbox) },
    single('madoguchi_outbox_oldest_seconds', 'How long the oldest answer that is due has waited.', oldest),
    {
      name: 'madoguchi_mailboxes',
      help: 'Mailboxes that are switched on, by state.',
      values: byState(mailboxes),
    },
    {
      name: 'madoguchi_processes',
      help: 'Processes that live, by role.',
      values: processes.map(({ role, n }) => ({ labels: { role }, value: n })),
    },
    single(
      'madoguchi_backup_last_success_timestamp_seconds',
      'When a backup was last taken; 0 for never.',
      backup.lastSuccess,
    ),
    single('madoguchi_backup_failed', '1 when the newest backup failed.', backup.lastFailed ? 1 : 0),
    single('madoguchi_backup_bytes', 'Size of the newest backup.', backup.bytes),
  ];
}

function add(sums: Record<string, number>, counts: Record<string, number>): void {
  for (const [state, count] of Object.entries(counts)) sums[state] = (sums[state] ?? 0) + count;
}
