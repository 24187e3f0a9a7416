/** What is asked of the results: a period of days, the rows' kind, a currency. */
export type Asked = { by: 'channel' | 'campaign'; from: string; to: string; currency: string };
export type ResultsSearch = Partial<Asked>;
export type BehindSearch = ResultsSearch & { key?: string; name?: string };

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value);

/** What the address of the results says. */
export function parseResultsSearch(search: Record<string, unknown>): ResultsSearch {
  const { by, from, to, currency } = search;
  return {
    ...(by === 'campaign' ? { by } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(typeof currency === 'string' && /^[A-Z]{3}$/u.test(currency) ? { currency } : {}),
  };
}

/** The same, and which row's orders are shown. */
export function parseBehindSearch(search: Record<string, unknown>): BehindSearch {
  const { key, name } = search;
  return {
    ...parseResultsSearch(search),
    ...(typeof key === 'string' && key !== '' ? { key: key.slice(0, 300) } : {}),
    ...(typeof name === 'string' && name !== '' ? { name: name.slice(0, 100) } : {}),
  };
}

/** Which links the list shows. */
export type LinksSearch = { archived?: true };
export const parseLinksSearch = ({ archived }: Record<string, unknown>): LinksSearch =>
  archived === true ? { archived } : {};

/** The day before another by so many days, as calendars count. */
function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** What is asked when the address says nothing: the last ninety days by channel, in yen. */
export function askedOf(search: ResultsSearch, today: string): Asked {
  const { by = 'channel', to = today, currency = 'JPY' } = search;
  return { by, to, currency, from: search.from ?? daysBefore(to, 89) };
}
