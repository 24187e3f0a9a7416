import { templateVariables, variableNamed } from '@madoguchi/contract';
import { japaneseCalendar } from '@madoguchi/nihongo/calendar';
import { describe, expect, it } from 'vitest';
import { emptySource, exampleSource, valueOf, type Source } from './values.ts';

const source: Source = {
  isBusinessDay: japaneseCalendar.isBusinessDay,
  language: 'ja',
  // Saturday in Tokyo, still Friday in UTC.
  now: new Date('2026-11-20T16:00:00Z'),
  zone: 'Asia/Tokyo',
  shop: 'みどり商店',
  agent: '森本 由香',
  around: {
    customer: '小川 志乃',
    reading: 'おがわ しの',
    company: null,
    title: null,
    subject: '急須の件',
    receivedAt: '2026-11-19T15:30:00.000Z',
  },
};
const value = (name: string, change: Partial<Source> = {}) => valueOf({ ...source, ...change })(name);
const around = (change: Partial<NonNullable<Source['around']>>) => {
  if (source.around === null) throw new Error('the source has a conversation');
  return { around: { ...source.around, ...change } };
};

describe('variables', () => {
  it.each([
    ['お客様名', '小川 志乃'],
    ['お客様の姓', '小川'],
    ['ふりがな', 'おがわ しの'],
    ['会社名', ''],
    ['担当者', '森本 由香'],
    ['担当者の姓', '森本'],
    ['自社名', 'みどり商店'],
    ['案件', '急須の件'],
    ['受付日', '11月20日(金)'],
    ['本日', '11月21日(土)'],
    ['明日', '11月22日(日)'],
    ['明後日', '11月23日(月)'],
    ['翌営業日', '11月24日(火)'],
    ['3営業日後', '11月26日(木)'],
    ['結びの挨拶', '向寒の折、くれぐれもご自愛くださいますようお願い申し上げます。'],
    ['追跡番号', ''],
  ])('{%s} is «%s»', (name, expected) => {
    expect(value(name)).toBe(expected);
  });

  it('mean the same by every name, in any width and letter', () => {
    for (const { ja, en } of Object.values(templateVariables))
      for (const name of [...ja, ...en]) expect(value(name)).toBe(value(ja[0]));
    expect(value('ＴＯＤＡＹ')).toBe('11月21日(土)');
    expect(value(' Customer   Name ')).toBe('小川 志乃');
    expect(value('時候の挨拶(やわらか)')).toBe(value('時候の挨拶（やわらか）'));
  });

  it('have names that no two share', () => {
    const names = Object.entries(templateVariables).flatMap(([variable, { ja, en }]) =>
      [...ja, ...en].map((name) => [name, variable]),
    );
    for (const [name = '', variable] of names) expect(variableNamed(name)).toBe(variable);
  });

  it('are written in English for an English template', () => {
    expect(value('today', { language: 'en' })).toBe('Saturday 21 November');
    expect(value('seasonal greeting', { language: 'en' })).toMatch(/^We hope/u);
  });

  it('follow the workspace’s own zone', () => {
    expect(value('本日', { zone: 'America/New_York' })).toBe('11月20日(金)');
  });

  it('take an address for no name, and a foreign name as a whole', () => {
    expect(value('お客様名', around({ customer: 'hanako@customer.test' }))).toBe('');
    expect(value('お客様の姓', around({ customer: 'Hannah Smith' }))).toBe('Hannah Smith');
    expect(value('お客様の姓', around({ customer: '株式会社 みらい 総務部' }))).toBe(
      '株式会社 みらい 総務部',
    );
  });

  it('are one line, whatever a record holds', () => {
    expect(value('会社名', around({ company: 'みらい\n総務部' }))).toBe('みらい 総務部');
  });

  it('can be looked at with an example, or with nothing', () => {
    expect(valueOf(exampleSource(source))('会社名')).toBe('株式会社みらい');
    expect(valueOf(emptySource(source))('お客様名')).toBe('');
    expect(valueOf(emptySource(source))('担当者')).toBe('');
    expect(valueOf(emptySource(source))('本日')).toBe('11月21日(土)');
  });
});
