/** `2026-11` on a zone's clock. */
export function monthIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(now);
  return parts.slice(0, 7);
}

/** The month so many before another. */
export function monthsBefore(month: string, count: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth - 1 - count, 1)).toISOString().slice(0, 7);
}

const mostMonths = 36;

/** Whether a span of months can be asked for. */
export function isSpan(from: string, to: string): boolean {
  return from <= to && monthsBefore(to, mostMonths - 1) <= from;
}

/** The share that was kept, whole percent; null for fewer than five, of which a share says nothing. */
export function keptShare({ kept, late }: { kept: number; late: number }): number | null {
  return kept + late < 5 ? null : Math.round((kept * 100) / (kept + late));
}
