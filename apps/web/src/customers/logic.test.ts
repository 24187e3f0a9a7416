import { describe, expect, it } from 'vitest';
import { messages as ja } from '../i18n/ja.ts';
import { translator } from '../kit/translate.ts';
import { careKinds, todayIn } from './care/kinds.ts';
import { changeOf, valuesOf, wrongFields } from './company/fields.ts';
import { parseCustomersSearch } from './list/search.ts';
import { summaryOf } from './merge/summary.ts';
import { isReference, isSameName, reasonsOf } from './requests/reasons.ts';
import { recordWords } from './timeline/words.ts';

const t = translator(ja);
const words = (kind: string, data: Record<string, string | null> = {}) => recordWords(t, { kind, data });

describe('a change of the record in one line', () => {
  it.each([
    ['created', {}, '顧客を登録'],
    ['changed', { field: 'title', from: null, to: '部長' }, '役職を変更: （なし） → 部長'],
    ['changed', { field: 'note', from: null, to: null }, 'メモを変更'],
    ['changed', { field: 'contactPersonId', from: 'm1', to: 'm2' }, '担当を変更'],
    ['contact_added', { kind: 'email', value: 'a@example.jp' }, '連絡先を追加: a@example.jp'],
    ['care_added', { kind: 'allergy', text: '卵' }, '「卵」を追加（アレルギー）'],
    ['care_removed', { kind: 'unknown', text: '卵' }, '「卵」を削除（気配り）'],
    ['merged', { name: '田中', conversations: '3' }, '田中 様の記録を統合（案件3件）'],
    [
      'merged',
      { name: '田中', conversations: '1', evidence: 'line_code' },
      '田中 様の記録を統合（案件1件。チャットで発行したコードがLINEから届いたため）',
    ],
    ['imported', { list: 'a.csv' }, '一覧から取り込み（a.csv）'],
    ['erased', {}, '個人データを消去'],
  ])('%s %j', (kind, data, expected) => {
    expect(words(kind, data)).toBe(expected);
  });

  it('is left out when this page does not know it yet, and whole when its data was erased', () => {
    expect(words('something_new')).toBeNull();
    expect(words('merged')).toBe(' 様の記録を統合（案件件）');
  });
});

describe('what to mind', () => {
  it('has the gravest first', () => {
    expect(careKinds[0]).toBe('allergy');
  });
  it('is of today in the workspace’s zone', () => {
    const late = new Date('2026-11-23T16:00:00Z');
    expect([todayIn('Asia/Tokyo', late), todayIn('UTC', late)]).toEqual(['2026-11-24', '2026-11-23']);
  });
});

describe('a request for one’s data', () => {
  it('has reasons of its kind', () => {
    expect(reasonsOf('disclosure')).toContain('disclosure_request');
    expect(reasonsOf('erasure')).not.toContain('disclosure_request');
  });
  it.each([
    ['', true],
    ['2026-031', true],
    ['R#1', true],
    ['山田', false],
    ['a b', false],
    ['x'.repeat(41), false],
  ])('may have «%s» as its reference: %s', (text, expected) => {
    expect(isReference(text)).toBe(expected);
  });
  it('is confirmed by the name, whatever its width and spaces', () => {
    expect(isSameName('山田　太郎 ', '山田 太郎')).toBe(true);
    expect(isSameName('山田', '山田 太郎')).toBe(false);
    expect(isSameName(' ', ' ')).toBe(false);
  });
});

describe('a company’s form', () => {
  it('needs a name, and an address of the web that is one', () => {
    expect(wrongFields(valuesOf(null))).toEqual(['name']);
    expect(wrongFields({ ...valuesOf(null), name: 'みなと', website: 'minato' })).toEqual(['website']);
    expect(wrongFields({ ...valuesOf(null), name: 'みなと', website: 'https://minato.example.jp' })).toEqual(
      [],
    );
  });
  it('says what was left empty as unknown', () => {
    expect(changeOf({ ...valuesOf(null), name: ' みなと ' })).toMatchObject({
      name: 'みなと',
      phone: null,
      note: '',
    });
  });
});

describe('the address of the list', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(parseCustomersSearch({ query: '山田', person: 'me', page: 3 })).toEqual({
      query: '山田',
      person: 'me',
    });
    expect(parseCustomersSearch({ query: 3, person: '' })).toEqual({});
  });
});

it('a customer in one line is told apart by company and addresses', () => {
  const point = { id: 'p', kind: 'email', value: 'a@example.jp', primary: true, shared: false } as const;
  expect(summaryOf({ company: 'みなと', contactPoints: [point] })).toBe('みなと · a@example.jp');
  expect(summaryOf({ company: null, contactPoints: [] })).toBe('');
});
