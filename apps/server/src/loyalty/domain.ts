import {
  curveGroups,
  type Cohorts,
  type CurveBy,
  type CurveGroup,
  type CurvePoint,
  type Curves,
} from '@madoguchi/contract';
import {
  logRank,
  medianSurvival,
  survivalCurve,
  type Sighting,
  type SurvivalStep,
} from '../statistics/index.ts';

/** The month so many months after one: 2026-11 and 3 make 2027-02. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const all = year * 12 + number - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** How many months `to` is after `from`. */
export function monthsBetween(from: string, to: string): number {
  const [first, last] = [from, to].map((month) => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return year * 12 + number;
  });
  return (last ?? 0) - (first ?? 0);
}

export type CohortCount = { month: string; at: string; bought: number };

/** Full months only: neither a month of first purchases nor one of later ones that is not over by `today`. */
export function cohortTable(counts: readonly CohortCount[], today: string): Cohorts['items'] {
  const current = today.slice(0, 7);
  const bought = new Map(counts.map(({ month, at, bought: count }) => [`${month} ${at}`, count]));
  const months = [...new Set(counts.map(({ month }) => month))].filter((month) => month < current).toSorted();
  return months.map((month) => {
    const buyers = bought.get(`${month} ${month}`) ?? 0;
    const reach = Math.max(0, monthsBetween(month, current) - 1);
    const cells = Array.from({ length: reach }, (_, index) => {
      const count = bought.get(`${month} ${monthAfter(month, index + 1)}`) ?? 0;
      return { after: index + 1, bought: count, share: count / buyers };
    });
    return { month, buyers, cells };
  });
}

/** Customers of a group who were seen for so many days from the curve's beginning, and whether they bought again then. */
export type GroupSighting = Required<Sighting> & { key: string };

/** Fewer than these are too few to go on drawing a curve. */
const fewestAtRisk = 10;
/** The log-rank test’s statistic follows its distribution only where so many are expected in each group. */
const fewestExpected = 5;
const tableDays = [30, 60, 90, 180, 365];

/** Four places are finer than any interval here. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const point = ({ time, atRisk, share, low, high }: SurvivalStep): CurvePoint => ({
  day: time,
  atRisk,
  share: rounded(1 - share),
  low: rounded(1 - high),
  high: rounded(1 - low),
});

const seenAt = (sightings: readonly GroupSighting[], day: number): number =>
  sightings.reduce((sum, { time, count }) => sum + (time >= day ? count : 0), 0);

function groupOf(key: string, sightings: readonly GroupSighting[]): CurveGroup {
  const sum = (those: readonly GroupSighting[]) => those.reduce((total, { count }) => total + count, 0);
  const steps = survivalCurve(sightings);
  return {
    key,
    customers: sum(sightings),
    bought: sum(sightings.filter(({ ended }) => ended)),
    medianDays: medianSurvival(steps),
    points: steps.filter(({ atRisk }) => atRisk >= fewestAtRisk).map(point),
    table: tableDays.flatMap((day) => {
      const atRisk = seenAt(sightings, day);
      const last = steps.findLast(({ time }) => time <= day);
      if (atRisk < fewestAtRisk) return [];
      return [
        last === undefined ? { day, atRisk, share: 0, low: 0, high: 0 } : { ...point(last), day, atRisk },
      ];
    }),
  };
}

/** The curves of the groups that customers are told apart by, and whether they differ by more than chance. */
export function curvesOf(by: CurveBy, sightings: readonly GroupSighting[]): Pick<Curves, 'groups' | 'test'> {
  const of = (key: string) => sightings.filter((one) => one.key === key);
  const keys: readonly string[] = curveGroups[by];
  const [first, second] = keys;
  const groups = keys.map((key) => groupOf(key, of(key)));
  if (first === undefined || second === undefined) return { groups, test: null };
  const test = logRank(of(first), of(second));
  return { groups, test: test !== null && Math.min(...test.expected) >= fewestExpected ? test : null };
}
