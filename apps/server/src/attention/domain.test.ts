import { signalKinds, type SignalKind } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  dayMs,
  fadesAt,
  nextChange,
  pointsOf,
  rankOf,
  scoreOf,
  suggest,
  type Weighed,
} from './domain.ts';
import { kinds, weightsFrom } from './kinds.ts';
import { outcomeOf, rhythmOf, suggestWeight } from './outcome.ts';
import type { Entry, EntryReading } from './detect/history.ts';
import { quoteOf } from './shown.ts';

const now = Date.UTC(2026, 10, 20, 3);
const ours = weightsFrom({});
const signal = fc.record<Weighed>({
  kind: fc.constantFrom(...signalKinds),
  at: fc.integer({ min: 0, max: 200 }).map((days) => now - days * dayMs),
  strength: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const several = fc.array(signal, { maxLength: 12 });
const one = (kind: SignalKind, days = 0, strength = 1): Weighed => ({
  kind,
  at: now - days * dayMs,
  strength,
});

describe('the need of care', () => {
  it('is never less for more evidence', () => {
    fc.assert(
      fc.property(several, signal, (signals, more) => {
        expect(scoreOf([...signals, more], ours, now)).toBeGreaterThanOrEqual(
          scoreOf(signals, ours, now) - 1e-9,
        );
      }),
    );
  });

  it('is the same in whatever order it is told', () => {
    const shuffled = several.chain((signals) =>
      fc.shuffledSubarray(signals, { minLength: signals.length }).map((other) => [signals, other] as const),
    );
    fc.assert(
      fc.property(shuffled, ([signals, other]) => {
        expect(scoreOf(other, ours, now)).toBe(scoreOf(signals, ours, now));
      }),
    );
  });

  it('never grows by time alone', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 0, max: 365 }), (signals, days) => {
        expect(scoreOf(signals, ours, now + days * dayMs)).toBeLessThanOrEqual(
          scoreOf(signals, ours, now) + 1e-9,
        );
      }),
    );
  });

  it('changes when it says that it will, and not before', () => {
    fc.assert(
      fc.property(several, (signals) => {
        const standing = signals.filter((each) => (fadesAt(each) ?? Infinity) > now);
        const at = nextChange(standing, ours, now);
        if (at === null) return;
        const [before, after] = [assess(standing, ours, now), assess(standing, ours, at)];
        const faded = standing.some((each) => (fadesAt(each) ?? Infinity) <= at);
        expect(faded || rankOf(after.level) < rankOf(before.level)).toBe(true);
        expect(assess(standing, ours, Math.max(now, at - 2 * 60_000)).level).toBe(before.level);
      }),
    );
  });

  it.each([
    [[], 'calm'],
    [[one('contact_changed')], 'calm'],
    [[one('veiled')], 'watch'],
    [[one('veiled', 28)], 'calm'],
    [[one('complaint')], 'care'],
    [[one('veiled'), one('asked_again')], 'care'],
    [[one('complaint'), one('waiting_longer')], 'urgent'],
    [[one('contact_changed'), one('contact_changed'), one('contact_changed')], 'watch'],
    [[one('complaint', 0, 0.2)], 'calm'],
  ] as const)('of %o is %s', (signals, level) => {
    expect(assess(signals, ours, now).level).toBe(level);
  });

  it('halves in a half-life; what stands until it is settled does not', () => {
    const { halfLifeDays, weight } = kinds.veiled;
    expect(pointsOf(one('veiled', halfLifeDays ?? 0), ours, now)).toBeCloseTo(weight / 2);
    expect(pointsOf(one('waiting_longer', 300), ours, now)).toBe(kinds.waiting_longer.weight);
    expect(pointsOf({ ...one('veiled'), at: now + dayMs }, ours, now)).toBe(weight);
  });

  it('counts nothing that a lead gives no weight', () => {
    expect(assess([one('complaint')], weightsFrom({ complaint: 0 }), now)).toEqual({
      score: 0,
      level: 'calm',
    });
  });
});

describe('what to do', () => {
  it('follows the strongest sign first, and says which signs ask for it', () => {
    const acts = suggest([one('waiting_longer'), one('complaint'), one('fewer_orders', 40)], ours, now);
    expect(acts[0]).toEqual({ act: 'call', because: ['complaint', 'waiting_longer'] });
    expect(acts.map(({ act }) => act)).toContain('gift');
    expect(suggest([], ours, now)).toEqual([]);
  });
});

