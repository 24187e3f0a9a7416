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

/**
 * What processes take together, in megabytes: shared pages are divided among those who share them (PSS). `database` is the part
 * of `own` that PostgreSQL's processes take.
 */
export type Memory = { own: number; database: number; cache: number; language: number };

/** Whether a command line is PostgreSQL's: the server's own, or the title that its sessions give themselves. */
export const isPostgres = (command: string): boolean => /^(?:[^\0]*\/)?postgres(?:[\0:]|$)/u.test(command);

/**
 * The memory of processes. Told apart is what is shared by design (`Pss_Shmem`), which is PostgreSQL's cache of tables
 * (`shared_buffers`, 128 MB) that fills with what was read and never shrinks; and the process of the language engine with its
 * dictionary, which is there once a text was read. Null where the system does not tell.
 */
async function memoryOf(pids: readonly number[]): Promise<Memory | null> {
  const sum = { own: 0, database: 0, cache: 0, language: 0 };
  for (const pid of pids) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const [all, shared] = [/^Pss:\s+(\d+) kB/m, /^Pss_Shmem:\s+(\d+) kB/m].map(
      (line) => line.exec(text)?.[1],
    );
    if (all === undefined || shared === undefined) continue;
    const own = (Number(all) - Number(shared)) / 1024;
    sum.cache += Number(shared) / 1024;
    if (command.includes('analysis.helper')) sum.language += own;
    else sum.own += own;
    if (isPostgres(command)) sum.database += own;
  }
  return sum.own === 0 ? null : sum;
}

/** How long memory that is no longer needed may take to be given back, and how little of it is none. */
const givingBack = { seconds: 300, share: 0.02 };

/**
 * The memory of processes at rest: looked at every so many seconds until nothing more is given back. V8 collects when little is
 * left to do, and connections that nobody uses are closed, each some ten seconds after the last work.
 */
export async function settledMemory(
  processes: () => Promise<readonly number[]>,
  seconds: number,
): Promise<Memory | null> {
  let before = await memoryOf(await processes());
  for (let waited = 0; before !== null && waited < givingBack.seconds; waited += seconds) {
    await pause(seconds * 1000);
    const after = await memoryOf(await processes());
    if (after === null || after.own > before.own * (1 - givingBack.share)) return after;
    before = after;
  }
  return before;
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
