import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openLines } from './mail-lines.ts';

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) killGroup(child, 'SIGTERM');
});

/** A server started as a child of this process. */
export interface ServerProcess {
  /** Ends it and the workers it started (its process group), with their connections; resolves once it has gone. */
  stop(): Promise<void>;
}

/**
 * Starts a server in the foreground and resolves once every port greets. The kernel ends the server should this
 * process be killed (`setpriv --pdeathsig`, part of util-linux). Rejects with the server's own words when it dies.
 */
export async function startServer(command: string, args: string[], ports: number[]): Promise<ServerProcess> {
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  let output = '';
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-4_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exited = once(child, 'exit').then(() => void running.delete(child));
  const died = exited.then(() => {
    throw new Error(`${command} did not start: ${output}`);
  });
  died.catch(() => {});
  await Promise.race([Promise.all(ports.map((port) => greeted(port, child))), died]);
  return {
    stop: async () => {
      killGroup(child, 'SIGTERM');
      await exited;
      // Workers that serve someone outlive their master by many seconds.
      killGroup(child, 'SIGKILL');
    },
  };
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has gone already.
  }
}

/** Asks again until something on the port accepts and greets: that is the event waited for. */
async function greeted(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const connection = await openLines(port);
      try {
        await connection.line();
        return;
      } finally {
        connection.close();
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
