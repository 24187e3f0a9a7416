import { onCallTeam } from '../oncall/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { leads } from './call-cause.store.ts';
import { findOpenDeadline } from './deadline-cause.store.ts';
import type { Telling } from './domain.ts';

/**
 * A deadline that comes soon, or has passed: whose the conversation is, else who looks after the customer, else those who
 * lead; these too when it has passed. Out of hours whoever is on call, at once, where the rule says so.
 */
export async function ofDeadline(
  tx: Tx,
  kind: 'deadline_soon' | 'deadline_late',
  id: string,
  now: Date,
): Promise<Telling[]> {
  const found = await findOpenDeadline(tx, id);
  if (found === undefined) return [];
  const { conversationId, assigneeId, contactPersonId, backupPersonId, timeSubject: subject } = found;
  const duty = found.onCall ? await onCallTeam(tx, now, false) : null;
  const called = duty?.outOfHours === true ? duty.team : [];
  const own = [assigneeId, contactPersonId, backupPersonId].find((one) => one !== null);
  const others = kind === 'deadline_late' || own === undefined ? await leads(tx) : [];
  const memberIds = [...new Set([...called, ...(own === undefined ? [] : [own]), ...others])];
  const telling = { kind, detail: null, subject, conversationId, actorId: null };
  if (called.length === 0) return [{ ...telling, memberIds }];
  const rest = memberIds.filter((memberId) => !called.includes(memberId));
  return [
    { ...telling, memberIds: called, atOnce: true },
    { ...telling, memberIds: rest },
  ];
}
