import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { findBrackets } from './brackets.ts';
import { SentenceSplitter } from './sentences.ts';

function sentences(text: string): string[] {
  const splitter = new SentenceSplitter(text, loadTokenizer().tokenize(text), findBrackets(text));
  return splitter.split(0, text.length).map(({ start, end }) => text.slice(start, end));
}

describe('marks', () => {
  it.each([
    ['承知しました。すぐに送ります。', ['承知しました。', 'すぐに送ります。']],
    ['えっ！？届かない!?困ります', ['えっ！？', '届かない!?', '困ります']],
    ['そうですか。。。残念です', ['そうですか。。。', '残念です']],
    ['届きました｡また頼みます', ['届きました｡', 'また頼みます']],
    ['届きました.\nまた頼みます.', ['届きました.', 'また頼みます.']],
    ['価格は1.5倍、https://example.jp/?a=1です。', ['価格は1.5倍、https://example.jp/?a=1です。']],
    ['えっと…届かないのですが…', ['えっと…届かないのですが…']],
    ['（お急ぎですか？）はい。', ['（お急ぎですか？）はい。']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  it.each([
    ['「はい。分かりました。」と言われた。次です。', ['「はい。分かりました。」と言われた。', '次です。']],
    ['「最悪。」もう行かない', ['「最悪。」', 'もう行かない']],
    ['「最悪。」。もう行かない', ['「最悪。」。', 'もう行かない']],
    ['『了解！』のボタンを押す', ['『了解！』のボタンを押す']],
    ['「閉じない。次です。', ['「閉じない。', '次です。']],
    ['母が言う。「はい。」', ['母が言う。', '「はい。」']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('longer than any remark are texts of their own', () => {
    expect(sentences(`（${'長い説明です。'.repeat(50)}）`).length).toBeGreaterThan(40);
  });
});

describe('emoji and laughter', () => {
  it.each([
    ['届いた😊 かわいい〜♪ また買う！！✨', ['届いた😊', 'かわいい〜♪', 'また買う！！✨']],
    ['よかった笑 次も頼むわ(^^)', ['よかった笑', '次も頼むわ(^^)']],
    ['ありがとう！ 😊また来ます', ['ありがとう！ 😊', 'また来ます']],
    ['ありがとうございます（笑）次回も', ['ありがとうございます（笑）', '次回も']],
    ['草すぎるｗｗｗ 買うわ', ['草すぎるｗｗｗ', '買うわ']],
    ['🍎が好きです', ['🍎が好きです']],
    ['コーヒー☕飲んだ', ['コーヒー☕飲んだ']],
    ['うれしい😊って言ってた', ['うれしい😊って言ってた']],
    ['最高😊 また行く', ['最高😊', 'また行く']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('line breaks', () => {
  it.each([
    [
      '返品したいのですが\nまだ返事がなくて\n困っています',
      ['返品したいのですが\nまだ返事がなくて\n困っています'],
    ],
    ['今日届いた\nめっちゃかわいい', ['今日届いた', 'めっちゃかわいい']],
    ['本日は\n\nご連絡です', ['本日は', 'ご連絡です']],
    ['一つ目\r\n\r\n二つ目です', ['一つ目', '二つ目です']],
    ['  空白の前と後  ', ['空白の前と後']],
    ['', []],
    [' \n　\n', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
