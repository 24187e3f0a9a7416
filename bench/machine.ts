import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on, and how busy it was with other work before. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${cores}, ${gigabytes} GB, ${process.platform}, Node ${process.version}, load ${load}`;
}

/**
 * The memory processes take together, in megabytes: shared pages are divided among those who share them (PSS). Null
 * where the system does not tell.
 */
export async function memoryOf(pids: readonly number[]): Promise<number | null> {
  let kilobytes = 0;
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const found = /^Pss:\s+(\d+) kB/m.exec(text);
    if (found === null) return null;
    kilobytes += Number(found[1]);
  }
  return kilobytes / 1024;
}
