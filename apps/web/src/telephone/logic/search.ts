/** What the address of the calls says: the list shown, and whether only mine; open call-backs of everybody when it says nothing. */
export type CallsSearch = { list?: 'closed' | 'history'; mine?: true };

/** Reads the address; anything it does not know is left out. */
export function parseCallsSearch(search: Record<string, unknown>): CallsSearch {
  const { list, mine } = search;
  return {
    ...(list === 'closed' || list === 'history' ? { list } : {}),
    ...(mine === true && list !== 'history' ? { mine } : {}),
  };
}
