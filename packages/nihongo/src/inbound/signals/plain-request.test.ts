import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «plain-request»', () => {
  it.each([
    '予約をお願いします。',
    '住所を変更したいです。',
    '資料を送ってください。',
    '見積書をいただけますか。',
    '注文番号は1234です。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('plain-request');
  });

  it.each(['すばらしいお店でした。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('plain-request');
  });
});
