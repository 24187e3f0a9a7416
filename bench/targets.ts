/** What docs/performance.md promises on two cores, at 200,000 conversations with a million messages. */
export const targets = {
  /** p95 of a list or a thread, in milliseconds. */
  list: 5,
  search: 40,
  /** p95 of a member's day, and of the team's. */
  today: 30,
  /** p95 of a page of 口コミ at a million clicks, 200,000 orders and 100,000 mentions. */
  growth: 300,
  /** Of what plain SQL does. */
  receive: 0.6,
  /** Seconds until a desk that has run before is ready. */
  start: 1,
  /** Megabytes of all processes of an idle desk, the language engine's dictionary apart. */
  memory: 250,
} as const;

export type Judge = {
  /** Says the target, and whether the figure keeps it, for the last column of a table. */
  most: (what: string, figure: number, target: number, unit: string) => string;
  least: (what: string, figure: number, target: number) => string;
  misses: string[];
};

/** Remembers what was missed. */
export function newJudge(): Judge {
  const misses: string[] = [];
  const verdict = (what: string, kept: boolean, said: string, figure: string): string => {
    if (!kept) misses.push(`${what}: ${figure}, target ${said}`);
    return `${said} ${kept ? '✓' : '✗'}`;
  };
  return {
    misses,
    most: (what, figure, target, unit) =>
      verdict(what, figure <= target, `≤ ${target} ${unit}`, `${figure.toFixed(2)} ${unit}`),
    least: (what, figure, target) => verdict(what, figure >= target, `≥ ${target}`, figure.toFixed(2)),
  };
}
