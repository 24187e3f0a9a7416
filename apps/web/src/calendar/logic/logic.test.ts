import { calendarRules, usualCalendar, type CalendarRules } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarSearch } from '../search.ts';
import { readClock, shortHours } from './clock.ts';
import { anotherSlot, likeMonday, problemsOf, replaced } from './draft.ts';
import { dayNumber, inWeeks, mondayOf, reasonName, todayIn } from './weeks.ts';

describe('a time as somebody writes it', () => {
  it.each([
    ['9:00', '09:00'],
    ['9', '09:00'],
    ['18', '18:00'],
    ['930', '09:30'],
    ['1830', '18:30'],
    ['９：３０', '09:30'],
    ['１８', '18:00'],
    ['18時', '18:00'],
    ['9時半', null],
    ['9時15分', '09:15'],
    [' 24:00 ', '24:00'],
    ['24:01', null],
    ['25', null],
    ['9:60', null],
    ['', null],
    ['正午', null],
  ])('%j: %s', (text, time) => {
    expect(readClock(text)).toBe(time);
  });

  it('is read again as it was read', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (text) => {
        const time = readClock(text);
        if (time !== null) expect(readClock(time)).toBe(time);
      }),
    );
  });

  it.each([
    [{ from: '09:00', to: '18:00' }, '9–18'],
    [{ from: '09:30', to: '12:15' }, '9:30–12:15'],
    [{ from: '00:00', to: '24:00' }, '0–24'],
  ])('%j is short: %s', (slot, text) => {
    expect(shortHours(slot)).toBe(text);
  });
});

describe('a calendar that is being written', () => {
  const slot = (from: string, to: string) => ({ from, to });
  const changed = (change: Partial<CalendarRules>) => problemsOf({ ...usualCalendar, ...change });
  const week = (...mon: { from: string; to: string }[]) => changed({ week: { ...usualCalendar.week, mon } });
  const closure = (from: string, to: string, name = '夏季休業') =>
    changed({ closures: [{ name, from, to }] });
  const day = (date: string, name: string, ...slots: { from: string; to: string }[]) => ({
    date,
    name,
    slots,
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['the usual one', changed({}), {}],
    ['no time', week(slot('9時', '18:00')), { 'week.mon': 'calendar.wrong.time' }],
    ['an end before the beginning', week(slot('18:00', '09:00')), { 'week.mon': 'calendar.wrong.order' }],
    [
      'an overlap',
      week(slot('13:00', '18:00'), slot('09:00', '13:30')),
      { 'week.mon': 'calendar.wrong.overlap' },
    ],
    ['times that touch', week(slot('09:00', '12:00'), slot('12:00', '18:00')), {}],
    ['every year over the New Year', closure('12-29', '01-03'), {}],
    ['a closure without a name', closure('12-29', '01-03', ' '), { 'closures.0': 'calendar.wrong.name' }],
    [
      'dates the wrong way round',
      closure('2026-08-16', '2026-08-12'),
      { 'closures.0': 'calendar.wrong.dates' },
    ],
    ['no date', closure('2026-08-12', ''), { 'closures.0': 'calendar.wrong.date' }],
    ['years of holiday', closure('2026-08-12', '2028-08-12'), { 'closures.0': 'calendar.wrong.long' }],
    [
      'own days',
      changed({
        days: [
          day('2026-12-05', 'a'),
          day('2026-12-05', 'b'),
          day('', 'c'),
          day('2026-12-06', ''),
          day('2026-12-07', 'd', slot('9', '10')),
        ],
      }),
      {
        'days.1': 'calendar.wrong.twice',
        'days.2': 'calendar.wrong.date',
        'days.3': 'calendar.wrong.name',
        'days.4': 'calendar.wrong.time',
      },
    ],
  ])('%s', (_what, problems, expected) => {
    expect(problems).toEqual(expected);
  });

  it('is taken by the desk when nothing is wrong with it, and refused when something is', () => {
    const time = fc.constantFrom('00:00', '09:00', '12:00', '18:00', '24:00', '9');
    const slots = fc.array(fc.record({ from: time, to: time }), { maxLength: 3 });
    const date = fc.constantFrom('2026-08-12', '2026-08-16', '2029-01-01', '');
    const name = fc.constantFrom('夏季休業', ' ');
    fc.assert(
      fc.property(
        slots,
        fc.array(fc.record({ name, from: date, to: date }), { maxLength: 2 }),
        fc.array(fc.record({ date, name, slots }), { maxLength: 3 }),
        (mon, closures, days) => {
          const rules = { ...usualCalendar, week: { ...usualCalendar.week, mon }, closures, days };
          expect(calendarRules.safeParse(rules).success).toBe(Object.keys(problemsOf(rules)).length === 0);
        },
      ),
    );
  });

  it('offers the next time after the last', () => {
    expect(anotherSlot([])).toEqual(slot('09:00', '18:00'));
    expect(anotherSlot([slot('09:00', '12:00')])).toEqual(slot('13:00', '15:00'));
    expect(anotherSlot([slot('09:00', '22:30')])).toEqual(slot('23:00', '24:00'));
  });

  it('copies Monday to Friday, and leaves weekends alone', () => {
    const mon = [slot('10:00', '17:00')];
    const { tue, fri, sat } = likeMonday({ ...usualCalendar.week, mon });
    expect([tue, fri, sat]).toEqual([mon, mon, []]);
    expect(replaced(['a', 'b', 'c'], 1, 'x')).toEqual(['a', 'x', 'c']);
    expect(replaced(['a', 'b', 'c'], 1, null)).toEqual(['a', 'c']);
  });
});

describe('four weeks', () => {
  it.each([
    ['2026-11-24', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begin on %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });

  it('begin by the desk’s own clock', () => {
    const now = new Date('2026-11-22T16:00:00Z');
    expect(todayIn('Asia/Tokyo', now)).toBe('2026-11-23');
    expect(todayIn('America/New_York', now)).toBe('2026-11-22');
  });

  it('stand in rows of seven, with the month where it begins', () => {
    expect(inWeeks([...'abcdefghi']).map((week) => week.join(''))).toEqual(['abcdefg', 'hi']);
    expect(dayNumber('2026-11-23', true)).toBe('11/23');
    expect(dayNumber('2026-11-24', false)).toBe('24');
    expect(dayNumber('2026-12-01', false)).toBe('12/1');
  });

  it('name holidays in the reader’s language, and what the company named as it did', () => {
    const holiday = { kind: 'holiday', key: 'culture', ja: '文化の日', en: 'Culture Day' } as const;
    expect([reasonName(holiday, 'ja'), reasonName(holiday, 'en')]).toEqual(['文化の日', 'Culture Day']);
    expect(reasonName({ kind: 'day', name: '棚卸し' }, 'en')).toBe('棚卸し');
  });
});

it('an address names a channel or nothing', () => {
  const channel = '0199a0b0-0000-7000-8000-000000000001';
  expect(parseCalendarSearch({ channel })).toEqual({ channel });
  expect(parseCalendarSearch({ channel: 'x' })).toEqual({});
  expect(parseCalendarSearch({})).toEqual({});
});
