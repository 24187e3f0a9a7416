import type { ReturnSettings } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { NewReturnForm } from './new/NewReturnForm.tsx';
import { OrderReturns } from './parts/OrderReturns.tsx';
import { Verdict } from './parts/Verdict.tsx';
import { ReturnRow } from './ReturnRow.tsx';
import { Shown } from './ReturnScreen.tsx';
import { aReturn, aReturnCase, aVerdict } from './samples.fixture.ts';
import { parseNewReturnSearch, parseReturnsSearch } from './search.ts';
import { ReturnSettingsForm } from './settings/ReturnSettingsForm.tsx';
import { newRule, wordsOf } from './settings/rules.ts';

const me = aMe();
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

describe('what the addresses say', () => {
  it.each([
    [{ list: 'late' }, { list: 'late' }],
    [{ list: 'open' }, {}],
    [{ list: 3 }, {}],
  ])('of the list: %o', (search, read) => expect(parseReturnsSearch(search)).toEqual(read));
  it.each([
    [{ order: 'o1' }, { order: 'o1' }],
    [{ conversation: 'c1', order: '' }, { conversation: 'c1' }],
    [{ order: 5 }, {}],
  ])('of a new case: %o', (search, read) => expect(parseNewReturnSearch(search)).toEqual(read));
});

describe('a case in the list', () => {
  it('says what, whose, why, what is next, by when and with whom', async () => {
    const text = await renderText(() => <ReturnRow found={aReturn()} />, { me });
    for (const part of [
      '返品',
      '#1001',
      '森 葉子 様',
      '破損',
      '急須',
      '到着確認',
      '期日 11月26日(木)',
      '青木 美咲',
    ])
      expect(text).toContain(part);
  });

  it.each([
    [{ late: true }, '期日を過ぎています'],
    [{ kind: 'repair', step: 'dispatch' }, '修理品発送'],
    [{ kind: 'exchange', step: 'dispatch' }, '交換品発送'],
    [{ state: 'rejected', step: null, dueOn: null }, 'お断り'],
  ] as const)('%o', async (given, words) =>
    expect(await renderText(() => <ReturnRow found={aReturn(given)} />, { me })).toContain(words),
  );
});

describe('the page of a case', () => {
  it('shows every step as it stands, and offers what is next', async () => {
    const text = await renderText(() => <Shown found={aReturnCase()} />, { me });
    for (const part of [
      '11月24日(火) 完了 青木 美咲',
      '文面を下書き済み',
      '省略 青木 美咲',
      '返送不要',
      '商品が届いたら、到着をお知らせします。',
      'メモ（省略する場合は理由）',
      '完了にする',
      '文面を下書きに入れる',
      'お断りする',
      '取り下げにする',
      '￥5,400を返金',
      '受付を完了',
    ])
      expect(text).toContain(part);
  });

  it('offers nothing to do once it has ended, but the words of the refusal', async () => {
    const ended = aReturnCase({ state: 'rejected', step: null, endReason: '返品期限を過ぎているため' });
    const text = await renderText(() => <Shown found={ended} />, { me });
    expect(text).toContain('返品期限を過ぎているため');
    expect(text).toContain('文面を下書きに入れる');
    expect(text).not.toContain('完了にする');
  });

  it('leaves a large refund to a lead, and never offers to undo one', async () => {
    const steps = aReturnCase().steps.map((one) =>
      ['arrive', 'inspect'].includes(one.step) ? { ...one, doneOn: '2026-11-24' } : one,
    );
    const paying = aReturnCase({ step: 'refund', steps });
    const agent = await renderHtml(() => <Shown found={paying} />, { me });
    expect(agent).toContain('￥5,000を超える返金は、責任者が記録します');
    expect(agent).toMatch(/<button[^>]*disabled[^>]*>(?:<[^>]*>)*返金を記録する/u);
    const lead = await renderText(() => <Shown found={{ ...paying, mayDecide: true }} />, { me });
    expect(lead).not.toContain('責任者が記録します');
    const paid = steps.map((one) => (one.step === 'refund' ? { ...one, doneOn: '2026-11-24' } : one));
    const after = await renderText(() => <Shown found={aReturnCase({ step: 'close', steps: paid })} />, {
      me,
    });
    expect(after).not.toContain('取り消す');
    expect(after).not.toContain('お断りする');
  });

  it('says that a lead decides where the rules do not allow it', async () => {
    const refuse = aVerdict({ decision: 'refuse', grounds: [{ ground: 'excluded', words: 'マスク' }] });
    const asked = aReturnCase({
      step: 'accept',
      steps: aReturnCase().steps.map((one) => ({ ...one, doneOn: null })),
      verdict: refuse,
    });
    const text = await renderText(() => <Shown found={asked} />, { me });
    for (const part of [
      '規定では承れません',
      '「マスク」を含む商品は返品の対象外です。',
      '責任者が理由をメモに書いて',
    ])
      expect(text).toContain(part);
  });

  it('shows the law with its source, in English too', async () => {
    const law = {
      article: '特定商取引法第15条の3',
      source: 'https://law.example.jp/1',
      inForceFrom: '2017-12-01',
    };
    const verdict = aVerdict({
      basis: 'law',
      ruleFrom: null,
      law,
      shippingBy: 'customer',
      grounds: [{ ground: 'not_shown', words: '' }],
    });
    const html = await renderHtml(() => <Verdict verdict={verdict} />, { me, locale: 'en' });
    expect(html).toContain('href="https://law.example.jp/1"');
    const text = await renderText(() => <Verdict verdict={verdict} />, { me, locale: 'en' });
    for (const part of ['were not shown', 'The customer pays the return shipping', 'Check with counsel'])
      expect(text).toContain(part);
  });
});

