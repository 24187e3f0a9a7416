import { appendFile, chown, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedPostgresError, errorCode } from './errors.ts';
import { type Installation, program } from './installation.ts';
import { run } from './run.ts';
import { type Address, initdbArguments, initialSettings } from './settings.ts';

/**
 * A process's own working folder, which stays usable when the folders above it are closed to its user. PostgreSQL is
 * started in its data folder while still root, and finds it again by this name.
 */
const workingFolder = '/proc/self/cwd';

/** By which path PostgreSQL is told its data folder. */
export function toldFolder(cluster: string, reachable: boolean): string {
  return reachable ? cluster : workingFolder;
}

export type NewCluster = {
  readonly installation: Installation;
  readonly base: string;
  readonly folder: string;
  readonly account: Account | undefined;
  readonly reachable: boolean;
  readonly address: Address;
};

/**
 * Makes a new cluster beside its place and moves it there once it is whole, so that a killed start leaves nothing half
 * made and of two starts at once one wins.
 *
 * @throws EmbeddedPostgresError `start_failed` with what initdb said
 */
export async function makeCluster(cluster: NewCluster): Promise<void> {
  const { base, account, address } = cluster;
  await sweep(base);
  const fresh = await mkdtemp(path.join(base, `${path.basename(cluster.folder)}.new-`));
  if (account !== undefined) await chown(fresh, account.uid, account.gid);
  const passwordFile = path.join(base, 'postgres-password');
  const access = address.kind === 'port' ? passwordFile : undefined;
  const outcome = await run(
    program(cluster.installation, 'initdb'),
    ['-D', toldFolder(fresh, cluster.reachable), ...initdbArguments(cluster.installation.major, access)],
    { account, cwd: fresh },
  );
  if (!outcome.ok) {
    await rm(fresh, { recursive: true, force: true });
    throw initdbFailed(base, outcome.output);
  }
  await appendFile(path.join(fresh, 'postgresql.conf'), initialSettings);
  await moveIntoPlace(fresh, cluster.folder);
}

function initdbFailed(base: string, output: string): EmbeddedPostgresError {
  // Usual in containers that run as a number of their own.
  const nameless = output.includes('user does not exist');
  const advice = nameless ? ' This user has no name: add it to /etc/passwd, or set DATABASE_URL.' : '';
  return new EmbeddedPostgresError(
    'start_failed',
    `PostgreSQL could not make its data folder in ${base}.${advice}`,
    {
      logLines: output.split('\n').slice(-12),
    },
  );
}

async function moveIntoPlace(fresh: string, folder: string): Promise<void> {
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
    await stat(path.join(folder, 'PG_VERSION'));
    return;
  }
  await syncFolder(path.dirname(folder));
}

/** Makes a rename survive a power loss; Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Removes what starts that were killed long ago left half made; a younger one may still be at work. */
async function sweep(base: string): Promise<void> {
  const tenMinutesAgo = Date.now() - 600_000;
  for (const name of await readdir(base)) {
    const folder = path.join(base, name);
    if (/^pg\d+\.new-/.test(name) && (await stat(folder)).mtimeMs < tenMinutesAgo)
      await rm(folder, { recursive: true });
  }
}
