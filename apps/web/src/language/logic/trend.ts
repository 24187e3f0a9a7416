import type { Trend } from '@madoguchi/contract';

/** A rule's weeks: how often it was marked per 100 replies; null where too few wrote to tell. */
export type TrendRow = { rule: string; latest: number; weeks: (number | null)[] };

/** The rules of a trend, what is marked most in its newest telling week first. None where no week tells anything. */
export function trendRows({ weeks, titles }: Trend): TrendRow[] {
  if (!weeks.some(({ enough }) => enough)) return [];
  const rows = Object.keys(titles).map((rule): TrendRow => {
    const values = weeks.map(({ enough, rules }) =>
      enough ? (rules.find((one) => one.rule === rule)?.per100 ?? 0) : null,
    );
    return { rule, weeks: values, latest: values.findLast((value) => value !== null) ?? 0 };
  });
  return rows.toSorted((a, b) => b.latest - a.latest || a.rule.localeCompare(b.rule, 'en'));
}

/** The points of a small line in a box, as SVG paths: a gap where nothing is known. */
export function linePaths(values: readonly (number | null)[], width: number, height: number): string[] {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const paths: string[] = [];
  let current = '';
  for (const [index, value] of values.entries()) {
    if (value === null) {
      if (current !== '') paths.push(current);
      current = '';
      continue;
    }
    const [x, y] = [index * step, height - (value / most) * height].map((one) => Math.round(one * 10) / 10);
    current += `${current === '' ? 'M' : 'L'}${x} ${y}`;
  }
  if (current !== '') paths.push(current);
  return paths;
}
