import { describe, expect, it } from 'vitest';
import { isValidOn, wordsIn } from './domain.ts';
import { cardWords } from './words.ts';

const ja = { label: '夜間の緊急連絡', hours: '平日18時〜翌9時', say: '' };

describe('the words of a card', () => {
  it('are English where they were written, else Japanese and marked as such', () => {
    const words = { ja, en: { label: 'Emergencies', hours: '', say: '' } };
    expect(wordsIn(words, 'en')).toMatchObject({
      label: { text: 'Emergencies', lang: 'en' },
      hours: { text: '平日18時〜翌9時', lang: 'ja' },
    });
    expect(wordsIn(words, 'ja').label).toEqual({ text: '夜間の緊急連絡', lang: 'ja' });
  });

  it('have dates as each language writes them, and an owner as one addresses them', () => {
    expect(cardWords.ja.until(cardWords.ja.day('2027-03-01'))).toBe('2027年3月1日まで');
    expect(cardWords.en.from(cardWords.en.day('2027-03-01'))).toBe('from 1 Mar 2027');
    expect(cardWords.ja.to('株式会社みなと', '御中')).toBe('株式会社みなと 御中');
    expect(cardWords.en.to('田中 一郎', '様')).toBe('For 田中 一郎');
  });
});

describe('a number', () => {
  it.each([
    [null, null, true],
    ['2026-12-01', null, true],
    ['2026-12-02', null, false],
    [null, '2026-12-01', true],
    [null, '2026-11-30', false],
    ['2026-12-01', '2026-12-01', true],
  ])('from %s until %s is on the card of the first of December: %s', (validFrom, validUntil, is) => {
    expect(isValidOn({ validFrom, validUntil }, '2026-12-01')).toBe(is);
  });
});
