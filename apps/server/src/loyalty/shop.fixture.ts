import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';

export type Sold = {
  customerId: string;
  at: string;
  total?: number;
  refunded?: number;
  state?: string;
  code?: string;
  /** The click that the shop gave back with it. */
  click?: string;
  /** What they answered to «how did you hear of us?» */
  heard?: string;
};

/** A shop whose orders are made up, straight into the tables that orders are derived to. */
export function shopAt({ context, workspaceId }: Pick<Desk, 'context' | 'workspaceId'>) {
  const within = <T>(work: (tx: Tx) => Promise<T>) => context.database.inWorkspace(workspaceId, work);
  const customers = (names: readonly string[]) =>
    within(async (tx) => {
      const ids = names.map(() => newId());
      await tx.run(sql`
        insert into customer (workspace_id, id, name)
        select ${workspaceId}, id, name from unnest(${ids}::uuid[], ${[...names]}::text[]) as c (id, name)`);
      return ids;
    });
  const sell = (orders: readonly Sold[]) =>
    within((tx) => {
      const rows = orders.map((order) => ({
        total: 3000,
        refunded: 0,
        state: 'delivered',
        discounts: order.code === undefined ? [] : [{ kind: 'shop', code: order.code, amount: 100 }],
        ...order,
        id: newId(),
      }));
      return tx.run(sql`
        insert into customer_order (workspace_id, id, source, external_id, number, number_key, customer_id, known, placed_at, state,
          total, refunded, discounts, heard_of, click_id)
        select ${workspaceId}, o.id, 'honten', o.id::text, o.id::text, o.id::text, o."customerId", true, o.at, o.state, o.total,
          o.refunded, o.discounts, o.heard, o.click
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (id uuid, "customerId" uuid, at timestamptz, state text,
          total bigint, refunded bigint, discounts jsonb, heard text, click uuid)`);
    });
  return { within, customers, sell };
}

const dayMs = 86_400_000;
/** Noon in Tokyo, so many days after the first of January 2025. */
export const noon = (day: number): string =>
  new Date(Date.parse('2025-01-01T03:00:00Z') + day * dayMs).toISOString();
