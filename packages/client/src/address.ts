/** What of a request makes its address. */
export type AddressParts = { path?: Record<string, unknown>; query?: Record<string, unknown> };

const piece = (value: unknown): string => encodeURIComponent(String(value));

/**
 * The address of a request: what stands in braces filled in, what is undefined left out of the query.
 * @throws TypeError when a part of the path is missing or empty: it would be another path.
 */
export function addressOf(
  base: string,
  path: string,
  { path: parts = {}, query = {} }: AddressParts,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = parts[name];
    if (value === undefined || value === null || value === '')
      throw new TypeError(`«${path}» needs «path.${name}».`);
    return piece(value);
  });
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = asked.map(([name, value]) => `${piece(name)}=${piece(value)}`).join('&');
  return `${base}${filled}${search === '' ? '' : `?${search}`}`;
}
