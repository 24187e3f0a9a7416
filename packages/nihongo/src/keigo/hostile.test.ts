import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { checkKeigo, contextRules, keigoRules } from './check.ts';
import { readReply } from './reply.ts';

const everyRule = [...keigoRules, ...contextRules];

/** Pieces of replies, and of what no reply has. */
const pieces = fc.constantFrom(
  'お客様が',
  '弊社の',
  '佐藤さん',
  '部長様',
  'ご利用',
  'になられ',
  'できます',
  'ません',
  'させていただき',
  '拝見',
  '後ほど',
  'ご連絡いたします',
  'のほう',
  'になります',
  '約10',
  '円から',
  '12月1日(水)',
  'すみません',
  'ます',
  'た',
  '。',
  '、',
  '\n',
  '\n\n',
  '「',
  '」',
  '> ',
  '御中',
  '😊',
  '\u{D83D}',
  '\0',
  '\u202E',
  'ｱﾘｶﾞﾄｳ',
  '𠮷田様',
  ' ',
);

function expectSound(text: string): void {
  const context = { customer: '斉藤 健', members: ['佐藤', '(鈴木'], previousMessages: [text] };
  for (const one of checkKeigo(text, context)) {
    expect(one.start).toBeGreaterThanOrEqual(0);
    expect(one.end).toBeGreaterThan(one.start);
    expect(one.end).toBeLessThanOrEqual(text.length);
    expect(one.at).toBe(text.slice(one.start, one.end));
    expect(one.suggest).not.toContain(one.at);
  }
}

describe('whatever the text', () => {
  it('findings lie in it and no fix leaves it as it is', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => expectSound(parts.join(''))));
  });

  it('nothing throws on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectSound));
  });
});

/** The repeated piece makes a text that long; a rule that backtracks over it would not come to an end. */
const length = 8000;
const repeated = [
  'あ',
  '漢',
  'カ',
  '1',
  '一',
  '「',
  '「あ」',
  '\n',
  '　',
  '様',
  '田中さん',
  '弊社の',
  '私が',
  '担当の',
  'ご連絡いたします',
  '確認しますので、',
  'お客様がなかった',
  'させていただき',
  'になります',
  'のほう',
  '前回も',
  '約1',
];

describe('long runs', () => {
  it.each(repeated)('of %j are read to their end by every rule', (piece) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const reply = readReply(readDocument(text), { channel: 'email', customer: '斉藤' });
    for (const rule of everyRule)
      for (const one of rule.find(reply)) expect(one.end).toBeLessThanOrEqual(text.length);
  });
});
