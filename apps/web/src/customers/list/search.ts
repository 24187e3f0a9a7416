/** What the address of the list of customers says. */
export type CustomersSearch = { query?: string; person?: string };

/** Reads the list’s search parameters; anything else is dropped, so that an old link still opens. */
export function parseCustomersSearch(raw: Record<string, unknown>): CustomersSearch {
  const { query, person } = raw;
  return {
    ...(typeof query === 'string' && query !== '' ? { query } : {}),
    ...(typeof person === 'string' && person !== '' ? { person } : {}),
  };
}
