import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsOf, instantText } from './types.ts';

describe('an instant out of the database', () => {
  it.each([
    ['2026-11-23 07:05:09+00', '2026-11-23T07:05:09.000Z'],
    ['2026-11-23 07:05:09.1+00', '2026-11-23T07:05:09.100Z'],
    ['2026-11-23 07:05:09.12+00', '2026-11-23T07:05:09.120Z'],
    ['2026-11-23 07:05:09.123+00', '2026-11-23T07:05:09.123Z'],
    ['2026-11-23 07:05:09.123999+00', '2026-11-23T07:05:09.123Z'],
    ['0001-01-01 00:00:00+00', '0001-01-01T00:00:00.000Z'],
    ['2026-11-23 16:05:09+09', '2026-11-23T07:05:09.000Z'],
    ['2026-11-23 12:35:09.5+05:30', '2026-11-23T07:05:09.500Z'],
    ['12026-11-23 07:05:09+00', '+012026-11-23T07:05:09.000Z'],
  ])('%s is %s', (written, text) => {
    expect(instantText(written)).toBe(text);
  });

  it('is what reading it says, to the millisecond', () => {
    const ever = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(ever, fc.integer({ min: 0, max: 999 }), (date, micros) => {
        const iso = date.toISOString();
        // As PostgreSQL writes it: up to six digits, without zeros at their end.
        const digits = `${iso.slice(20, 23)}${String(micros).padStart(3, '0')}`.replace(/0+$/u, '');
        const written = `${iso.slice(0, 10)} ${iso.slice(11, 19)}${digits === '' ? '' : `.${digits}`}+00`;
        expect(instantText(written)).toBe(iso);
      }),
    );
  });

  it('is refused where there is none', () => {
    expect(() => instantText('infinity')).toThrow(RangeError);
  });
});

describe('an array of ids out of the database', () => {
  const a = '0190a1b2-0000-7000-8000-000000000001';
  const b = '0190a1b2-0000-7000-8000-00000000000f';

  it.each([
    ['{}', []],
    [`{${a}}`, [a]],
    [`{${a},${b}}`, [a, b]],
    ['{NULL}', [null]],
    [`{${a},NULL}`, [a, null]],
    [`{{${a}},{${b}}}`, [[a], [b]]],
    [`[0:1]={${a},${b}}`, [a, b]],
  ])('%s is %j', (written, ids) => {
    expect(idsOf(written)).toEqual(ids);
  });

  it('holds every id that went in, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid()), (ids) => {
        expect(idsOf(`{${ids.join(',')}}`)).toEqual(ids);
      }),
    );
  });
});
