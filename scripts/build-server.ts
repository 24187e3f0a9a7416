import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { note, originOf, type Sources } from './sources.ts';

/** What the server's bundle is made from; a change in any of these makes it stale. */
const sources: Sources = {
  folders: ['apps/server/src', 'packages/contract/src', 'packages/nihongo/src', 'scripts/server-bundle'],
  files: [
    'package-lock.json',
    ...['build-server', 'build-web', 'sources'].map((name) => `scripts/${name}.ts`),
  ],
};

const entry = 'cli.js';
const bundler = join(import.meta.dirname, 'server-bundle/main.ts');

/** How many bundles stay: a desk that still runs from an older one loads parts of it later. */
const kept = 3;

/** How long a build may take, in milliseconds, before what it has made aside is taken for left behind. */
const longestBuild = 3_600_000;

const bundleName = /^[0-9a-f]{16}$/;
const asideName = /^[0-9a-f]{16}-/;

function removeOld(dist: string): void {
  const names = readdirSync(dist);
  const age = (name: string): number => Date.now() - statSync(join(dist, name)).mtimeMs;
  const oldest = names
    .filter((name) => bundleName.test(name))
    .toSorted((a, b) => age(a) - age(b))
    .slice(kept);
  const left = names.filter((name) => asideName.test(name) && age(name) > longestBuild);
  for (const name of [...oldest, ...left]) rmSync(join(dist, name), { recursive: true, force: true });
}

/** So that it is not among those removed: one may have come back to it. */
function makeNewest(folder: string): void {
  const now = new Date();
  utimesSync(folder, now, now);
}

/** Another process may have made the same meanwhile. */
function moveInto(folder: string, aside: string): void {
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** In a process of its own, which takes with it the gigabyte that bundling needs: the desk goes on in this one. */
function build(root: string, folder: string): void {
  const aside = `${folder}-${randomUUID()}`;
  mkdirSync(aside, { recursive: true });
  try {
    const { status, stderr } = spawnSync(process.execPath, [bundler, root, aside], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The server could not be bundled:\n${stderr}`);
    moveInto(folder, aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Whether a failure says that this user may not write there, as where somebody else has installed the desk. */
const isForbidden = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));

/**
 * The program of the server: its sources and libraries in a few files instead of 2,500, which starts in half the time and takes
 * less memory (docs/performance.md). It is made when the sources have changed, aside and then moved into a folder named by them, so
 * that one that is interrupted leaves nothing half done. Where this user may not write, and nobody has made it before, the sources are
 * the program.
 *
 * @param root absolute path of the repository
 * @returns absolute path of the file to run
 * @throws Error when the sources cannot be bundled
 */
export function serverProgram(root: string): string {
  const dist = join(root, 'apps/server/dist');
  const record = join(dist, 'sources.json');
  const origin = originOf(root, sources, record);
  const folder = join(dist, origin.fingerprint.slice(0, 16));
  const program = join(folder, entry);
  if (origin.noted && existsSync(program)) return program;
  try {
    if (!existsSync(program)) build(root, folder);
    makeNewest(folder);
    note(record, origin);
    removeOld(dist);
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  return existsSync(program) ? program : join(root, 'apps/server/src/cli.ts');
}
