import type { AutomationCondition } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { languageOf } from './language-of.ts';
import { judge, type Facts } from './match.ts';

const message = {
  id: 'm',
  direction: 'inbound' as const,
  text: 'お世話になっております。返\n金をお願いします。',
  subject: '商品について',
  fromAddress: 'Taro@mail.Example.jp',
  automatic: false,
  attachments: 1,
};
const facts: Facts = {
  conversationId: 'c',
  subject: '商品について',
  status: 'open',
  channel: { id: 'h1', name: '通販窓口' },
  customer: { id: 'k1', name: '小川 真理子' },
  assignee: { id: 'p1', name: '佐藤 健' },
  tags: [{ id: 't1', name: 'VIP' }],
  firstContact: false,
  message,
  reading: { mood: 'dissatisfied', intent: 'complaint', urgency: 'high', harassed: false },
};
const holds = (condition: AutomationCondition, given: Partial<Facts> = {}) =>
  judge({ match: 'all', conditions: [condition] }, { ...facts, ...given }).code === 'matched';

const yes: [string, AutomationCondition][] = [
  ['the channel', { kind: 'channel', not: false, channelIds: ['h0', 'h1'] }],
  ['the status', { kind: 'status', not: false, statuses: ['open'] }],
  ['the assignee', { kind: 'assignee', not: false, memberIds: ['p1'], nobody: false }],
  ['a tag', { kind: 'tags', not: false, tagIds: ['t1', 't2'] }],
  ['the customer', { kind: 'customer', not: false, customerIds: ['k1'] }],
  ['a word across a line', { kind: 'words', not: false, where: 'body', words: ['返金'] }],
  ['a word of another width', { kind: 'words', not: false, where: 'either', words: ['ｼｮｳﾋﾝ', '商品'] }],
  ['what was read', { kind: 'reading', not: false, marks: ['complaint'] }],
  ['urgency', { kind: 'reading', not: false, marks: ['urgent', 'thanks'] }],
  ['a domain', { kind: 'sender_domain', not: false, domains: ['mail.example.jp'] }],
  ['a domain above', { kind: 'sender_domain', not: false, domains: ['example.jp'] }],
  ['an attachment', { kind: 'attachment', not: false }],
  ['the language', { kind: 'language', not: false, languages: ['ja'] }],
  ['no machine', { kind: 'automatic', not: true }],
];

describe('a condition', () => {
  it.each(yes)('on %s holds, and its opposite does not', (_name, condition) => {
    expect(holds(condition)).toBe(true);
    expect(holds({ ...condition, not: !condition.not })).toBe(false);
  });

  it.each<[string, AutomationCondition]>([
    ['a word of the other place', { kind: 'words', not: false, where: 'subject', words: ['返金'] }],
    ['a domain that only ends alike', { kind: 'sender_domain', not: false, domains: ['ample.jp'] }],
    ['nobody', { kind: 'assignee', not: false, memberIds: [], nobody: true }],
    ['harassment', { kind: 'reading', not: false, marks: ['harassment'] }],
  ])('on %s does not', (_name, condition) => {
    expect(holds(condition)).toBe(false);
  });

  it('on a reading holds neither way before the message was read', () => {
    for (const not of [true, false])
      expect(holds({ kind: 'reading', not, marks: ['complaint'] }, { reading: null })).toBe(false);
  });

  it('on nobody holds while nobody is assigned, or somebody named', () => {
    const condition: AutomationCondition = { kind: 'assignee', not: false, memberIds: ['p9'], nobody: true };
    expect(holds(condition, { assignee: null })).toBe(true);
    expect(holds(condition)).toBe(false);
  });
});

describe('several conditions', () => {
  const [good, bad]: AutomationCondition[] = [
    { kind: 'channel', not: false, channelIds: ['h1'] },
    { kind: 'status', not: false, statuses: ['done'] },
  ];
  const conditions = [good, bad].filter((one) => one !== undefined);

  it('must all hold, or any one', () => {
    expect(judge({ match: 'all', conditions }, facts)).toMatchObject({
      code: 'condition',
      condition: 1,
      missed: [1],
    });
    expect(judge({ match: 'any', conditions }, facts)).toMatchObject({
      code: 'matched',
      found: ['通販窓口'],
      missed: [1],
    });
    expect(judge({ match: 'any', conditions: conditions.slice(1) }, facts).code).toBe('condition');
  });

  it('hold when there are none', () => {
    for (const match of ['all', 'any'] as const)
      expect(judge({ match, conditions: [] }, facts).code).toBe('matched');
  });
});

describe('the language of a text', () => {
  it.each([
    ['お世話になっております。', 'ja'],
    ['USB Type-C のケーブルは ありますか', 'ja'],
    ['了解', 'ja'],
    ['您好，我想退货，请告诉我应该怎么办，谢谢', 'zh'],
    ['안녕하세요. 반품하고 싶습니다.', 'ko'],
    ['Hello, where is my order?', 'latin'],
    ['Здравствуйте', 'other'],
    ['12345', 'other'],
    ['Hello\n> お世話になっております。', 'latin'],
  ])('of «%s» is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
