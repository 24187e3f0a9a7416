import type { CurveGroup } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { MonthSpan } from '../statistics/index.ts';
import { countEnded, countNewcomers } from './month.store.ts';

/** The window by which second purchases are compared month by month, in days. */
const monthlyWindow = 90;
/** So long after the landmark those cared for and the others are compared, in days. */
const comparedDays = 180;

type Group = { customers: number; share: { value: number; low: number; high: number } | null };

/** How customers came and came back in a month. */
type LoyaltyOfMonth = {
  newcomers: { all: number; known: number; mouth: number };
  second: { days: number; mature: number; bought: number };
  care: { landmarkDays: number; days: number; kept: Group; missed: Group };
};

function groupAt(groups: readonly CurveGroup[], key: string): Group {
  const group = groups.find((one) => one.key === key);
  const at = group?.table.find(({ day }) => day === comparedDays);
  const share = at === undefined ? null : { value: at.share, low: at.low, high: at.high };
  return { customers: group?.customers ?? 0, share };
}

/** Counts a month; what is seen of customers at its end, or now while it goes on. */
export async function loyaltyOfMonth(tx: Tx, span: MonthSpan): Promise<LoyaltyOfMonth> {
  const { readCurves } = await import('./queries.ts');
  // The last moment of the month: its last day is the day by which it is counted.
  const at = new Date(Math.min(span.now.getTime(), span.to.getTime() - 1));
  const { today, landmarkDays, groups } = await readCurves(tx, 'care', at);
  const over = span.now < span.to ? today : span.nextDay;
  const [second, newcomers] = [
    await countEnded(tx, monthlyWindow, span, over),
    await countNewcomers(tx, span),
  ];
  return {
    newcomers,
    second: { days: monthlyWindow, ...second },
    care: {
      landmarkDays,
      days: comparedDays,
      kept: groupAt(groups, 'kept'),
      missed: groupAt(groups, 'missed'),
    },
  };
}
