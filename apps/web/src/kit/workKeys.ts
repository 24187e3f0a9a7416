/** The row that comes after (1) or before (-1) the one in hand; the first, or last, where none is. */
export function neighbourOf<T>(rows: readonly T[], current: T | null, step: 1 | -1): T | undefined {
  const at = current === null ? -1 : rows.indexOf(current);
  if (at === -1) return step === 1 ? rows[0] : rows.at(-1);
  return rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
}

/** Where to go on when the row in hand has gone: what stood at its place, else the last. */
export function rowAfter(before: readonly string[], now: readonly string[], key: string): string | null {
  const at = before.indexOf(key);
  if (at === -1 || now.includes(key)) return null;
  const later = before.slice(at + 1).find((other) => now.includes(other));
  return later ?? now.at(-1) ?? null;
}
