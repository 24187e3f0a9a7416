import type { Database } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import { changing, type RealtimeHub } from '../platform/realtime/index.ts';
import { lookAt } from './look.ts';
import { holdCustomer, nextDue, putOff } from './queue.store.ts';

export type AttentionWork = { database: Database; realtime: RealtimeHub; log: Logger };

/** So many customers are looked at before others have their turn. */
const batch = 50;

/**
 * Looks at the customers whose time has come, each in a transaction of their own.
 *
 * @param now the time that is looked from
 * @returns whether there may be more
 */
export async function lookAtDue(
  work: AttentionWork,
  workspaceId: string,
  now = new Date(),
): Promise<boolean> {
  for (let nth = 0; nth < batch; nth += 1) {
    const looked: { customerId: string | undefined } = { customerId: undefined };
    try {
      await changing(work, workspaceId, async (tx, events) => {
        looked.customerId = await nextDue(tx, now);
        if (looked.customerId === undefined) return;
        await holdCustomer(tx, looked.customerId);
        await lookAt(tx, events, looked.customerId, now);
      });
    } catch (error) {
      const { customerId } = looked;
      if (customerId === undefined) throw error;
      work.log.warn({ err: error, workspaceId, customerId }, 'a customer could not be looked at');
      await work.database.inWorkspace(workspaceId, (tx) => putOff(tx, customerId, now));
    }
    if (looked.customerId === undefined) return false;
  }
  return true;
}
