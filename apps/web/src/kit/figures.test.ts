import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount } from './figures.ts';

describe('a count', () => {
  it.each([
    [0, undefined, '0'],
    [1234, undefined, '1,234'],
    [99, 100, '99'],
    [100, 100, '100+'],
    [1500, 1000, '1,000+'],
  ])('%i with cap %s is %s', (count, cap, text) => {
    expect(formatCount(count, 'ja', cap)).toBe(text);
    expect(formatCount(count, 'en', cap)).toBe(text);
  });
});

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [48_213, '48 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [20_000_000, '20.0 MB'],
    [999_949_999, '999.9 MB'],
    [1_234_000_000, '1.2 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
