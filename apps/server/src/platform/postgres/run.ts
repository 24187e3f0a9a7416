import { execFile } from 'node:child_process';

/** A user and group of the system, by number. */
export type Account = { readonly uid: number; readonly gid: number };

/** How a program is started: as whom, and in which folder. */
export type Where = { readonly account?: Account | undefined; readonly cwd?: string };

/** How a program ended, with what it printed and complained. */
export type Outcome = { readonly ok: boolean; readonly output: string };

/**
 * The environment of PostgreSQL's programs: the caller's LANG, LD_LIBRARY_PATH or PGDATA must not change what they do.
 * On Windows the system adds what programs need there.
 */
export const cleanEnvironment: NodeJS.ProcessEnv =
  process.platform === 'win32'
    ? { LC_ALL: 'C' }
    : { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' };

/** Starts a program as an account; as the present user when there is none. */
export function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** Runs a program to its end; a program that cannot be started is an outcome too. */
export function run(file: string, args: readonly string[], where: Where = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = {
      env: cleanEnvironment,
      cwd: where.cwd ?? '/',
      windowsHide: true,
      ...asAccount(where.account),
    };
    execFile(file, args, options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      resolve({ ok: error === null, output: output === '' && error !== null ? error.message : output });
    });
  });
}
