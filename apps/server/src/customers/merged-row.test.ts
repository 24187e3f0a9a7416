import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedRow, unmergedRow } from './merged-row.ts';
import { changesBetween, emptyRow } from './record.ts';
import type { CustomerRow } from './record.store.ts';

const row = (changes: Partial<CustomerRow> = {}): CustomerRow => ({ ...emptyRow('田中 太郎'), ...changes });

describe('the record of a merge', () => {
  it('keeps what is known and takes what is not', () => {
    const after = mergedRow(row({ title: '部長' }), row({ title: '課長', address: '東京都' }));
    expect(after).toMatchObject({ title: '部長', address: '東京都' });
  });

  it('takes a confirmed reading of the same name for a guess, but none of another name', () => {
    const confirmed = { reading: 'たなか たろう', readingGuessed: false };
    const guess = row({ reading: 'でんちゅう たろう', readingGuessed: true });
    expect(mergedRow(guess, row(confirmed))).toMatchObject(confirmed);
    expect(mergedRow(row(), row({ name: '田中 次郎', ...confirmed })).reading).toBeNull();
  });

  it('puts two notes below each other, once', () => {
    expect(mergedRow(row({ note: '午前中に' }), row({ note: '甘党' })).note).toBe('午前中に\n甘党');
    expect(mergedRow(row({ note: '午前中に\n甘党' }), row({ note: '甘党' })).note).toBe('午前中に\n甘党');
    expect(mergedRow(row({ note: 'x'.repeat(3999) }), row({ note: '甘党' })).note).toBe('x'.repeat(3999));
  });

  it('is, undone at once, what it was before: whatever both held', () => {
    const text = fc.option(fc.string({ maxLength: 4 }), { nil: null });
    const any = fc.record({
      title: text,
      address: text,
      reading: text,
      note: fc.string({ maxLength: 4 }),
      companyId: text,
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const before = row(one);
        const after = mergedRow(before, row(other));
        expect(unmergedRow(after, { before, after })).toEqual(before);
      }),
    );
  });

  it('leaves, undone later, what someone has changed since', () => {
    const before = row();
    const after = mergedRow(before, row({ title: '課長', address: '東京都' }));
    const now = { ...after, title: '社長', name: '田中 太朗' };
    expect(unmergedRow(now, { before, after })).toMatchObject({
      title: '社長',
      name: '田中 太朗',
      address: null,
    });
  });
});

describe('what a change says in the history', () => {
  it('is each field with both values, and of a note that it changed', () => {
    expect(changesBetween(row(), row({ title: '部長', note: '長いメモ' }))).toEqual([
      { field: 'title', from: null, to: '部長' },
      { field: 'note', from: null, to: null },
    ]);
    expect(changesBetween(row(), row())).toEqual([]);
  });
});
