import { execFile } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Installation } from '../../../apps/server/src/platform/postgres/index.ts';

const run = promisify(execFile);

/** Where Debian puts each major version. */
const home = '/usr/lib/postgresql';

/**
 * The PostgreSQL installed on this system: the newest of Debian's, else the one `pg_config` tells of. Undefined when
 * there is none that brings a server.
 */
export async function systemPostgres(): Promise<Installation | undefined> {
  const majors = (await readdir(home).catch(() => [])).map(Number).filter(Number.isInteger);
  const debian = majors
    .sort((a, b) => b - a)
    .map((major) => ({ folder: path.join(home, String(major)), major }));
  for (const installation of [...debian, await configured()]) {
    if (installation !== undefined && (await isComplete(installation))) return installation;
  }
  return undefined;
}

/** As `systemPostgres`; installs Debian's package first when there is none and this process may. */
export async function debianPostgres(log: (message: string) => void): Promise<Installation | undefined> {
  const found = await systemPostgres();
  if (found !== undefined || process.getuid?.() !== 0 || !(await exists('/usr/bin/apt-get'))) return found;
  log('Installing PostgreSQL from the system’s packages');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { env });
  } catch (error) {
    log(`PostgreSQL could not be installed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return systemPostgres();
}

async function configured(): Promise<Installation | undefined> {
  try {
    const [folder, version] = await Promise.all([
      run('pg_config', ['--bindir']),
      run('pg_config', ['--version']),
    ]);
    return { folder: path.dirname(folder.stdout.trim()), major: Number(/\d+/.exec(version.stdout)?.[0]) };
  } catch {
    return undefined;
  }
}

async function isComplete({ folder, major }: Installation): Promise<boolean> {
  const programs = ['initdb', 'postgres'].map((name) => exists(path.join(folder, 'bin', name)));
  return major >= 15 && (await Promise.all(programs)).every(Boolean);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
