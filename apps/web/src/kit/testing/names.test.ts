import { expect, it } from 'vitest';
import { unspeakable } from './names.fixture.ts';

it.each([
  ['<a aria-label="Jul 2026, +1 mo.: 1 customer" href="/x">100.0%</a>', 1],
  ['<a aria-label="Jul 2026, +1 mo.: 100.0%, 1 customer" href="/x"><b>100.0%</b></a>', 0],
  ['<button type="button" aria-label="9: 3 answers"><span>3</span><span>9</span></button>', 1],
  // What stands in brackets is not spoken.
  ['<a aria-label="30日以内・再購入（150名）のお客様">150名</a>', 1],
  ['<a aria-label="30日以内・再購入：150名">150名</a>', 0],
  ['<a aria-label="Show 1234 of All">1,234</a>', 1],
  // A number is not in another one.
  ['<a aria-label="Orders: 1234">12</a>', 1],
  ['<a aria-label="Orders: 1,234">1,234</a>', 0],
  ['<button aria-label="「かしこまり」を削除">削除</button>', 0],
  ['<button aria-label="閉じる"><svg><path d="M1"/></svg></button>', 0],
  ['<a href="/x">anything</a>', 0],
])('%s has %i that cannot be spoken', (html, count) => {
  expect(unspeakable(html)).toHaveLength(count);
});
