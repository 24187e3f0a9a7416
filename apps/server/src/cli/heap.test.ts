import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const heap = new URL('heap.ts', import.meta.url).href;

/** What a program prints, in a process of its own. */
async function told(program: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  return JSON.parse(stdout);
}

const megabyte = 1024 * 1024;

describe('the heap of a desk that has started', () => {
  /** Holds on to much for a while, as loading does, and tells how its heap is then. */
  const loading = `
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

  it('gives back at once what loading has left, and leaves no way to do so to others', async () => {
    const { freed, many, gc } = (await told(loading)) as { many: number; freed: number; gc: string };
    expect(many).toBe(400_000);
    expect(freed).toBeGreaterThan(10 * megabyte);
    expect(gc).toBe('undefined');
  });
});

describe('the heap of a desk that has worked', () => {
  const begin = 'giveBackWhenIdle(200);';
  const work = `
    let held = [];
    for (let n = 0; n < 3_000_000; n += 1) {
      held.push({ n, text: 'x' + n });
      if (held.length > 200_000) held = [];
    }
    held = [];
    const worked = room();`;
  // Sooner than V8 does so by itself.
  const rest =
    'for (const end = performance.now() + 5000; room() === worked && performance.now() < end; ) await pause(50);';
  const littleToDo = `
    for (const end = performance.now() + 1500; performance.now() < end; ) {
      for (const until = performance.now() + 50; performance.now() < until; );
      await pause(10);
    }`;

  /** How much room for new objects a program had when it had worked, and has at its end. */
  async function roomAfter(...steps: string[]): Promise<{ worked: number; rested: number }> {
    const program = `
      import { setTimeout as pause } from 'node:timers/promises';
      import { getHeapSpaceStatistics } from 'node:v8';
      import { giveBackWhenIdle } from ${JSON.stringify(heap)};
      const room = () => getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size;
      ${steps.join('\n')}
      console.log(JSON.stringify({ worked, rested: room() }));
    `;
    return (await told(program)) as { worked: number; rested: number };
  }

  it('gives back what work has left once there is nothing to do', async () => {
    const { worked, rested } = await roomAfter(begin, work, rest);
    expect(rested).toBeLessThan(worked / 4);
  });

  it('gives back what work has left before it began to look', async () => {
    const { worked, rested } = await roomAfter(work, begin, rest);
    expect(rested).toBeLessThan(worked / 4);
  });

  it('keeps it while there is something to do', async () => {
    const { worked, rested } = await roomAfter(begin, work, littleToDo);
    expect(rested).toBe(worked);
  });

  it('does not keep the process alive', async () => {
    const program = `import { giveBackWhenIdle } from ${JSON.stringify(heap)}; giveBackWhenIdle(); console.log('1');`;
    expect(await told(program)).toBe(1);
  });
});
