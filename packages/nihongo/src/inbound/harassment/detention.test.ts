import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  '責任者が来るまで帰さないぞ。',
  '謝るまで部屋から出さない。',
  '納得のいく回答があるまで、ここから一歩も動きません。閉店になっても帰りませんよ。',
  '電話を切るな。朝まで付き合ってもらう。',
  '営業の人を会議室に閉じ込めた。鍵は俺が持っている。',
  '担当者は家から出しません。社長がお迎えに来てください。',
  '店に居座ってやる。何時間でもな。',
];

const fair = [
  'エレベーターに閉じ込められました。怖かったです。',
  '契約するまで帰してもらえませんでした。取り消します。',
  '鍵をなくしました。交換はできますか。',
  '猫が外に出ないように網戸を直してください。',
  '居心地がよくて、つい長居してしまいました。',
  '電話を一方的に切られました。',
  '迎えが来るまで、ロビーで待たせていただけますか。',
];

describe('detention', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'detention');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
