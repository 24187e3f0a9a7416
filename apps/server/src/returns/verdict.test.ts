import type { ReturnRule } from '@madoguchi/contract';
import { checkKeigo, loadTokenizer, readDocument } from '@madoguchi/nihongo';
import { returnMessage } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { inForce, withdrawal } from './law.ts';
import { judge, type Asked } from './verdict.ts';
import { messageText, type MessageFacts } from './words.ts';

const rule = (given: Partial<ReturnRule> = {}): ReturnRule => ({
  from: '2026-01-01',
  shown: true,
  accepts: true,
  days: 7,
  faultDays: 14,
  shippingBy: 'customer',
  opened: false,
  excluded: ['マスク', 'ピアス'],
  ...given,
});
const asked = (given: Partial<Asked> = {}): Asked => ({
  kind: 'return',
  reason: 'changed_mind',
  opened: false,
  placedOn: '2026-11-01',
  deliveredOn: '2026-11-10',
  askedOn: '2026-11-12',
  products: ['急須'],
  ...given,
});

describe('what the rules say', () => {
  it.each<[string, ReturnRule[], Partial<Asked>, string, string | null, string[]]>([
    ['within the days', [rule()], {}, 'accept', '2026-11-17', ['within']],
    ['on the last day', [rule()], { askedOn: '2026-11-17' }, 'accept', '2026-11-17', ['within']],
    ['a day too late', [rule()], { askedOn: '2026-11-18' }, 'refuse', '2026-11-17', ['over']],
    ['not delivered yet', [rule()], { deliveredOn: null }, 'ask', null, ['not_delivered']],
    ['opened', [rule()], { opened: true }, 'refuse', '2026-11-17', ['opened']],
    [
      'opened, where that is allowed',
      [rule({ opened: true })],
      { opened: true },
      'accept',
      '2026-11-17',
      ['within'],
    ],
    [
      'hygiene goods, in any width',
      [rule()],
      { products: ['不織布ﾏｽｸ 30枚'] },
      'refuse',
      '2026-11-17',
      ['excluded'],
    ],
    [
      'a shop that takes nothing back',
      [rule({ accepts: false })],
      {},
      'refuse',
      '2026-11-17',
      ['not_accepted'],
    ],
    [
      'every reason is named',
      [rule({ accepts: false })],
      { opened: true, askedOn: '2026-12-01' },
      'refuse',
      '2026-11-17',
      ['not_accepted', 'opened', 'over'],
    ],
    [
      'a fault, whatever the shop says',
      [rule({ accepts: false })],
      { reason: 'damaged', opened: true },
      'accept',
      '2026-11-24',
      ['fault'],
    ],
    [
      'a fault that is told late',
      [rule()],
      { reason: 'defective', askedOn: '2026-11-25' },
      'ask',
      '2026-11-24',
      ['fault', 'fault_old'],
    ],
    [
      'a fault before delivery is known',
      [rule()],
      { reason: 'wrong_item', deliveredOn: null },
      'accept',
      null,
      ['fault'],
    ],
    [
      'no rule at all: the eighth day',
      [],
      { askedOn: '2026-11-17' },
      'accept',
      '2026-11-17',
      ['not_shown', 'law_within'],
    ],
    [
      'no rule at all: the ninth day',
      [],
      { askedOn: '2026-11-18' },
      'refuse',
      '2026-11-17',
      ['not_shown', 'law_over'],
    ],
    [
      'a rule that was not shown',
      [rule({ shown: false, accepts: false })],
      {},
      'accept',
      '2026-11-17',
      ['not_shown', 'law_within'],
    ],
    [
      'the law gives no exchange',
      [],
      { kind: 'exchange' },
      'ask',
      '2026-11-17',
      ['not_shown', 'law_within', 'law_return_only'],
    ],
    [
      'a rule that came after the order',
      [rule({ from: '2026-11-02' })],
      {},
      'accept',
      '2026-11-17',
      ['not_shown', 'law_within'],
    ],
    [
      'the newest rule before the order',
      [rule({ from: '2026-10-01', days: 30 }), rule()],
      { askedOn: '2026-12-10' },
      'accept',
      '2026-12-10',
      ['within'],
    ],
    [
      'an order before the law',
      [],
      { placedOn: '2009-11-30', deliveredOn: '2009-12-03', askedOn: '2009-12-05' },
      'ask',
      null,
      ['not_shown', 'not_delivered'],
    ],
  ])('%s', (_case, rules, given, decision, until, grounds) => {
    const verdict = judge(rules, asked(given));
    expect([verdict.decision, verdict.until, verdict.grounds.map(({ ground }) => ground)]).toEqual([
      decision,
      until,
      grounds,
    ]);
  });

  it('is the shop’s cost where it is the shop’s fault, and else as the rule or the law says', () => {
    expect(judge([rule()], asked({ reason: 'missing' })).shippingBy).toBe('shop');
    expect(judge([rule({ shippingBy: 'shop' })], asked()).shippingBy).toBe('shop');
    expect(judge([rule({ shown: false, shippingBy: 'shop' })], asked()).shippingBy).toBe('customer');
  });

  it('names the article that was in force, and since when', () => {
    expect(judge([], asked()).law).toEqual({
      article: '特定商取引法第15条の3',
      source: 'https://laws.e-gov.go.jp/law/351AC0000000057',
      inForceFrom: '2017-12-01',
    });
    expect(judge([], asked({ reason: 'damaged' })).law?.article).toBe('民法第562条');
    expect(judge([rule()], asked()).law).toBeNull();
  });

  it.each([
    ['2009-11-30', undefined],
    ['2009-12-01', '特定商取引法第15条の2'],
    ['2017-11-30', '特定商取引法第15条の2'],
    ['2017-12-01', '特定商取引法第15条の3'],
  ])('on %s the law of withdrawal is %s', (on, article) =>
    expect(inForce(withdrawal, on)?.article).toBe(article),
  );
});

