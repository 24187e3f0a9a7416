import { describe, expect, it } from 'vitest';
import { readCounted, readCounter } from './counters.ts';

describe('counters after figures', () => {
  it.each([
    ['日', '25', 'にち'],
    ['日', '２１', 'にち'],
    ['人', '3', 'にん'],
    ['月', '11', 'がつ'],
    ['時', '15', 'じ'],
    ['円', '3000', 'えん'],
  ])('%s after %s', (counter, figures, reading) => {
    expect(readCounter(counter, figures)).toBe(reading);
    expect(readCounted(counter, figures)).toBeUndefined();
  });

  it.each([
    ['日', '1', 'ついたち'],
    ['日', '20', 'はつか'],
    ['日', '２４', 'にじゅうよっか'],
    ['人', '1', 'ひとり'],
    ['人', '2', 'ふたり'],
  ])('%s with %s is one word', (counter, figures, reading) => {
    expect(readCounted(counter, figures)).toBe(reading);
    expect(readCounter(counter, figures)).toBeUndefined();
  });

  it.each([
    ['本', '3'],
    ['分', '30'],
    ['階', '6'],
    ['個', '10'],
  ])('%s is read in more than one way', (counter, figures) => {
    expect(readCounter(counter, figures)).toBeUndefined();
    expect(readCounted(counter, figures)).toBeUndefined();
  });
});
