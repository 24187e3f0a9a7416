import { isAway as isAbsent } from '../absence/index.ts';
import { noteSignal } from '../attention/index.ts';
import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { untilDone, type Stopping } from '../platform/jobs/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import type { PromiseDependencies } from './dependencies.ts';
import { changed, trail } from './ending.ts';
import { findReminder } from './notice.store.ts';
import { replanSome } from './replan.ts';
import { helpersOf, saysAway } from './surroundings.store.ts';
import {
  dueReminders,
  moveReminder,
  noteLate,
  takeUntold,
  tellReminder,
  type DueReminder,
  type LatePromise,
} from './sweep.store.ts';

const batchSize = 200;

/** Whether somebody takes no work at a time: by the calendar of absences, or because they say so now. */
async function isAway(tx: Tx, memberId: string, at: Date): Promise<boolean> {
  return (await isAbsent(tx, memberId, at)) || (await saysAway(tx, memberId));
}

/** Promises that become late, each once, in the transaction that notes it: in the trail, and as a sign that somebody needs care. */
async function onPromiseLate(tx: Tx, late: readonly LatePromise[], now: Date): Promise<void> {
  for (const promise of late) {
    await trail(tx, promise, 'promise_late', null);
    if (promise.customerId === null) continue;
    await noteSignal(tx, {
      customerId: promise.customerId,
      kind: 'promise_late',
      key: promise.id,
      at: now,
      evidence: {
        type: 'promise',
        id: promise.id,
        opens: `/inbox/${promise.conversationId}`,
        text: promise.sentence.slice(0, 300),
      },
    });
  }
}

/** Follows the calendar, tells others of promises that exist for good, notes those that are late, and reminds; each once, whatever dies. */
export async function watchPromises(
  dependencies: PromiseDependencies & Stopping,
  workspaceId: string,
  now = new Date(),
): Promise<void> {
  const all = (work: (tx: Tx, events: NewEvent[]) => Promise<number>) =>
    untilDone(dependencies, async () => (await changing(dependencies, workspaceId, work)) === batchSize);
  await untilDone(dependencies, () => replanSome(dependencies, workspaceId, now));
  await all(announce);
  await all((tx, events) => late(tx, events, now));
  await all((tx) => remind(tx, now));
}

async function announce(tx: Tx, events: NewEvent[]): Promise<number> {
  const found = await takeUntold(tx, batchSize);
  events.push(...found.map((each) => changed(each, 'announced')));
  return found.length;
}

async function late(tx: Tx, events: NewEvent[], now: Date): Promise<number> {
  const found = await noteLate(tx, now, batchSize);
  await onPromiseLate(tx, found, now);
  events.push(...found.map((each) => changed(each, 'late')));
  return found.length;
}

async function remind(tx: Tx, now: Date): Promise<number> {
  const found = await dueReminders(tx, now, batchSize);
  for (const reminder of found) await remindOne(tx, reminder, now);
  return found.length;
}

/** Calendars change: what would be told outside of open hours waits for them. */
async function remindOne(tx: Tx, { id, channelId }: DueReminder, now: Date): Promise<void> {
  const calendar = await calendarFor(tx, channelId);
  if (calendar.isOpen(now.getTime())) {
    await tellReminder(tx, id, now);
    return;
  }
  const next = calendar.nextOpen(now.getTime());
  await moveReminder(tx, id, next === null ? null : new Date(next));
}

/**
 * Whom a reminder is for: the owner, or, while they are away, whoever stands in for them; the backup's own goes to the backup;
 * a late one to both. Nobody's go to whoever has the conversation, else to leads.
 */
export async function remindedOf(
  tx: Tx,
  { promiseId, kind }: { promiseId: string; kind: DueReminder['kind'] },
  now = new Date(),
): Promise<string[]> {
  const helpers = await helpersOf(tx, promiseId);
  if (helpers === undefined) return [];
  const { ownerId, assigneeId, backups, leads } = helpers;
  const owner = ownerId ?? assigneeId;
  const here: string[] = [];
  for (const backup of backups.filter((id) => id !== owner))
    if (here.length === 0 && !(await isAway(tx, backup, now))) here.push(backup);
  const standIns = here.length > 0 ? here : leads.filter((id) => id !== owner);
  const ownerHere = owner !== null && !(await isAway(tx, owner, now));
  if (kind === 'late') return owner === null ? standIns : [owner, ...standIns];
  if (kind === 'backup' || !ownerHere) return standIns.length > 0 || owner === null ? standIns : [owner];
  return [owner];
}

/** What a reminder tells whom; undefined when its promise has come to its end meanwhile. */
export async function reminderOf(
  tx: Tx,
  id: string,
): Promise<{ conversationId: string; detail: 'late' | 'backup' | null; memberIds: string[] } | undefined> {
  const reminder = await findReminder(tx, id);
  if (reminder === undefined) return undefined;
  const { kind, conversationId } = reminder;
  const detail = kind === 'late' || kind === 'backup' ? kind : null;
  return { conversationId, detail, memberIds: await remindedOf(tx, reminder) };
}
