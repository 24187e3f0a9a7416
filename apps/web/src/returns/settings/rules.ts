import type { ReturnRule } from '@madoguchi/contract';

const usual: Omit<ReturnRule, 'from'> = {
  shown: true,
  accepts: true,
  days: 8,
  faultDays: 14,
  shippingBy: 'customer',
  opened: false,
  excluded: [],
};

/** A rule to begin with: the newest as it is, from today on. */
export function newRule(newest: ReturnRule | undefined, now = new Date()): ReturnRule {
  return { ...(newest ?? usual), from: new Intl.DateTimeFormat('sv-SE').format(now) };
}

/** Words one a line; empty lines are none. */
export const wordsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 50);
