import type { Opening } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../i18n/en.ts';
import { messages as ja } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { callbackChoices, choiceText, nextMorning, tomorrowAtTen } from './callbackTimes.ts';

const timeZone = 'Asia/Tokyo';
const now = new Date('2026-11-24T05:00:00.000Z');
const tomorrow = '2026-11-25T10:00';

describe('times to call back', () => {
  it('are those one often promises, on the workspace’s clock', () => {
    expect(callbackChoices(now, timeZone, tomorrow)).toEqual([
      { choice: 'in30', wallClock: '2026-11-24T14:30' },
      { choice: 'in60', wallClock: '2026-11-24T15:00' },
      { choice: 'today17', wallClock: '2026-11-24T17:00' },
      { choice: 'next', wallClock: '2026-11-25T10:00' },
    ]);
  });

  it('leave out today’s when it is over, and another day’s while the calendar has not answered', () => {
    const late = new Date('2026-11-24T08:30:00.000Z');
    const offered = (next: string | null) =>
      callbackChoices(late, timeZone, next).map(({ choice }) => choice);
    expect(offered(tomorrow)).toEqual(['in30', 'in60', 'next']);
    expect(offered(null)).toEqual(['in30', 'in60']);
  });
});

describe('the next day', () => {
  const closed = (opensAt: string | null): Opening => ({
    open: false,
    opensAt,
    closesAt: null,
    businessDay: false,
  });

  it('begins at midnight of the workspace, also at the end of a month', () => {
    expect(tomorrowAtTen(now, timeZone)).toBe(tomorrow);
    expect(tomorrowAtTen(new Date('2026-12-31T14:59:00.000Z'), timeZone)).toBe('2027-01-01T10:00');
    expect(tomorrowAtTen(new Date('2026-12-31T15:00:00.000Z'), timeZone)).toBe('2027-01-02T10:00');
  });

  it.each([
    ['tomorrow, when somebody is there', { ...closed(null), open: true }, tomorrow],
    [
      'the next business day, when tomorrow is closed',
      closed('2026-11-30T00:00:00.000Z'),
      '2026-11-30T10:00',
    ],
    ['when it opens, where that is later than ten', closed('2026-11-25T04:30:00.000Z'), '2026-11-25T13:30'],
    ['tomorrow, when it never opens', closed(null), tomorrow],
  ])('is %s', (_what, opening, expected) => {
    expect(nextMorning(tomorrow, opening, timeZone)).toBe(expected);
  });

  it('is called tomorrow, or by its date', () => {
    const text = (locale: 'ja' | 'en', wallClock: string, at = now) =>
      choiceText(
        { choice: 'next', wallClock },
        { t: translator(locale === 'ja' ? ja : en), locale, timeZone, now: at },
      );
    // The evening of a Sunday before 勤労感謝の日.
    const sunday = new Date('2026-11-22T09:00:00.000Z');
    expect(text('ja', tomorrow)).toBe('明日10時');
    expect(text('ja', '2026-11-24T10:00', sunday)).toBe('11月24日(火) 10時');
    expect(text('en', '2026-11-24T10:00', sunday)).toBe('Tue 24 Nov, 10:00');
    expect(text('ja', '2026-11-25T13:30')).toBe('11月25日(水) 13:30');
    expect(text('ja', '2027-01-04T10:00')).toBe('2027年1月4日(月) 10時');
  });
});
