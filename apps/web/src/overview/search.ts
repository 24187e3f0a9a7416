/** What the address of the overview says: the present month where it is silent. */
export type OverviewSearch = { month?: string };

/** Reads the address; what is no month is dropped. */
export function parseOverviewSearch({ month }: Record<string, unknown>): OverviewSearch {
  return typeof month === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])$/u.test(month) ? { month } : {};
}
