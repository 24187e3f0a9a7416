import { readFile, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.ts';

const pidFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** The process number in the text of a `postmaster.pid`; undefined when there is none. */
export function pidIn(text: string): number | undefined {
  const pid = Number(/^(\d+)\s*(?:\n|$)/.exec(text)?.[1]);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/**
 * The process number of the PostgreSQL that runs on a cluster; undefined when none does, whatever `postmaster.pid`
 * says: its process may be gone, or its number be another program's by now (usual after a container's restart).
 */
export async function livePostmaster(cluster: string): Promise<number | undefined> {
  const pid = await recordedPid(cluster);
  return pid !== undefined && (await isPostmaster(pid, cluster)) ? pid : undefined;
}

async function recordedPid(cluster: string): Promise<number | undefined> {
  return pidIn(await readFile(pidFile(cluster), 'utf8').catch(() => ''));
}

async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (!exists(pid)) return false;
  if (process.platform === 'linux') return worksIn(pid, cluster);
  if (process.platform === 'win32') {
    const { output } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/NH', '/FO', 'CSV'], { cwd: cluster });
    return output.includes('postgres.exe');
  }
  const { output } = await run('/bin/ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)]);
  return !output.startsWith('Z') && output.includes(cluster);
}

/** PostgreSQL's working folder is its data folder; a process that has ended and was not yet reaped has none. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  try {
    const [its, ours] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(cluster)]);
    return its.dev === ours.dev && its.ino === ours.ino;
  } catch {
    return false;
  }
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Removes lock files whose number is another process's by now: PostgreSQL would take them for a running server of its
 * own. Those of processes that are gone it removes itself, after a look at what they left in shared memory.
 */
export async function removeMistakenLocks(cluster: string, socketFolder: string | undefined): Promise<void> {
  const socketLock = socketFolder === undefined ? [] : [path.join(socketFolder, '.s.PGSQL.5432.lock')];
  for (const file of [pidFile(cluster), ...socketLock]) {
    const pid = pidIn(await readFile(file, 'utf8').catch(() => ''));
    if (pid !== undefined && exists(pid) && !(await isPostmaster(pid, cluster)))
      await unlink(file).catch(() => undefined);
  }
}