describe('what became of a customer', () => {
  const closedAt = now - 40 * dayMs;
  const entry = (days: number, by: Entry['by'], reading: Partial<EntryReading> = {}): Entry => ({
    id: `${days}`,
    at: closedAt + days * dayMs,
    by,
    written: true,
    reading: { mood: 'neutral', veiled: false, intent: 'question', signals: [], ...reading },
  });
  const thread = (...entries: Entry[]) => ({ id: 't', status: 'done', waitingSince: null, entries }) as const;
  const past = [-100, -80, -60, -40].map((days) => thread(entry(days, 'customer')));

  it.each([
    ['wrote on', [...past, thread(entry(20, 'customer'))], now, 'stayed'],
    ['complained soon', [thread(entry(5, 'customer', { intent: 'complaint' }))], now, 'complained'],
    [
      'complained, within the time that is waited',
      [thread(entry(5, 'customer', { intent: 'complaint' }))],
      closedAt + 6 * dayMs,
      'complained',
    ],
    ['wrote only a week after', [thread(entry(5, 'customer'))], closedAt + 7 * dayMs, null],
    ['was silent for three of their rhythms', past, closedAt + 61 * dayMs, 'left'],
    ['is silent for less', past, closedAt + 50 * dayMs, null],
    ['is silent, with no known rhythm', [thread(entry(-5, 'customer'))], closedAt + 170 * dayMs, null],
    ['was only written to', [...past, thread(entry(20, 'us'))], now, null],
  ] as const)('who %s', (_name, threads, at, outcome) => {
    expect(outcomeOf({ threads, now: at }, closedAt).outcome).toBe(outcome);
  });

  it('is looked for again when it can be known', () => {
    expect(outcomeOf({ threads: [], now: closedAt + dayMs }, closedAt).lookAt).toBe(closedAt + 30 * dayMs);
    expect(outcomeOf({ threads: past, now }, closedAt).lookAt).toBe(closedAt + 60 * dayMs);
    expect(rhythmOf({ threads: past })).toBe(20 * dayMs);
  });
});

describe('a weight', () => {
  it.each([
    ['too few', { bad: 15, known: 19 }, { bad: 20, known: 200 }, null],
    ['as usual', { bad: 3, known: 30 }, { bad: 20, known: 200 }, null],
    ['more often', { bad: 20, known: 30 }, { bad: 50, known: 200 }, 80],
    ['hardly ever', { bad: 0, known: 60 }, { bad: 80, known: 200 }, 20],
    ['nothing bad at all', { bad: 0, known: 60 }, { bad: 0, known: 200 }, null],
  ])('followed by something bad %s', (_name, kind, all, weight) => {
    expect(suggestWeight(40, kind, all)).toBe(weight);
  });
});

describe('a quote', () => {
  it('is one line around the words that matter, and says where they are in it', () => {
    const text = `${'あ'.repeat(100)}\n\n少し残念でした。\nよろしく${'い'.repeat(300)}`;
    const start = text.indexOf('残念');
    const { quote, marks } = quoteOf(text, [{ start, end: start + 2 }]);
    expect(quote).toMatch(/^…あ+ 少し残念でした。 よろしくい+…$/u);
    expect(marks.map((mark) => quote?.slice(mark.start, mark.end))).toEqual(['残念']);
  });

  it.each([
    ['いつもお世話になっております。少し残念でした。', 'お世話になっております'],
    ['お世話になります。少し残念でした。', 'お世話になります'],
    ['お手数ですが、少し残念でした。', 'お手数です'],
    ['少し残念でした。よろしくお願いいたします。', 'よろしくお願い'],
  ])('does not mark what every letter says: %s', (text, greeting) => {
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    expect(quoteOf(text, [at(greeting), at('残念')])).toEqual({ quote: text, marks: [at('残念')] });
  });

  it('marks what says goodbye, though it begins like a greeting', () => {
    const leave = { start: 2, end: 11 };
    expect(quoteOf('5年お世話になりました。', [leave]).marks).toEqual([leave]);
  });

  it('is nothing of what was erased, and never a place that is not there', () => {
    expect(quoteOf('', [{ start: 0, end: 2 }])).toEqual({ quote: null, marks: [] });
    expect(quoteOf(null, [])).toEqual({ quote: null, marks: [] });
    expect(quoteOf('短い', [{ start: 5, end: 9 }])).toEqual({ quote: '短い', marks: [] });
  });
});
