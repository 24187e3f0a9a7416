import type { CustomerEventKind } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

/** The history of a customer's record. Values are short texts; null is «nothing». */
export async function recordEvent(
  tx: Tx,
  customerId: string,
  kind: CustomerEventKind,
  actorId: string | null,
  data: Record<string, string | null> = {},
): Promise<void> {
  await tx.run(sql`
    insert into customer_event (workspace_id, id, customer_id, kind, actor_id, data)
    values (${tx.workspaceId}, ${newId()}, ${customerId}, ${kind}, ${actorId}, ${JSON.stringify(data)})`);
}
