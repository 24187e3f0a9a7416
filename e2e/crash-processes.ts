import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** All processes as pairs of a number and its parent's. */
async function processes(): Promise<[number, number][]> {
  if (process.platform === 'linux') {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const found = await Promise.all(
      pids.map(async (pid): Promise<[number, number][]> => {
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return stat === '' || state === 'Z' ? [] : [[Number(pid), Number(parent)]];
      }),
    );
    return found.flat();
  }
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => [pid, parent]);
}

/** A process and all it started, and what those started: the server, its watchdog, PostgreSQL and its sessions. */
export async function family(pid: number): Promise<number[]> {
  const all = await processes();
  const members = [pid];
  for (const member of members)
    members.push(...all.filter(([, parent]) => parent === member).map(([child]) => child));
  return members.filter((member) => all.some(([one]) => one === member));
}

/** Which of these still run. */
export async function alive(pids: readonly number[]): Promise<number[]> {
  const all = new Set((await processes()).map(([pid]) => pid));
  return pids.filter((pid) => all.has(pid));
}

/** Kills processes as a power cut would: SIGKILL, all at once, and now. */
export function strike(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  }
}

/** Kills processes and waits until they are gone. */
export async function killAll(pids: readonly number[]): Promise<void> {
  strike(pids);
  while ((await alive(pids)).length > 0) await pause(5);
}
