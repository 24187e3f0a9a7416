import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallHeap } from '../../bin/node24.js';

const inChild = fileURLToPath(new URL('../../bin/in-child.js', import.meta.url));
const heap = fileURLToPath(new URL('heap.ts', import.meta.url));

/** A program that holds on to much for a while, as loading does, and tells how its heap is then. */
const program = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { freeWhatLoadingLeft } from ${JSON.stringify(heap)};
  let held = [];
  for (let n = 0; n < 400_000; n += 1) held.push({ n, text: String(n) });
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  const before = process.memoryUsage().heapUsed;
  const many = held.length;
  held = [];
  freeWhatLoadingLeft();
  const after = process.memoryUsage().heapUsed;
  console.log(JSON.stringify({ young: young.space_size, many, freed: before - after, gc: typeof gc, args: process.argv.slice(2) }));
`;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heap-'));
  file = join(folder, 'program.mjs');
  await writeFile(file, program);
});
afterAll(() => rm(folder, { recursive: true }));

type Told = { young: number; many: number; freed: number; gc: string; args: string[] };

async function started(flags: string[]): Promise<Told> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    // Threads that collect beside each other hold a page each for a moment, and while old objects are marked bit by bit new ones
    // may go beyond their part: neither is of the heap's own size, and both depend on how busy the machine is.
    '--single-threaded-gc',
    '--no-incremental-marking',
    inChild,
    JSON.stringify(flags),
    file,
    'start',
  ]);
  return JSON.parse(stdout) as Told;
}

describe('the heap of a desk that another Node started', () => {
  it('stays small while the program is loaded, and only where it is asked to', async () => {
    const [small, usual] = await Promise.all([started([smallHeap]), started([])]);
    expect(small.young).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect(usual.young).toBeGreaterThan(8 * small.young);
    expect(small.args).toEqual(['start']);
  });

  it('gives back at once what loading has left, and leaves no way to do so to others', async () => {
    const { freed, many, gc } = await started([smallHeap]);
    expect(many).toBe(400_000);
    expect(freed).toBeGreaterThan(10 * 1024 * 1024);
    expect(gc).toBe('undefined');
  });
});