describe('a new case', () => {
  it('shows which goods are left to come back', async () => {
    const goods = {
      items: [
        { product: '急須', sku: 'KY-1', bought: 2, left: 1, unitPrice: 6000 },
        { product: '湯呑', sku: null, bought: 1, left: 0, unitPrice: 1500 },
      ],
      refundable: 8500,
      currency: 'JPY',
    };
    const known: [string[], unknown][] = [[['returns', 'returnable', 'o1'], goods]];
    const text = await renderText(() => <NewReturnForm orderId="o1" conversationId={null} />, { me, known });
    for (const part of ['購入2点・受付できる残り1点', 'お客様都合', '開封・使用済み', '1点以上にすると'])
      expect(text).toContain(part);
  });

  it('begins at an order, beside those it has already', async () => {
    const known = (items: unknown[]): [string[], unknown][] => [[['returns', 'order', 'o1'], items]];
    const shown = (cancelled: boolean) => () => <OrderReturns orderId="o1" cancelled={cancelled} />;
    const html = await renderHtml(shown(false), { me, known: known([aReturn()]) });
    expect(html).toContain('/orders/returns/new?order=o1');
    expect(html).toContain('到着確認');
    expect(await renderText(shown(true), { me, known: known([]) })).toBe('');
  });
});

describe('the shop’s rules', () => {
  const saved: ReturnSettings = {
    rules: [newRule(undefined, new Date('2026-11-24T06:00:00Z'))],
    leadAbove: 10_000,
    address: '東京都',
    revision: 1,
    changedBy: null,
    changedAt: null,
  };

  it('are shown by the day from which they hold; without any, what the law says', async () => {
    const text = await renderText(() => <ReturnSettingsForm saved={saved} readOnly={false} />, { me });
    expect(text).toContain('11月24日(火)からの規定');
    const none = await renderText(() => <ReturnSettingsForm saved={{ ...saved, rules: [] }} readOnly />, {
      me,
    });
    expect(none).toContain('特定商取引法の定め（お届けから8日以内、返送料はお客様負担）');
    expect(none).not.toContain('規定を追加');
  });

  it('begin as the newest is, and read words one a line', () => {
    const [newest] = saved.rules;
    expect(newRule(newest && { ...newest, days: 30 }).days).toBe(30);
    expect(wordsOf(' マスク \n\nピアス\n')).toEqual(['マスク', 'ピアス']);
  });
});
