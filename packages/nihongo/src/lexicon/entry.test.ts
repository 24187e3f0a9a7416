import { describe, expect, it } from 'vitest';
import { readEntries } from './entry.ts';
import { pictureEntries, wordEntries } from './lexicon.ts';

describe('the lists of the lexicon', () => {
  it('hold thousands of words', () => {
    expect(wordEntries.filter((entry) => entry.polarity !== 0).length).toBeGreaterThan(5000);
    expect(pictureEntries.length).toBeGreaterThan(100);
  });

  it('say each word once, and so never two things of one word', () => {
    const words = [...wordEntries, ...pictureEntries].map((entry) => entry.word);
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    expect(twice).toEqual([]);
  });

  it('have no empty word and only polarities from -2 to 2', () => {
    for (const entry of [...wordEntries, ...pictureEntries]) {
      expect(entry.word).not.toBe('');
      expect([-2, -1, 0, 1, 2]).toContain(entry.polarity);
    }
  });
});

describe('reading a list', () => {
  it('takes the polarity and aspect of a line for all its words', () => {
    expect(readEntries('\n+2 product 絶品 極上\n-1 嫌\n')).toEqual([
      { word: '絶品', polarity: 2, aspect: 'product' },
      { word: '極上', polarity: 2, aspect: 'product' },
      { word: '嫌', polarity: -1 },
    ]);
  });

  it.each(['絶品', '+3 絶品', '+1', '1 絶品'])('names the line it cannot read: %s', (line) => {
    expect(() => readEntries(line)).toThrow(line);
  });
});
