import type { ChangeMentionCase, OpenMentionCase } from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import { lockCase, saveCase, type Case } from './case.store.ts';
import { mentionNews, movedOn, noSuch, type MentionDependencies } from './dependencies.ts';
import { lockSeen, openCase } from './judge.ts';
import { noteEvent } from './trail.store.ts';

async function requireMember(
  { memberExists }: Pick<MentionDependencies, 'memberExists'>,
  tx: Tx,
  id: string | null | undefined,
): Promise<void> {
  if (id !== null && id !== undefined && !(await memberExists(tx, id)))
    throw new AppError('not_found', 'This workspace has no such member (ownerId).');
}

/** Somebody is to see to a mention. @throws AppError `not_found`, `conflict` where there is a case */
export function open(
  dependencies: MentionDependencies,
  actor: Actor,
  id: string,
  { ownerId, dueAt }: OpenMentionCase,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockSeen(tx, id, null);
    await requireMember(dependencies, tx, ownerId);
    const due = dueAt === undefined ? {} : { dueAt: new Date(dueAt) };
    if (!(await openCase(tx, id, { ownerId, by: actor.memberId, ...due })))
      throw new AppError('conflict', 'Somebody sees to this mention already.');
    events.push(mentionNews('mention', id, 'case_opened'));
  });
}

/** @throws AppError `not_found`, `conflict` */
export async function lockSeenCase(tx: Tx, id: string, basedOn: number): Promise<Case> {
  await lockSeen(tx, id, null);
  const found = await lockCase(tx, id);
  if (found === undefined) throw noSuch('mention');
  if (found.revision !== basedOn) throw movedOn();
  return found;
}

/** What of a mention’s case has an end. */
async function ended({ settled }: Pick<MentionDependencies, 'settled'>, tx: Tx, id: string): Promise<void> {
  const { customerId } = await lockSeen(tx, id, null);
  if (customerId !== null) await settled(tx, { customerId, postId: id });
}

/** Changes who sees to it, by when, what is drafted, or ends it with a reason. @throws AppError `not_found`, `conflict` */
export function change(
  dependencies: MentionDependencies,
  actor: Actor,
  id: string,
  { basedOn, closedFor, reopen, ...given }: ChangeMentionCase,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockSeenCase(tx, id, basedOn);
    await requireMember(dependencies, tx, given.ownerId);
    if (closedFor !== undefined && before.state !== 'open')
      throw new AppError('conflict', 'This case is closed already.');
    const state = closedFor === undefined ? (reopen === true ? 'open' : before.state) : 'closed';
    await saveCase(tx, id, {
      ownerId: given.ownerId === undefined ? before.ownerId : given.ownerId,
      dueAt: given.dueAt ?? before.dueAt,
      draft: storable(given.draft ?? before.draft),
      reason: closedFor === undefined ? (state === 'open' ? '' : before.reason) : storable(closedFor),
      state,
    });
    if (closedFor !== undefined) {
      await noteEvent(tx, id, 'case_closed', actor.memberId, {});
      await ended(dependencies, tx, id);
    } else if (reopen === true || given.ownerId !== undefined || given.dueAt !== undefined) {
      const fields = Object.keys(given).concat(reopen === true ? ['reopen'] : []);
      await noteEvent(tx, id, 'case_changed', actor.memberId, { fields: fields.join(' ') });
    }
    events.push(mentionNews('mention', id, closedFor === undefined ? undefined : 'case_closed'));
  });
}

/** It has been answered: the case ends, and is no sign any more. */
export async function endWithAnswer(
  dependencies: MentionDependencies,
  tx: Tx,
  events: NewEvent[],
  before: Case,
): Promise<void> {
  const { postId, ownerId, dueAt } = before;
  await saveCase(tx, postId, { ownerId, dueAt, draft: '', reason: '', state: 'answered' });
  await ended(dependencies, tx, postId);
  events.push(mentionNews('mention', postId, 'case_closed'));
}
