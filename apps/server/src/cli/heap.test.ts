import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const heap = new URL('heap.ts', import.meta.url).href;

/** A program that holds on to much for a while, as loading does, and tells how its heap is then. */
const program = `
  import { freeWhatLoadingLeft } from ${JSON.stringify(heap)};
  let held = [];
  for (let n = 0; n < 400_000; n += 1) held.push({ n, text: String(n) });
  const before = process.memoryUsage().heapUsed;
  const many = held.length;
  held = [];
  freeWhatLoadingLeft();
  const after = process.memoryUsage().heapUsed;
  console.log(JSON.stringify({ many, freed: before - after, gc: typeof gc }));
`;

describe('the heap of a desk that has started', () => {
  it('gives back at once what loading has left, and leaves no way to do so to others', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      program,
    ]);
    const { freed, many, gc } = JSON.parse(stdout) as { many: number; freed: number; gc: string };
    expect(many).toBe(400_000);
    expect(freed).toBeGreaterThan(10 * 1024 * 1024);
    expect(gc).toBe('undefined');
  });
});
