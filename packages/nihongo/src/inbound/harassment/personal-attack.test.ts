import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  '受付の太った女、鏡を見てから仕事しろ。',
  '担当の山下さんの自宅の住所、調べましたよ。',
  'お前の家も家族も知ってるぞ。',
  '店長の佐々木は離婚して子どもにも捨てられたらしいな。',
  '窓口の木村さん、そのお顔では結婚できませんよ。',
  'レジの田中って人、ブサイクで気分が悪い。親の顔が見たいよ。',
  'あなたの個人のSNSを見つけました。ご家族の写真も拝見しております。',
  '村上さんの帰り道を毎晩つけています。',
];

const fair = [
  '自宅に届けてください。住所は変わっていません。',
  '担当の山下さんの説明が不十分でした。',
  '家族で写真を撮りたいのですが、予約できますか。',
  '私の顔に合う眼鏡を選んでくださいました。',
  '担当の方のお名前を教えてください。お礼を伝えたいのです。',
  '子どもの学校の行事で使います。',
  '母が太ったので、喪服の直しをお願いします。',
];

describe('personal-attack', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'personal-attack');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
