import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { Account } from './account.ts';
import { toldFolder } from './initdb.ts';
import { type Installation, program } from './installation.ts';
import { removeMistakenLocks } from './postmaster.ts';
import { linesSince, turnOver } from './postmaster-log.ts';
import { asAccount, cleanEnvironment } from './run.ts';
import { type Address, settingArguments } from './settings.ts';

/** A server as it is started, again and again in the same way. */
export type Server = {
  readonly installation: Installation;
  /** The data folder as the owner named it, and PostgreSQL's own folder in it. */
  readonly base: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly account: Account | undefined;
  /** False when the account cannot enter `base`. */
  readonly reachable: boolean;
  readonly settings: Readonly<Record<string, string>>;
};

/** A start under way: whether it has failed, and what it wrote. */
export type Launch = { hasEnded(): boolean; lastLines(): Promise<string[]> };

/** Starts PostgreSQL in a session of its own, so that neither a closed terminal nor Ctrl-C reaches it; it may fail later. */
export async function launch(server: Server, address: Address): Promise<Launch> {
  await removeMistakenLocks(server.cluster, address.kind === 'socket' ? address.folder : undefined);
  const start = await turnOver(server.logFile);
  const log = await open(server.logFile, 'a', 0o600);
  let ended = false;
  let failure: string | undefined;
  try {
    const [file, args] = command(server, address);
    const child = spawn(file, args, {
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log.fd, log.fd],
      // Entered before root becomes the account, so this works for a folder that the account could not reach.
      cwd: server.cluster,
      env: cleanEnvironment,
      ...asAccount(server.account),
    });
    child.once('error', (error) => {
      ended = true;
      failure = error.message;
    });
    child.once('exit', (code) => {
      // pg_ctl ends at once when all is well.
      ended ||= process.platform !== 'win32' || code !== 0;
    });
    child.unref();
  } finally {
    await log.close();
  }
  return {
    hasEnded: () => ended,
    lastLines: async () => (failure === undefined ? linesSince(server.logFile, start) : [failure]),
  };
}

/** On Windows pg_ctl starts the server: it gives up an administrator's rights, with which PostgreSQL refuses to run. */
function command(server: Server, address: Address): [string, string[]] {
  const settings = settingArguments(address, server.settings);
  if (process.platform !== 'win32') {
    return [
      program(server.installation, 'postgres'),
      ['-D', toldFolder(server.cluster, server.reachable), ...settings],
    ];
  }
  const args = ['start', '-W', '-s', '-D', server.cluster, '-l', server.logFile, '-o', settings.join(' ')];
  return [program(server.installation, 'pg_ctl'), args];
}
