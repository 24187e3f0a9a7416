import type { ApprovalConditions } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { outsiders } from './recipients.ts';
import { hasCondition, reasonsFor, type Rule, type Surroundings } from './rules.ts';

const nothing: ApprovalConditions = {
  channelIds: [],
  customerIds: [],
  companies: [],
  assigneeIds: [],
  words: [],
  amountAtLeast: null,
  outside: false,
};
const ruleOf = (conditions: Partial<ApprovalConditions>, more: Partial<Rule> = {}): Rule => ({
  id: 'r1',
  conditions: { ...nothing, ...conditions },
  exceptApprovers: false,
  note: '',
  ...more,
});
const around: Surroundings = {
  channel: { id: 'c1', name: '通販窓口' },
  customer: {
    ids: ['k1', 'k0'],
    name: '小川 真理子',
    company: '株式会社みどり製茶',
    addresses: ['ogawa@example.jp'],
  },
  assignee: { id: 'm2', name: '佐藤 健' },
  recipients: ['ogawa@example.jp'],
  house: { members: ['ken@example.com'], channels: ['support@midori.example.jp'] },
};
const agent = { role: 'agent', mayApprove: false } as const;
const reasons = (text: string, rule: Rule, more: Partial<Surroundings> = {}) =>
  reasonsFor({ text, around: { ...around, ...more } }, agent, [rule]);
const asks = (text: string, rule: Rule, more: Partial<Surroundings> = {}) =>
  reasons(text, rule, more).reasons.flatMap(({ matches }) => matches.map(({ found }) => found));

describe('words', () => {
  it.each([
    ['返金', 'ご返金いたします。'],
    ['返金', '商品代金は、11月末までに返\n金いたします。'],
    ['返金', '返　金'],
    ['ヘンキン', 'ﾍﾝｷﾝいたします'],
    ['へんきん', 'ヘンキン'],
    ['ＶＩＰ', 'vip のお客様'],
    ['VIP', 'お客様はＶＩＰです'],
    ['サーバー', 'ｻｰﾊﾞｰの件'],
    ['髙橋', '高橋様'],
    ['弁償', '弁\u200B償いたします'],
    ['お詫び金', 'お詫び金'],
    ['C++', 'c++ の件'],
    ['refund', 'We will Refund it.'],
    ['free gift', 'a free\n gift for you'],
    ['app返金', 'APP返金です'],
  ])('«%s» stands in «%s»', (word, text) => {
    expect(asks(text, ruleOf({ words: [word] }))).toEqual([word]);
  });

  it.each([
    ['返金', '返品と代金'],
    ['app', 'apple と application'],
    ['gift', 'gifted'],
    ['12', '2012年'],
    ['返金', ''],
  ])('«%s» does not stand in «%s»', (word, text) => {
    expect(asks(text, ruleOf({ words: [word] }))).toEqual([]);
  });

  it('are told by name, all that stand there', () => {
    expect(asks('返金か弁償をいたします。', ruleOf({ words: ['弁償', '返金', '解約'] }))).toEqual([
      '弁償',
      '返金',
    ]);
  });
});

describe('amounts', () => {
  it.each(['12万円', '¥120,000', '十二万円', '１２０，０００円', '120千円', '10万円'])(
    '%s reaches 100,000',
    (text) => {
      expect(asks(`代金は${text}です。`, ruleOf({ amountAtLeast: 100_000 }))).toEqual([text]);
    },
  );
  it.each(['99,999円', '9万円', '120,000個', '$120,000', '12日'])('%s does not', (text) => {
    expect(asks(`代金は${text}です。`, ruleOf({ amountAtLeast: 100_000 }))).toEqual([]);
  });
});

