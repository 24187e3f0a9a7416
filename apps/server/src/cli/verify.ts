import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load, openBackup, verify, type ReadBackup } from '../backup/index.ts';
import { readConfig } from '../config.ts';
import { prepareDatabase } from '../connect.ts';
import { startEmbeddedPostgres } from '../platform/postgres/index.ts';
import { oneFile, passphraseOf } from './backup-options.ts';
import { ProgressLine } from './progress.ts';

const number = new Intl.NumberFormat('en');

/** Checks a backup: every seal, checksum and count, and with `--trial` whether it restores and can be upgraded. */
export async function verifyCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'passphrase-file': { type: 'string' }, trial: { type: 'boolean', default: false } },
  });
  const file = oneFile(positionals, 'madoguchi verify <file|-> [--trial]');
  const passphrase = await passphraseOf(readConfig(), values['passphrase-file']);
  const progress = new ProgressLine(values.trial ? 'Restoring on trial' : 'Checking');
  const show = (at: { table: string; rows: number; bytes: number }) => progress.show({ ...at, total: 0 });
  const { source } = await openBackup(file);
  const read = values.trial
    ? await trial((connectionString) =>
        load({ connectionString, passphrase, replace: false, keepOutbox: false, onProgress: show }, source),
      )
    : await verify(source, passphrase, (bytes, rows, table) => show({ table, rows, bytes }));
  progress.done(`Read ${number.format(read.rows)} rows of ${read.manifest.tables.length} tables`, read.bytes);
  const { header, manifest } = read;
  process.stdout.write(
    [
      `${file} is whole${values.trial ? ' and restores' : ''}.`,
      `Made ${header.createdAt} by Madoguchi ${header.version} on PostgreSQL ${manifest.postgres}, schema ${manifest.migrations.at(-1)?.slice(0, 4) ?? 'none'}.`,
      `${header.encryption === null ? 'Not encrypted' : 'Encrypted'}; ${read.hasSecret ? 'holds' : 'does not hold'} secret.key.`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** A database that is thrown away afterwards, on a server of its own. */
async function trial(work: (connectionString: string) => Promise<ReadBackup>): Promise<ReadBackup> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-trial-'));
  await chmod(dataDir, 0o755);
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
  try {
    const server = await startEmbeddedPostgres({ dataDir, settings, log: () => undefined });
    const { connectionString } = server;
    const connection = { url: connectionString, directUrl: connectionString, stop: () => Promise.resolve() };
    try {
      await prepareDatabase(connection);
      const read = await work(connectionString);
      await prepareDatabase(connection);
      return read;
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
