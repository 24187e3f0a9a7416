import { alwaysOpen, usualCalendar, type CalendarRules } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { businessCalendar } from './domain.ts';
import { rules, slots } from './rules.fixture.ts';
import { hourMs, minuteMs, zoneClock } from './zone.ts';

const tokyo = 'Asia/Tokyo';
const at = (text: string) => Date.parse(`${text}+09:00`);
const shown = (instant: number | null) =>
  instant === null ? null : new Date(instant + 9 * hourMs).toISOString().slice(0, 16);

const usual = businessCalendar(usualCalendar, tokyo);
/** An office with a break at noon, shorter Saturdays, a summer closure and two days of its own. */
const shop = businessCalendar(
  {
    ...rules('9:00-12:00 13:00-18:00', '', {
      closures: [
        { name: '年末年始', from: '12-29', to: '01-03' },
        { name: '夏季休業', from: '2026-08-12', to: '2026-08-16' },
      ],
      openHolidays: ['sports'],
      days: [
        { date: '2026-12-30', name: '年末の特別営業', slots: slots('10:00-15:00') },
        { date: '2026-12-04', name: '棚卸し', slots: [] },
      ],
    }),
  },
  tokyo,
);
const never = businessCalendar({ ...rules('', ''), closures: [] }, tokyo);

describe('open', () => {
  it.each([
    ['in the morning of a weekday', '2026-11-24T09:00', true],
    ['just before', '2026-11-24T08:59', false],
    ['in the break', '2026-11-24T12:00', false],
    ['after the break', '2026-11-24T13:00', true],
    ['at the end', '2026-11-24T18:00', false],
    ['on a Saturday', '2026-11-28T10:00', false],
    ['on 勤労感謝の日', '2026-11-23T10:00', false],
    ['on a holiday that is worked', '2026-10-12T10:00', true],
    ['in the summer closure', '2026-08-14T10:00', false],
    ['in the same days of another year', '2027-08-13T10:00', true],
    ['at the turn of every year', '2031-01-03T10:00', false],
    ['on a day of its own within a closure', '2026-12-30T10:00', true],
    ['on a closed day of its own', '2026-12-04T10:00', false],
  ])('%s (%s): %s', (_when, time, open) => {
    expect(shop.isOpen(at(time))).toBe(open);
  });

  it.each([
    ['2026-11-24T10:00', '2026-11-24T10:00', '2026-11-24T12:00'],
    ['2026-11-24T12:30', '2026-11-24T13:00', null],
    ['2026-11-20T18:00', '2026-11-24T09:00', null],
    ['2026-12-28T18:00', '2026-12-30T10:00', null],
    ['2026-12-30T15:00', '2027-01-04T09:00', null],
  ])('at %s next from %s, until %s', (time, next, until) => {
    expect(shown(shop.nextOpen(at(time)))).toBe(next);
    expect(shown(shop.closesAt(at(time)))).toBe(until);
  });

  it('says why a day is not as its weekday is', () => {
    const reason = (date: string) => shop.planOf(shop.dayOf(at(`${date}T00:00`))).reason;
    expect(reason('2026-11-24')).toBeNull();
    expect(reason('2026-11-23')).toMatchObject({ kind: 'holiday', ja: '勤労感謝の日', key: 'labour' });
    expect(reason('2026-08-13')).toEqual({ kind: 'closure', name: '夏季休業' });
    expect(reason('2026-12-30')).toEqual({ kind: 'day', name: '年末の特別営業' });
  });

  it('goes on over midnight where the next day begins at once', () => {
    const days = ['2026-11-24', '2026-11-25'].map((date) => ({
      date,
      name: '夜間',
      slots: slots('0:00-24:00'),
    }));
    const nights = businessCalendar({ ...rules('9:00-18:00'), days }, tokyo);
    expect(shown(nights.closesAt(at('2026-11-24T10:00')))).toBe('2026-11-26T00:00');
  });
});

