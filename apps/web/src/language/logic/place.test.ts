import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueWords } from './due.ts';
import { placeCard } from './place.ts';

const view = { width: 400, height: 600 };
const card = { width: 300, height: 120 };

describe('the place of a card', () => {
  it('is above the word', () => {
    expect(placeCard({ top: 500, bottom: 520, left: 40 }, card, view)).toEqual({ top: 374, left: 40 });
  });

  it('is below it where there is no room above', () => {
    expect(placeCard({ top: 60, bottom: 80, left: 40 }, card, view)).toEqual({ top: 86, left: 40 });
  });

  it('keeps off the right edge', () => {
    expect(placeCard({ top: 500, bottom: 520, left: 390 }, card, view).left).toBe(92);
  });

  it('is always within the window where it fits', () => {
    const number = fc.integer({ min: -200, max: 900 });
    fc.assert(
      fc.property(number, number, (top, left) => {
        const place = placeCard({ top, bottom: top + 20, left }, card, view);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + card.height).toBeLessThanOrEqual(view.height - 8);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + card.width).toBeLessThanOrEqual(view.width - 8);
      }),
    );
  });
});

describe('when a promise is due', () => {
  const now = new Date('2026-11-21T00:00:00.000Z');
  it.each([
    ['2026-11-25', 'ja', '11月25日(水)'],
    ['2026-11-25T15:00', 'ja', '11月25日(水) 15:00'],
    ['2026-11-25T15:00', 'en', 'Wed 25 Nov, 15:00'],
    ['2027-01-04', 'ja', '2027年1月4日(月)'],
  ] as const)('%s in %s is %s', (due, locale, words) => {
    expect(dueWords({ due }, locale, now)).toBe(words);
  });

  it('is nothing without a date', () => {
    expect(dueWords({ due: null }, 'ja', now)).toBeNull();
  });
});
