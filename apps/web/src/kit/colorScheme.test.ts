import { describe, expect, it } from 'vitest';
import { schemeOf, schemes } from './colorScheme.ts';

describe('a colour scheme by its name', () => {
  it.each(schemes)('%s is itself', (scheme) => {
    expect(schemeOf(scheme)).toBe(scheme);
  });

  it('follows the device when unknown', () => {
    expect(schemeOf('sepia')).toBe('auto');
  });
});
