import { parseArgs } from 'node:util';
import {
  BackupError,
  backupName,
  dump,
  openBackup,
  verify,
  writeWhole,
  type Dumped,
} from '../backup/index.ts';
import { readConfig } from '../config.ts';
import { connect } from '../connect.ts';
import { createLogger } from '../platform/log.ts';
import { masterKeys } from '../secret-file.ts';
import { version } from '../version.ts';
import { passphraseOf } from './backup-options.ts';
import { bytesText, ProgressLine } from './progress.ts';

const number = new Intl.NumberFormat('en');

/** Writes a backup of the whole desk to a file, or to standard output, while it runs. */
export async function backupCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'passphrase-file': { type: 'string' },
      'with-secret': { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
    },
  });
  const [file = backupName(new Date(), 'Asia/Tokyo'), ...more] = positionals;
  if (more.length > 0) throw new BackupError('Name one file: madoguchi backup [file|-]');
  if (file === '-' && values.verify)
    throw new BackupError(
      'What goes to standard output cannot be read again: use madoguchi verify where it arrives.',
    );
  const config = readConfig();
  if (values['with-secret'] && config.secret !== null)
    throw new BackupError(
      'MADOGUCHI_SECRET is set here: keep it where it is set. --with-secret is for the file secret.key.',
    );
  const passphrase = await passphraseOf(config, values['passphrase-file']);
  const keys = (await masterKeys(config))();
  const connection = await connect(config, createLogger('silent'));
  const progress = new ProgressLine('Backing up');
  let done: Dumped = { rows: 0, bytes: 0, tables: 0 };
  try {
    const options = {
      connectionString: connection.directUrl,
      version,
      passphrase,
      keys,
      withSecret: values['with-secret'],
      onProgress: (at: Parameters<ProgressLine['show']>[0]) => progress.show(at),
    };
    const write = async (sink: NodeJS.WritableStream & Parameters<typeof dump>[1]) => {
      done = await dump(options, sink);
    };
    const size = file === '-' ? (await write(process.stdout), 0) : await writeWhole(file, write);
    const written = file === '-' ? 'standard output' : `${file} (${bytesText(size)})`;
    progress.done(
      `Wrote ${number.format(done.rows)} rows of ${done.tables} tables to ${written}`,
      done.bytes,
    );
  } finally {
    await connection.stop();
  }
  if (values.verify) await check(file, passphrase);
  process.stderr.write(advice(passphrase !== null, values['with-secret']));
  return 0;
}

async function check(file: string, passphrase: string | null): Promise<void> {
  const progress = new ProgressLine('Checking');
  const { source } = await openBackup(file);
  const read = await verify(source, passphrase, (bytes, rows, table) =>
    progress.show({ table, rows, bytes, total: 0 }),
  );
  progress.done(`Read it again: ${number.format(read.rows)} rows, every checksum is right`, read.bytes);
}

function advice(encrypted: boolean, withSecret: boolean): string {
  if (withSecret)
    return 'It holds secret.key: with the passphrase it opens your mailboxes. Keep the two apart.\n';
  const open = encrypted ? '' : ' The file is not encrypted: whoever has it reads your customers’ mails.';
  return `Keep secret.key (or MADOGUCHI_SECRET) too, elsewhere: it is not in the backup, and mailbox passwords cannot be read without it.${open}\n`;
}
