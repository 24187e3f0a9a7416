import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensFor } from './access.ts';

const opensAt = '2026-12-05T05:00:00.000Z';
const early = [
  { tier: 'silver', opensAt: '2026-12-03T05:00:00.000Z' },
  { tier: 'gold', opensAt: '2026-12-01T05:00:00.000Z' },
];

describe('early access', () => {
  it.each([
    ['gold', '2026-12-01T05:00:00.000Z'],
    ['silver', '2026-12-03T05:00:00.000Z'],
    ['bronze', opensAt],
    [null, opensAt],
  ])('opens for %s at %s', (tier, at) => {
    expect(opensFor({ opensAt, early }, tier)).toBe(at);
  });

  it('opens for nobody later than for everybody, whatever stands in it', () => {
    const instant = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(instant, instant, fc.constantFrom('gold', 'silver', null), (all, own, tier) => {
        const at = opensFor({ opensAt: all, early: [{ tier: 'gold', opensAt: own }] }, tier);
        expect(Date.parse(at)).toBeLessThanOrEqual(Date.parse(all));
        expect([all, own]).toContain(at);
      }),
    );
  });
});
