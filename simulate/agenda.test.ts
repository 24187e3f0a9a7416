import { afterEach, describe, expect, it } from 'vitest';
import { Agenda } from './agenda.ts';
import { takeClock, type Clock } from './clock.ts';
import { readOptions } from './options.ts';
import { dicesOf } from './world.ts';

describe('the agenda', () => {
  it('gives what is earliest, and of one moment what was entered first', async () => {
    const agenda = new Agenda();
    const done: string[] = [];
    const enter = (at: number, name: string): void =>
      agenda.add(at, () => {
        done.push(name);
        return Promise.resolve();
      });
    for (const [at, name] of [
      [5, 'e'],
      [1, 'a'],
      [3, 'c'],
      [3, 'd'],
      [2, 'b'],
      [9, 'f'],
    ] as const)
      enter(at, name);
    for (let next = agenda.take(); next !== undefined; next = agenda.take()) await next.run();
    expect(done.join('')).toBe('abcdef');
  });
});

describe('the clock', () => {
  let clock: Clock | null = null;
  afterEach(() => clock?.restore());

  it('is what the whole process reads, goes only forward, and is given back', async () => {
    const real = Date;
    const told: number[] = [];
    const tell = (at: number): Promise<void> => {
      told.push(at);
      return Promise.resolve();
    };
    clock = takeClock(1000, tell);
    expect([Date.now(), new Date().getTime(), new Date(5).getTime()]).toEqual([1000, 1000, 5]);
    expect(new Date()).toBeInstanceOf(Date);
    expect(new real()).toBeInstanceOf(Date);
    await clock.set(2000);
    await clock.set(1500);
    expect([Date.now(), clock.now(), ...told]).toEqual([2000, 2000, 2000]);
    expect(Date.UTC(1970, 0, 2)).toBe(86_400_000);
    clock.restore();
    expect(Date).toBe(real);
  });
});

describe('options', () => {
  it('are a whole quarter of two thousand customers, unless told', () => {
    const whole = { seed: 1, customers: 2000, days: 92, from: '2026-10-01', keep: false };
    expect(readOptions([])).toEqual(whole);
    expect(readOptions(['--seed', '7', '--days', '3', '--keep'])).toEqual({
      ...whole,
      seed: 7,
      days: 3,
      keep: true,
    });
  });

  it.each([
    [['--days', '93'], '--days takes a whole number from 1 to 92.'],
    [['--customers', '1.5'], '--customers takes a whole number from 1 to 20000.'],
    [['--from', '2026-09-01'], '--from takes a day of the last quarter of 2026'],
  ])('refuse %j', (args, says) => {
    expect(() => readOptions(args)).toThrow(says);
  });

  it('make the same dice of the same seed, and others for everybody', () => {
    const rolls = (seed: number, who: number): number[] => {
      const dice = dicesOf(seed)(who);
      return [1, 2, 3].map(() => dice.roll(1000));
    };
    expect(rolls(1, 2)).toEqual(rolls(1, 2));
    expect(rolls(1, 2)).not.toEqual(rolls(1, 3));
    expect(rolls(1, 2)).not.toEqual(rolls(2, 2));
  });
});
