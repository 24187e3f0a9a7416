import type { ReturnVerdict } from '@madoguchi/contract';

/** A rule of law as dated data: where it stands, since when it is in force, and what it says. Check with counsel. */
export type LegalRule = NonNullable<ReturnVerdict['law']> & { region: 'JP' };

const commerce = 'https://laws.e-gov.go.jp/law/351AC0000000057';
const civil = 'https://laws.e-gov.go.jp/law/129AC0000000089';

/**
 * Distance selling without a condition that was shown: the buyer may withdraw within eight days, the day of delivery being the
 * first, and bears the way back. First in force on 2009-12-01 as article 15-2, since 2017-12-01 as article 15-3.
 */
export const withdrawal: readonly (LegalRule & { days: number; shippingBy: 'customer' })[] = [
  {
    region: 'JP',
    article: '特定商取引法第15条の2',
    source: commerce,
    inForceFrom: '2009-12-01',
    days: 8,
    shippingBy: 'customer',
  },
  {
    region: 'JP',
    article: '特定商取引法第15条の3',
    source: commerce,
    inForceFrom: '2017-12-01',
    days: 8,
    shippingBy: 'customer',
  },
];

/** Goods that are not as agreed: repair, replacement or the missing part may be asked of the seller. */
export const conformity: readonly LegalRule[] = [
  { region: 'JP', article: '民法第562条', source: civil, inForceFrom: '2020-04-01' },
];

/** The newest of dated rules that is in force on a day; undefined before the first. */
export function inForce<T extends { inForceFrom: string }>(rules: readonly T[], on: string): T | undefined {
  return rules
    .filter(({ inForceFrom }) => inForceFrom <= on)
    .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0];
}
