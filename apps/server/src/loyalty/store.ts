import type { CurveBy, Curves, ForecastResult } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { CohortCount, GroupSighting } from './domain.ts';
import type { BuyerDays } from './forecast.ts';
import { followed, groupOf } from './groups.store.ts';

/** Buyers whose purchases are all known, as they stood at the end of a day. */
export const buyersAt = (tx: Tx, today: string): RawBuilder<unknown> => sql`(
  select customer_id, first_on, case when second_on <= ${today}::date then second_on end as second_on, days, months
  from buyer where workspace_id = ${tx.workspaceId} and complete and first_on <= ${today}::date)`;

export type WindowCount = { days: number; mature: number; immature: number; bought: number };
export type Totals = { buyers: number; again: number; incomplete: number };

export function countAll(tx: Tx, today: string): Promise<Totals> {
  return tx.one(sql<Totals>`
    select count(*) filter (where complete)::int as buyers,
      count(*) filter (where complete and second_on <= ${today}::date)::int as again,
      count(*) filter (where not complete)::int as incomplete
    from buyer where workspace_id = ${tx.workspaceId} and first_on <= ${today}::date`);
}

/** How many bought again within each window, of those whose window is over: the day itself is the last of its window. */
export function countWindows(tx: Tx, windows: readonly number[], today: string): Promise<WindowCount[]> {
  return tx.many(sql<WindowCount>`
    select w.days, coalesce(sum(b.count) filter (where b.age > w.days), 0)::int as mature,
      coalesce(sum(b.count) filter (where b.age <= w.days), 0)::int as immature,
      coalesce(sum(b.count) filter (where b.age > w.days and b.gap <= w.days), 0)::int as bought
    from unnest(${[...windows]}::int[]) as w (days)
    left join (
      select least(${today}::date - first_on, 999) as age, least(second_on - first_on, 999) as gap, count(*)
      from ${buyersAt(tx, today)} as b group by 1, 2
    ) as b on true
    group by w.days order by w.days`);
}

/** Of who first bought in each month, how many bought in which. */
export function countCohorts(tx: Tx, from: string, to: string, today: string): Promise<CohortCount[]> {
  return tx.many(sql<CohortCount>`
    select to_char(first, 'YYYY-MM') as month, to_char(at, 'YYYY-MM') as at, count(*)::int as bought
    from (
      select date_trunc('month', first_on)::date as first, unnest(months) as at from ${buyersAt(tx, today)} as b
      where first_on >= ${`${from}-01`}::date and first_on < (${`${to}-01`}::date + interval '1 month')
    ) as each
    group by first, at order by first, at`);
}

export type Followed = { sightings: GroupSighting[]; left: Curves['left'] };
type FollowedRow = Omit<GroupSighting, 'key'> & { key: string | null };

/** How long the customers of each group were followed until they bought again, alike ones together; and who was not. */
export async function followGroups(tx: Tx, by: CurveBy, today: string): Promise<Followed> {
  const { landmarkDays, groups } = groupOf[by];
  const grouped = await groups(tx);
  const [rows, left] = await Promise.all([
    tx.many(sql<FollowedRow>`
      with followed as materialized (${followed(tx, by, today)}), grouped as materialized (${grouped})
      select g.key, coalesce(f.second_on, ${today}::date) - f.first_on - ${landmarkDays}::int as time,
        f.second_on is not null as ended, count(*)::int as count
      from followed f left join grouped g on g.customer_id = f.customer_id
      group by 1, 2, 3`),
    tx.one(sql<{ early: number; young: number }>`
      select count(*) filter (where second_on - first_on <= ${landmarkDays}::int)::int as early,
        count(*) filter (where (second_on is null or second_on - first_on > ${landmarkDays}::int)
          and first_on + ${landmarkDays}::int >= ${today}::date)::int as young
      from ${buyersAt(tx, today)} as b where ${landmarkDays}::int > 0`),
  ]);
  const sightings = rows.flatMap(({ key, ...row }) => (key === null ? [] : [{ ...row, key }]));
  const unknown = rows.reduce((sum, { key, count }) => sum + (key === null ? count : 0), 0);
  return { sightings, left: { ...left, unknown } };
}

/** Everybody's purchases, in the order in which they became customers. */
export function daysOfAll(tx: Tx): Promise<BuyerDays[]> {
  return tx.many(sql<BuyerDays>`
    select days, amounts::float8[] as amounts, currency from buyer
    where workspace_id = ${tx.workspaceId} and complete order by customer_id`);
}

export function countComplete(tx: Tx, today: string): Promise<number> {
  return countAll(tx, today).then(({ buyers }) => buyers);
}

export type KeptForecast = { reckonedAt: string; result: ForecastResult };

export function findForecast(tx: Tx): Promise<KeptForecast | undefined> {
  return tx.maybe(sql<KeptForecast>`
    select reckoned_at as "reckonedAt", result from loyalty_forecast where workspace_id = ${tx.workspaceId}`);
}

export async function keepForecast(tx: Tx, result: ForecastResult, now: Date): Promise<void> {
  await tx.run(sql`
    insert into loyalty_forecast (workspace_id, reckoned_at, result)
    values (${tx.workspaceId}, ${now}, ${JSON.stringify(result)}::jsonb)
    on conflict (workspace_id) do update set reckoned_at = excluded.reckoned_at, result = excluded.result`);
}
