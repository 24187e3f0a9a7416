import { noteSignal } from './attention/index.ts';
import { complaintsWithoutPrevention } from './improvement/index.ts';
import { buyersOutOfRhythm } from './orders/index.ts';
import type { Database } from './platform/db/index.ts';

/** Days after which a complaint should have led to something that prevents the next. */
const preventionDays = 14;

/** How many times their usual interval somebody may not have bought before it is a sign. */
const rhythmFactor = 2;

/** Most of each that are told at a time: the longest waiting come first, and what was told once is not told again. */
const most = 500;

/** Tells the feature that watches over customers what others know of them: complaints without consequence, orders that stay away. */
export async function tellSigns(
  { database }: { database: Database },
  workspaceId: string,
  now = new Date(),
): Promise<void> {
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const complaint of await complaintsWithoutPrevention(tx, now, preventionDays, most)) {
      const { conversationId, customerId, complainedAt, caseId } = complaint;
      await noteSignal(tx, {
        customerId,
        kind: 'no_recurrence_report',
        key: conversationId,
        at: new Date(complainedAt),
        evidence: {
          type: 'improvement',
          id: caseId ?? conversationId,
          opens: caseId === null ? `/inbox/${conversationId}` : `/improvements/${caseId}`,
          text: '',
        },
      });
    }
  });
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const { customerId, lastAt } of await buyersOutOfRhythm(tx, {
      factor: rhythmFactor,
      limit: most,
      now,
    })) {
      await noteSignal(tx, {
        customerId,
        kind: 'fewer_orders',
        key: lastAt,
        at: now,
        evidence: { type: 'order', id: customerId, opens: `/customers/${customerId}`, text: '' },
      });
    }
  });
}
