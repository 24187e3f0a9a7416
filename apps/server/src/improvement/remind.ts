import { calendarFor } from '../calendar/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { noteEvent } from './linked.store.ts';
import { changed } from './open.ts';
import { leads, markTold, takeLate, tellLate } from './remind.store.ts';

const batchSize = 50;

/**
 * Tells the owner of a step that is past its time, and its leads when a business day later it still is. Only while the
 * desk is open; each once for a due time.
 *
 * @returns whether there may be more
 */
export function remindLate(
  dependencies: ChangeDependencies,
  workspaceId: string,
  now: Date = new Date(),
): Promise<boolean> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const calendar = await calendarFor(tx, null);
    if (!calendar.isOpen(now.getTime())) return false;
    const told = new Date(calendar.businessDaysBefore(now.getTime(), 24 * 3_600_000));
    const late = await takeLate(tx, now, told, batchSize);
    for (const each of late) {
      const { conversationId, ownerId, toldOwnerAt } = each;
      const toLead = ownerId === null || toldOwnerAt !== null;
      const whom = toLead ? await leads(tx) : [ownerId];
      if (toldOwnerAt === null) await markTold(tx, each, 'owner', now);
      if (toLead) await markTold(tx, each, 'lead', now);
      if (conversationId !== null)
        await tellLate(tx, { ...each, conversationId }, whom, toLead ? 'lead' : null);
      await noteEvent(
        tx,
        each.caseId,
        'reminded',
        null,
        { step: each.step, whom: toLead ? 'lead' : 'owner' },
        now,
      );
      events.push(changed(each.caseId));
    }
    return late.length === batchSize;
  });
}
