import { sql, type Tx } from '../platform/db/index.ts';

export type OrderBehind = {
  id: string;
  number: string;
  currency: string;
  customerId: string | null;
  source: string;
  externalId: string;
  /** Days where the workspace is. */
  placedOn: string;
  deliveredOn: string | null;
  today: string;
};

/** An order that goods come back of, locked, so that two cases of it are opened one after another. */
export function lockBehind(tx: Tx, id: string): Promise<OrderBehind | undefined> {
  return behind(tx, id, true);
}

export function findBehind(tx: Tx, id: string): Promise<OrderBehind | undefined> {
  return behind(tx, id, false);
}

function behind(tx: Tx, id: string, lock: boolean): Promise<OrderBehind | undefined> {
  return tx.maybe(sql<OrderBehind>`
    select o.id, o.number, o.currency, o.customer_id as "customerId", o.source, o.external_id as "externalId",
      to_char(o.placed_at at time zone s.time_zone, 'YYYY-MM-DD') as "placedOn",
      to_char(o.delivered_at at time zone s.time_zone, 'YYYY-MM-DD') as "deliveredOn",
      to_char(now() at time zone s.time_zone, 'YYYY-MM-DD') as today
    from customer_order o join workspace_settings s on s.workspace_id = o.workspace_id
    where o.workspace_id = ${tx.workspaceId} and o.id = ${id} and o.known ${lock ? sql`for update of o` : sql``}`);
}
