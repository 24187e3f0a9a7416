import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListedDate, writeListedDate } from './date.ts';

const on = (year: number | null, month: number, day: number) => ({ year, month, day });

describe('a date in a list', () => {
  it.each([
    ['2026/1/2', on(2026, 1, 2)],
    ['2026-01-02', on(2026, 1, 2)],
    ['2026.1.2', on(2026, 1, 2)],
    ['20260102', on(2026, 1, 2)],
    ['2026年1月2日', on(2026, 1, 2)],
    ['２０２６年１月２日（金）', on(2026, 1, 2)],
    ['2026/1/2 0:00:00', on(2026, 1, 2)],
    ['2026-01-02T09:30:00+09:00', on(2026, 1, 2)],
    ['令和8年1月2日', on(2026, 1, 2)],
    ['令和元年5月1日', on(2019, 5, 1)],
    ['R8.1.2', on(2026, 1, 2)],
    ['r8/1/2', on(2026, 1, 2)],
    ['平成31年4月30日', on(2019, 4, 30)],
    ['Ｓ５０．３．１', on(1975, 3, 1)],
    ['大正15年12月24日', on(1926, 12, 24)],
    ['明治45年7月29日', on(1912, 7, 29)],
    ['1月2日', on(null, 1, 2)],
    ['01/02', on(null, 1, 2)],
    ['2月29日', on(null, 2, 29)],
    ['2024/2/29', on(2024, 2, 29)],
  ])('%s', (text, date) => {
    expect(readListedDate(text)).toEqual(date);
  });

  it.each([
    ['46024', 'date_serial'],
    ['46024.5', 'date_serial'],
    ['2', 'date_serial'],
    ['2026/2/29', 'date_invalid'],
    ['2026/13/1', 'date_invalid'],
    ['13月1日', 'date_invalid'],
    ['令和0年1月1日', 'date_invalid'],
    ['1/2/2026', 'date_invalid'],
    ['0099/1/2', 'date_invalid'],
    ['20261301', 'date_invalid'],
    ['春ごろ', 'date_invalid'],
    ['2026/1/2 または 2026/1/3', 'date_invalid'],
  ])('%s is none (%s)', (text, fault) => {
    expect(readListedDate(text)).toBe(fault);
  });

  it('is read as it was written', () => {
    const days = fc.date({ min: new Date('1850-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.boolean(), (date, hasYear) => {
        const [year = 0, month = 0, day = 0] = date.toISOString().slice(0, 10).split('-').map(Number);
        const listed = on(hasYear ? year : null, month, day);
        expect(readListedDate(writeListedDate(listed))).toEqual(listed);
      }),
    );
  });
});
