import type { Tx } from '../platform/db/index.ts';
import { setActing } from './acting.store.ts';
import { absenceAt, giveTo, holderOf, personsOf, workersAt } from './routing.store.ts';
import { route, trailOf, type Route } from './routing.ts';

/** Whether a member is away at an instant, by the absence calendar. */
export async function isAway(tx: Tx, memberId: string, at: Date): Promise<boolean> {
  return (await absenceAt(tx, memberId, at)) !== undefined;
}

/** Who looks after a customer at an instant, and why it is them; null for a customer without anybody, or who is gone. */
export async function presentFor(tx: Tx, customerId: string, at: Date): Promise<Route | null> {
  const persons = await personsOf(tx, customerId);
  if (persons === undefined || (persons.contactId ?? persons.backupId) === null) return null;
  return route({ ...persons, ceiling: null, workers: await workersAt(tx, at) });
}

/**
 * Gives a conversation that has just begun to who is there, when its customer's contact person is not or has too much.
 * Answers what the trail says of it; null when it stays where it is without a word.
 */
export async function placeNew(
  tx: Tx,
  conversationId: string,
  at: Date,
): Promise<Record<string, string | null> | null> {
  const holder = await holderOf(tx, conversationId);
  if (holder === undefined) return null;
  const found = route({ ...holder, workers: await workersAt(tx, at) });
  if (found.memberId === null || found.passed.length === 0) return null;
  if (found.memberId !== holder.assigneeId) await giveTo(tx, conversationId, found.memberId);
  return trailOf(found);
}

/**
 * Lets somebody act in a conversation whose assignee is away: it stays the assignee's, and goes back by itself when they
 * are there again. Answers who acts and what the trail says; null when nobody can, or they do already.
 */
export async function placeActing(
  tx: Tx,
  conversationId: string,
  at: Date,
): Promise<{ memberId: string; trail: Record<string, string | null> } | null> {
  const holder = await holderOf(tx, conversationId);
  const assigneeId = holder?.assigneeId ?? null;
  if (holder === undefined || assigneeId === null) return null;
  const absence = await absenceAt(tx, assigneeId, at);
  if (absence === undefined) return null;
  const backupId = holder.contactId === assigneeId ? holder.backupId : holder.contactId;
  const found = route({
    contactId: assigneeId,
    backupId,
    ceiling: holder.ceiling,
    workers: await workersAt(tx, at),
  });
  const { memberId } = found;
  if (memberId === null || found.way === 'nobody' || memberId === assigneeId) return null;
  if (!(await setActing(tx, { conversationId, absenceId: absence.id, memberId }))) return null;
  return { memberId, trail: trailOf(found) };
}
