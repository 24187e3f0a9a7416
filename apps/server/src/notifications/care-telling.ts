import { formatDay } from '@madoguchi/nihongo/calendar';
import { calendarFor } from '../calendar/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { leads } from './call-cause.store.ts';
import { findCare, takeDueCare } from './care-cause.store.ts';
import type { Telling } from './domain.ts';

/** A task of after-care whose day has come: told to whoever does it, else to the contact person, else to leads. */
export async function ofCare(tx: Tx, id: string): Promise<Telling[]> {
  const task = await findCare(tx, id);
  if (task === undefined) return [];
  const { conversationId, assigneeId, contactPersonId } = task;
  const who = assigneeId ?? contactPersonId;
  const memberIds = who === null ? await leads(tx) : [who];
  return [{ kind: 'care_due', detail: null, subject: id, conversationId, actorId: null, memberIds }];
}

/** Notes tasks of after-care whose day has come, while the desk is open: none of them is worth waking anybody for. */
export function noteDueCare(
  { database }: { database: Database },
  workspaceId: string,
  now: Date,
): Promise<void> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const calendar = await calendarFor(tx, null);
    if (!calendar.isOpen(now.getTime())) return;
    await takeDueCare(tx, formatDay(calendar.dayOf(now.getTime())));
  });
}
