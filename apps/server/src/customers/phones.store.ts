import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { PointRow } from './record.store.ts';

const phonesOf = (tx: Tx, customerId: string): RawBuilder<PointRow> => sql<PointRow>`
  select id, customer_id as "customerId", kind, value, value_key as key, is_primary as primary, shared
  from contact_point where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and kind = 'phone'`;

export function findPrimaryPhone(tx: Tx, customerId: string): Promise<PointRow | undefined> {
  return tx.maybe(
    sql<PointRow>`${phonesOf(tx, customerId)} order by is_primary desc, created_at, id limit 1`,
  );
}

export function pointOfKey(tx: Tx, customerId: string, key: string): Promise<PointRow | undefined> {
  return tx.maybe(sql<PointRow>`${phonesOf(tx, customerId)} and value_key = ${key} limit 1`);
}
