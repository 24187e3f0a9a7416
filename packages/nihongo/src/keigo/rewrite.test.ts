import { describe, expect, it } from 'vitest';
import type { Auxiliary } from '../morph/predicate.ts';
import { rejoin } from './rewrite.ts';

const one = (label: string, surface: string): Auxiliary => ({ label, surface, form: '', start: 0, end: 0 });
const polite = [one('ます', 'まし'), one('た', 'た')];

describe('a verb joined to what followed another', () => {
  it.each([
    ['おっしゃる', polite, 'おっしゃいました'],
    ['参る', polite, '参りました'],
    ['いたす', [one('ます', 'ます')], 'いたします'],
    ['おる', [one('ます', 'ます')], 'おります'],
    ['なる', [one('た', 'た')], 'なった'],
    ['読む', [one('た', 'だ')], '読んだ'],
    ['送る', [one('て', 'て'), one('いただく', 'いただく')], '送っていただく'],
    ['読む', [one('て', 'て'), one('ください', 'ください')], '読んでください'],
    ['送る', [one('ない', 'ない')], '送らない'],
    ['する', [one('ない', 'なかっ'), one('た', 'た')], 'しなかった'],
    ['送る', [one('ば', 'ば')], '送れば'],
    ['送る', [one('う', 'う')], '送ろう'],
    ['いただける', [one('ます', 'ませ'), one('ん', 'ん')], 'いただけません'],
    ['なる', [one('た', 'たら')], 'なったら'],
    ['拝見する', [one('たい', 'たく')], '拝見したく'],
    ['申す', [one('そう', 'そう'), one('です', 'です')], '申しそうです'],
    ['送る', [one('らしい', 'らしい')], '送るらしい'],
  ])('%s + %j', (verb, rest, expected) => {
    expect(rejoin(verb, '', rest)).toBe(expected);
  });

  it.each([
    ['基本形', 'なさる'],
    ['連用形', 'なさい'],
    ['連用タ接続', 'なさっ'],
    ['未然形', 'なさら'],
    ['未然ウ接続', 'なさろ'],
    ['仮定形', 'なされ'],
    ['命令ｉ', 'なさい'],
  ])('takes the form %s where nothing stays', (form, expected) => {
    expect(rejoin('なさる', '', [], form)).toBe(expected);
  });
});
