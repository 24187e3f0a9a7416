import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMailDate } from './date.ts';

const read = (text: string | null): string | null => parseMailDate(text)?.toISOString() ?? null;

describe('the date of a mail', () => {
  it.each([
    ['as RFC 5322 has it', 'Sat, 21 Nov 2026 13:04:05 +0900', '2026-11-21T04:04:05.000Z'],
    ['without the weekday', '21 Nov 2026 13:04:05 +0900', '2026-11-21T04:04:05.000Z'],
    ['without seconds', 'Sat, 21 Nov 2026 13:04 +0900', '2026-11-21T04:04:00.000Z'],
    ['west of Greenwich', 'Fri, 20 Nov 2026 23:04:05 -0500', '2026-11-21T04:04:05.000Z'],
    ['with half an hour', 'Sat, 21 Nov 2026 09:34:05 +0530', '2026-11-21T04:04:05.000Z'],
    ['with a colon in the zone', 'Sat, 21 Nov 2026 13:04:05 +09:00', '2026-11-21T04:04:05.000Z'],
    ['with the zone by name', 'Sat, 21 Nov 2026 13:04:05 JST', '2026-11-21T04:04:05.000Z'],
    ['with GMT', 'Sat, 21 Nov 2026 04:04:05 GMT', '2026-11-21T04:04:05.000Z'],
    ['with a zone nobody knows, as Greenwich', 'Sat, 21 Nov 2026 04:04:05 XYZ', '2026-11-21T04:04:05.000Z'],
    ['with a comment behind it', 'Sat, 21 Nov 2026 13:04:05 +0900 (JST)', '2026-11-21T04:04:05.000Z'],
    ['without a zone, as Japan’s time', 'Sat, 21 Nov 2026 13:04:05', '2026-11-21T04:04:05.000Z'],
    ['with the weekday in Japanese', '土, 21 Nov 2026 13:04:05 +0900', '2026-11-21T04:04:05.000Z'],
    ['with the month in full', '21 November 2026 13:04:05 +0900', '2026-11-21T04:04:05.000Z'],
    ['with hyphens', '21-Nov-2026 13:04:05 +0900', '2026-11-21T04:04:05.000Z'],
    ['with a year of two digits', '21 Nov 26 13:04:05 +0900', '2026-11-21T04:04:05.000Z'],
    ['with a year of the last century', '21 Nov 99 13:04:05 +0900', '1999-11-21T04:04:05.000Z'],
    ['in ISO 8601', '2026-11-21T13:04:05+09:00', '2026-11-21T04:04:05.000Z'],
    ['in ISO 8601 with fractions and Z', '2026-11-21T04:04:05.678Z', '2026-11-21T04:04:05.000Z'],
    ['with slashes', '2026/11/21 13:04:05', '2026-11-21T04:04:05.000Z'],
    ['in a leap second', 'Wed, 31 Dec 2025 23:59:60 +0000', '2026-01-01T00:00:00.000Z'],
  ])('is read %s', (_what, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    null,
    '',
    'yesterday',
    'Sat, 21 Nev 2026 13:04:05 +0900',
    '21 Nov 2026',
    '21 Nov 2026 25:00:00 +0900',
    '21 Nov 2026 13:60:00 +0900',
    '41 Nov 2026 13:04:05 +0900',
    '0 Nov 2026 13:04:05 +0900',
    '21 Nov 1969 13:04:05 +0000',
    '2026-99-99',
  ])('is none in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is the same instant whatever zone it was written in', () => {
    const date = fc.date({ noInvalidDate: true, min: new Date('1971-01-01'), max: new Date('2100-01-01') });
    fc.assert(
      fc.property(date, fc.integer({ min: -12 * 60, max: 14 * 60 }), (instant, minutes) => {
        const whole = new Date(Math.floor(instant.getTime() / 1000) * 1000);
        const local = new Date(whole.getTime() + minutes * 60_000).toUTCString().replace(' GMT', '');
        const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
        const two = (value: number): string => String(value).padStart(2, '0');
        const zone = `${minutes < 0 ? '-' : '+'}${two(hours)}${two(rest)}`;
        expect(read(`${local} ${zone}`)).toBe(whole.toISOString());
      }),
    );
  });

  it('never fails on any text, however long', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    expect(read('9'.repeat(100_000))).toBeNull();
  });
});
