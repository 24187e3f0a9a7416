import { sql, type Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';

/** The sample's tasks are there to be looked at: nobody is told of them. */
export async function markTold(tx: Tx, today: Day): Promise<void> {
  await tx.run(sql`update care_task set told_on = ${today}::date where workspace_id = ${tx.workspaceId}`);
}
