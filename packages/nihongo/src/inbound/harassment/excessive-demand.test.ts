import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  '慰謝料として100万円払え。コーヒーがぬるかった。',
  '一生無料で使わせろ。',
  '社長が今すぐ自宅まで謝りに来い。',
  'お箸が一本足りなかったので、お詫びに一年分の食事を無料にしてください。',
  '代金は払いません。夜中の3時に店長が家まで届けてください。',
  '担当者をクビにしろ。全社員で謝罪に来い。',
  '迷惑料として購入額の10倍払え。',
  '今後の料金は永久にタダにしてください。',
];

const fair = [
  '送料は無料ですか。',
  '不良品なので返金してください。',
  '代わりの宿代との差額を払ってください。',
  '自宅まで配達していただけますか。',
  '予算は100万円です。',
  '無料体験の予約をお願いします。',
  '社長が自宅まで来てくださり、恐縮しました。',
  '交換品を今週中に送ってください。',
];

describe('excessive-demand', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'excessive-demand');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
