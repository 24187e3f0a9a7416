import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadTo, unitOfBrowser, variantOf } from './assign.ts';

const uuid = fc.uuid();
const shares = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.array(fc.integer({ min: 1, max: 99 }), { minLength: count, maxLength: count }));
const units = Array.from(
  { length: 20_000 },
  (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
);
const salt = '4f9ab81c-7d0e-4a7b-9c53-1d6a0a1f2b3c';

describe('which variant somebody sees', () => {
  it('is the same whenever it is asked, and one there is', () => {
    fc.assert(
      fc.property(uuid, uuid, shares, (key, unit, parts) => {
        const variant = variantOf(key, unit, parts);
        expect(variant).toBe(variantOf(key, unit, [...parts]));
        expect(variant).toBeGreaterThanOrEqual(0);
        expect(variant).toBeLessThan(parts.length);
      }),
    );
  });

  it.each([[[50, 50]], [[90, 10]], [[34, 33, 33]], [[25, 25, 25, 25]]])('follows the shares %j', (parts) => {
    const came = parts.map(() => 0);
    for (const unit of units)
      came[variantOf(salt, unit, parts)] = (came[variantOf(salt, unit, parts)] ?? 0) + 1;
    for (const [variant, part] of parts.entries()) {
      const expected = (units.length * part) / 100;
      // Five standard errors; the salt is fixed, so that the figures are too.
      expect(Math.abs((came[variant] ?? 0) - expected)).toBeLessThan(
        5 * Math.sqrt(expected * (1 - part / 100)),
      );
    }
  });

  it('hangs on the experiment: whoever saw one thing here may see the other there', () => {
    const same = units.filter(
      (unit) => variantOf(salt, unit, [50, 50]) === variantOf(units[1] ?? '', unit, [50, 50]),
    );
    expect(same.length / units.length).toBeGreaterThan(0.48);
    expect(same.length / units.length).toBeLessThan(0.52);
  });

  it('is none where there are none', () => {
    expect(() => variantOf(salt, salt, [])).toThrow(RangeError);
  });
});

describe('a click', () => {
  const test = { id: 'e', salt, shares: [50, 50], targets: ['https://a.example', 'https://b.example'] };
  const click = { clickId: units[5] ?? '', visitor: null, at: '2026-11-24T06:00:00.000Z' };

  it('is a unit of its own where browsers are not known', () => {
    const { seen } = leadTo(test, click);
    expect(seen).toMatchObject({
      experimentId: 'e',
      unit: click.clickId,
      causeId: click.clickId,
      at: click.at,
    });
  });

  it('is its browser’s where that is known, by a mark that leads back to nobody', () => {
    fc.assert(
      fc.property(uuid, uuid, uuid, (visitor, one, other) => {
        fc.pre(one !== other);
        const first = leadTo(test, { ...click, visitor, clickId: one });
        const again = leadTo(test, { ...click, visitor, clickId: other });
        expect(again.target).toBe(first.target);
        expect(again.seen.unit).toBe(first.seen.unit);
        expect(first.seen.unit).not.toBe(visitor);
        expect(first.seen.unit).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
        expect(unitOfBrowser(one, visitor)).not.toBe(unitOfBrowser(other, visitor));
      }),
    );
  });
});
