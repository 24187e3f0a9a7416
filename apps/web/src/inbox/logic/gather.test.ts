import { describe, expect, it } from 'vitest';
import { createGatherer } from './gather.ts';
import { newKey } from './idempotency.ts';

/** A task that ends when told to, and knows how often it began. */
function slowTask() {
  const ends: (() => void)[] = [];
  return {
    ends,
    task: () => new Promise<void>((resolve) => void ends.push(resolve)),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('createGatherer', () => {
  it('answers a burst of calls with one run under way and one after it', async () => {
    const gather = createGatherer();
    const { ends, task } = slowTask();
    for (let call = 0; call < 5; call += 1) gather('k1', task);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await settled();
    expect(ends).toHaveLength(2);
  });

  it('does not let one conversation wait for another', () => {
    const gather = createGatherer();
    const { ends, task } = slowTask();
    gather('k1', task);
    gather('k2', task);
    expect(ends).toHaveLength(2);
  });
});

describe('newKey', () => {
  it('is another each time, in 32 hexadecimal digits', () => {
    const keys = new Set(Array.from({ length: 100 }, newKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/u);
  });
});
