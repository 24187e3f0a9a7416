import { calendarFor } from '../calendar/index.ts';
import { timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { dueInstant } from './domain.ts';
import { changed, trail } from './ending.ts';
import { remindersFor } from './reminders.ts';
import * as store from './store.ts';
import { roleOf } from './surroundings.store.ts';

export type Made = Omit<store.NewPromise, 'dueAt'> & { channelId: string | null };

/** The instant at which what is due then becomes late, in the workspace's zone. */
export async function instantOfDue(tx: Tx, due: string | null): Promise<Date | null> {
  return due === null ? null : dueInstant(due, await timeZoneOf(tx));
}

/** Plans anew whom to remind when. What waits for an event, or has no time, reminds nobody. */
export async function plan(
  tx: Tx,
  promise: { id: string; due: string | null; dueAt: Date | null; channelId: string | null },
  now: Date,
): Promise<void> {
  const { id, due, dueAt, channelId } = promise;
  const reminders =
    due === null || dueAt === null ? [] : remindersFor(due, dueAt, now, await calendarFor(tx, channelId));
  await store.planReminders(tx, id, reminders);
}

/** Writes a promise into the ledger, with its reminders and its line in the trail. */
export async function make(tx: Tx, events: NewEvent[], made: Made): Promise<string> {
  const { channelId, ...given } = made;
  const dueAt = await instantOfDue(tx, given.due);
  const id = await store.insertPromise(tx, { ...given, dueAt });
  await plan(tx, { id, due: given.due, dueAt, channelId }, given.createdAt);
  const named = { id, conversationId: given.conversationId };
  await trail(tx, named, 'promise_made', given.createdBy, {
    due: given.due,
    act: given.act,
    owner: given.ownerId,
    undated: given.undated ? 'yes' : null,
  });
  events.push(changed(named, 'created'));
  return id;
}

/** @throws AppError `not_found`, `invalid_request` where somebody cannot keep promises to customers. */
export async function requireOwner(tx: Tx, ownerId: string): Promise<void> {
  const role = await roleOf(tx, ownerId);
  if (role === undefined)
    throw new AppError(
      'not_found',
      'The person who is to keep this promise is not a member of this workspace any more. Choose another.',
    );
  if (role === 'observer')
    throw new AppError(
      'invalid_request',
      'An observer answers no customers and can keep no promise. Choose somebody else (ownerId).',
    );
}

/** @throws AppError `invalid_request` for a time that is over, or a due time of what waits for an event. */
export function refuseDue(
  due: string | null,
  { condition, timeZone, now, path }: { condition: string | null; timeZone: string; now: Date; path: string },
): void {
  if (due === null) return;
  if (condition !== null)
    throw new AppError(
      'invalid_request',
      'What waits for an event has no due time until that has happened. Leave out the due time, or the condition.',
      { errors: [{ path, message: 'must be null beside a condition' }] },
    );
  if (dueInstant(due, timeZone) <= now)
    throw new AppError('invalid_request', 'This time is over already. Name one that is still to come.', {
      errors: [{ path, message: 'must lie in the future' }],
    });
}
