import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «compares»', () => {
  it.each([
    '前の担当の方は、すぐに返事をくださいました。',
    '以前はもっとおいしかった気がします。',
    '他社さんは翌日に届きました。',
    '去年のほうが華やかでした。',
    '写真の色とは違いました。',
    '隣の席にはもう料理が出ています。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('compares');
  });

  it.each(['いつもお世話になっております。', '想像よりずっと広いお部屋でした。'])(
    'is not seen in «%s»',
    (text) => {
      expect(kindsIn(text)).not.toContain('compares');
    },
  );
});
