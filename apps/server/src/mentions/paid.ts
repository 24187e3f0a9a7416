/** What is paid for by the post is counted by the calendar month, in UTC. */
const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7);

/** How long until the next month begins (UTC), in seconds. */
export function untilNextMonth(now: number): number {
  const date = new Date(now);
  return Math.ceil((Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - now) / 1000);
}

/** What of this month has been paid for. */
export function paidOf(cursor: Record<string, string>, now: number): { month: string; posts: number } {
  const month = monthOf(now);
  return { month, posts: cursor['month'] === month ? Number(cursor['posts'] ?? '0') : 0 };
}
