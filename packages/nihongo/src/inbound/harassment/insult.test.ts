import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  'この無能が。お前らは給料泥棒だ。',
  'バカばっかりだな、おたくの会社は。',
  '死ねよ、クズ。',
  'ゴミみたいな店員しかいないのか。',
  '頭が悪いんじゃないの？小学生でも分かるよ。',
  '低能の集まりと話しても時間の無駄だ。',
  'お前の脳みそは空っぽか。',
  '幼稚園児のほうがよほど賢いのではありませんか。',
  '役立たずのアホ店員、さっさと消えろ。',
  '日本語も読めないのか、この間抜け。',
  'クソ会社、潰れろ。社員は全員ゴキブリ以下だ。',
  '猿でも分かる話ですが、ご担当の方には難しかったようですね。',
];

const fair = [
  '馬鹿にされた気分で、とても残念です。',
  '弁当にゴミが入っていました。ひどすぎます。',
  '粗大ゴミの回収をお願いします。',
  'カステラを二箱ください。',
  '私のような馬鹿でも使えて、助かりました。',
  '説明が下手すぎて、何も分かりませんでした。最低です。',
  '鉄くずの引き取りはできますか。',
  'カスタマーセンターの電話番号を教えてください。',
  'ブスッと音がして、空気が抜けてしまいました。',
  '子どもが猿の人形を気に入っています。ありがとうございました。',
];

describe('insult', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'insult');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
