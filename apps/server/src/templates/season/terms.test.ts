import { japaneseCalendar } from '@madoguchi/nihongo/calendar';
import { describe, expect, it } from 'vitest';
import { daysLater } from '../dates.ts';
import { isBetween, solarTermOn, solarTerms } from './terms.ts';

/** The day on which a term begins in a year. */
function beginOf(year: number, term: string): string {
  let day = `${year}-01-01`;
  let before = solarTermOn(daysLater(day, -1)).ja;
  for (; day <= `${year}-12-31`; day = daysLater(day, 1)) {
    const now = solarTermOn(day).ja;
    if (now === term && before !== term) return day;
    before = now;
  }
  return '';
}

describe('the solar terms', () => {
  it('begin on the announced days (暦要項)', () => {
    const announced = [
      [2021, '立春', '2021-02-03'],
      [2024, '立春', '2024-02-04'],
      [2025, '立春', '2025-02-03'],
      [2026, '立春', '2026-02-04'],
      [2024, '冬至', '2024-12-21'],
      [2025, '冬至', '2025-12-22'],
      [2024, '夏至', '2024-06-21'],
      [2025, '立秋', '2025-08-07'],
      [2026, '立冬', '2026-11-07'],
      [2026, '大寒', '2026-01-20'],
    ] as const;
    for (const [year, term, day] of announced) expect([term, beginOf(year, term)]).toEqual([term, day]);
  });

  it('agree with the public holidays of spring and autumn from 1990 to 2045', () => {
    const years = Array.from({ length: 56 }, (_, n) => 1990 + n);
    const wrong = years.flatMap((year) =>
      ['春分', '秋分'].filter((term) => {
        const day = Date.parse(`${beginOf(year, term)}T00:00:00Z`) / 86_400_000;
        return !japaneseCalendar.isHoliday(day);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('follow one another through the year, none left out', () => {
    const seen: string[] = [];
    for (let day = '2026-03-20'; day < '2027-03-21'; day = daysLater(day, 1)) {
      const { ja } = solarTermOn(day);
      if (seen.at(-1) !== ja) seen.push(ja);
    }
    expect(seen.slice(0, 24)).toEqual(solarTerms.map(({ ja }) => ja));
  });
});

describe('a stretch of terms', () => {
  it.each([
    ['大寒', '立春', undefined, false],
    ['立春', '立春', undefined, true],
    ['大寒', undefined, '立春', true],
    ['立春', undefined, '立春', false],
    ['冬至', '冬至', '小寒', true],
    ['小寒', '冬至', '小寒', false],
    ['雨水', '立春', '雨水', false],
  ] as const)('%s is from %s until %s: %s', (term, from, until, expected) => {
    expect(isBetween(term, from, until)).toBe(expected);
  });
});
