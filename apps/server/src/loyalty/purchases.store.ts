import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/**
 * A query of `customer_id`, `purchases` and `spent`: on how many days each person bought from one day to another, and what they paid
 * on them in yen, without what was given back. Merged records are one person.
 */
export const purchasesIn = (tx: Tx, from: string, to: string): RawBuilder<unknown> => sql`
  select b.customer_id, count(*)::int as purchases,
    coalesce(sum(d.paid) filter (where b.currency = 'JPY'), 0)::bigint as spent
  from buyer b cross join lateral unnest(b.days, b.amounts) as d (day, paid)
  where b.workspace_id = ${tx.workspaceId}
    and d.day between ${from}::date - date '1970-01-01' and ${to}::date - date '1970-01-01'
  group by b.customer_id`;

export type PurchaseDay = { day: string; paid: number };

/** Every day on which a person bought, the earliest first, with what they paid on it in yen. */
export function purchaseDays(tx: Tx, customerId: string): Promise<PurchaseDay[]> {
  return tx.many(sql<PurchaseDay>`
    select to_char(date '1970-01-01' + d.day, 'YYYY-MM-DD') as day,
      (case when b.currency = 'JPY' then d.paid else 0 end)::bigint as paid
    from buyer b cross join lateral unnest(b.days, b.amounts) as d (day, paid)
    where b.workspace_id = ${tx.workspaceId} and b.customer_id = ${customerId} order by d.day`);
}
