import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { rebuildSchema, migratedTables, migrationNames } from '../platform/db/index.ts';
import { CopyIn, tables, type Table } from '../platform/postgres/index.ts';
import { BackupError } from './errors.ts';
import { ofQueue } from './dump.store.ts';
import type { Part, SequenceState } from './frames.ts';

type Named = { schema: string; name: string };

const quoted = ({ schema, name }: Named): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

/**
 * Opens the one transaction of a restore, alone: all of it is kept at the end, or nothing.
 * @throws BackupError when a desk runs on this database.
 */
export async function begin(client: pg.Client): Promise<void> {
  await client.query('begin');
  await client.query('set local statement_timeout = 0');
  const { rows } = await client.query<{ running: number }>(
    "select count(*)::int as running from process_lease where last_seen > now() - interval '15 seconds'",
  );
  if ((rows[0]?.running ?? 0) > 0)
    throw new BackupError(
      'A desk is running on this database. Stop every process of it (or wait 15 seconds after one was killed), then restore.',
    );
}

export async function commit(client: pg.Client): Promise<void> {
  await client.query('commit');
}

/** The names of the workspaces that are here now. */
export async function workspacesHere(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from workspace order by "createdAt" limit 20',
  );
  return rows.map(({ name }) => name);
}

/**
 * Makes the schema anew as the backup knew it.
 * @throws BackupError when the backup is newer than this version, or the database holds tables that are not the desk's.
 */
export async function makeSchema(client: pg.Client, migrations: readonly string[]): Promise<void> {
  const known = new Set(await migrationNames());
  const newer = migrations.find((name) => !known.has(name));
  if (newer !== undefined)
    throw new BackupError(
      `This backup was made by another or newer version of Madoguchi (it knows ${newer}). Install that version, restore there, then upgrade.`,
    );
  const ours = await migratedTables();
  const foreign = (await tables(client, ['public'])).find(({ name }) => !ours.has(name));
  if (foreign !== undefined)
    throw new BackupError(
      `This database also holds the table «${foreign.name}», which is not the desk's and would be lost. Restore into a database of its own.`,
    );
  await rebuildSchema(client, migrations).catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.code === '42501')
      throw new BackupError(
        'To restore, the user in DATABASE_URL must own the database: ALTER DATABASE … OWNER TO …',
      );
    throw error;
  });
}

/** What has to be put back once the rows are there. */
export type SetAside = { keys: (Named & { key: string; definition: string })[]; secured: Named[] };

/** Changes each table once, in all that is to be changed of it: every change has PostgreSQL look anew at what it refers to. */
async function alter(client: pg.Client, changes: readonly (Named & { change: string })[]): Promise<void> {
  for (const [table, all] of Map.groupBy(changes, quoted))
    await client.query(`alter table ${table} ${all.map(({ change }) => change).join(', ')}`);
}

/**
 * Sets aside what stands in the way of rows in any order: foreign keys, triggers, and row-level security, which binds
 * an ordinary owner too. Needs no superuser. The queue's own rows are removed.
 */
export async function setAside(client: pg.Client): Promise<SetAside> {
  const { rows: keys } = await client.query<SetAside['keys'][number]>(
    `select n.nspname as schema, r.relname as name, c.conname as key, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
     where c.contype = 'f' and c.conparentid = 0 and c.connamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
     order by r.relname, c.conname`,
  );
  const { rows: secured } = await client.query<Named>(
    "select 'public' as schema, relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace",
  );
  const all = await tables(client, ['public', 'pgboss']);
  await alter(client, [
    ...keys.map((key) => ({ ...key, change: `drop constraint ${pg.escapeIdentifier(key.key)}` })),
    ...secured.map((table) => ({ ...table, change: 'no force row level security' })),
    ...all.map((table) => ({ ...table, change: 'disable trigger user' })),
  ]);
  // Migrations put rows of their own into some tables, and the record of migrations is right as it is.
  const kept = ({ schema, name }: Named): boolean =>
    schema === 'public' ? name === 'schema_migration' : !ofQueue.has(name);
  for (const table of all.filter((one) => !kept(one)))
    await client.query(`delete from only ${quoted(table)}`);
  return { keys, secured };
}

/** Puts everything back; each foreign key looks at every row as it comes. */
export async function putBack(client: pg.Client, { keys, secured }: SetAside): Promise<void> {
  const all = await tables(client, ['public', 'pgboss']);
  await alter(client, [
    ...all.map((table) => ({ ...table, change: 'enable trigger user' })),
    ...secured.map((table) => ({ ...table, change: 'force row level security' })),
  ]);
  await alter(
    client,
    keys.map(({ definition, ...key }) => ({
      ...key,
      change: `add constraint ${pg.escapeIdentifier(key.key)} ${definition}`,
    })),
  );
}

