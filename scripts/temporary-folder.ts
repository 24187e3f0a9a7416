import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const gibibyte = 2 ** 30;

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';

/**
 * Whether the temporary files of a run of tests can be kept in memory: there must be room for them, and programs must
 * be allowed to run from there.
 *
 * @param mounts what is mounted, as in /proc/mounts
 * @param room bytes that may still be written there, and bytes of memory that are free
 */
export function mayKeepInMemory(mounts: string, room: { folder: number; memory: number }): boolean {
  const mounted = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, folder]) => folder === inMemory);
  if (mounted === undefined) return false;
  const options = (mounted[3] ?? '').split(',');
  const usable = options.includes('rw') && !options.includes('noexec');
  return usable && room.folder >= 4 * gibibyte && room.memory >= 8 * gibibyte;
}

/** A folder for all temporary files of a run of tests. */
export interface TemporaryFolder {
  path: string;
  remove(): void;
}

/**
 * Makes the folder that a run's temporary files go to, in memory where that can be: a test's database is then copied
 * in a fiftieth of the time, and nothing of it is to outlive the run. Elsewhere it is made where the system has them.
 */
export function makeTemporaryFolder(): TemporaryFolder {
  // A short name: the sockets below have little room for theirs.
  const path = mkdtempSync(join(isRoomInMemory() ? inMemory : tmpdir(), 'desk-'));
  // Servers of the tests run as users of their own.
  chmodSync(path, 0o1777);
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

function isRoomInMemory(): boolean {
  if (process.platform !== 'linux' || !existsSync(inMemory)) return false;
  const { bavail, bsize } = statfsSync(inMemory);
  return mayKeepInMemory(readFileSync('/proc/mounts', 'utf8'), { folder: bavail * bsize, memory: freemem() });
}
