/** What the address of a new message says: whom it is to and how, or which one that was begun. */
export type FirstSearch = { customer?: string; by?: 'email' | 'line'; draft?: string };

/** Reads the address; unknown words are dropped. */
export function parseFirstSearch(raw: Record<string, unknown>): FirstSearch {
  const search: FirstSearch = {};
  for (const name of ['customer', 'draft'] as const) {
    const value = raw[name];
    if (typeof value === 'string' && value !== '') search[name] = value;
  }
  const by = (['email', 'line'] as const).find((kind) => kind === raw['by']);
  if (by !== undefined) search.by = by;
  return search;
}
