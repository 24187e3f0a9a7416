import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from './errors.ts';

/** The advisory lock in the `postgres` database that every process using an embedded server shares ("mado" in ASCII). */
const attachedLock = 0x6d61_646f;

/** What PostgreSQL or the system says while a server starts, stops or is not there yet. */
const passing = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
]);

async function connected<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How a server answered: its version, `absent` when nobody listens, `busy` while it starts or stops. */
export type Answer = { readonly version: string } | 'absent' | 'busy';

/**
 * Asks a server whether it is ready, and makes the application's database if it is missing.
 *
 * @param connectionString of its `postgres` database
 */
export async function greet(connectionString: string, database: string): Promise<Answer> {
  try {
    return await connected(connectionString, async (client) => {
      const { rows } = await client.query<{ version: string; present: boolean }>(
        "select current_setting('server_version') as version, exists (select from pg_database where datname = $1) as present",
        [database],
      );
      if (rows[0]?.present !== true) await createDatabase(client, database);
      return { version: rows[0]?.version ?? '' };
    });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
    if (isPassing(error)) return 'busy';
    throw error;
  }
}

function isPassing(error: unknown): boolean {
  if (passing.has(errorCode(error) ?? '')) return true;
  // What pg says, without a code, when the server hangs up in the middle.
  return error instanceof Error && /^Connection terminated|^timeout expired/.test(error.message);
}

async function createDatabase(client: pg.Client, database: string): Promise<void> {
  try {
    await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    // Another process made it in the same moment: 42P04 duplicate_database, 23505 unique_violation.
    if (!['42P04', '23505'].includes(errorCode(error) ?? '')) throw error;
  }
}

/** A session of a server, told from a later one that has got its process number. */
export type Session = { readonly pid: number; readonly since: string };

/** How long a session whose connection has ended may take to go, in ms: a few, unless the machine is very busy. */
const leaving = 5_000;

/** A process's share in a running server, for as long as its connection lives. */
export type Hold = {
  readonly session: Session;
  /** Gives the share back and tells whether nobody else has one; nobody can then get one until `release`. */
  isLast(): Promise<boolean>;
  release(): Promise<void>;
};

/**
 * Takes a share in a server. PostgreSQL's own lock keeps count of the sharers: it goes with its connection, so a killed
 * process leaves no stale entry. Undefined when the server is stopping or gone, or has not yet noticed that the session
 * of the share before was killed: until it does, and ends all sessions, that one's lock counts as another sharer's.
 *
 * @param onLost called once when the connection breaks
 * @param before the session of this process's share that was lost
 */
export async function holdServer(
  connectionString: string,
  onLost: () => void,
  before?: Session,
): Promise<Hold | undefined> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: 'madoguchi watchdog',
  });
  let lost = false;
  const gone = (): void => {
    if (!lost) onLost();
    lost = true;
  };
  client.on('error', () => undefined);
  let session: Session | undefined;
  try {
    await client.connect();
    session = await share(client, before);
  } catch (error) {
    if (!isPassing(error)) throw error;
  } finally {
    if (session === undefined) {
      lost = true;
      await client.end().catch(() => undefined);
    }
  }
  if (session === undefined) return undefined;
  client.on('end', gone);
  return {
    session,
    isLast: async () => {
      await client.query('select pg_advisory_unlock_shared($1)', [attachedLock]);
      const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
        attachedLock,
      ]);
      return rows[0]?.alone === true;
    },
    release: async () => {
      lost = true;
      await client.end().catch(() => undefined);
    },
  };
}

/** Takes the lock for a session; undefined when the one before it does not go. */
async function share(client: pg.Client, before: Session | undefined): Promise<Session | undefined> {
  await client.query('select pg_advisory_lock_shared($1)', [attachedLock]);
  if (before !== undefined && !(await goes(client, before))) return undefined;
  const { rows } = await client.query<Session>(
    'select pid, backend_start::text as since from pg_stat_activity where pid = pg_backend_pid()',
  );
  return rows[0];
}

/** Waits for a session to go; answers whether it did. */
async function goes(client: pg.Client, session: Session): Promise<boolean> {
  const goneBy = Date.now() + leaving;
  for (;;) {
    const { rowCount } = await client.query(
      'select from pg_stat_activity where pid = $1 and backend_start::text = $2',
      [session.pid, session.since],
    );
    if (rowCount === 0) return true;
    if (Date.now() > goneBy) return false;
    await pause(10);
  }
}
