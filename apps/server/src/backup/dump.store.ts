import pg from 'pg';
import { CopyOut, sequences, tables, type Table } from '../platform/postgres/index.ts';
import type { Part, SequenceState } from './frames.ts';

/** A connection to the desk's database. */
export type Client = pg.Client;

/**
 * Not kept: who is looking at what, which processes live, and the record of migrations, which a restore writes itself.
 */
const passing = new Set(['presence', 'process_lease', 'process_report', 'schema_migration']);

/** Of the job queue's own tables, those that hold work; the rest is the library's bookkeeping of this very server. */
export const ofQueue = new Set(['queue', 'job_common', 'job_dependency', 'schedule', 'subscription']);

/** Opens one unchanging picture of the database; a row that security would hide is an error, never left out. */
export async function openSnapshot(client: pg.Client): Promise<void> {
  await client.query('begin isolation level repeatable read, read only');
  await client.query('set local row_security = off');
  await client.query('set local statement_timeout = 0');
  await client.query('set local idle_in_transaction_session_timeout = 0');
}

export async function closeSnapshot(client: pg.Client): Promise<void> {
  await client.query('commit');
}

/** The migrations that were applied, in order; undefined when this is no desk's database. */
export async function appliedMigrations(client: pg.Client): Promise<string[] | undefined> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('public.schema_migration') is not null and to_regclass('pgboss.queue') is not null as there",
  );
  if (found[0]?.there !== true) return undefined;
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by name');
  return rows.map(({ name }) => name);
}

export async function serverVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  return rows[0]?.version ?? '';
}

/** Which tables go into a backup, and how many bytes they take on the disk, for progress. */
export async function tablesToKeep(client: pg.Client): Promise<{ tables: Table[]; bytes: number }> {
  const found = (await tables(client, ['public', 'pgboss'])).filter(({ schema, name }) =>
    schema === 'pgboss' ? ofQueue.has(name) : !passing.has(name),
  );
  const { rows } = await client.query<{ bytes: string }>(
    `select coalesce(sum(pg_table_size(format('%I.%I', t.schema, t.name)::regclass)), 0) as bytes
     from json_to_recordset($1::json) as t (schema text, name text)`,
    [JSON.stringify(found.map(({ schema, name }) => ({ schema, name })))],
  );
  return { tables: found, bytes: Number(rows[0]?.bytes) };
}

/**
 * The workspaces to read one by one when row-level security binds this role, as it does an ordinary owner of the
 * database; null when it reads everything as it is.
 */
export async function workspacesToVisit(client: pg.Client): Promise<string[] | null> {
  const { rows: role } = await client.query<{ bypasses: boolean }>(
    'select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user',
  );
  if (role[0]?.bypasses === true) return null;
  const { rows } = await client.query<{ id: string }>('select id::text from workspace order by id');
  // Nobody's, so that each table has its part in the backup even when there is no workspace yet.
  return rows.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : rows.map(({ id }) => id);
}

export async function isSecured(client: pg.Client, table: Table): Promise<boolean> {
  const { rows } = await client.query<{ secured: boolean }>(
    'select relrowsecurity as secured from pg_class where oid = $1::regclass',
    [quoted(table)],
  );
  return rows[0]?.secured === true;
}

const quoted = ({ schema, name }: { schema: string; name: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

/** A table as a part of the backup says it: which columns, in which form. */
export function partOf(table: Table): Part {
  const { schema, name, columns, portable } = table;
  return {
    schema: schema === 'pgboss' ? 'pgboss' : 'public',
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
    format: portable ? 'binary' : 'text',
  };
}

/** The rows of a table as COPY writes them; of one workspace when one is named. */
export async function copyOut(client: pg.Client, part: Part, workspaceId: string | null): Promise<CopyOut> {
  const columns = part.columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  const options = `to stdout (format ${part.format})`;
  if (workspaceId === null) return client.query(new CopyOut(`copy ${quoted(part)} (${columns}) ${options}`));
  await client.query('set local row_security = on');
  await client.query("select set_config('madoguchi.workspace_id', $1, true)", [workspaceId]);
  const which = `(select ${columns} from only ${quoted(part)})`;
  return client.query(new CopyOut(`copy ${which} ${options}`));
}

export async function sequenceStates(client: pg.Client): Promise<SequenceState[]> {
  const states: SequenceState[] = [];
  for (const { schema, name } of await sequences(client, ['public', 'pgboss'])) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted({ schema, name })}`,
    );
    const [state] = rows;
    if (state !== undefined)
      states.push({ schema: schema === 'pgboss' ? 'pgboss' : 'public', name, ...state });
  }
  return states;
}