describe('open time', () => {
  it.each([
    ['within a slot', '2026-11-24T09:30', 1, '2026-11-24T10:30'],
    ['to the very end of a slot', '2026-11-24T09:00', 3, '2026-11-24T12:00'],
    ['over the break', '2026-11-24T11:30', 1, '2026-11-24T13:30'],
    ['over a long weekend', '2026-11-20T17:00', 2, '2026-11-24T10:00'],
    ['from closed time', '2026-11-21T03:00', 2, '2026-11-24T11:00'],
    ['over the New Year', '2026-12-28T17:00', 7, '2027-01-04T10:00'],
    ['of none: now', '2026-11-24T10:00', 0, '2026-11-24T10:00'],
    ['of none in closed time: when it opens', '2026-11-24T12:10', 0, '2026-11-24T13:00'],
  ])('%s: %s and %i hours', (_what, from, hours, to) => {
    expect(shown(shop.addOpenTime(at(from), hours * hourMs))).toBe(to);
    if (hours > 0) expect(shop.openTimeBetween(at(from), at(to))).toBe(hours * hourMs);
  });

  it('between is none backwards', () => {
    expect(shop.openTimeBetween(at('2026-11-24T12:00'), at('2026-11-24T09:00'))).toBe(0);
  });
});

describe('business days', () => {
  it.each([
    ['2026-11-24T10:00', '2026-11-24T18:00'],
    ['2026-11-24T18:00', '2026-11-25T18:00'],
    ['2026-11-21T10:00', '2026-11-24T18:00'],
    ['2026-12-28T19:00', '2026-12-30T15:00'],
  ])('the one of %s ends %s', (time, end) => {
    expect(shown(shop.endOfBusinessDay(at(time)))).toBe(end);
  });

  it.each([
    ['the next at noon', '2026-11-24T16:00', 1, '12:00', '2026-11-25T12:00'],
    ['the next after a long weekend', '2026-11-20T16:00', 1, '12:00', '2026-11-24T12:00'],
    ['this one', '2026-11-24T16:00', 0, '17:00', '2026-11-24T17:00'],
    ['this one, which is none', '2026-11-21T16:00', 0, '17:00', '2026-11-24T17:00'],
    ['the third', '2026-11-20T16:00', 3, '10:30', '2026-11-26T10:30'],
    ['in the break: before it', '2026-11-24T16:00', 1, '12:30', '2026-11-25T12:00'],
    ['in the evening: at the end', '2026-11-24T16:00', 1, '20:00', '2026-11-25T18:00'],
    ['at dawn: when it opens', '2026-11-24T16:00', 1, '06:00', '2026-11-25T09:00'],
  ])('%s', (_what, time, days, clock, expected) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    expect(shown(shop.nextBusinessDay(at(time), days, hours * hourMs + minutes * minuteMs))).toBe(expected);
  });

  it.each([
    ['on a Wednesday: since the same hour of Tuesday', '2026-11-18T15:00', '2026-11-17T15:00'],
    ['on a Monday: since the same hour of Friday', '2026-11-16T10:30', '2026-11-13T10:30'],
    ['on a Saturday: since the evening’s end of Thursday', '2026-11-14T12:00', '2026-11-13T00:00'],
    ['on a Sunday as on the Saturday', '2026-11-15T23:00', '2026-11-13T00:00'],
    ['over 勤労感謝の日, a Monday', '2026-11-24T09:00', '2026-11-20T09:00'],
    ['over the New Year', '2027-01-04T09:00', '2026-12-28T09:00'],
  ])('a whole one back %s', (_what, now, expected) => {
    expect(shown(usual.businessDaysBefore(at(now), 24 * hourMs))).toBe(expected);
  });

  it('are those of the zone’s clock', () => {
    // Sunday evening in New York, Monday noon in Tokyo.
    const now = Date.parse('2026-11-16T03:00:00Z');
    const back = (zone: string) =>
      new Date(businessCalendar(usualCalendar, zone).businessDaysBefore(now, 24 * hourMs)).toISOString();
    expect(back('America/New_York')).toBe('2026-11-13T05:00:00.000Z');
    expect(back(tokyo)).toBe('2026-11-13T03:00:00.000Z');
  });
});

