import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emailAddress,
  fieldOfPath,
  fieldsOfProblem,
  newPassword,
  port,
  required,
  wholeNumber,
} from './fields.ts';

describe('a required field', () => {
  it.each([
    ['', 'field.required'],
    ['  　', 'field.required'],
    ['みどり商店', null],
  ])('%j → %s', (value, wrong) => {
    expect(required(value)).toBe(wrong);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['', 'field.required'],
    ['support@example.jp', null],
    [' support@example.jp ', null],
    ['a..b@docomo.ne.jp', null],
    ['taro.@ezweb.ne.jp', null],
    ['受付@例え.jp', null],
    ['support', 'field.email'],
    ['support@', 'field.email'],
    ['@example.jp', 'field.email'],
    ['a@b@c', 'field.email'],
    ['青木 <aoki@example.jp>', 'field.email'],
  ])('%j → %s', (value, wrong) => {
    expect(emailAddress(value)).toBe(wrong);
  });
});

describe('a new password', () => {
  it.each([
    ['', 'field.required'],
    ['short', 'field.passwordShort'],
    ['fourteen chars', 'field.passwordShort'],
    ['fifteen letters', null],
    ['aaaaaaaaaaaaaaa', null],
    ['x'.repeat(128), null],
    ['x'.repeat(129), 'field.passwordLong'],
  ])('%j → %s', (value, wrong) => {
    expect(newPassword(value)).toBe(wrong);
  });
});

describe('a port', () => {
  it.each([
    ['993', null],
    [' 993 ', null],
    ['1', null],
    ['65535', null],
    ['0', 'field.port'],
    ['65536', 'field.port'],
    ['9.5', 'field.port'],
    ['-1', 'field.port'],
    ['９９３', 'field.port'],
    ['imap', 'field.port'],
    ['', 'field.required'],
  ])('%j → %s', (value, wrong) => {
    expect(port(value)).toBe(wrong);
  });
});

describe('a whole number within bounds', () => {
  it('takes its bounds and all between, nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (number) => {
        expect(wholeNumber(0, 60)(String(number))).toBe(number >= 0 && number <= 60 ? null : 'field.number');
      }),
    );
    expect(wholeNumber(0, 60)('')).toBe('field.required');
    expect(wholeNumber(0, 60)('1e1')).toBe('field.number');
  });
});

describe('the field a complaint of the server is about', () => {
  it.each([
    ['email', 'email'],
    ['/imap/host', 'imap.host'],
    ['imap.host', 'imap.host'],
    ['body.imap.host', 'imap.host'],
    ['/body/name', 'name'],
  ])('%s → %s', (path, field) => {
    expect(fieldOfPath(path)).toBe(field);
  });

  it('is named only when the form has it', () => {
    const problem = {
      type: '',
      title: '',
      status: 400,
      code: 'invalid_request',
      detail: '',
      errors: [
        { path: 'email', message: 'Invalid' },
        { path: 'unknown', message: 'Invalid' },
      ],
    } as const;
    expect(fieldsOfProblem({ ...problem, errors: [...problem.errors] }, ['name', 'email'])).toEqual([
      'email',
    ]);
    expect(fieldsOfProblem({ ...problem, errors: [] }, ['name', 'email'])).toEqual([]);
  });
});
