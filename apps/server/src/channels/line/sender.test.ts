import { expect, it } from 'vitest';
import { senderName } from './sender.ts';

it.each([
  ['緑川 直子', '緑川 直子'],
  ['  緑川　直子 ', '緑川 直子'],
  ['とても長い名前のお客様窓口担当者でございます', 'とても長い名前のお客様窓口担当者でござい'],
  ['A'.repeat(25), 'A'.repeat(20)],
  [`${'あ'.repeat(19)}👍`, 'あ'.repeat(19)],
])('shows «%s» as «%s»', (name, shown) => {
  expect(senderName(name)).toBe(shown);
});

it.each(['LINE', 'line 太郎', 'ＬＩＮＥ公式', 'L I N E', 'ライン太郎', 'Caroline', '', '　'])(
  'does not use «%s»: LINE refuses what could be taken for its own',
  (name) => {
    expect(senderName(name)).toBeNull();
  },
);
