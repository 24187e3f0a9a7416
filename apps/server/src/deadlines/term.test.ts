import { usualCalendar, type DeadlineTerm } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { businessCalendar } from '../calendar/rules.fixture.ts';
import { afterHolds, dueOf, tellingTimes } from './term.ts';

const calendar = businessCalendar(usualCalendar, 'Asia/Tokyo');
/** `24 10:00` of November 2026 in Tokyo: Monday 23 is a holiday, Saturday 28 and Sunday 29 are closed. */
const at = (text: string): number => {
  const [day = '', time = ''] = text.split(' ');
  return Date.parse(`2026-11-${day}T${time}:00+09:00`);
};
const words = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined
    ? null
    : new Date(instant + 9 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ');

const sameDay: DeadlineTerm = {
  kind: 'clock',
  early: { before: '15:00', days: 0, time: '18:00' },
  days: 1,
  time: '12:00',
};
const nextDay: DeadlineTerm = { kind: 'clock', early: null, days: 1, time: '18:00' };
const open = (minutes: number): DeadlineTerm => ({ kind: 'open', minutes });
const elapsed = (minutes: number): DeadlineTerm => ({ kind: 'elapsed', minutes });

describe('when something is due', () => {
  it.each([
    [sameDay, '24 10:00', '24 18:00'],
    [sameDay, '24 07:00', '24 18:00'],
    [sameDay, '24 14:59', '24 18:00'],
    [sameDay, '24 15:00', '25 12:00'],
    [sameDay, '27 16:00', '30 12:00'],
    // A holiday, and a weekend: as on the evening before.
    [sameDay, '23 10:00', '24 12:00'],
    [sameDay, '28 10:00', '30 12:00'],
    [nextDay, '24 10:00', '25 18:00'],
    [nextDay, '20 10:00', '24 18:00'],
    [open(120), '24 10:00', '24 12:00'],
    [open(120), '24 17:00', '25 10:00'],
    [open(120), '28 03:00', '30 11:00'],
    [elapsed(120), '28 03:00', '28 05:00'],
  ])('by %j, received %s: %s', (term, received, expected) => {
    expect(words(dueOf(term, calendar, at(received))?.at)).toBe(expected);
  });

  it('falls to the later time on a day that is too short for the earlier one', () => {
    const short = { date: '2026-11-24', name: '棚卸し', slots: [{ from: '09:00', to: '12:00' }] };
    const own = businessCalendar({ ...usualCalendar, days: [short] }, 'Asia/Tokyo');
    expect(words(dueOf(sameDay, own, at('24 10:00'))?.at)).toBe('24 12:00');
    expect(words(dueOf(sameDay, own, at('24 13:00'))?.at)).toBe('25 12:00');
  });

  it('is never without a rule, and where nobody is ever there', () => {
    expect(dueOf({ kind: 'none' }, calendar, at('24 10:00'))).toBeNull();
    const [mon, days] = [usualCalendar.week.sun, usualCalendar.days];
    const week = { mon, tue: mon, wed: mon, thu: mon, fri: mon, sat: mon, sun: mon };
    const closed = businessCalendar({ ...usualCalendar, week, days }, 'Asia/Tokyo');
    for (const term of [sameDay, open(60)]) expect(dueOf(term, closed, at('24 10:00'))).toBeNull();
  });
});

describe('time on hold', () => {
  const due = (term: DeadlineTerm, from: string, until: string | null, held: 'stops' | 'runs' = 'stops') => {
    const base = dueOf(term, calendar, at('24 10:00'))?.at ?? 0;
    const hold = { from: at(from), until: until === null ? null : at(until) };
    return words(afterHolds(base, { term, held }, calendar, at('24 10:00'), [hold]).at);
  };

  it.each([
    [open(180), '24 11:00', '24 12:00', '24 14:00'],
    [open(180), '24 11:00', '25 09:00', '25 11:00'],
    [sameDay, '24 17:00', '25 10:00', '25 11:00'],
    [elapsed(180), '24 11:00', '24 21:00', '24 23:00'],
    // What was late already stays late.
    [open(60), '24 12:00', '25 12:00', '24 11:00'],
  ])('moves %j on: from %s until %s it is due %s', (term, from, until, expected) => {
    expect(due(term, from, until)).toBe(expected);
  });

  it('stands still while the hold lasts, or runs where the rule says so', () => {
    expect(due(open(180), '24 11:00', null)).toBeNull();
    expect(due(open(180), '24 11:00', null, 'runs')).toBe('24 13:00');
  });
});

describe('when somebody is told', () => {
  const tell = (term: DeadlineTerm, received: string, warnMinutes: number | null, onCall = false) => {
    const due = dueOf(term, calendar, at(received))?.at ?? 0;
    const { warnAt, lateAt } = tellingTimes(due, { term, warnMinutes, onCall }, calendar, at(received));
    return [words(warnAt), words(lateAt)];
  };

  it.each([
    [sameDay, '24 10:00', 60, ['24 17:00', '25 09:00']],
    // An hour of open time before half past nine lies on the evening before.
    [{ ...nextDay, time: '09:30' } as DeadlineTerm, '24 10:00', 60, ['24 17:30', '25 09:30']],
    // Of an hour at most half is left.
    [open(60), '24 10:00', 60, ['24 10:30', '24 11:00']],
    [sameDay, '24 10:00', null, [null, '25 09:00']],
    // By the clock at night: in the evening before, and told in the morning.
    [elapsed(600), '24 17:00', 30, ['24 17:30', '25 09:00']],
    [elapsed(60), '28 03:00', 30, [null, '30 09:00']],
  ])('of %j received %s, %s minutes before', (term, received, before, expected) => {
    expect(tell(term, received, before)).toEqual(expected);
  });

  it('at night too, when it runs on call', () => {
    expect(tell(elapsed(120), '28 03:00', 30, true)).toEqual(['28 04:30', '28 05:00']);
  });
});
