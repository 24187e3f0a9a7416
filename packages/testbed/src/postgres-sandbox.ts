import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../apps/server/src/platform/postgres/index.ts';

const script = fileURLToPath(new URL('postgres-parent.ts', import.meta.url));

/** Another process that has a share in an embedded server. */
export type ParentProcess = {
  readonly connectionString: string;
  readonly attached: boolean;
  /** Ends it as a crash or an impatient administrator would (kill -9), and waits until it has gone. */
  kill(): Promise<void>;
  /** Asks it to give its share back and to end. */
  stop(): Promise<void>;
};

export type ParentOptions = {
  readonly uid?: number;
  readonly gid?: number;
  readonly env?: NodeJS.ProcessEnv;
};

/** Folders, servers and processes of one test; `clean` ends and removes them all. */
export class PostgresSandbox {
  readonly #undo: (() => Promise<unknown>)[] = [];
  /** What the servers of this process reported. */
  readonly log: string[] = [];

  /** A new folder that everybody can enter. */
  async folder(parent: string = tmpdir()): Promise<string> {
    const folder = await mkdtemp(path.join(parent, 'sandbox-'));
    this.#undo.push(() => rm(folder, { recursive: true, force: true }));
    await chmod(folder, 0o755);
    return folder;
  }

  /** Starts, or joins, an embedded server from this process. */
  async start(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({
      dataDir,
      settings,
      log: (message) => this.log.push(message),
    });
    this.#undo.push(() => server.stop());
    return server;
  }

  /** Starts a process that does not wait to become ready. */
  spawnParent(dataDir: string, options: ParentOptions = {}): ChildProcess {
    const child = spawn(process.execPath, [script, dataDir], {
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: '/',
      ...options,
    });
    this.#undo.push(() => end(child, () => child.kill('SIGKILL')));
    return child;
  }

  /** Starts another process that starts, or joins, an embedded server. */
  async parent(dataDir: string, options: ParentOptions = {}): Promise<ParentProcess> {
    const child = this.spawnParent(dataDir, options);
    const ready = await readyLine(child);
    return {
      ...ready,
      kill: () => end(child, () => child.kill('SIGKILL')),
      stop: () => end(child, () => child.stdin?.write('stop\n')),
    };
  }

  async clean(): Promise<void> {
    for (const undo of this.#undo.splice(0).reverse()) await undo();
  }
}

/** The rows of a statement, over a connection of its own. */
export async function rowsOf(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function readyLine(child: ChildProcess): Promise<{ connectionString: string; attached: boolean }> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the process has no output');
  let complaints = '';
  stderr.on('data', (chunk: Buffer) => void (complaints += chunk.toString()));
  const lines = createInterface({ input: stdout });
  const line = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => undefined)]);
  if (line === undefined) throw new Error(`the process did not start: ${complaints}`);
  return JSON.parse(String(line[0])) as { connectionString: string; attached: boolean };
}

async function end(child: ChildProcess, how: () => unknown): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  how();
  await gone;
}
