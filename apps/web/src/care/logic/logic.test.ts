import fc from 'fast-check';
import {
  careDateKinds,
  careDoers,
  careEventKinds,
  carePurposes,
  careRegions,
  careWays,
  courtesies,
} from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../kit/i18n.tsx';
import { translator } from '../../kit/translate.ts';
import { aCourtesy, aPlan, aTask } from '../samples.fixture.ts';
import { courtesyNames, dateKinds, doers, events, oneOf, purposes, regions, ways } from './choices.ts';
import { distanceOf, distanceWords, inOrder, isWhole, newDefinition, newStep, stepAt } from './plan.ts';
import { parseCareSearch, parseCourtesySearch } from './search.ts';
import { barOf, spansOf } from './strip.ts';
import { byWeek, dayWords, mondayOf, todayIn } from './weeks.ts';

const ja = translator((await loadCatalogue('ja')).catalogue);
const en = translator((await loadCatalogue('en')).catalogue);

describe('the choices', () => {
  it.each([
    [purposes, carePurposes],
    [ways, careWays],
    [doers, careDoers],
    [events, careEventKinds],
    [dateKinds, careDateKinds],
    [regions, careRegions],
    [courtesyNames, courtesies],
  ])('are those of the contract: %j', (ours, theirs) => {
    expect([...ours].toSorted()).toEqual([...theirs].toSorted());
  });

  it('take what a field gives only when it is one of them', () => {
    expect(oneOf(ways, 'phone', 'mail')).toBe('phone');
    expect(oneOf(ways, 'pigeon', 'mail')).toBe('mail');
    expect(oneOf(ways, null, 'mail')).toBe('mail');
  });
});

describe('the address', () => {
  it('says what is shown, and leaves out what it does not know', () => {
    expect(parseCareSearch({ whose: 'me', state: 'closed', purpose: 'visit' })).toEqual({
      whose: 'me',
      state: 'closed',
      purpose: 'visit',
    });
    expect(parseCareSearch({ whose: 'team', state: 'open', purpose: 'x', other: 1 })).toEqual({});
    expect(parseCourtesySearch({ year: 2027 })).toEqual({ year: 2027 });
    expect([1999, 2100, 2027.5, '2027', null].map((year) => parseCourtesySearch({ year }))).toEqual(
      Array.from({ length: 5 }, () => ({})),
    );
  });
});

describe('weeks', () => {
  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['1969-12-31', '1969-12-29'],
  ])('of %s begin on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it('gather tasks: late ones first, then this week, the next, and each later one', () => {
    const days = ['2026-11-20', '2026-11-22', '2026-11-24', '2026-12-01', '2026-12-02', '2026-12-08'];
    const tasks = days.map((dueOn) => aTask({ id: dueOn, dueOn, late: dueOn < '2026-11-22' }));
    expect(
      byWeek(tasks, '2026-11-22').map(({ kind, monday, tasks: of }) => [kind, monday, of.length]),
    ).toEqual([
      ['late', '2026-11-16', 1],
      ['this', '2026-11-16', 1],
      ['next', '2026-11-23', 1],
      ['later', '2026-11-30', 2],
      ['later', '2026-12-07', 1],
    ]);
    expect(byWeek([], '2026-11-22')).toEqual([]);
  });

  it('write a day without a time in either language', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    expect(dayWords('2026-11-24', 'ja', now)).toBe('11月24日(火)');
    expect(dayWords('2027-01-07', 'ja', now)).toBe('2027年1月7日(木)');
    expect(dayWords('2026-11-24', 'en', now)).toBe('Tue 24 Nov');
    expect(todayIn('Asia/Tokyo', new Date('2026-11-21T15:00:00Z'))).toBe('2026-11-22');
  });
});

describe('a step’s distance', () => {
  it.each([
    [{ months: 0, days: 3 }, '3日後', '3 days after'],
    [{ months: 0, days: 0 }, '当日', 'On the day'],
    [{ months: -3, days: 0 }, '3か月前', '3 months before'],
    [{ months: 6, days: 0 }, '6か月後', '6 months after'],
    [{ months: 0, days: -10 }, '10日前', '10 days before'],
    [{ months: 1, days: 2 }, '32日後', '32 days after'],
  ])('%j is %s', (step, japanese, english) => {
    expect(distanceWords(ja, step)).toBe(japanese);
    expect(distanceWords(en, step)).toBe(english);
  });

  it('comes back as it was written, within what a plan may hold', () => {
    const distance = fc.record({
      count: fc.integer({ min: 0, max: 2000 }),
      unit: fc.constantFrom('days' as const, 'months' as const),
      side: fc.constantFrom('before' as const, 'after' as const),
    });
    fc.assert(
      fc.property(distance, (written) => {
        const step = stepAt(written);
        expect(step.months >= -12 && step.months <= 60 && step.days >= -366 && step.days <= 730).toBe(true);
        expect(Object.is(step.days, -0) || Object.is(step.months, -0)).toBe(false);
        const again = stepAt(distanceOf(step));
        expect(again).toEqual(step);
      }),
    );
  });

  it('puts steps in their order, and a plan is whole when all is named', () => {
    const steps = [newStep(), { ...newStep(), months: 1, days: 0 }, { ...newStep(), days: -1 }];
    expect(inOrder(steps).map(({ months, days }) => [months, days])).toEqual([
      [0, -1],
      [0, 3],
      [1, 0],
    ]);
    expect(isWhole('名前', newDefinition('ja'))).toBe(false);
    expect(isWhole('名前', aPlan().definition)).toBe(true);
    expect(isWhole(' ', aPlan().definition)).toBe(false);
  });
});

describe('the strip of a year', () => {
  it('places days within it and cuts what lies outside', () => {
    expect(barOf(2027, '2027-01-01', '2027-12-31')).toEqual({ start: 0, width: 100 });
    expect(barOf(2027, '2026-12-01', '2026-12-20')).toEqual({ start: 0, width: 0 });
    const july = barOf(2027, '2027-07-01', '2027-07-15');
    expect(july.start).toBeCloseTo(49.6, 1);
    expect(july.width).toBeCloseTo(4.1, 1);
  });

  it('shows regions of the same days together, the earliest first', () => {
    expect(spansOf(aCourtesy())).toMatchObject([{ from: '2099-12-01', regions: { length: 10 } }]);
    const [first, ...rest] = aCourtesy().windows;
    const windows = [
      ...rest,
      {
        ...first,
        region: 'hokkaido' as const,
        from: '2099-11-15',
        until: '2099-12-20',
        latest: '2099-12-20',
        becomes: [],
        certain: false,
      },
    ];
    expect(spansOf({ windows }).map(({ from, certain }) => [from, certain])).toEqual([
      ['2099-11-15', false],
      ['2099-12-01', true],
    ]);
    expect(spansOf({ windows: aCourtesy().windows.map((window) => ({ ...window, region: null })) })).toEqual(
      [],
    );
  });
});
