import { pageOf } from './logic/page.ts';

/** What is done with a draft next: looked at once more and sent, or tried on oneself. */
export type NextStep = 'send' | 'test';

/** The address of a draft may say what was to come next when it was stored. */
export function parseBroadcastSearch(search: Record<string, unknown>): { next?: NextStep } {
  const { next } = search;
  return next === 'send' || next === 'test' ? { next } : {};
}

/**
 * What a new broadcast begins with where another screen leads to it: keys of tiers with commas between, a name, and the page that each
 * reader gets one of, as `event:` or `early_access:` and its id.
 */
export type NewBroadcastSearch = { tiers?: string; name?: string; page?: string };

/** Keys of tiers may look like numbers, which addresses are read as. */
export function parseNewBroadcastSearch({ tiers, name, page }: Record<string, unknown>): NewBroadcastSearch {
  const keys = typeof tiers === 'string' || typeof tiers === 'number' ? String(tiers) : '';
  return {
    ...(/^[a-z0-9-]{1,20}(?:,[a-z0-9-]{1,20}){0,7}$/u.test(keys) ? { tiers: keys } : {}),
    ...(typeof name === 'string' && name !== '' ? { name: name.slice(0, 120) } : {}),
    ...(typeof page === 'string' && pageOf(page) !== null ? { page } : {}),
  };
}
