import type { ImportField } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { readRow } from './row.ts';

const read = (cells: Partial<Record<ImportField, string>>) => {
  const fields = Object.keys(cells) as ImportField[];
  return readRow({ line: 2, cells: fields.map((field) => cells[field] ?? '') }, fields);
};
const candidate = (cells: Partial<Record<ImportField, string>>) => {
  const row = read(cells);
  if (!row.ok) throw new Error(row.error.code);
  return row.candidate;
};

describe('a row', () => {
  it('is understood as a person', () => {
    expect(
      candidate({
        familyName: '山田',
        givenName: '太郎',
        familyReading: 'ヤマダ',
        givenReading: 'タロウ',
        email: 'Taro@Example.jp',
        phone: '０３ー１２３４ー５６７８',
        mobile: '9012345678',
        postalCode: '〒１００-０００１',
        prefecture: '東京都',
        city: '千代田区',
        address: '1-1',
        allergy: '卵',
        preference: 'なし',
      }),
    ).toMatchObject({
      name: '山田 太郎',
      reading: 'ヤマダ タロウ',
      emails: [{ key: 'Taro@example.jp' }],
      phones: [{ key: '+81312345678' }, { key: '+819012345678' }],
      postalCode: '100-0001',
      address: '東京都千代田区1-1',
      care: [{ kind: 'allergy', text: '卵' }],
    });
  });

  it.each([
    [{ name: '  ', company: 'みらい' }, 'みらい'],
    [{ name: '', email: 'hanako@example.jp' }, 'hanako'],
    [{ name: '山田　太郎' }, '山田 太郎'],
  ] as const)('%j is called %s', (cells, name) => {
    expect(candidate(cells).name).toBe(name);
  });

  it('takes off the apostrophe that kept a cell from being a formula', () => {
    expect(candidate({ name: '甲', phone: "'+81 90-1234-5678" }).phones[0]?.key).toBe('+819012345678');
    expect(candidate({ name: "O'Hara", note: "'=1" }).note).toBe('=1');
  });

  it.each([
    [{ phone: '03-1234-5678' }, 'name_missing', null],
    [{ name: '甲', email: 'kou' }, 'email_invalid', 'email'],
    [{ name: '甲', phone: '12' }, 'phone_invalid', 'phone'],
    [{ name: 'x'.repeat(121) }, 'too_long', 'name'],
    [{ name: '甲', allergy: 'x'.repeat(201) }, 'too_long', 'allergy'],
  ] as const)('%j is not taken over: %s', (cells, code, field) => {
    const row = read(cells);
    expect(row.ok ? null : row.error).toEqual({ code, field });
  });

  it('with more cells than headings, or without those that matter, is not taken over', () => {
    const mapping: ImportField[] = ['name', 'email'];
    for (const cells of [['甲', 'a@example.jp', '余り'], ['甲']])
      expect(readRow({ line: 2, cells }, mapping)).toMatchObject({
        ok: false,
        error: { code: 'wrong_columns' },
      });
    expect(readRow({ line: 2, cells: ['甲', 'a@example.jp', ' '] }, mapping).ok).toBe(true);
    expect(readRow({ line: 2, cells: ['甲'] }, ['name', 'note']).ok).toBe(true);
  });
});
