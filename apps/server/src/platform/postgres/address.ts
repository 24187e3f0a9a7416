import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Account } from './account.ts';
import { folderElsewhere } from './elsewhere.ts';
import type { Address } from './settings.ts';

/**
 * How long a socket folder's path may be, in bytes: the kernel's limit is 107 on Linux and 103 on macOS, of which
 * `/.s.PGSQL.5432` takes 14.
 */
const longestSocketFolder = 103 - 14;

export type Place = {
  readonly base: string;
  readonly account: Account | undefined;
  readonly reachable: boolean;
};

/** Where a server on this data folder listens: the same each time, so that connection strings stay good. */
export async function chooseAddress(place: Place, platform: string = process.platform): Promise<Address> {
  if (platform === 'win32') return portAddress(place.base);
  return { kind: 'socket', folder: await socketFolder(place) };
}

/** A folder for the socket that only the server's account (and root) can enter: that is what guards the database. */
export async function socketFolder({ base, account, reachable }: Place): Promise<string> {
  const folder = path.join(base, 'run');
  if (!reachable || Buffer.byteLength(folder) > longestSocketFolder) {
    const record = path.join(base, 'run-elsewhere');
    const owner = { owner: account, visitor: account, mode: 0o700 };
    return folderElsewhere({ record, belongsTo: base, longest: longestSocketFolder, ...owner });
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== undefined) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
  return folder;
}

/** The password and port kept in the data folder; made on first use. */
export async function portAddress(base: string): Promise<Address> {
  const password = await kept(path.join(base, 'postgres-password'), async () =>
    randomBytes(24).toString('base64url'),
  );
  const port = Number(await kept(portFile(base), async () => String(await freePort())));
  return { kind: 'port', port, password };
}

/** Forgets a port that another program has taken meanwhile, and chooses a new one. */
export async function anotherPort(base: string): Promise<Address> {
  await writeFile(portFile(base), String(await freePort()), { mode: 0o600 });
  return portAddress(base);
}

/** True when nothing listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return listen(port).then(
    () => true,
    () => false,
  );
}

const portFile = (base: string): string => path.join(base, 'postgres-port');

const freePort = (): Promise<number> => listen(0);

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}

async function kept(file: string, make: () => Promise<string>): Promise<string> {
  const found = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (found !== '') return found;
  const made = await make();
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
