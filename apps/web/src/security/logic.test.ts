import { describe, expect, it } from 'vitest';
import { asDigits, asRecoveryCode } from './account/digits.ts';
import { toNetworks } from './workspace/networks.ts';

describe('a code as it is typed', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['１２３　４５６', '123456'],
    ['123-456', '123456'],
  ])('%s is %s', (typed, code) => expect(asDigits(typed)).toBe(code));

  it.each([
    ['aB3dE-fG7hI', 'aB3dE-fG7hI'],
    ['aB3dEfG7hI', 'aB3dE-fG7hI'],
    ['aB3dE fG7hI', 'aB3dE-fG7hI'],
    ['ａＢ３ｄＥ－ｆＧ７ｈＩ', 'aB3dE-fG7hI'],
    [' short ', 'short'],
  ])('recovery code %s is %s', (typed, code) => expect(asRecoveryCode(typed)).toBe(code));
});

it.each([
  ['', []],
  ['203.0.113.0/24\n\n2001:db8::/32', ['203.0.113.0/24', '2001:db8::/32']],
  ['１９８．５１．１００．７、203.0.113.1, 203.0.113.1', ['198.51.100.7', '203.0.113.1']],
])('networks typed as %j', (text, networks) => expect(toNetworks(text)).toEqual(networks));
