import { describe, expect, it } from 'vitest';
import { expiryAfter, lifetimes } from './expiry.ts';

const now = new Date('2026-11-24T06:00:00.000Z');

describe('when a key ends', () => {
  it.each([
    ['30', '2026-12-24T06:00:00.000Z'],
    ['90', '2027-02-22T06:00:00.000Z'],
    ['365', '2027-11-24T06:00:00.000Z'],
    ['never', null],
  ])('chosen %s: %s', (lifetime, expiresAt) => {
    expect(expiryAfter(lifetime, now)).toBe(expiresAt);
  });

  it('offers a key without end last', () => {
    expect(lifetimes.at(-1)).toBe('never');
  });
});
