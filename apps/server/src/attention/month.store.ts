import type { AttentionLevel } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { MonthSpan } from '../statistics/index.ts';

/** Cases that stood open when a month ended (or now, while it goes on), by the level each has, or had when it was closed. */
export type RisksOfMonth = {
  open: Record<Exclude<AttentionLevel, 'calm'>, number> & { all: number };
  /** Cases that began and that ended within the month. */
  began: number;
  ended: number;
};

/** Counts the customers who needed care in a month. */
export async function risksOfMonth(
  tx: Tx,
  { from, to, now }: Pick<MonthSpan, 'from' | 'to' | 'now'>,
): Promise<RisksOfMonth> {
  const end = to < now ? to : now;
  const { began, ended, ...open } = await tx.one(sql<RisksOfMonth['open'] & { began: number; ended: number }>`
    with stood as (
      select level, since, closed_at from attention_case
      where workspace_id = ${tx.workspaceId} and state = 'open' and since < ${end}
      union all
      select level, since, closed_at from attention_case
      where workspace_id = ${tx.workspaceId} and state = 'closed' and closed_at >= ${from} and since < ${end}
        and how <> 'merged'
    )
    select count(*) filter (where ${isOpen(end)})::int as "all",
      count(*) filter (where ${isOpen(end)} and level = 3)::int as urgent,
      count(*) filter (where ${isOpen(end)} and level = 2)::int as care,
      count(*) filter (where ${isOpen(end)} and level = 1)::int as watch,
      count(*) filter (where since >= ${from})::int as began,
      count(*) filter (where closed_at < ${end})::int as ended
    from stood`);
  return { open, began, ended };
}

const isOpen = (end: Date) => sql`(closed_at is null or closed_at >= ${end})`;
