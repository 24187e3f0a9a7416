import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowed, plainAddress, readNetwork } from './networks.ts';

describe('a network as it is written', () => {
  it.each([
    ['203.0.113.0/24', '203.0.113.0/24'],
    [' 203.0.113.7 ', '203.0.113.7/32'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['2001:db8::1', '2001:db8::1/128'],
    ['0.0.0.0/0', '0.0.0.0/0'],
  ])('%s is kept as %s', (text, kept) => expect(readNetwork(text)).toBe(kept));

  it.each([
    '',
    'office',
    '203.0.113.0/33',
    '203.0.113.0/-1',
    '203.0.113',
    '1.2.3.4/8/8',
    '::/129',
    'fe80::1%eth0',
    '1.2.3.4/',
    '１.2.3.4',
  ])('«%s» is none', (text) => expect(readNetwork(text)).toBeNull());
});

describe('an address', () => {
  it.each([
    ['203.0.113.9', ['203.0.113.0/24'], true],
    ['203.0.114.9', ['203.0.113.0/24'], false],
    ['::ffff:203.0.113.9', ['203.0.113.0/24'], true],
    ['2001:db8:1::9', ['2001:db8::/32'], true],
    ['2001:db9::9', ['2001:db8::/32', '203.0.113.0/24'], false],
    ['2001:db8::1%eth0', ['2001:db8::1/128'], true],
    ['198.51.100.1', [], true],
    ['not an address', ['0.0.0.0/0', '::/0'], false],
  ])('%s in %j: %s', (address, networks, allowed) => expect(isAllowed(address, networks)).toBe(allowed));

  it('that is not known is in no network', () => expect(isAllowed(undefined, ['0.0.0.0/0'])).toBe(false));

  it('is always in its own network of one, and never in one that differs in a leading bit', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        const own = readNetwork(address);
        expect(own).not.toBeNull();
        expect(isAllowed(address, [own ?? ''])).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.nat(255), fc.integer({ min: 1, max: 8 }), (first, length) => {
        const other = first ^ (1 << (8 - length));
        expect(isAllowed(`${first}.1.2.3`, [`${other}.0.0.0/${length}`])).toBe(false);
      }),
    );
  });

  it('by IPv6 is told as the IPv4 address it stands for', () => {
    expect(plainAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(plainAddress('::1')).toBe('::1');
  });
});
