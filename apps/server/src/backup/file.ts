import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, link, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { BackupError } from './errors.ts';

/** `madoguchi-20261121-033000.mdg`, in the zone given: sorted by name is sorted by time. */
export function backupName(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(at);
  const [day = '', time = ''] = parts.split(', ');
  return `madoguchi-${day.replaceAll('-', '')}-${time.replaceAll(':', '')}.mdg`;
}

/** What `backupName` makes; nothing else in a folder is ever removed. */
export const backupNamePattern = /^madoguchi-\d{8}-\d{6}\.mdg$/;

/**
 * Has `write` fill a new file that gets its name only when it is whole and on the disk: whoever sees it has all of it.
 * Readable by its owner alone. Answers its size.
 * @throws BackupError when a file of that name is there already.
 */
export async function writeWhole(path: string, write: (sink: Writable) => Promise<void>): Promise<number> {
  const target = resolve(path);
  await mkdir(dirname(target), { recursive: true });
  if (await exists(target)) throw taken(target);
  const draft = `${target}.${randomBytes(4).toString('hex')}.part`;
  try {
    await write(createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }));
    // A link, unlike a renaming, never takes the place of a file that came meanwhile; some disks know no links.
    await link(draft, target).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw taken(target);
      await rename(draft, target);
    });
    await syncFolder(dirname(target));
    return (await stat(target)).size;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/** Without it a power cut may forget the name of a file whose bytes are safe. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A backup to read: `-` is standard input. @throws BackupError when there is no such file. */
export async function openBackup(path: string): Promise<{ source: Readable; size: number }> {
  if (path === '-') return { source: process.stdin, size: 0 };
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new BackupError(`There is no file ${resolve(path)}.`);
  return { source: createReadStream(path, { highWaterMark: 256 * 1024 }), size: found.size };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function taken(path: string): BackupError {
  return new BackupError(`${path} is there already. Name another file; a backup never replaces one.`);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
