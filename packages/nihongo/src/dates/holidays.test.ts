import holidayJp from '@holiday-jp/holiday_jp';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from './day.ts';
import { holidayOn, holidaysOf } from './holidays.ts';

const listed = (year: number) => holidaysOf(year).map(({ day, ja }) => `${formatDay(day)} ${ja}`);
const named = (text: string) => {
  const day = parseDay(text);
  return day === undefined ? undefined : holidayOn(day, Number(text.slice(0, 4)))?.ja;
};

describe('public holidays of Japan', () => {
  it('are the same as those of a list that others keep, from 1970 to 2050', () => {
    const dates = Object.keys(holidayJp.holidays).toSorted();
    const years = Array.from({ length: 81 }, (_, nth) => 1970 + nth);
    expect(years.flatMap((year) => holidaysOf(year).map(({ day }) => formatDay(day)))).toEqual(dates);
    expect(dates.at(-1)).toBe('2050-11-23');
  });

  it.each([
    ['1948-09-23', '秋分の日'],
    ['1948-11-03', '文化の日'],
    ['1959-04-10', '結婚の儀'],
    ['1973-02-11', '建国記念の日'],
    ['1973-02-12', undefined],
    ['1973-04-30', '振替休日'],
    ['1986-05-04', undefined],
    ['1988-05-04', '国民の休日'],
    ['1992-05-04', '振替休日'],
    ['1989-02-24', '大喪の礼'],
    ['2007-04-30', '振替休日'],
    ['2008-05-06', '振替休日'],
    ['2019-02-23', undefined],
    ['2019-12-23', undefined],
    ['2019-04-30', '国民の休日'],
    ['2019-05-01', '天皇の即位の日'],
    ['2019-05-02', '国民の休日'],
    ['2019-10-22', '即位礼正殿の儀'],
    ['2020-07-23', '海の日'],
    ['2020-07-24', 'スポーツの日'],
    ['2020-08-10', '山の日'],
    ['2020-10-12', undefined],
    ['2021-07-22', '海の日'],
    ['2021-08-08', '山の日'],
    ['2021-08-09', '振替休日'],
    ['2021-08-11', undefined],
    ['2026-09-22', '国民の休日'],
    ['2032-09-21', '国民の休日'],
  ])('%s: %s', (date, name) => {
    expect(named(date)).toBe(name);
  });

  it('are eighteen in 2026', () => {
    expect(listed(2026)).toEqual([
      '2026-01-01 元日',
      '2026-01-12 成人の日',
      '2026-02-11 建国記念の日',
      '2026-02-23 天皇誕生日',
      '2026-03-20 春分の日',
      '2026-04-29 昭和の日',
      '2026-05-03 憲法記念日',
      '2026-05-04 みどりの日',
      '2026-05-05 こどもの日',
      '2026-05-06 振替休日',
      '2026-07-20 海の日',
      '2026-08-11 山の日',
      '2026-09-21 敬老の日',
      '2026-09-22 国民の休日',
      '2026-09-23 秋分の日',
      '2026-10-12 スポーツの日',
      '2026-11-03 文化の日',
      '2026-11-23 勤労感謝の日',
    ]);
  });

  it('are none where nobody knows them', () => {
    expect(holidaysOf(1947)).toEqual([]);
    expect(holidaysOf(2100)).toEqual([]);
    expect(holidaysOf(2099).length).toBeGreaterThan(15);
  });
});
