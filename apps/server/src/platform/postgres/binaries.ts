import { createHash } from 'node:crypto';
import {
  chmod,
  copyFile,
  cp,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import { folderElsewhere } from './elsewhere.ts';
import { EmbeddedPostgresError, errorCode } from './errors.ts';
import { type Installation, muslError, program, runsOnMusl } from './installation.ts';
import { type Outcome, run } from './run.ts';

/** What the binaries are to be used by and for. */
export type Use = {
  readonly base: string;
  readonly account: Account | undefined;
  /** False when the account cannot enter the data folder. */
  readonly reachable: boolean;
  readonly log: (message: string) => void;
};

/**
 * An installation that really runs as the account: the given one, mended if its links are missing, else a copy of it
 * in the data folder or, where that is closed to the account, in the system's temporary folder.
 *
 * @throws EmbeddedPostgresError `musl` or `start_failed`
 */
export async function usableInstallation(installation: Installation, use: Use): Promise<Installation> {
  const mended = await restoreLinks(installation.folder);
  const first = mended ? await tryOut(installation, use.account) : undefined;
  if (first?.ok === true) return installation;
  if (runsOnMusl()) throw muslError();
  const copy = { ...installation, folder: await copied(installation, use) };
  const second = await tryOut(copy, use.account);
  if (second.ok) return copy;
  throw new EmbeddedPostgresError(
    'start_failed',
    `PostgreSQL's programs do not run here: set DATABASE_URL, or mend this:`,
    {
      logLines: second.output.split('\n'),
    },
  );
}

function tryOut(installation: Installation, account: Account | undefined): Promise<Outcome> {
  return run(program(installation, 'postgres'), ['--version'], { account });
}

type Link = { readonly source: string; readonly target: string };

/**
 * Packages cannot hold symbolic links, so the package lists them for its install script, which may not have run.
 * Makes those that are missing; answers false when the folder does not let us.
 */
export async function restoreLinks(folder: string): Promise<boolean> {
  const list = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  try {
    for (const { source, target } of JSON.parse(list) as Link[])
      await restoreLink(path.dirname(folder), source, target);
    return true;
  } catch {
    return false;
  }
}

async function restoreLink(root: string, source: string, target: string): Promise<void> {
  const link = path.join(root, target);
  if ((await lstat(link).catch(() => undefined)) !== undefined) return;
  try {
    await symlink(path.relative(path.dirname(target), source), link);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    // A file system without links.
    await copyFile(path.join(root, source), link, constants.COPYFILE_FICLONE);
  }
}

async function copied(installation: Installation, use: Use): Promise<string> {
  const version = JSON.stringify([installation.folder, installation.major, await stamp(installation.folder)]);
  const home = use.reachable
    ? path.join(use.base, `postgres-${installation.major}-programs`)
    : await folderElsewhere({
        record: path.join(use.base, 'programs-elsewhere'),
        belongsTo: `${use.base} ${version}`,
        owner: undefined,
        mode: 0o755,
        visitor: use.account,
      });
  await mkdir(home, { recursive: true });
  const target = path.join(home, createHash('sha256').update(version).digest('hex').slice(0, 16));
  if ((await lstat(target).catch(() => undefined)) !== undefined) return path.join(target, 'native');
  use.log(
    `PostgreSQL's programs in ${installation.folder} cannot be used from there: copying them to ${home}`,
  );
  const partial = await mkdtemp(path.join(home, 'partial-'));
  await cp(installation.folder, path.join(partial, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (source) => !source.endsWith('.a'),
  });
  await chmod(home, 0o755);
  await run('/bin/chmod', ['-R', 'u+rwX,go+rX,go-w', partial]);
  await run('/bin/chmod', [
    'a+x',
    ...(['initdb', 'postgres', 'pg_ctl'] as const).map((name) => path.join(partial, 'native', 'bin', name)),
  ]);
  await restoreLinks(path.join(partial, 'native'));
  await rename(partial, target).catch(async () => rm(partial, { recursive: true }));
  return path.join(target, 'native');
}

/** Tells one installed release from another in the same place. */
async function stamp(folder: string): Promise<number[]> {
  const { size, mtimeMs } = await lstat(
    path.join(folder, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres'),
  );
  return [size, Math.trunc(mtimeMs)];
}
