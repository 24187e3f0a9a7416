import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  '外国人の店員に対応させるな。日本人に替えろ。',
  '女のくせに偉そうに説明するな。男を出せ。',
  '年寄りの店員は見苦しいので替えてください。',
  '障害者と同じ部屋にしないでください。気味が悪いので。',
  '中国人だから信用できない。日本人の担当にしてください。',
  '母子家庭の人は信用できませんので、担当から外してください。',
  '同性愛者が働いている店には入りたくない。気持ち悪い。',
  '女性の方には難しいお話でしょうから、男性の方に代わってください。',
];

const fair = [
  '外国人でも口座を作れますか。',
  '女性の先生の診察を希望します。',
  '車いすで入れるトイレはありますか。',
  '障害者手帳で割引はありますか。',
  '外国人だからと入店を断られました。差別です。',
  '高齢の母でも使える電話を探しています。',
  '留学生の友人も一緒に参加できますか。',
  '女性専用の部屋はありますか。',
];

describe('discrimination', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'discrimination');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