const facts = (given: Partial<MessageFacts> = {}): MessageFacts => ({
  called: '山田 花子様',
  shop: 'みどり商店',
  number: '#1001',
  products: '急須',
  kind: 'return',
  fault: true,
  shippingBy: 'shop',
  address: '東京都千代田区1-1 みどり商店 返品係',
  nextOn: '11月26日(木)',
  refund: '2,700円',
  reason: '返品期限を過ぎているため',
  ...given,
});

describe('what a customer is told', () => {
  it.each(returnMessage.options)('is right in its honorifics and whole: %s', async (message) => {
    const tokenizer = await loadTokenizer();
    for (const kind of ['return', 'exchange', 'repair'] as const)
      for (const fault of [true, false]) {
        const given = facts({ kind, fault, shippingBy: fault ? 'shop' : 'customer' });
        const text = messageText(message, given, 'ja');
        const findings = checkKeigo(readDocument(text, tokenizer));
        expect(findings.map(({ rule: name, at }) => [name, at])).toEqual([]);
        expect(text).toMatch(/^山田 花子様\n[^]*ご注文番号：#1001\n商品：急須$/u);
        const abroad = {
          ...given,
          called: 'Dear Hanako,',
          shop: 'Midori',
          products: 'teapot',
          address: 'Tokyo',
          nextOn: '26 November',
          refund: 'JPY 2,700',
          reason: 'It was opened.',
        };
        const english = messageText(message, abroad, 'en');
        expect(english).toMatch(/^Dear Hanako,\n[^]*Order number: #1001\nItem: teapot$/u);
        expect(english).not.toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u);
      }
  });

  it('says who bears the way back, and leaves out an address that is not known', () => {
    expect(messageText('instruct', facts(), 'ja')).toContain('着払い');
    const own = messageText('instruct', facts({ shippingBy: 'customer', address: '' }), 'ja');
    expect(own).toContain('元払い');
    expect(own).not.toContain('返送先');
  });

  it('apologises only where there is something to apologise for', () => {
    expect(messageText('accept', facts(), 'ja')).toContain('不備');
    expect(messageText('accept', facts({ fault: false }), 'ja')).not.toContain('お詫び');
  });
});
