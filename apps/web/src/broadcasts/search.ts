/** What is done with a draft next: looked at once more and sent, or tried on oneself. */
export type NextStep = 'send' | 'test';

/** The address of a draft may say what was to come next when it was stored. */
export function parseBroadcastSearch(search: Record<string, unknown>): { next?: NextStep } {
  const { next } = search;
  return next === 'send' || next === 'test' ? { next } : {};
}
