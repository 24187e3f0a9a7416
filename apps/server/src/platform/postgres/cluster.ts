import path from 'node:path';
import { canEnter, chooseAccount } from './account.ts';
import { chooseAddress } from './address.ts';
import { usableInstallation } from './binaries.ts';
import { bringUp, freeAddress, type Ready } from './bring-up.ts';
import { claim, dataFolderError, inspect, openDataFolder } from './data-folder.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { Guard } from './guard.ts';
import { makeCluster } from './initdb.ts';
import { type Installation, program } from './installation.ts';
import type { Server } from './launch.ts';
import { type Address, connectionString } from './settings.ts';

/** A running PostgreSQL that this process has a share in. */
export type EmbeddedPostgres = {
  /** For `pg`: the superuser's, to the application's database. Good for the life of the data folder's place. */
  readonly connectionString: string;
  /** Such as `18.4`. */
  readonly version: string;
  /** True when the server was already running. */
  readonly attached: boolean;
  /** Gives up the share; the last one to do so stops the server (fast shutdown) and waits until it has gone. */
  stop(): Promise<void>;
};

export type StartOptions = {
  /** Made if it is missing. */
  readonly dataDir: string;
  readonly log: (message: string) => void;
  /** The application's database, `madoguchi` unless told; made if it is missing. */
  readonly database?: string;
  /** Settings that win over all others; for tests, which trade durability for speed. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** Starts restarted servers at most this often in a row; the count begins anew after a quiet minute. */
const mostRestarts = 5;

/**
 * Starts an installation of PostgreSQL on a data folder, or joins the one that runs there. While this process has a
 * share, a server that is killed is started again at the same address.
 *
 * @throws EmbeddedPostgresError
 */
export async function startCluster(
  installation: Installation,
  options: StartOptions,
): Promise<EmbeddedPostgres> {
  const database = options.database ?? 'madoguchi';
  const { server, address } = await prepare(installation, options);
  const guarded = {
    cluster: server.cluster,
    connectionString: connectionString(address, 'postgres'),
    pgCtl: process.platform === 'win32' ? program(server.installation, 'pg_ctl') : null,
  };
  let stopping = false;
  let restarts: number[] = [];
  let current: Promise<Ready | undefined>;
  const guard = new Guard(guarded, () => {
    if (stopping) return;
    restarts = [...restarts.filter((time) => time > Date.now() - 60_000), Date.now()];
    current = current.then(again);
  });
  const again = async (): Promise<Ready | undefined> => {
    if (stopping) return undefined;
    if (restarts.length > mostRestarts) {
      options.log(`PostgreSQL keeps failing; its log is ${server.logFile}`);
      return undefined;
    }
    options.log('Lost touch with PostgreSQL: making sure that it runs');
    return bringUp(server, address, database, guard).catch((error: Error) => void options.log(error.message));
  };

  const first = bringUp(server, address, database, guard);
  current = first.catch(() => undefined);
  let ready: Ready;
  try {
    ready = await first;
  } catch (error) {
    stopping = true;
    await guard.leave();
    throw error;
  }
  options.log(
    `PostgreSQL ${ready.version} ${ready.attached ? 'was already running' : 'started'} on ${server.cluster}`,
  );
  let stopped: Promise<void> | undefined;
  return {
    connectionString: connectionString(address, database),
    ...ready,
    stop: () => {
      stopping = true;
      stopped ??= current.then(() => guard.leave()).then(() => undefined);
      return stopped;
    },
  };
}

async function prepare(
  installation: Installation,
  options: StartOptions,
): Promise<{ server: Server; address: Address }> {
  const base = await openDataFolder(options.dataDir);
  try {
    const found = await inspect(base, installation.major);
    const account = await chooseAccount(found.owner);
    const reachable = await canEnter(base, account);
    if (!reachable && process.platform !== 'linux') throw closed(base, account?.uid);
    const usable = await usableInstallation(installation, { base, account, reachable, log: options.log });
    const address = await chooseAddress({ base, account, reachable });
    const cluster = { installation: usable, base, folder: found.folder, account, reachable, address };
    if (found.exists) await claim(found.folder, account);
    else await makeCluster(cluster);
    const logFile = path.join(base, `pg${installation.major}.log`);
    const settings = options.settings ?? {};
    const server: Server = {
      installation: usable,
      base,
      cluster: found.folder,
      logFile,
      account,
      reachable,
      settings,
    };
    return { server, address: await freeAddress(server, address) };
  } catch (error) {
    throw dataFolderError(base, error);
  }
}

function closed(base: string, uid: number | undefined): EmbeddedPostgresError {
  const message = `PostgreSQL runs as user ${uid}, who cannot enter ${base}: set DATA_DIR to a folder that every user can enter, or start as an ordinary user.`;
  return new EmbeddedPostgresError('data_folder', message);
}
