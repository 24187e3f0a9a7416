import { readFile } from 'node:fs/promises';
import { BackupError } from '../backup/index.ts';
import type { Config } from '../config.ts';

/** The passphrase of a backup: the first line of the file named, else MADOGUCHI_BACKUP_PASSPHRASE, else none. */
export async function passphraseOf(config: Config, file: string | undefined): Promise<string | null> {
  if (file === undefined) return config.backupPassphrase;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new BackupError(`The passphrase file ${file} cannot be read.`);
  });
  const [line = ''] = text.split(/\r?\n/);
  if (line.length < 12)
    throw new BackupError(
      `The first line of ${file} is the passphrase; it needs 12 characters or more. Make one with: openssl rand -base64 24`,
    );
  return line;
}

/** The one file a command is given; `-` is standard output or input. */
export function oneFile(positionals: readonly string[], usage: string): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new BackupError(`Name one file: ${usage}`);
  return file;
}
