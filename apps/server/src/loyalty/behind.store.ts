import type { Buyer, BuyerQuery, CurveBy, NewcomerOrigin } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { followed, groupOf } from './groups.store.ts';
import { endedWithin, newcomers, type Days } from './month.store.ts';

/** Which buyers are behind a figure. */
export type Behind =
  | {
      figure: 'window';
      days: number;
      outcome: NonNullable<BuyerQuery['outcome']>;
      ended: Days | null;
    }
  | { figure: 'newcomers'; month: Days; origin: NewcomerOrigin }
  | { figure: 'cohort'; month: string; at: string | null }
  | { figure: 'curve'; by: CurveBy; group: string }
  | { figure: 'holdout'; until: string; repeats: number; orMore: boolean }
  | { figure: 'forecast' };

export type BuyerRow = Omit<Buyer, 'expected'> & {
  days: number[];
  amounts: number[];
  currency: string | null;
};
export type BuyerEdge = { firstOn: string; id: string };

type Plain = Exclude<Behind, { figure: 'curve' | 'newcomers' }>;

/** What a figure says of a buyer `b` as of `today`. */
function condition(behind: Plain, today: string): RawBuilder<unknown> {
  switch (behind.figure) {
    case 'window': {
      const age = sql`${today}::date - b.first_on`;
      const bought = sql`coalesce(b.second_on - b.first_on <= ${behind.days}::int, false)`;
      if (behind.outcome === 'immature') return sql`${age} <= ${behind.days}::int`;
      const ended = behind.ended === null ? sql`true` : endedWithin(behind.days, behind.ended);
      return sql`${age} > ${behind.days}::int and ${ended} and ${behind.outcome === 'bought' ? bought : sql`not ${bought}`}`;
    }
    case 'cohort':
      return sql`b.first_on >= ${`${behind.month}-01`}::date and b.first_on < (${`${behind.month}-01`}::date + interval '1 month')
        ${behind.at === null ? sql`` : sql`and ${`${behind.at}-01`}::date = any(b.months)`}`;
    case 'holdout': {
      const until = sql`${behind.until}::date - date '1970-01-01'`;
      const repeats = sql`(select count(*) - 1 from unnest(b.days) as d where d <= ${until})`;
      return sql`b.first_on <= ${behind.until}::date
        and ${behind.orMore ? sql`${repeats} >= ${behind.repeats}::int` : sql`${repeats} = ${behind.repeats}::int`}`;
    }
    case 'forecast':
      return sql`true`;
  }
}

type Page = { after: BuyerEdge | null; limit: number };

const lastFirst = ({ after, limit }: Page) => sql`
  and ${after === null ? sql`true` : sql`(b.first_on, b.customer_id) < (${after.firstOn}::date, ${after.id}::uuid)`}
  order by b.first_on desc, b.customer_id desc limit ${limit}`;

/**
 * Who of a curve’s group is on a page. All are told apart at once, and sorted by what is known of them without their purchases:
 * those are read of whom the page shows. Joined with the table of buyers instead, PostgreSQL, which takes one in two hundred for
 * a group’s, looked up each of a hundred thousand by its key.
 */
async function idsOfGroup(
  tx: Tx,
  { by, group }: Extract<Behind, { figure: 'curve' }>,
  today: string,
  page: Page,
): Promise<RawBuilder<unknown>> {
  return sql`
    with followed as materialized (${followed(tx, by, today)}), grouped as materialized (${await groupOf[by].groups(tx)})
    select b.customer_id from followed b join grouped g on g.customer_id = b.customer_id
    where g.key = ${group} ${lastFirst(page)}`;
}

/** Who of a month's new customers is on a page. */
async function idsOfNewcomers(
  tx: Tx,
  { month, origin }: Extract<Behind, { figure: 'newcomers' }>,
  page: Page,
): Promise<RawBuilder<unknown>> {
  const is = {
    mouth: sql`n.mouth`,
    other: sql`not n.mouth`,
    unknown: sql`n.mouth is null`,
  }[origin];
  return sql`
    select b.customer_id from (${await newcomers(tx, month)}) as n
    join buyer b on b.workspace_id = ${tx.workspaceId} and b.customer_id = n.customer_id
    where ${is} ${lastFirst(page)}`;
}

/** A page of the buyers behind a figure, who came last first. */
export async function listBuyers(tx: Tx, behind: Behind, today: string, page: Page): Promise<BuyerRow[]> {
  const ids =
    behind.figure === 'curve'
      ? await idsOfGroup(tx, behind, today, page)
      : behind.figure === 'newcomers'
        ? await idsOfNewcomers(tx, behind, page)
        : sql`select b.customer_id from buyer b
          where b.workspace_id = ${tx.workspaceId} and b.complete and b.first_on <= ${today}::date
            and ${condition(behind, today)} ${lastFirst(page)}`;
  return tx.many(sql<BuyerRow>`
    with page as materialized (${ids})
    select json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer,
      to_char(b.first_on, 'YYYY-MM-DD') as "firstOn",
      case when b.second_on <= ${today}::date then to_char(b.second_on, 'YYYY-MM-DD') end as "secondOn",
      to_char(date '1970-01-01' + s.days[cardinality(s.days)], 'YYYY-MM-DD') as "lastOn", cardinality(s.days) as purchases,
      s.days, b.amounts[:cardinality(s.days)]::float8[] as amounts, b.currency
    from page p
    join buyer b on b.workspace_id = ${tx.workspaceId} and b.customer_id = p.customer_id
    cross join lateral (
      select array_agg(d order by d) as days from unnest(b.days) as d where d <= ${today}::date - date '1970-01-01') as s
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = b.customer_id
    order by b.first_on desc, b.customer_id desc`);
}
