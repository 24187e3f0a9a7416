import { calendarsOf } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing } from '../platform/realtime/index.ts';
import type { PromiseDependencies } from './dependencies.ts';
import { remindersFor, type Reminder, type ReminderKind } from './reminders.ts';
import { endWalk, goOn, holdWalk, openAfter, type Walked } from './replan.store.ts';
import { planReminders } from './store.ts';

const batchSize = 200;

/**
 * Reminders by a calendar that is another than before. What was still to be told and by this calendar should have been told
 * already is told as soon as the desk is open, not left out.
 */
export function replanned(
  planned: readonly Reminder[],
  untold: readonly ReminderKind[],
  now: Date,
): Reminder[] {
  const passed = untold.filter((kind) => !planned.some((each) => each.kind === kind));
  return [...planned, ...passed.map((kind) => ({ kind, at: now.getTime() }))];
}

/**
 * Plans the reminders of open promises anew after a calendar changed, some at a time, each once, whatever dies. What the
 * customer was told never moves.
 *
 * @returns whether there is more
 */
export function replanSome(
  dependencies: PromiseDependencies,
  workspaceId: string,
  now = new Date(),
): Promise<boolean> {
  return changing(dependencies, workspaceId, async (tx) => {
    const afterId = await holdWalk(tx);
    if (afterId === undefined) return false;
    const found = await openAfter(tx, afterId, batchSize);
    await replanEach(tx, found, now);
    const last = found.at(-1);
    if (last === undefined || found.length < batchSize) await endWalk(tx);
    else await goOn(tx, last.id);
    return found.length === batchSize;
  });
}

async function replanEach(tx: Tx, found: readonly Walked[], now: Date): Promise<void> {
  const calendarOf = await calendarsOf(tx);
  for (const { id, due, dueAt, channelId, untold } of found) {
    if (untold.length === 0) continue;
    const planned = remindersFor(due, new Date(dueAt), now, calendarOf(channelId ?? tx.workspaceId));
    await planReminders(tx, id, replanned(planned, untold, now));
  }
}
