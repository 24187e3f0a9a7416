import { describe, expect, it } from 'vitest';
import { isDissatisfied, isGreeting, isThanks } from './words.ts';

describe('what is no question', () => {
  it.each([
    'こんにちは',
    'こんにちは。',
    'お世話になっております。',
    'すみません、',
    '質問があります',
    'Hello!',
    'hi there',
  ])('«%s» is a greeting', (text) => expect(isGreeting(text)).toBe(true));

  it.each([
    '返品できますか',
    'こんにちは。返品はできますか。',
    'すみません、送料はいくらですか',
    'hello, is it in stock?',
    '',
  ])('«%s» is none', (text) => expect(isGreeting(text)).toBe(false));

  it.each([
    'ありがとうございました。',
    '解決しました',
    '分かりました。ありがとうございます！',
    '助かりました',
    'Thank you!',
    'Great, thanks',
    "OK that's solved".replace("that's ", ''),
  ])('«%s» says that it is enough', (text) => expect(isThanks(text)).toBe(true));

  it.each([
    'ありがとうございます。では送料はいくらですか',
    '解決しません',
    'thanks, but how much is it?',
    '',
  ])('«%s» does not', (text) => expect(isThanks(text)).toBe(false));
});

describe('displeasure in plain words', () => {
  it.each([
    '解決しません',
    '参考になりませんでした',
    'そうではなくて、交換したいんです',
    'それじゃないです',
    '違います',
    '全然わからないです',
    '試したけどダメでした',
    '何度も同じことを聞かないでください',
    'もういいです',
    'That did not help',
    "It doesn't work",
    'This is ridiculous',
  ])('«%s»', (text) => expect(isDissatisfied(text)).toBe(true));

  it.each([
    '色の違うものに交換できますか',
    '使い方を教えてください',
    '返品の期限はいつですか',
    '間違った商品が届いた場合は',
    'パスワードを忘れました',
    'Where can I see my receipt?',
    'Is it possible to change the size?',
  ])('not «%s»', (text) => expect(isDissatisfied(text)).toBe(false));
});
