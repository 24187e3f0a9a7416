import { describe, expect, it } from 'vitest';
import { percentiles, table, timed, timedByTurns } from './figures.ts';

describe('percentiles', () => {
  it('are times that were measured, by nearest rank', () => {
    const times = Array.from({ length: 200 }, (_, n) => 200 - n);
    expect(percentiles(times)).toEqual({ p50: 100, p95: 190, p99: 198 });
  });

  it('of one time are that time', () => {
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
  });
});

it('sets a table with numbers to the right', () => {
  expect(
    table(
      ['ms', 'p50'],
      [
        ['list', '1.0'],
        ['a thread', '12.5'],
      ],
    ),
  ).toBe(['ms         p50', '────────  ────', 'list       1.0', 'a thread  12.5'].join('\n'));
});

describe('timing', () => {
  it('counts what was asked for and not what warmed up', async () => {
    const seen: number[] = [];
    const times = await timed(20, 3, (n) => Promise.resolve(seen.push(n)));
    expect(times).toHaveLength(20);
    expect(seen).toHaveLength(25);
  });

  it('of several goes by turns, each as often, and tells them apart', async () => {
    const seen: string[] = [];
    const work = (name: string, wait: number) => async (n: number) => {
      seen.push(`${name}${n}`);
      await new Promise((resolve) => setTimeout(resolve, wait));
    };
    const [quick, slow] = await timedByTurns(4, 1, [work('a', 0), work('b', 20)]);
    expect(seen).toEqual(['a1', 'b1', 'a0', 'b0', 'a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
    expect([quick?.length, slow?.length]).toEqual([4, 4]);
    expect(Math.min(...(slow ?? []))).toBeGreaterThan(15);
  });

  it('does as many at once as it was told', async () => {
    let [now, most] = [0, 0];
    await timed(30, 4, async () => {
      most = Math.max(most, (now += 1));
      await Promise.resolve();
      now -= 1;
    });
    expect(most).toBe(4);
  });

  it('fails with what failed', async () => {
    await expect(timed(5, 2, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
  });
});
