import {
  acknowledgementRules,
  acknowledgementVariants,
  installedAcknowledgements,
} from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressed, calledBefore, dueWords, fillIn, languageOf, textFor, toldTime } from './words.ts';

const tokyo = 'Asia/Tokyo';
const at = (text: string) => Date.parse(`${text}+09:00`);

describe('a time that is told', () => {
  it.each([
    ['2026-11-24T15:10', '2026-11-24T18:00', '本日18時', '6:00 pm today (Japan time)'],
    [
      '2026-11-24T19:00',
      '2026-11-25T12:00',
      '明日11月25日(水)12時',
      '12:00 pm tomorrow, Wednesday 25 November (Japan time)',
    ],
    // Friday evening: Monday is a holiday.
    [
      '2026-11-20T19:00',
      '2026-11-24T12:00',
      '11月24日(火)12時',
      '12:00 pm on Tuesday 24 November (Japan time)',
    ],
    [
      '2026-12-30T10:00',
      '2027-01-04T14:40',
      '1月4日(月)14時40分',
      '2:40 pm on Monday 4 January (Japan time)',
    ],
    [
      '2026-11-24T23:59',
      '2026-11-25T00:10',
      '明日11月25日(水)0時10分',
      '12:10 am tomorrow, Wednesday 25 November (Japan time)',
    ],
    ['2026-11-24T10:00', '2026-11-25T00:00', '本日24時', 'midnight today (Japan time)'],
    [
      '2026-01-05T10:00',
      '2027-02-01T09:00',
      '2027年2月1日(月)9時',
      '9:00 am on Monday 1 February 2027 (Japan time)',
    ],
  ])('at %s of %s is «%s»', (now, due, ja, en) => {
    expect(dueWords(at(due), at(now), tokyo, 'ja')).toBe(ja);
    expect(dueWords(at(due), at(now), tokyo, 'en')).toBe(en);
  });

  it('follows the workspace’s own clock', () => {
    const due = Date.parse('2026-11-25T03:00Z');
    expect(dueWords(due, Date.parse('2026-11-24T10:00Z'), 'Europe/London', 'en')).toBe(
      '3:00 am tomorrow, Wednesday 25 November (Europe/London)',
    );
  });

  it('is a round one, never earlier than it is, and less than ten minutes later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (due) => {
        const told = toldTime(due);
        expect(told).toBeGreaterThanOrEqual(due);
        expect(told - due).toBeLessThan(600_000);
        expect(told % 600_000).toBe(0);
      }),
    );
  });
});

it.each([
  ['Where is my order 1182?', 'en'],
  ['注文1182はいつ届きますか', 'ja'],
  ['在庫確認', 'ja'],
  ['OK', 'en'],
  ['👍', 'ja'],
  ['', 'ja'],
] as const)('«%s» is answered in %s', (text, locale) => {
  expect(languageOf(text)).toBe(locale);
});

describe('names', () => {
  it('are the family’s before Japanese customers, and nobody is called by an address', () => {
    expect(calledBefore('佐藤 健', 'ja')).toBe('佐藤');
    expect(calledBefore('佐藤', 'ja')).toBe('佐藤');
    expect(calledBefore('Linh Nguyen', 'en')).toBe('Linh Nguyen');
    const taro = { name: '山田 太郎', honorific: '様' };
    expect(addressed(taro, 'taro@example.jp', 'ja')).toBe('山田 太郎 様');
    expect(addressed(taro, 'taro@example.jp', 'en')).toBe('山田 太郎');
    expect(addressed({ name: 'taro', honorific: '様' }, 'taro@example.jp', 'ja')).toBe('お客様');
    expect(addressed({ name: 'taro', honorific: '様' }, 'taro@example.jp', 'en')).toBe('Customer');
  });
});

describe('a text', () => {
  const untimed = '内容を確認のうえ、担当の{担当者}よりご返信いたします。';
  const text = 'お問い合わせを承りました。\n{期日}までに、担当の{担当者}よりご返信いたします。';
  const values = {
    customer: '山田 太郎 様',
    company: 'みどり商店',
    person: '佐藤',
    due: '明日11月25日(水)12時',
  };

  it('says by when who answers', () => {
    expect(fillIn(text, untimed, values, 'ja')).toBe(
      'お問い合わせを承りました。\n明日11月25日(水)12時までに、担当の佐藤よりご返信いたします。',
    );
  });

  it('says no time where there is none, and no name where nobody has it', () => {
    expect(fillIn(text, untimed, { ...values, due: null, person: null }, 'ja')).toBe(
      'お問い合わせを承りました。\n内容を確認のうえ、担当者よりご返信いたします。',
    );
    expect(fillIn('{person} will reply by {due}.', 'x', { ...values, person: null }, 'en')).toMatch(
      /^A member of our team will reply/u,
    );
  });

  it('takes names as they are, whatever stands in them', () => {
    const odd = { ...values, customer: '$& {会社}' };
    expect(fillIn('{お客様}へ', untimed, odd, 'ja')).toBe('$& {会社}へ');
  });

  it('is there for every case, leaves no brace behind, and is the own one where a lead has written it', () => {
    const rules = acknowledgementRules.parse({});
    for (const variant of acknowledgementVariants)
      for (const locale of ['ja', 'en'] as const)
        for (const form of ['letter', 'talk'] as const) {
          const installed = textFor(rules, { variant, locale, form });
          expect(fillIn(installed, rules.untimed[locale], values, locale)).not.toMatch(/[{}]/u);
          expect(fillIn(installed, rules.untimed[locale], { ...values, due: null }, locale)).not.toMatch(
            /[{}]/u,
          );
          if (variant === 'harassment') expect(installed).not.toContain('期日');
        }
    const own = { variant: 'usual', locale: 'ja', form: 'talk', text: '承りました。' } as const;
    expect(textFor({ texts: [own] }, own)).toBe('承りました。');
    expect(installedAcknowledgements).toHaveLength(20);
  });

  it('may name only what there is', () => {
    const texts = [{ variant: 'usual', locale: 'ja', form: 'talk', text: '{名前}様' }];
    expect(acknowledgementRules.safeParse({ texts }).error?.issues[0]?.message).toContain(
      '{名前} is no variable',
    );
  });
});
