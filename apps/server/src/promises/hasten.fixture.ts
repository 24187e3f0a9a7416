import pg from 'pg';
import { vi } from 'vitest';

/**
 * Lets the time come at which the owner of a promise is reminded. A calendar that has just changed plans reminders anew some
 * seconds later, and would set this one back: it is waited for.
 */
export async function hastenReminder(connectionString: string, promiseId: string): Promise<void> {
  const admin = new pg.Client({ connectionString });
  await admin.connect();
  const hasten = () =>
    admin.query(
      `update promise_reminder r set at = now()
       where promise_id = $1 and kind = 'hour'
         and not exists (select from promise_walk w where w.workspace_id = r.workspace_id)`,
      [promiseId],
    );
  try {
    await vi.waitUntil(async () => (await hasten()).rowCount === 1, { timeout: 60_000, interval: 100 });
  } finally {
    await admin.end();
  }
}
