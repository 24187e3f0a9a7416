import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { CopyIn, CopyOut } from './copy-streams.ts';

/** A table as one side knows it: its columns that hold values, in order, with their types. */
export type Table = {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** False when a type's binary form names its parts by numbers that differ from server to server. */
  readonly portable: boolean;
};

export type Sequence = { readonly schema: string; readonly name: string };

const quoted = (thing: { schema: string; name: string }): string =>
  `${pg.escapeIdentifier(thing.schema)}.${pg.escapeIdentifier(thing.name)}`;

/** Opens a connection for `work` and closes it, come what may. */
export async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: 'madoguchi upgrade' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs `work` on one unchanging picture of the source. */
export async function inSnapshot<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read, read only');
  const result = await work();
  await client.query('commit');
  return result;
}

/** Runs `work` in one transaction of the target in which neither triggers fire nor foreign keys are checked. */
export async function asReplica<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  const result = await work();
  await client.query('commit');
  return result;
}

/** The ordinary tables (partitions too) of some schemas, by name. Generated columns hold no values of their own. */
export async function tables(client: pg.Client, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name,
            coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attname)
              filter (where a.attnum is not null), '[]') as columns,
            coalesce(bool_and(t.oid is null or not (
              t.typtype = 'c' or t.typname like 'reg%' or coalesce(e.oid, d.oid, 0) >= 16384
            )), true) as portable
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     left join pg_type t on t.oid = a.atttypid
     left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
     left join pg_type d on d.oid = t.typbasetype and t.typtype = 'd'
     where c.relkind = 'r' and n.nspname = any ($1)
     group by n.nspname, c.relname
     order by n.nspname, c.relname`,
    [schemas],
  );
  return rows;
}

export async function sequences(client: pg.Client, schemas: readonly string[]): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select n.nspname as schema, c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname = any ($1) order by n.nspname, c.relname`,
    [schemas],
  );
  return rows;
}

export async function countRows(client: pg.Client, table: Table): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from only ${quoted(table)}`);
  return Number(rows[0]?.count);
}

export async function isEmpty(client: pg.Client, table: Table): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    `select not exists (select from ${quoted(table)}) as empty`,
  );
  return rows[0]?.empty === true;
}

/** Deletes rather than truncates, which foreign keys of other tables would forbid even now. */
export async function clear(client: pg.Client, table: Table): Promise<void> {
  await client.query(`delete from only ${quoted(table)}`);
}

/** Copies a table's rows from server to server; answers how many each side counted. */
export async function copyTable(
  source: pg.Client,
  target: pg.Client,
  table: Table,
): Promise<{ read: number; written: number }> {
  const columns = table.columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  const what = `${quoted(table)} (${columns})`;
  const format = table.portable ? 'binary' : 'text';
  const out = source.query(new CopyOut(`copy ${what} to stdout (format ${format})`));
  const into = target.query(new CopyIn(`copy ${what} from stdin (format ${format})`));
  await pipeline(out, into);
  return { read: out.rows, written: into.rows };
}

/** Sets a sequence of the target to where the source's stands. */
export async function copySequence(source: pg.Client, target: pg.Client, sequence: Sequence): Promise<void> {
  const { rows } = await source.query<{ last_value: string; is_called: boolean }>(
    `select last_value, is_called from ${quoted(sequence)}`,
  );
  await target.query('select setval($1::regclass, $2, $3)', [
    quoted(sequence),
    rows[0]?.last_value,
    rows[0]?.is_called,
  ]);
}
