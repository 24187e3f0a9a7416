import { describe, expect, it } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { viewOf } from '../view.ts';
import { reported } from './reported.ts';

const found = (text: string): string[] =>
  reported(viewOf(readDocument(text))).map(({ start, end }) => text.slice(start, end));

describe('what others said', () => {
  it.each([
    '窓口で「帰れ」と言われました。',
    '「土下座しろとでも言うんですか」と逆に怒鳴られました。',
    '電話口で『うるさい』などと怒鳴られた。',
    '運転手に「殺すぞ」って脅されました。',
    '店長が新人さんに「クズ」と怒鳴っていました。',
    '係の方が「馬鹿じゃないの」と言っているのが聞こえました。',
    '受付でババアと呼ばれました。',
    '店員に死ねと言われたこと、忘れられません。',
    '施術のときに胸を触られました。',
    '友人は客に三時間怒鳴られ、床に手をついて謝らされたそうです。',
    '新人が土下座を求められたと聞きました。',
    '同じ階の人に後をつけられています。',
  ])('is seen in «%s»', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  it.each([
    '「死ね」と言いたい。',
    '土下座しろと言われたいのか。',
    'クズと呼ばれたくなければ返金しろ。',
    '「殺すぞ」と言われるまで分からないのか。',
    '無能と言われてみろ、少しは懲りるだろう。',
    '殴られたいのか。',
    '殴られても文句は言えないよな。',
    '顔を晒されたくなければ返金しろ。',
    'お前は「バカ」の見本だ。',
    '「特選」と書いてある商品を買いました。',
  ])('is not seen in «%s»', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reaches from the words to the verb that tells of them', () => {
    expect(found('昨日、「帰れ」と言われました。')).toEqual(['「帰れ」と言われ']);
  });
});