/** The tables as they are here now, by `schema.name`. */
export async function shapes(client: pg.Client): Promise<Map<string, Table>> {
  const found = await tables(client, ['public', 'pgboss']);
  return new Map(found.map((table) => [`${table.schema}.${table.name}`, table]));
}

/**
 * Takes the rows of one part; answers how many. A table of the job queue that has other columns here, after an upgrade
 * of that library, takes those that both know.
 */
export async function copyIn(
  client: pg.Client,
  part: Part,
  shape: Table,
  bytes: AsyncIterable<Buffer>,
): Promise<number> {
  const types = new Map(shape.columns.map(({ name, type }) => [name, type]));
  const fits = part.columns.every(({ name, type }) => types.get(name) === type);
  const columns = part.columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  if (fits) return take(client, `${quoted(part)} (${columns})`, part, bytes);
  if (part.schema === 'public')
    throw new BackupError(
      `The table ${part.name} has other columns here than in the backup: the database was changed by hand.`,
    );
  await client.query(
    `create temp table restored (${part.columns.map(({ name, type }) => `${pg.escapeIdentifier(name)} ${type}`).join(', ')}) on commit drop`,
  );
  const rows = await take(client, `restored (${columns})`, part, bytes);
  const shared = part.columns
    .filter(({ name }) => types.has(name))
    .map(({ name }) => pg.escapeIdentifier(name));
  await client.query(
    `insert into ${quoted(part)} (${shared.join(', ')}) select ${shared.join(', ')} from restored`,
  );
  await client.query('drop table restored');
  return rows;
}

async function take(
  client: pg.Client,
  what: string,
  part: Part,
  bytes: AsyncIterable<Buffer>,
): Promise<number> {
  const into = client.query(new CopyIn(`copy ${what} from stdin (format ${part.format})`));
  await pipeline(Readable.from(bytes, { objectMode: false }), into);
  return into.rows;
}

export async function setSequences(client: pg.Client, states: readonly SequenceState[]): Promise<void> {
  for (const { schema, name, last, called } of states)
    await client.query('select setval($1::text::regclass, $2, $3) where to_regclass($1::text) is not null', [
      quoted({ schema, name }),
      last,
      called,
    ]);
}

/**
 * What was on its way out when the backup was made may have gone since: it is given to a process that does not live,
 * in the middle of sending, so that the desk shows it to people as doubtful and repeats nothing by itself.
 */
export async function doubtOutbox(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    "update outbox set state = 'transmitting', claimed_by = gen_random_uuid()",
  );
  // Nor are people told anew of what they may know since: it is in the app all the same.
  if (await knows(client, 'notification_due')) {
    await client.query('delete from notification_due');
    await client.query(
      "update notification_sending set state = 'doubtful' where state in ('waiting', 'claimed', 'transmitting')",
    );
  }
  if (await knows(client, 'broadcast')) await doubtBroadcasts(client);
  if (await knows(client, 'delay_notice')) await stopNotices(client);
  return rowCount ?? 0;
}

/**
 * Whoever waited for a broadcast may have got it since, and one that was planned may have gone out: the first are in
 * doubt, the second a draft again, for people to look at.
 */
async function doubtBroadcasts(client: pg.Client): Promise<void> {
  await client.query(`update broadcast_recipient set state = 'doubtful', reason = 'desk_stopped'
    where state in ('waiting', 'claimed', 'transmitting')`);
  await client.query(`update broadcast b set state = 'stopped', reason = 'restored', detail = null, next_at = null, waits = null,
      finished_at = now(), turn_by = null, counts = jsonb_set(jsonb_set(counts, '{waiting}', '0'), '{doubtful}',
        to_jsonb((counts ->> 'doubtful')::int + (counts ->> 'waiting')::int))
    where state in ('sending', 'paused')`);
  await client.query(`update broadcast set state = 'draft', scheduled_at = null, next_at = null, waits = null, turn_by = null
    where state = 'scheduled'`);
}

/** Whoever was still to be told of a delay may have been told since: nobody is told by itself, people begin a new notice. */
async function stopNotices(client: pg.Client): Promise<void> {
  await client.query(`update delay_notice_order o set state = 'skipped', reason = 'left_out' from delay_notice n
    where n.workspace_id = o.workspace_id and n.id = o.notice_id and n.state in ('sending', 'paused') and o.state = 'waiting'`);
  await client.query(`update delay_notice set state = 'stopped', paused_by = null, next_at = null, finished_at = now()
    where state in ('sending', 'paused')`);
}

/** Whether the backup is of a version that had this table. */
async function knows(client: pg.Client, table: string): Promise<boolean> {
  const { rowCount } = await client.query('select where to_regclass($1) is not null', [table]);
  return rowCount === 1;
}

/** Has the planner know the new rows. */
export async function analyze(client: pg.Client): Promise<void> {
  await client.query('analyze');
}