describe('what never opens', () => {
  const shut: [string, CalendarRules][] = [
    ['no hours at all', rules('', '', { closures: [] })],
    [
      'closed from January to December',
      rules('9:00-18:00', '', { closures: [{ name: '休業', from: '01-01', to: '12-31' }] }),
    ],
  ];
  it.each(shut)('%s: says never instead of looking for ever', (_what, given) => {
    const calendar = businessCalendar(given, tokyo);
    const now = at('2026-11-24T10:00');
    expect(calendar.isOpen(now)).toBe(false);
    expect(calendar.nextOpen(now)).toBeNull();
    expect(calendar.addOpenTime(now, 1)).toBeNull();
    expect(calendar.endOfBusinessDay(now)).toBeNull();
    expect(calendar.nextBusinessDay(now, 1, 0)).toBeNull();
    expect(calendar.openTimeBetween(now, at('2027-11-24T10:00'))).toBe(0);
    expect(calendar.businessDaysBefore(now, 24 * hourMs)).toBeLessThan(at('2025-11-01T00:00'));
  });

  it('opens once where one day does, however far', () => {
    const days = [{ date: '2041-03-03', name: '創立記念公開日', slots: slots('10:00-16:00') }];
    const once = businessCalendar({ ...rules('', ''), days }, tokyo);
    expect(shown(once.nextOpen(at('2026-11-24T10:00')))).toBe('2041-03-03T10:00');
    expect(once.nextOpen(at('2041-03-03T16:00'))).toBeNull();
    expect([never.nextOpen(0), never.nextOpen(-1)]).toEqual([null, null]);
  });

  it('and what never closes does not say when', () => {
    const always = businessCalendar(alwaysOpen, tokyo);
    expect(always.closesAt(at('2027-01-01T00:00'))).toBeNull();
    expect(always.openTimeBetween(at('2026-12-28T00:00'), at('2027-01-04T00:00'))).toBe(7 * 24 * hourMs);
  });
});

describe('a zone’s clock', () => {
  const week = '0:00-24:00';
  const daily = (hours: string, zone: string) =>
    businessCalendar(rules(hours, hours, { closures: [] }), zone);

  it('makes days shorter and longer where it is put forward and back', () => {
    const berlin = businessCalendar(alwaysOpen, 'Europe/Berlin');
    const length = (from: string, to: string) =>
      berlin.openTimeBetween(Date.parse(from), Date.parse(to)) / hourMs;
    expect(length('2026-03-28T23:00Z', '2026-03-29T22:00Z')).toBe(23);
    expect(length('2026-10-24T22:00Z', '2026-10-25T23:00Z')).toBe(25);
    expect(daily('2:30-4:00', 'Europe/Berlin').nextOpen(Date.parse('2026-03-29T00:00Z'))).toBe(
      Date.parse('2026-03-29T01:00Z'),
    );
    expect(daily('2:00-3:00', 'Europe/Berlin').nextOpen(Date.parse('2026-03-29T00:00Z'))).toBe(
      Date.parse('2026-03-30T00:00Z'),
    );
  });

  it('may leave out a whole day: Samoa had no 30 December 2011', () => {
    const days = [{ date: '2011-12-30', name: 'no such day', slots: slots(week) }];
    const samoa = businessCalendar({ ...rules('', '', { closures: [] }), days }, 'Pacific/Apia');
    expect(samoa.nextOpen(Date.parse('2011-12-01T00:00Z'))).toBeNull();
    expect(samoa.endOfBusinessDay(Date.parse('2011-12-01T00:00Z'))).toBeNull();
  });

  it('is refused where there is none', () => {
    expect(() => zoneClock('Asia/Atlantis')).toThrow(RangeError);
    expect(() => usual.isOpen(Number.NaN)).toThrow(RangeError);
  });
});
