import { careRegions, courtesies } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { courtesyOn } from './choose.ts';
import { courtesyDays, termDay, windowOf } from './courtesies.ts';
import { courtesyRules } from './courtesy-data.ts';
import { mourningUntil, mourns } from './mourning.ts';
import { regionOf } from './regions.ts';

/**
 * 立春, 小暑 and 立秋: the day of February, July and August. By 国立天文台's 暦要項 as far as they are out; for the years after
 * by published tables (the remainder of the year by four: 立秋 is the 8th before a leap year up to 2039, and the 7th after).
 */
const announced: Record<number, [risshun: number, shosho: number, risshu: number]> = {
  2025: [3, 7, 7],
  2026: [4, 7, 7],
  2027: [4, 7, 8],
  2028: [4, 6, 7],
  2029: [3, 7, 7],
  2030: [4, 7, 7],
  2031: [4, 7, 8],
  2032: [4, 6, 7],
  2033: [3, 7, 7],
  2034: [4, 7, 7],
  2035: [4, 7, 8],
  2036: [4, 6, 7],
  2037: [3, 7, 7],
  2038: [4, 7, 7],
  2039: [4, 7, 8],
  2040: [4, 6, 7],
};
const years = Object.keys(announced).map(Number);

describe.each(years)('the courtesies of %i', (year) => {
  const [risshun, shosho, risshu] = announced[year] ?? [0, 0, 0];

  it('follow the announced solar terms', () => {
    expect([termDay(year, '立春'), termDay(year, '小暑'), termDay(year, '立秋')]).toEqual([
      `${year}-02-0${risshun}`,
      `${year}-07-0${shosho}`,
      `${year}-08-0${risshu}`,
    ]);
    expect(windowOf('shochu', year, 'kanto')).toMatchObject({
      from: `${year}-07-0${shosho}`,
      until: `${year}-08-0${risshu - 1}`,
      becomes: [{ courtesy: 'zansho', from: `${year}-08-0${risshu}`, until: `${year}-08-31` }],
    });
    expect(windowOf('zansho', year, 'kyushu')).toMatchObject({
      from: `${year}-08-0${risshu}`,
      latest: `${year}-08-31`,
    });
    expect(windowOf('kanchu', year, 'kanto')).toMatchObject({
      from: `${year}-01-08`,
      until: `${year}-02-0${risshun - 1}`,
    });
  });

  it('never end before they begin, nor have a name begin before the one before it is over', () => {
    for (const courtesy of courtesies)
      for (const region of [...careRegions, null]) {
        const { from, until, latest, becomes } = windowOf(courtesy, year, region);
        expect(from <= until && until <= latest).toBe(true);
        let before = latest;
        for (const next of becomes) {
          expect(next.from > before && next.from <= next.until).toBe(true);
          before = next.until;
        }
        const { decideBy, prepareOn, dueOn } = courtesyDays(courtesy, { from, until });
        expect(decideBy < prepareOn && prepareOn < until && dueOn <= from).toBe(true);
      }
  });
});

describe('お中元', () => {
  it.each([
    ['tohoku', '07-01', '07-15'],
    ['kanto', '07-01', '07-15'],
    ['hokkaido', '07-15', '08-15'],
    ['kansai', '07-15', '08-15'],
    ['chugoku', '07-15', '08-15'],
    ['shikoku', '07-15', '08-15'],
    ['kyushu', '08-01', '08-15'],
  ] as const)('is given in %s from %s to %s', (region, from, until) => {
    expect(windowOf('chugen', 2027, region)).toMatchObject({
      from: `2027-${from}`,
      until: `2027-${until}`,
      certain: true,
    });
  });

  it('says where sources differ, and keeps to the day that is right by most where the region is not known', () => {
    expect(windowOf('chugen', 2027, 'tokai')).toMatchObject({ certain: false, from: '2027-07-15' });
    expect(windowOf('chugen', 2027, null)).toMatchObject({
      certain: false,
      from: '2027-07-15',
      latest: '2027-07-15',
    });
  });

  it('is 暑中御見舞 when late in the Kanto, and 残暑御見舞 at once where it lasts beyond 立秋', () => {
    expect(windowOf('chugen', 2027, 'kanto').becomes).toMatchObject([
      { title: '暑中御見舞', from: '2027-07-16', until: '2027-08-07' },
      { title: '残暑御見舞', from: '2027-08-08', until: '2027-08-31' },
    ]);
    expect(windowOf('chugen', 2027, 'kansai').becomes).toMatchObject([
      { title: '残暑御見舞', from: '2027-08-16', until: '2027-08-31' },
    ]);
  });
});

describe('お歳暮', () => {
  it('is 御年賀 after the 25th, longer in the Kansai, then 寒中御見舞 until the eve of 立春', () => {
    expect(windowOf('seibo', 2026, 'kanto').becomes).toMatchObject([
      { title: '御年賀', from: '2026-12-26', until: '2027-01-07' },
      { title: '寒中御見舞', from: '2027-01-08', until: '2027-02-03' },
    ]);
    expect(windowOf('seibo', 2026, 'kansai').becomes).toMatchObject([
      { until: '2027-01-15' },
      { from: '2027-01-16' },
    ]);
  });

  it('is called by what the day asks for, or not at all', () => {
    expect(courtesyOn('seibo', 2026, 'kanto', '2026-12-24')?.called).toBe('seibo');
    expect(courtesyOn('seibo', 2026, 'kanto', '2026-12-28')?.called).toBe('nengajo');
    expect(courtesyOn('seibo', 2026, 'kanto', '2027-02-01')?.called).toBe('kanchu');
    expect(courtesyOn('seibo', 2026, 'kanto', '2027-02-04')).toBeNull();
  });
});

it('each rule says where it comes from and since when', () => {
  for (const { source, inForceFrom } of courtesyRules) {
    expect(source.length).toBeGreaterThan(10);
    expect(inForceFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

describe('喪中', () => {
  it('lasts a year in the first degree, and up to half a year in the second', () => {
    expect(mourningUntil('first', '2026-04-10')).toBe('2027-04-09');
    expect(mourningUntil('second', '2026-08-31')).toBe('2027-02-27');
  });

  it('holds from its first day to its last', () => {
    const mourning = { since: '2026-04-10', until: '2027-04-09' };
    expect(
      ['2026-04-09', '2026-04-10', '2027-04-09', '2027-04-10'].map((day) => mourns(mourning, day)),
    ).toEqual([false, true, true, false]);
    expect(mourns(null, '2027-01-01')).toBe(false);
  });
});

describe('the region of an address', () => {
  it.each([
    ['東京都千代田区1-1', null, 'kanto'],
    ['　〒530-0001 大阪府大阪市北区', null, 'kansai'],
    ['京都市中京区1', null, 'kansai'],
    ['新潟県長岡市', null, 'hokuriku'],
    ['三重県津市', null, 'tokai'],
    ['青葉区1-2', '980-0001', 'tohoku'],
    ['', '〒８１０ー０００１', 'kyushu'],
    [null, '900-0001', 'okinawa'],
    [null, '0600001', 'hokkaido'],
    ['中央区1-2-3', null, null],
    ['12 Main Street, Tokyo', null, null],
    [null, null, null],
  ])('%s (%s) is %s', (address, code, region) => {
    expect(regionOf(address, code)).toBe(region);
  });
});
