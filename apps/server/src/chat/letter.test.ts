import { expect, it } from 'vitest';
import { answerLetter } from './letter.ts';

const given = {
  channelName: 'みどり商店',
  visitorName: '山田 花子',
  texts: ['一つ目です。', '', '二つ目です。'],
  files: true,
  page: 'https://shop.example.jp/teapots',
};

it('says in Japanese what was answered, and how the conversation goes on', () => {
  const { subject, text } = answerLetter({ ...given, locale: 'ja' });
  expect(subject).toBe('チャットでのお問い合わせへのご返信（みどり商店）');
  expect(text).toMatch(/^山田 花子 様\n/);
  expect(text).toContain('一つ目です。\n\n二つ目です。');
  expect(text).toContain('添付ファイルは、チャットの画面からご覧いただけます。');
  expect(text).toMatch(/ご覧いただけます。\nhttps:\/\/shop\.example\.jp\/teapots$/);
});

it('says it in English, and nothing that is not known', () => {
  const { subject, text } = answerLetter({
    ...given,
    locale: 'en',
    visitorName: null,
    files: false,
    page: null,
  });
  expect(subject).toBe('Our answer to your chat (みどり商店)');
  expect(text).toMatch(/^Hello,\n/);
  expect(text).not.toMatch(/files|https/);
});
