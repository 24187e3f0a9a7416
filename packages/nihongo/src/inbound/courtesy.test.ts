import { describe, expect, it } from 'vitest';
import { readInbound } from './read-inbound.ts';

describe('a message of set phrases alone', () => {
  it.each([
    'ご丁寧にありがとうございました。',
    'ご対応いただき、ありがとうございます。よくわかりました。',
    '承知しました。ありがとうございます。',
    'わかりました。よろしくお願いいたします。',
    'ご返信ありがとうございます。了解いたしました。',
    'お世話になっております。\nお忙しいところ、迅速にご対応いただきまして誠にありがとうございました。\n今後ともよろしくお願いいたします。',
    '荷物は、本日無事に届きました。ありがとうございました！',
    'ご案内の件、承知いたしました。',
    '詳しく教えていただき、助かりました。また利用させていただきます。',
    'お礼申し上げます。',
  ])('asks for nothing and complains of nothing: «%s»', (text) => {
    expect(readInbound(text)).toMatchObject({ intent: 'thanks' });
    expect(readInbound(text).mood).not.toBe('dissatisfied');
  });

  it.each(['ありがとうございます。お待ちしております。', 'わかりました。ご連絡をお待ちしています。'])(
    'is content to wait for what was promised: «%s»',
    (text) => {
      expect(readInbound(text)).toMatchObject({ intent: 'information', mood: 'neutral' });
    },
  );

  it('does not ask again by being said again', () => {
    const text = 'ご丁寧にありがとうございました。';
    const previousMessages = [{ from: 'customer' as const, text }];
    expect(readInbound(text, { previousMessages })).toMatchObject({ intent: 'thanks', mood: 'neutral' });
  });
});

describe('a message that thanks and says more', () => {
  it.each([
    ['ありがとうございます。もう一点、教えてください。', 'question'],
    ['ご返信ありがとうございます。領収書も送っていただけますか。', 'question'],
    ['ありがとうございます。まだ届いておりません。', 'complaint'],
    ['ありがとうございます。電話番号が変わりました。', 'information'],
    ['承知しました。では、返品したいです。', 'return'],
    ['Thank you for your reply. Please send me the receipt.', 'request'],
    ['Thank you. When will it arrive?', 'question'],
    ['Thank you very much for your help.', 'thanks'],
  ])('«%s» is a %s', (text, intent) => {
    expect(readInbound(text).intent).toBe(intent);
  });

  it.each(['お待ちしております。', '返事が遅くてどうもありがとうございました。もう結構です。'])(
    'is left to what else was read in it: «%s»',
    (text) => {
      expect(readInbound(text).intent).not.toBe('thanks');
    },
  );
});
