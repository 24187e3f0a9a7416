import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «sarcasm»', () => {
  it.each([
    'さぞお忙しいことでしょうね。',
    'よほどお急ぎだったのでしょう。',
    '斬新なサービスですね。',
    'おかげさまで、待つことに詳しくなりました。',
    '楽しそうで何よりです。',
    '三時間待てたのも良い運動になりました（笑）',
    'さすがですねw',
    'お静かでいらっしゃいますね。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('sarcasm');
  });

  it.each([
    '何時に着きますか。',
    '夫が二度見しました（うれしくて、ですよ）。',
    '父が笑っていたとお伝えください。',
    '写真を三枚送りますね。',
    'はがきは破棄しますね。',
    'お茶は変わらずお願いいたしますね。',
    'We know these two bowls now.',
    '年寄りにはこれが何よりです。',
  ])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('sarcasm');
  });
});
