import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from './bands.ts';
import { essenceOf, questionOf, readable } from './essence.ts';

describe('what an answer says', () => {
  it('stands between its courtesies', () => {
    const text = `山田 花子様\r\n\r\nいつもお世話になっております。\nみどり商店の緑川です。\nこのたびはお問い合わせいただき、ありがとうございます。\n\n返品は30日以内に承ります。\n\n返送料はお客様のご負担です。\n\n引き続きよろしくお願いいたします。\n`;
    expect(essenceOf(text)).toBe('返品は30日以内に承ります。\n\n返送料はお客様のご負担です。');
    expect(
      essenceOf('Dear Ms. Smith,\nThank you for your message.\n\nWe ship on Mondays.\n\nBest regards,'),
    ).toBe('We ship on Mondays.');
  });

  it('is kept whole where it is all courtesy in one long line', () => {
    const long = `${'この商品はご好評につき品切れでございます。'.repeat(4)}よろしくお願いいたします。`;
    expect(essenceOf(long)).toBe(long);
    expect(essenceOf('よろしくお願いいたします。')).toBe('');
  });

  it('is always a part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(text.replaceAll(/\r\n?/gu, '\n')).toContain(essenceOf(text));
      }),
    );
  });
});

it('names a reader understands stand for what was masked', () => {
  expect(
    readable('{{顧客姓}}様の電話{{電話1}}に{{社員名2}}が{{番号1}}と{{住所2}}を伝えます。{{メール1}}'),
  ).toBe('お客様の電話【電話番号】に担当者が【番号】と【住所】を伝えます。【メールアドレス】');
});

it.each([
  ['Re: Re: 【重要】送料について', '送料について'],
  ['お問い合わせ：返品', '返品'],
  ['Re: ', 'Re:'],
])('of the subject «%s» the question is «%s»', (subject, question) => {
  expect(questionOf(subject)).toBe(question);
});

describe('bands', () => {
  const text = '急須の茶渋は、重曹を溶かしたぬるま湯に一晩つけ、柔らかいスポンジで洗うと落ちます。';
  const shared = (a: string, b: string) => bandsOf(a).filter((band) => bandsOf(b).includes(band)).length;

  it('are shared by texts that are much alike, in any width, and by no others', () => {
    expect(shared(text, `${text}漂白剤は使わないでください。`)).toBeGreaterThan(0);
    expect(shared(text, text.replace('スポンジ', 'ｽﾎﾟﾝｼﾞ'))).toBe(10);
    expect(shared(text, '送料は全国一律六百円です。五千円以上のご注文は無料でお届けします。')).toBe(0);
  });

  it('are whole numbers that the database holds, always the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2 }), (any) => {
        const found = bandsOf(any);
        expect(found).toEqual(bandsOf(any));
        expect(found.every((band) => Number.isInteger(band) && Math.abs(band) <= 2 ** 31)).toBe(true);
      }),
    );
    expect(bandsOf('')).toEqual([]);
  });
});
