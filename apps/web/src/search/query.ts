import { parseSearch } from '@madoguchi/contract/search-grammar';
import type { SearchToken } from '@madoguchi/contract/search-grammar';

/** What the address of the results says. */
export type SearchAddress = { q?: string };

export function parseSearchAddress(raw: Record<string, unknown>): SearchAddress {
  const q = raw['q'];
  // The router reads numbers as such.
  const text = typeof q === 'string' || typeof q === 'number' ? String(q) : '';
  return text.trim() === '' ? {} : { q: text.slice(0, 500) };
}

/** The filters of a query, in order. */
export function filtersOf(query: string): SearchToken[] {
  return parseSearch(query).filter((token) => token.filter !== null);
}

/** The query without one of its items. */
export function without(query: string, token: Pick<SearchToken, 'start' | 'end'>): string {
  return `${query.slice(0, token.start).trimEnd()} ${query.slice(token.end).trimStart()}`.trim();
}

/** The query with an item at its end; one that waits for its value is left open behind the colon. */
export function withItem(query: string, item: string): string {
  const before = query.trimEnd();
  return `${before}${before === '' ? '' : ' '}${item}${item.endsWith(':') ? '' : ' '}`;
}

/** The item of a query that says the same as `item`, if any. */
export function findItem(query: string, item: string): SearchToken | undefined {
  const [wanted] = parseSearch(item);
  return parseSearch(query).find(
    (token) =>
      token.filter === wanted?.filter && token.value === wanted?.value && token.negated === wanted?.negated,
  );
}
