import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { id, instant, mailboxAddress, page, pageQuery } from './index.ts';

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('an address that mail reaches', () => {
  it.each([
    'support@example.jp',
    'a..b@docomo.ne.jp',
    'taro.@ezweb.ne.jp',
    '.hanako@docomo.ne.jp',
    '-jiro-@softbank.ne.jp',
    "o'brien+desk@example.co.uk",
    'サポート@例え.jp',
    'root@localhost',
    'a@[192.0.2.1]',
  ])('is %s', (address) => {
    expect(mailboxAddress.parse(address)).toBe(address);
  });

  it('is taken without the blanks around it', () => {
    expect(mailboxAddress.parse(' a@example.jp\n')).toBe('a@example.jp');
  });

  it.each([
    '',
    'nobody',
    '@example.jp',
    'a@',
    'a@b@c',
    'a b@example.jp',
    'a@exam ple.jp',
    'a\r\nBcc: x@example.jp',
    'Taro <a@example.jp>',
    'a\u0000@example.jp',
    `${'a'.repeat(250)}@example.jp`,
  ])('is not %j', (address) => {
    expect(takes(mailboxAddress, address)).toBe(false);
  });
});

describe('an id', () => {
  it('is a UUID', () => {
    expect(takes(id, '01a1fcc1-0000-7000-8000-000000000001')).toBe(true);
    for (const wrong of ['', '1', '01a1fcc1000070008000000000000001', "'; drop table", null])
      expect(takes(id, wrong)).toBe(false);
  });
});

describe('an instant', () => {
  it.each([
    ['2026-11-21T04:00:00Z', true],
    ['2026-11-21T04:00:00.123Z', true],
    ['2026-11-21T13:00:00+09:00', false],
    ['2026-11-21', false],
    ['2026-02-30T00:00:00Z', false],
    ['tomorrow', false],
    [1_795_233_600_000, false],
  ])('%j: %s', (value, expected) => {
    expect(takes(instant, value)).toBe(expected);
  });
});

describe('a page', () => {
  it('has fifty items unless asked, and never more than two hundred', () => {
    expect(pageQuery.parse({})).toEqual({ limit: 50 });
    expect(pageQuery.parse({ limit: '200', cursor: 'x' })).toEqual({ limit: 200, cursor: 'x' });
    for (const limit of ['0', '201', '-1', '1.5', 'x']) expect(takes(pageQuery, { limit })).toBe(false);
  });

  it('says where the next one begins, or that there is none', () => {
    const numbers = page(z.number());
    expect(numbers.parse({ items: [1], nextCursor: null })).toEqual({ items: [1], nextCursor: null });
    expect(takes(numbers, { items: ['1'], nextCursor: null })).toBe(false);
    expect(takes(numbers, { items: [] })).toBe(false);
  });
});