describe('what stands around a reply', () => {
  it.each<[string, Partial<ApprovalConditions>, string]>([
    ['its channel', { channelIds: ['c0', 'c1'] }, '通販窓口'],
    ['its customer', { customerIds: ['k1'] }, '小川 真理子'],
    ['who has become part of its customer', { customerIds: ['k0'] }, '小川 真理子'],
    ['its company, however it is written', { companies: ['株式会社　ミドリ製茶'] }, '株式会社みどり製茶'],
    ['its assignee', { assigneeIds: ['m2'] }, '佐藤 健'],
  ])('%s', (_name, conditions, found) => {
    expect(asks('はい。', ruleOf(conditions))).toEqual([found]);
  });

  it('of others asks for nothing', () => {
    for (const conditions of [
      { channelIds: ['x'] },
      { customerIds: ['x'] },
      { companies: ['緑茶'] },
      { assigneeIds: ['x'] },
    ])
      expect(reasons('はい。', ruleOf(conditions)).reasons).toEqual([]);
    expect(asks('はい。', ruleOf({ assigneeIds: ['m2'] }), { assignee: null })).toEqual([]);
  });

  it('is told as unknown when a text is tried without it', () => {
    const tried = reasons('12万円', ruleOf({ amountAtLeast: 1, customerIds: ['k1'] }), {
      customer: undefined,
    });
    expect(tried.reasons).toEqual([]);
    expect(tried.depends).toMatchObject([{ matches: [{ condition: 'amount', found: '12万円' }] }]);
    expect(reasons('1円', ruleOf({ customerIds: ['k1'] }), { customer: undefined }).depends).toEqual([]);
  });
});

describe('outside recipients', () => {
  const known = {
    customer: ['Ogawa@Example.jp'],
    members: ['ken@example.com'],
    channels: ['support@midori.example.jp'],
  };
  it.each([
    ['the customer, whatever the case', 'ogawa@example.JP', false],
    ['a member', 'ken@example.com', false],
    ['a colleague on the channel’s domain', 'keiri@midori.example.jp', false],
    ['somebody on a member’s own domain', 'other@example.com', true],
    ['somebody on the customer’s domain', 'boss@example.jp', true],
    ['somebody else', 'lawyer@example.net', true],
  ])('%s', (_name, address, outside) => {
    expect(outsiders([address], known)).toEqual(outside ? [address] : []);
  });

  it('are so on a domain where anybody has an address, even the channel’s', () => {
    expect(outsiders(['other@gmail.com'], { ...known, channels: ['shop@gmail.com'] })).toEqual([
      'other@gmail.com',
    ]);
  });

  it('ask for approval by a rule', () => {
    const rule = ruleOf({ outside: true });
    expect(asks('はい。', rule)).toEqual([]);
    expect(asks('はい。', rule, { recipients: ['ogawa@example.jp', 'x@example.net'] })).toEqual([
      'x@example.net',
    ]);
  });
});

describe('a rule', () => {
  it('asks when all its conditions hold, and for nothing without one', () => {
    const rule = ruleOf({ amountAtLeast: 100_000, words: ['返金'] });
    expect(asks('12万円を返金します。', rule)).toEqual(['返金', '12万円']);
    expect(asks('12万円です。', rule)).toEqual([]);
    expect(reasons('12万円', ruleOf({})).reasons).toEqual([]);
    expect([hasCondition(nothing), hasCondition({ ...nothing, outside: true })]).toEqual([false, true]);
  });

  it('may spare those who approve, never a trainee', () => {
    const rule = ruleOf({ words: ['返金'] }, { exceptApprovers: true });
    const asked = { text: '返金', around };
    expect(reasonsFor(asked, { role: 'lead', mayApprove: true }, [rule]).reasons).toEqual([]);
    expect(reasonsFor(asked, agent, [rule]).reasons).toHaveLength(1);
    const trainee = reasonsFor(asked, { role: 'trainee', mayApprove: false }, [rule]).reasons;
    expect(trainee.map(({ kind }) => kind)).toEqual(['trainee', 'rule']);
  });
});
