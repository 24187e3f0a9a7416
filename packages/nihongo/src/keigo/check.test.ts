import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { checkKeigo, contextRules, keigoRules } from './check.ts';

const text = '田中さん\n\nお世話になっております。弊社の佐藤さんが、資料のほうを後ほどお送りします。';

describe('the check as a whole', () => {
  it('finds in the order of the text, with rule, severity, source and place', () => {
    const found = checkKeigo(text);
    expect(found.map((one) => [one.rule, one.at])).toEqual([
      ['address', '田中さん'],
      ['respectful-for-self', '弊社の佐藤さん'],
      ['manual-keigo', '資料のほう'],
      ['vague-promise', '後ほど'],
    ]);
    expect(found.every((one) => text.slice(one.start, one.end) === one.at)).toBe(true);
    expect(found[1]).toMatchObject({ severity: 'error', source: '敬語の指針' });
  });

  it('says everything in Japanese and in English', () => {
    for (const { message } of checkKeigo(text)) {
      expect(message.ja).toMatch(/。$|）。$/u);
      expect(message.en).not.toMatch(/[ぁ-ん]/u);
    }
  });

  it('takes a document that is already read', () => {
    expect(checkKeigo(readDocument(text))).toEqual(checkKeigo(text));
  });

  it('checks the rules that the caller names', () => {
    const rules = keigoRules.filter((rule) => rule.id === 'address');
    expect(checkKeigo(text, {}, rules).map((one) => one.rule)).toEqual(['address']);
  });

  it('becomes correct when every first fix is taken', () => {
    let fixed = text;
    for (const one of checkKeigo(text).toReversed())
      fixed = fixed.slice(0, one.start) + (one.suggest[0] ?? one.at) + fixed.slice(one.end);
    expect(fixed).toBe('田中様\n\nお世話になっております。弊社の佐藤が、資料を後ほどお送りします。');
  });
});

describe('the rules', () => {
  it('are the sixteen of the guide, each with its own id', () => {
    expect(new Set(keigoRules.map((rule) => rule.id)).size).toBe(16);
  });

  it('beyond them find nothing where the caller knows nothing', () => {
    const reply = '斎藤様\n\n在庫の状況は以下のとおりでございます。';
    expect(checkKeigo(reply, {}, contextRules)).toEqual([]);
  });
});

describe('what is not the writer’s own is never marked', () => {
  it.each([
    '> すみません、了解しました。\n\nお問い合わせありがとうございます。',
    '「ちょっと大丈夫です」とのお声を頂戴しました。',
    'ご案内申し上げます。\n\n-----Original Message-----\nFrom: 田中\nすみません、後ほどご連絡します。',
  ])('%s', (reply) => {
    expect(checkKeigo(reply)).toEqual([]);
  });
});
