import { describe, expect, it, vi } from 'vitest';
import { createLogger } from '../log.ts';
import { mayRest, Pulse, type Ask } from './pulse.ts';

const log = createLogger('silent');
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

describe('work may rest', () => {
  const last = { snapshot: '731:731:', at: 1000 };

  it.each([
    ['nothing was written since', { snapshot: '731:731:', at: 2000 }, true],
    ['a transaction has begun to write', { snapshot: '731:732:731', at: 2000 }, false],
    ['that transaction has ended', { snapshot: '732:732:', at: 2000 }, false],
    ['it is not known what was written', { snapshot: null, at: 2000 }, false],
    ['nothing was written, but some seconds have gone by', { snapshot: '731:731:', at: 6000 }, false],
  ])('while %s: %#', (_case, now, rests) => {
    expect(mayRest(last, now)).toBe(rests);
  });

  it('not where it is not known what had been written before', () => {
    expect(mayRest({ snapshot: null, at: 1000 }, { snapshot: null, at: 1001 })).toBe(false);
  });
});

describe('the pulse', () => {
  it('wakes the queues that have something to do, and knows what was written', async () => {
    const asked: unknown[][] = [];
    const ask: Ask = (_text, values) => {
      asked.push(values);
      return Promise.resolve({ rows: [{ snapshot: '731:731:', due: ['mail'] }] });
    };
    const woken: string[] = [];
    const pulse = new Pulse({ ask, queues: ['mail', 'line'], wake: (queue) => woken.push(queue), log });
    expect(pulse.snapshot).toBeNull();
    pulse.start();
    await until(() => expect(woken).toEqual(['mail', 'mail']));
    await pulse.stop();
    expect(pulse.snapshot).toBe('731:731:');
    expect(asked[0]).toEqual([['mail', 'line']]);
  });

  it('goes on when the database does not answer, and knows nothing until it does', async () => {
    let asked = 0;
    const known: (string | null)[] = [];
    const ask: Ask = () => {
      known.push(pulse.snapshot);
      asked += 1;
      if (asked === 2) return Promise.reject(new Error('the database is away'));
      return Promise.resolve({ rows: [{ snapshot: `${asked}:${asked}:`, due: [] }] });
    };
    const pulse = new Pulse({ ask, queues: [], wake: () => undefined, log });
    pulse.start();
    await until(() => expect(known).toEqual([null, '1:1:', null, '3:3:']));
    await pulse.stop();
  });
});
