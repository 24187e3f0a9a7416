import { createHash } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { dump, load, type Loaded } from './index.ts';

export const secret = Buffer.alloc(48, 7);

type Options = { passphrase?: string | null; withSecret?: boolean };

/** A backup of a database, in memory. */
export async function backUp(connectionString: string, options: Options = {}): Promise<Buffer> {
  const { passphrase = null, withSecret = false } = options;
  const parts: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(chunk);
      done();
    },
  });
  await dump({ connectionString, version: '0.1.0', passphrase, keys: [secret], withSecret }, sink);
  return Buffer.concat(parts);
}

type Restore = { passphrase?: string | null; replace?: boolean; keepOutbox?: boolean };

export function restore(connectionString: string, file: Buffer, options: Restore = {}): Promise<Loaded> {
  const { passphrase = null, replace = false, keepOutbox = false } = options;
  return load(
    { connectionString, passphrase, replace, keepOutbox },
    Readable.from([file], { objectMode: false }),
  );
}

/** Every row of every table of the desk, as one digest a table; what lives and passes is left out. */
export async function digests(connectionString: string): Promise<Record<string, string>> {
  return onClient(connectionString, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'
       and tablename not in ('presence', 'process_lease', 'process_report', 'schema_migration') order by 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of rows) {
      const table = pg.escapeIdentifier(name);
      const { rows: texts } = await client.query<{ row: string }>(
        `select t::text as row from ${table} t order by t::text collate "C"`,
      );
      const sha256 = createHash('sha256');
      for (const { row } of texts) sha256.update(row).update('\n');
      found[name] = `${texts.length} ${sha256.digest('hex')}`;
    }
    return found;
  });
}

export async function onClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
