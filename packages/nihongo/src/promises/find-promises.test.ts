import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../dates/index.ts';
import { readDocument } from '../text/document.ts';
import { findPromises } from './index.ts';

const sentAt = '2026-11-20T10:00:00+09:00';

const mail = `株式会社みどり
営業部 山田様

いつもお世話になっております。
あおば印刷の佐々木でございます。

名刺の校正の件、下記の日程で進めてまいります。

・初校：11月25日(水)にお送りいたします
・ご確認：11月27日(金)までにお願いいたします
・納品：12月4日(金)の予定です

ご不明な点がございましたら、お気軽にお申し付けください。
今後ともよろしくお願いいたします。

--
あおば印刷 佐々木`;

describe('findPromises', () => {
  it('reads a whole mail', () => {
    expect(findPromises(mail, { sentAt }).map((one) => [one.at, one.due])).toEqual([
      ['初校：11月25日(水)にお送りいたします', '2026-11-25'],
      ['納品：12月4日(金)の予定です', '2026-12-04'],
    ]);
  });

  it('takes a document that was read already', () => {
    expect(findPromises(readDocument(mail), { sentAt })).toEqual(findPromises(mail, { sentAt }));
  });

  it('keeps the company’s closures', () => {
    const calendar = makeCalendar({ closures: ['2026-11-24'] });
    const [promise] = findPromises('翌営業日に発送いたします。', { sentAt, calendar });
    expect(promise?.due).toBe('2026-11-25');
  });

  it('counts minutes from the instant of sending, in Tokyo', () => {
    const [promise] = findPromises('30分以内にお電話いたします。', {
      sentAt: new Date('2026-11-20T14:50:00Z'),
    });
    expect(promise?.due).toBe('2026-11-21T00:20');
  });

  it.each([
    ['明日の15時にお電話いたします。', 'minute'],
    ['明日お電話いたします。', 'day'],
    ['来週中にお電話いたします。', 'week'],
    ['来月お送りいたします。', 'month'],
    ['年内にお送りいたします。', 'year'],
    ['近日中にお送りいたします。', 'vague'],
    ['代わりの品をお送りいたします。', 'none'],
  ])('says how exactly the time was named: %s %s', (text, precision) => {
    expect(findPromises(text, { sentAt })[0]?.precision).toBe(precision);
  });

  it('leaves a date that does not exist without a due time', () => {
    expect(findPromises('2月30日にお届けいたします。', { sentAt }).map((one) => one.due)).toEqual([null]);
  });

  it('refuses what is no instant', () => {
    expect(() => findPromises('', { sentAt: 'tomorrow' })).toThrow(RangeError);
  });

  it('reads any text without a throw, with true spans', () => {
    const pieces = fc.constantFrom(
      ...'明日 までに 、 。 お送り いたします し ます が ので 確認後 場合は 3営業日以内に お客様 「 」 🎁 \n 予定です ました ください の を は'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const one of findPromises(text, { sentAt })) {
          expect(one.at).toBe(text.slice(one.start, one.end));
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.condition === null || one.due === null).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a message of thousands of sentences', () => {
  it('has each of them also where they are clauses of one sentence', () => {
    const clauses = '見本は明日お届けし、結果は25日にお電話し、'.repeat(2000);
    const found = findPromises(`${clauses}26日に伺います。`, { sentAt: '2026-11-20T10:00:00+09:00' });
    expect(found).toHaveLength(4001);
  });

  it('has each of its promises', () => {
    const line = '修理の品は明日の10時にお届けします。';
    expect(findPromises(line.repeat(3000), { sentAt: '2026-11-20T10:00:00+09:00' })).toHaveLength(3000);
  });
});
