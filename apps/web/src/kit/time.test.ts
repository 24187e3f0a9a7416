import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDateTime, formatDay, formatRelative, formatShort, formatTime } from './time.ts';

const tokyo = 'Asia/Tokyo';
const now = new Date('2026-11-24T03:00:00Z');

describe('a date and time', () => {
  it.each([
    ['2026-11-24T06:00:00Z', 'ja', tokyo, '11月24日(火) 15:00'],
    ['2026-11-24T06:00:00Z', 'en', tokyo, 'Tue 24 Nov, 15:00'],
    ['2026-11-24T06:00:00Z', 'en', 'Europe/London', 'Tue 24 Nov, 06:00'],
    ['2026-11-23T15:00:00Z', 'ja', tokyo, '11月24日(火) 00:00'],
    ['2026-01-05T00:05:00Z', 'ja', tokyo, '1月5日(月) 09:05'],
    ['2026-09-01T00:00:00Z', 'en', tokyo, 'Tue 1 Sep, 09:00'],
    ['2025-12-31T14:59:00Z', 'ja', tokyo, '2025年12月31日(水) 23:59'],
    ['2025-12-31T14:59:00Z', 'en', tokyo, 'Wed 31 Dec 2025, 23:59'],
    ['2025-12-31T15:00:00Z', 'ja', tokyo, '1月1日(木) 00:00'],
    ['2027-02-01T00:00:00Z', 'en', tokyo, 'Mon 1 Feb 2027, 09:00'],
  ] as const)('%s in %s at %s is %s', (iso, locale, zone, text) => {
    expect(formatDateTime(iso, locale, zone, now)).toBe(text);
  });

  it('is the day and the time, whatever the instant', () => {
    const within = { min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(within), (date) => {
        const iso = date.toISOString();
        const text = formatDateTime(iso, 'ja', tokyo, now);
        expect(text).toMatch(/^(\d{4}年)?\d{1,2}月\d{1,2}日\([日月火水木金土]\) \d{2}:\d{2}$/u);
        expect(text).toBe(`${formatDay(iso, 'ja', tokyo, now)} ${formatTime(iso, tokyo)}`);
      }),
    );
  });
});

describe('a short time for lists', () => {
  it.each([
    ['2026-11-24T06:00:00Z', 'ja', '15:00'],
    ['2026-11-23T14:59:00Z', 'ja', '11月23日'],
    ['2026-11-23T14:59:00Z', 'en', '23 Nov'],
    ['2025-11-24T06:00:00Z', 'ja', '2025/11/24'],
    ['2025-11-24T06:00:00Z', 'en', '24 Nov 2025'],
  ] as const)('%s in %s is %s', (iso, locale, text) => {
    expect(formatShort(iso, locale, tokyo, now)).toBe(text);
  });
});

describe('how long ago', () => {
  it.each([
    ['2026-11-24T02:59:30Z', 'ja', '今'],
    ['2026-11-24T02:59:30Z', 'en', 'now'],
    ['2026-11-24T02:57:00Z', 'ja', '3分前'],
    ['2026-11-24T02:57:01Z', 'ja', '2分前'],
    ['2026-11-24T01:00:00Z', 'ja', '2時間前'],
    ['2026-11-24T01:00:00Z', 'en', '2 hours ago'],
    ['2026-11-22T03:00:00Z', 'ja', '2日前'],
    ['2026-11-24T03:10:00Z', 'ja', '10分後'],
    ['2026-11-24T03:10:00Z', 'en', 'in 10 minutes'],
  ] as const)('%s in %s is %s', (iso, locale, text) => {
    expect(formatRelative(iso, locale, now)).toBe(text);
  });
});
