import { calendarFor } from '../calendar/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { hourMs } from '../platform/time/index.ts';
import { leads } from './call-cause.store.ts';
import { everybody } from './cause.store.ts';
import type { Telling } from './domain.ts';
import { findOpenAlarm, findOpenCase, takeDueCases } from './mention-cause.store.ts';

/** There is more word of mouth, or more of it displeased: of no one conversation, so that it leads to the trends. */
export async function ofMentionAlarm(tx: Tx, id: string): Promise<Telling[]> {
  const change = await findOpenAlarm(tx, id);
  if (change === undefined) return [];
  return [
    {
      kind: 'mention_alarm',
      detail: change,
      subject: id,
      place: 'mention_alarms',
      placeId: null,
      actorId: null,
      memberIds: await everybody(tx),
    },
  ];
}

/** How long before its time it is said that a mention waits for an answer. */
const soonMs = 2 * hourMs;

/**
 * A mention is to be seen to, by its day: told to whose it is, or, where it is nobody's, to those who lead; these too when its
 * day has passed.
 */
export async function ofMentionCase(
  tx: Tx,
  source: 'mention_case' | 'mention_case_soon' | 'mention_case_late',
  id: string,
  now: Date,
): Promise<Telling[]> {
  const found = await findOpenCase(tx, id);
  if (found === undefined) return [];
  const { ownerId, actorId, dueAt, daySubject } = found;
  const isLate = new Date(dueAt) <= now;
  const place = { place: 'mention' as const, placeId: id, detail: null };
  const own = ownerId === null ? await leads(tx) : [ownerId];
  if (source === 'mention_case')
    return [{ ...place, kind: 'mention_case', subject: id, actorId, memberIds: own }];
  // Its day was moved, or passed, before anybody could be told.
  if (isLate !== (source === 'mention_case_late')) return [];
  const kind = isLate ? ('deadline_late' as const) : ('deadline_soon' as const);
  const memberIds = isLate ? [...new Set([...own, ...(await leads(tx))])] : own;
  return [{ ...place, kind, subject: daySubject, actorId: null, memberIds }];
}

/** Notes mentions whose day is near or has passed, while the desk is open. */
export function noteDueMentionCases(
  { database }: { database: Database },
  workspaceId: string,
  now: Date,
): Promise<void> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const calendar = await calendarFor(tx, null);
    if (calendar.isOpen(now.getTime())) await takeDueCases(tx, now, new Date(now.getTime() + soonMs));
  });
}
