import { parseArgs } from 'node:util';
import { load, openBackup, secretMark, type Loaded } from '../backup/index.ts';
import { readConfig, type Config } from '../config.ts';
import { connect, prepareDatabase } from '../connect.ts';
import { createLogger } from '../platform/log.ts';
import { keepKeys, storedKeys } from '../secret-file.ts';
import { oneFile, passphraseOf } from './backup-options.ts';
import { ProgressLine } from './progress.ts';

const number = new Intl.NumberFormat('en');

/** Puts a backup into this database, whole or not at all, and brings its schema up to date. */
export async function restoreCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'passphrase-file': { type: 'string' },
      replace: { type: 'boolean', default: false },
      'keep-outbox': { type: 'boolean', default: false },
    },
  });
  const file = oneFile(positionals, 'madoguchi restore <file|-> [--replace]');
  const config = readConfig();
  const passphrase = await passphraseOf(config, values['passphrase-file']);
  const { source } = await openBackup(file);
  const connection = await connect(config, createLogger('silent'));
  try {
    await prepareDatabase(connection);
    const progress = new ProgressLine('Restoring');
    const loaded = await load(
      {
        connectionString: connection.directUrl,
        passphrase,
        replace: values.replace,
        keepOutbox: values['keep-outbox'],
        onProgress: (at) => progress.show(at),
      },
      source,
    );
    const { applied } = await prepareDatabase(connection);
    progress.done(
      `Restored ${number.format(loaded.rows)} rows of ${loaded.manifest.tables.length} tables`,
      loaded.bytes,
    );
    process.stdout.write(
      [
        `This is the desk as it was on ${loaded.header.createdAt}.`,
        ...(applied.length === 0 ? [] : [`Its schema was brought up to date: ${applied.join(', ')}.`]),
        ...(loaded.doubtful === 0 ? [] : [doubtText(loaded.doubtful)]),
        await secretText(config, loaded),
        '',
      ].join('\n'),
    );
    return 0;
  } finally {
    await connection.stop();
  }
}

function doubtText(count: number): string {
  return `${count} answers were on their way out when the backup was made and may have gone since: the desk shows them as doubtful and sends none of them by itself.`;
}

/** Puts the secret in its place when the backup brought one, and says whether the one here is the right one. */
async function secretText(config: Config, { secret, manifest }: Loaded): Promise<string> {
  const here = await storedKeys(config);
  if (here?.some((key) => secretMark(key) === manifest.secretMark) === true)
    return 'The secret here is the one the mailbox passwords were sealed with.';
  if (here === null && secret !== null) {
    await keepKeys(secret, config.dataDir);
    return `secret.key was put into ${config.dataDir}.`;
  }
  const remedy =
    here === null
      ? `Copy secret.key of the old desk into ${config.dataDir}, or set MADOGUCHI_SECRET, before you start it`
      : `The secret here is another one than the backup's. Put the old secret.key into ${config.dataDir} in its place (or set MADOGUCHI_SECRET) before you start the desk`;
  return `${remedy}: without it the mailbox passwords have to be entered anew and everyone signs in again.`;
}
