import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** What the figures were measured on, and how busy it was with other work before. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${cores}, ${gigabytes} GB, ${process.platform}, Node ${process.version}, load ${load}`;
}

/** What processes take together, in megabytes: shared pages are divided among those who share them (PSS). */
export type Memory = { all: number; shared: number };

/**
 * The memory of processes, and how much of it is shared by design (`Pss_Shmem`): that is PostgreSQL's cache of tables
 * (`shared_buffers`, 128 MB), which fills with what was read and never shrinks. Null where the system does not tell.
 */
export async function memoryOf(pids: readonly number[]): Promise<Memory | null> {
  const sum = { all: 0, shared: 0 };
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const [all, shared] = [/^Pss:\s+(\d+) kB/m, /^Pss_Shmem:\s+(\d+) kB/m].map(
      (line) => line.exec(text)?.[1],
    );
    if (all === undefined || shared === undefined) continue;
    sum.all += Number(all) / 1024;
    sum.shared += Number(shared) / 1024;
  }
  return sum.all === 0 ? null : sum;
}

/** Hundredths of a second of one core that these processes have taken so far; null where the system does not tell. */
async function ticksOf(pids: readonly number[]): Promise<number | null> {
  let ticks = 0;
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    if (text === null) continue;
    // The name of the program, in brackets, may hold spaces.
    const [, , , , , , , , , , , user, system] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    ticks += Number(user) + Number(system);
  }
  return ticks === 0 ? null : ticks;
}

const calm = { share: 0.1, patienceSeconds: 1_800 };

/**
 * Waits until a desk has done what was to be done behind the scenes: until its processes take less than a tenth of one core for
 * so many seconds. Answers how many seconds that took; where the system does not tell, a minute is waited.
 * @throws Error when it never rests
 */
export async function atRest(processes: () => Promise<readonly number[]>, seconds: number): Promise<number> {
  const begin = performance.now();
  const waited = () => (performance.now() - begin) / 1000;
  for (let before = await ticksOf(await processes()); ;) {
    await pause(before === null ? 60_000 : seconds * 1000);
    const after = await ticksOf(await processes());
    if (before === null || after === null) return waited();
    if (after - before < calm.share * seconds * 100) return waited();
    if (waited() > calm.patienceSeconds) throw new Error('The desk does not come to rest.');
    before = after;
  }
}
