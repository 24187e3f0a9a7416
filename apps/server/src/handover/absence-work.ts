import type { AbsenceOpenWork, ActedForAbsence } from '@madoguchi/contract';
import { readAbsence, refusePlanningFor, setActing, workersAt } from '../absence/index.ts';
import { recordAudit } from '../audit/index.ts';
import { follow, recordActivity } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { lockOpenConversations, openWorkOf } from './absence-work.store.ts';
import type { HandoverDependencies } from './dependencies.ts';

/** What somebody leaves behind for the time of an absence, and who could look after it. @throws AppError `not_found`, `forbidden` */
export async function readOpenWork(tx: Tx, actor: Actor, id: string): Promise<AbsenceOpenWork> {
  const absence = await readAbsence(tx, actor, id);
  refusePlanningFor(actor, absence.member.id);
  const work = await openWorkOf(tx, {
    absenceId: id,
    memberId: absence.member.id,
    start: absence.startsAt,
    end: absence.endsAt,
  });
  return { ...work, proposed: await proposed(tx, absence) };
}

/** Whoever was named to stand in, unless they are away then; else who is there and has least. */
async function proposed(
  tx: Tx,
  { member, standIn, startsAt }: Awaited<ReturnType<typeof readAbsence>>,
): Promise<{ id: string; name: string } | null> {
  const at = new Date(Math.max(Date.parse(startsAt), Date.now()));
  const workers = (await workersAt(tx, at)).filter(
    ({ id, away, role, available }) => id !== member.id && away === null && role !== 'observer' && available,
  );
  const named = workers.find(({ id }) => id === standIn?.id);
  const least = workers.toSorted((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1))[0];
  const found = named ?? least;
  return found === undefined ? null : { id: found.id, name: found.name };
}

/** Conversations that are handed over for a time at most; who has more gives their customers over for good. */
const most = 500;

/**
 * Lets somebody look after all that is open while its assignee is away. Nothing changes hands: with the end of the
 * absence, however it comes, everything is the assignee's alone again.
 */
export function actForAbsence(
  dependencies: HandoverDependencies,
  actor: Actor,
  id: string,
  memberId: string,
): Promise<ActedForAbsence> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const absence = await readAbsence(tx, actor, id);
    refusePlanningFor(actor, absence.member.id);
    if (Date.parse(absence.endsAt) <= Date.now())
      throw new AppError('conflict', 'This absence is over. There is nothing to look after any more.');
    const at = new Date(Math.max(Date.parse(absence.startsAt), Date.now()));
    const worker = (await workersAt(tx, at)).find((each) => each.id === memberId);
    if (worker === undefined)
      throw new AppError('not_found', 'This person is not a member of this workspace any more (memberId).');
    if (worker.id === absence.member.id || worker.role === 'observer' || worker.away !== null)
      throw new AppError(
        'unprocessable',
        `${worker.name} cannot stand in: choose somebody who is there then.`,
      );
    const ids = await lockOpenConversations(tx, absence.member.id, most);
    let conversations = 0;
    for (const conversationId of ids) {
      if (!(await setActing(tx, { conversationId, absenceId: id, memberId }))) continue;
      conversations += 1;
      await follow(tx, conversationId, [memberId]);
      await recordActivity(tx, conversationId, 'acting_set', actor.memberId, {
        to: memberId,
        way: 'handed',
        first: absence.member.id,
        firstWhy: absence.kind === 'sick' ? 'other' : absence.kind,
        firstUntil: absence.endsAt,
        batch: id,
      });
      events.push({ type: 'conversation.updated', conversationId });
    }
    await recordAudit(tx, actor, 'absence.acting', {
      subject: { type: 'member', id: absence.member.id, name: absence.member.name },
      after: { count: conversations, to: worker.name },
    });
    events.push({ type: 'absence.changed', conversationId: null });
    return { conversations, acting: { id: worker.id, name: worker.name } };
  });
}
