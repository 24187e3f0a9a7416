import { readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './errors.ts';
import { type Account, run } from './run.ts';

export type { Account } from './run.ts';

/** Accounts with a name: initdb refuses to run for a user that the system cannot name. */
const preferred = ['postgres', '_postgres', 'nobody'];

/** The accounts worth running PostgreSQL as in a system's list of users (passwd(5)), best first; never root. */
export function accountsIn(passwd: string): Account[] {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  return preferred.flatMap((name) =>
    rows
      .filter((row) => row[0] === name)
      .map((row) => ({ uid: Number(row[2]), gid: Number(row[3]) }))
      .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 && gid >= 0),
  );
}

/** True when this process may start others as someone else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * As whom PostgreSQL shall run: it refuses to run as root. Undefined means as the present user.
 *
 * @param owner who owns the data already there, who then goes on with it
 * @throws EmbeddedPostgresError `start_failed` when root here cannot become anybody else
 */
export async function chooseAccount(owner: Account | undefined): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  if (owner !== undefined && owner.uid !== 0) return owner;
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const account of accountsIn(passwd)) {
    if ((await run('/bin/sh', ['-c', ':'], { account })).ok) return account;
  }
  throw new EmbeddedPostgresError(
    'start_failed',
    'PostgreSQL must not run as root, and here root can become neither "postgres" nor "nobody": start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether an account can enter a folder, asked of the system itself: modes, access lists and mounts all count. */
export async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true;
  return (await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { account })).ok;
}
