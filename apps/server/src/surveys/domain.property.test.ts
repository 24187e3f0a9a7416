import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterFor, usualThanks } from './defaults.ts';
import { decide, isSampled, isScale, moodOf, openMs, scoresOf, type Around } from './domain.ts';
import { figureOf, tallyOf } from './figures.ts';
import { mailOf, nameOfScore, talkOf } from './message.ts';
import { readForm } from './page/form.ts';
import { thanksPage } from './page/page.ts';
import { roundAt } from './plan.ts';
import { monthFrom } from './send.ts';

const day = 86_400_000;
const now = new Date('2026-11-24T03:00:00Z');
const rules = { share: 100, monthly: null, target: null, restInAttention: true };
const around = (changes: Partial<Around> = {}): Around => ({
  enabled: true,
  erased: false,
  optedOut: false,
  lastInvitedAt: null,
  inAttention: false,
  reopened: false,
  sentThisMonth: 0,
  answered: 0,
  byHand: false,
  cause: 'x',
  surveyId: 's',
  dueAt: now,
  ...changes,
});

describe('whether somebody is asked', () => {
  it('never within the days between two surveys, always after them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 730 }),
        fc.integer({ min: 0, max: 900 * day }),
        (cooldown, since) => {
          const lastInvitedAt = new Date(now.getTime() - since);
          const reason = decide(rules, cooldown, around({ lastInvitedAt }), now);
          expect(reason).toBe(since < cooldown * day ? 'cooldown' : null);
        },
      ),
    );
  });

  it('as many as the quota says, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 60 }), (monthly, people) => {
        let sent = 0;
        for (let person = 0; person < people; person += 1)
          if (decide({ ...rules, monthly }, 90, around({ sentThisMonth: sent }), now) === null) sent += 1;
        expect(sent).toBe(Math.min(monthly, people));
      }),
    );
  });

  it('by hand in spite of chance, quotas and targets, but never against the customer’s word', () => {
    const strict = { share: 1, monthly: 1, target: 1, restInAttention: true };
    const full = { sentThisMonth: 9, answered: 9, byHand: true };
    expect(decide(strict, 90, around(full), now)).toBeNull();
    expect(decide(strict, 90, around({ ...full, optedOut: true }), now)).toBe('opted_out');
    expect(decide(strict, 90, around({ ...full, inAttention: true }), now)).toBe('attention');
    expect(decide(strict, 90, around({ ...full, erased: true }), now)).toBe('erased');
  });

  it.each([
    [{ enabled: false }, 'off'],
    [{ reopened: true }, 'reopened'],
    [{ dueAt: new Date(now.getTime() - 8 * day) }, 'too_late'],
  ] as const)('not where %o', (changes, reason) => {
    expect(decide(rules, 90, around(changes), now)).toBe(reason);
  });

  it('is the same share each time for the same cause, and about the share that was chosen of many', () => {
    const causes = Array.from({ length: 4000 }, (_, at) => `order:${at}`);
    for (const share of [10, 50, 100]) {
      const asked = causes.filter((cause) => isSampled('s', cause, share));
      expect(asked).toEqual(causes.filter((cause) => isSampled('s', cause, share)));
      expect(Math.abs(asked.length / causes.length - share / 100)).toBeLessThan(0.03);
    }
  });

  it('is open for sixty days, asked in its months by the calendar of the workspace', () => {
    expect(openMs).toBe(60 * day);
    const lateInMarch = new Date('2026-03-31T15:00:00Z');
    expect(roundAt({ months: [4, 10] }, lateInMarch, 'Asia/Tokyo')).toBe('2026-04');
    expect(roundAt({ months: [4, 10] }, lateInMarch, 'UTC')).toBeNull();
    expect(monthFrom(lateInMarch, 'Asia/Tokyo').toISOString()).toBe('2026-03-31T15:00:00.000Z');
  });
});

describe('how an answer stands', () => {
  it.each([
    [[['nps', 6]], 'low'],
    [[['nps', 7]], 'middle'],
    [[['nps', 9]], 'high'],
    [[['csat', 2]], 'low'],
    [[['csat', 3]], 'middle'],
    [[['ces', 1]], 'middle'],
    [
      [
        ['nps', 10],
        ['csat', 2],
      ],
      'low',
    ],
    [[['text', null]], 'middle'],
  ] as const)('%o is %s', (replies, mood) => {
    expect(moodOf(replies.map(([kind, score]) => ({ kind, score })))).toBe(mood);
  });
});

describe('a figure', () => {
  it('counts every answer, lies within its interval, and is silent below the minimum', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 80 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 40 }), (given, minimum) => {
        const { count, value, low, high } = figureOf(
          'csat',
          tallyOf(given.map((score) => ({ score, count: 1 }))),
          minimum,
        );
        expect(count).toBe(given.length);
        expect(value === null).toBe(given.length === 0 || given.length < minimum);
        if (value !== null && low !== null && high !== null) {
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });
});

describe('a form', () => {
  const { questions } = starterFor('resolved').content;

  it('holds only what could be chosen, whatever is sent', () => {
    const values = fc.oneof(fc.integer({ min: -20, max: 200 }).map(String), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('q.csat', 'q.ces', 'q.reason'), values)), (fields) => {
        const { replies, missing } = readForm(questions, new URLSearchParams(fields));
        for (const { kind, score } of replies) if (isScale(kind)) expect(scoresOf(kind)).toContain(score);
        expect(missing).toEqual(replies.some(({ question }) => question === 'csat') ? [] : ['csat']);
      }),
    );
  });
});

describe('the words', () => {
  it.each(['resolved', 'bought', 'delivered', 'stayed', 'schedule', 'manual'] as const)(
    'of a survey after «%s» are whole in both languages, and ask one thing first',
    (trigger) => {
      const { content } = starterFor(trigger);
      for (const language of ['ja', 'en'] as const) {
        const asked = {
          content,
          language,
          shop: 'みどり商店',
          to: { name: '山田', honorific: '様' },
          url: 'https://d/s/x',
        };
        const { subject, text } = mailOf(asked);
        expect(subject + text).not.toMatch(/[{}!！]/u);
        expect(text).toContain('https://d/s/x/5');
        expect(talkOf(asked, false).content).toBeNull();
        expect(talkOf(asked, true).content).toMatchObject({ type: 'quick_replies' });
      }
    },
  );

  it('name every step of satisfaction and the ends of the other scales', () => {
    expect(scoresOf('csat').map((score) => nameOfScore('csat', score, 'ja'))).toEqual([
      '不満',
      'やや不満',
      'どちらともいえない',
      'やや満足',
      '満足',
    ]);
    expect([0, 5, 10].map((score) => nameOfScore('nps', score, 'ja'))).toEqual([
      'まったくすすめたくない',
      null,
      'ぜひすすめたい',
    ]);
  });

  it('thank everybody by the same page: what was answered is nothing it is given', () => {
    expect(thanksPage).toHaveLength(3);
    expect(thanksPage('ja', 'みどり商店', usualThanks)).toBe(thanksPage('ja', 'みどり商店', usualThanks));
  });
});
