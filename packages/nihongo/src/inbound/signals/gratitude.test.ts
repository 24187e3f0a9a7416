import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «gratitude»', () => {
  it.each([
    '本当に助かりました。',
    '心から感謝しております。',
    'おかげさまで、無事に式を終えました。',
    '夜遅くまで探してくださいました。',
    'お礼を伝えてください。',
    '重い荷物を運んでくれました。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('gratitude');
  });

  it.each(['資料を送ってください。', '教えていただけますか。', 'お返事いただければ幸いです。'])(
    'is not seen in «%s»',
    (text) => {
      expect(kindsIn(text)).not.toContain('gratitude');
    },
  );
});
