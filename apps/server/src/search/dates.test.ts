import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, readDays, writeDay } from './dates.ts';

/** A Saturday. */
const today = parseDay('2026-11-21');
const read = (text: string): string | null => {
  const range = readDays(text, today);
  return range === null ? null : `${writeDay(range.start)}/${writeDay(range.end)}`;
};

describe('a date of a query', () => {
  it.each([
    ['2026-11-01', '2026-11-01/2026-11-02'],
    ['2026/1/9', '2026-01-09/2026-01-10'],
    ['２０２６年１１月１日', '2026-11-01/2026-11-02'],
    ['2026-02', '2026-02-01/2026-03-01'],
    ['2026年12月', '2026-12-01/2027-01-01'],
    ['2025', '2025-01-01/2026-01-01'],
    ['2024年', '2024-01-01/2025-01-01'],
    ['11/1', '2026-11-01/2026-11-02'],
    ['12/1', '2025-12-01/2025-12-02'],
    ['11月1日', '2026-11-01/2026-11-02'],
    ['12月', '2025-12-01/2026-01-01'],
    ['2/29', '2024-02-29/2024-03-01'],
    ['今日', '2026-11-21/2026-11-22'],
    ['昨日', '2026-11-20/2026-11-21'],
    ['Yesterday', '2026-11-20/2026-11-21'],
    ['一昨日', '2026-11-19/2026-11-20'],
    ['今週', '2026-11-16/2026-11-23'],
    ['先週', '2026-11-09/2026-11-16'],
    ['last-week', '2026-11-09/2026-11-16'],
    ['今月', '2026-11-01/2026-12-01'],
    ['先月', '2026-10-01/2026-11-01'],
    ['今年', '2026-01-01/2027-01-01'],
    ['昨年', '2025-01-01/2026-01-01'],
    ['3日前', '2026-11-18/2026-11-19'],
    ['3d', '2026-11-18/2026-11-19'],
    ['2週間前', '2026-11-07/2026-11-08'],
    ['3ヶ月前', '2026-08-21/2026-08-22'],
    ['9か月前', '2026-02-21/2026-02-22'],
    ['1y', '2025-11-21/2025-11-22'],
  ])('«%s» is %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it.each([
    '',
    'いつか',
    '2026-13-01',
    '2026-02-30',
    '2026-00-01',
    '0/1',
    '13/1',
    '2/30',
    '9999',
    '0001-01-01',
    '99999日前',
    'constructor',
    '11/',
    '--',
  ])('«%s» is none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('ends after it begins, whatever is written', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom(...'0123456789/-年月日前ヶか週dwmy'), { maxLength: 10 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const range = readDays(written, today);
        if (range !== null) expect(writeDay(range.end) > writeDay(range.start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps to the end of short months', () => {
    const range = readDays('1ヶ月前', parseDay('2026-03-31'));
    expect(range === null ? '' : writeDay(range.start)).toBe('2026-02-28');
  });
});
