/** What the page's address says: whose day (left out: mine), and the row that one came from. */
export type TodaySearch = { member?: string; at?: string };

/** Reads the address; anything it does not know is left out. */
export function parseTodaySearch(raw: Record<string, unknown>): TodaySearch {
  const { member, at } = raw;
  const search: TodaySearch = {};
  if (typeof member === 'string' && /^(?:team|[0-9a-f-]{36})$/u.test(member)) search.member = member;
  if (typeof at === 'string' && /^[a-z_]+:[0-9a-z:_-]{1,80}$/u.test(at)) search.at = at;
  return search;
}
