import type { OrderState } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import { buyerOf } from './list.store.ts';

export type OrderNews = {
  id: string;
  /** Whose it is now; null for nobody who is known, or whose data was erased. */
  customerId: string | null;
  state: OrderState;
  currency: string;
  total: number;
  placedAt: string;
  deliveredAt: string | null;
};

/** Orders that something was told of since they were taken last, the longest waiting first; each taken by one process, once. */
export function takeOrderNews(tx: Tx, limit: number): Promise<OrderNews[]> {
  return tx.many(sql<OrderNews>`
    with taken as (
      update customer_order set news_at = null
      where workspace_id = ${tx.workspaceId} and id in (
        select id from customer_order where workspace_id = ${tx.workspaceId} and news_at is not null
        order by news_at, id limit ${limit} for update skip locked)
      returning *
    )
    select o.id, o.state, o.currency, o.total, o.placed_at as "placedAt", o.delivered_at as "deliveredAt", (
      select k.id from customer k where k.workspace_id = ${tx.workspaceId} and k.id = (${buyerOf(tx)}) and k.erased_at is null
    ) as "customerId"
    from taken o where o.known`);
}
