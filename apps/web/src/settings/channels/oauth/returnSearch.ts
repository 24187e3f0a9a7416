/** What a provider sent the browser back with; anything else in the address is left out. */
export type ReturnSearch = { state?: string; code?: string; error?: string };

export function parseReturnSearch(raw: Record<string, unknown>): ReturnSearch {
  const text = (name: 'state' | 'code' | 'error') => {
    const value = raw[name];
    // The router reads what looks like a number as one.
    const written = typeof value === 'number' ? String(value) : value;
    return typeof written === 'string' && written !== '' ? { [name]: written } : {};
  };
  return { ...text('state'), ...text('code'), ...text('error') };
}
