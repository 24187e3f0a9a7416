import type { CurveBy } from '@madoguchi/contract';
import { groups, type Group } from './search.ts';
import type { LoyaltyWords } from './words.ts';

/** The groups of a way to tell customers apart, in the order in which they are shown. */
export function groupsOf(by: CurveBy): { key: Group; name: (w: LoyaltyWords) => string }[] {
  switch (by) {
    case 'all':
      return groups.all.map((key) => ({ key, name: (w) => w(`loyalty.group.all.${key}`) }));
    case 'care':
      return groups.care.map((key) => ({ key, name: (w) => w(`loyalty.group.care.${key}`) }));
    case 'contact':
      return groups.contact.map((key) => ({ key, name: (w) => w(`loyalty.group.contact.${key}`) }));
    case 'channel':
      return groups.channel.map((key) => ({ key, name: (w) => w(`loyalty.group.channel.${key}`) }));
    case 'coupon':
      return groups.coupon.map((key) => ({ key, name: (w) => w(`loyalty.group.coupon.${key}`) }));
    case 'origin':
      return groups.origin.map((key) => ({ key, name: (w) => w(`loyalty.group.origin.${key}`) }));
  }
}

/** What a group is called. */
export const groupName = (w: LoyaltyWords, by: CurveBy, key: string): string =>
  groupsOf(by)
    .find((group) => group.key === key)
    ?.name(w) ?? key;
