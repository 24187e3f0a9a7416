import pg from 'pg';

/** Lets the time come at which the owner of a promise is reminded. */
export async function hastenReminder(connectionString: string, promiseId: string): Promise<void> {
  const admin = new pg.Client({ connectionString });
  await admin.connect();
  await admin.query(`update promise_reminder set at = now() where promise_id = $1 and kind = 'hour'`, [
    promiseId,
  ]);
  await admin.end();
}
