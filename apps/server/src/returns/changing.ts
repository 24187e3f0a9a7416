import type { ReturnCase, ReturnKind, ReturnState, ReturnStep } from '@madoguchi/contract';
import { lockPlace } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import { lockCase, placeOf, settleCase, type LockedCase } from './case.store.ts';
import { noSuchReturn, returnNews, type ReturnDependencies } from './dependencies.ts';
import { nextStep } from './domain.ts';
import { dueDay } from './due.ts';
import { stepsOfCase, writeStep, type StepRow } from './parts.store.ts';
import { readCase } from './queries.ts';

export type Steps = { rows: readonly StepRow[]; done: ReadonlySet<ReturnStep> };
/** How a case stands after a change, as far as that is another. */
export type Outcome = { kind?: ReturnKind; state?: ReturnState; endReason?: string; refund?: number | null };

export const stepsFrom = (rows: readonly StepRow[]): Steps => ({
  rows,
  done: new Set(rows.flatMap(({ step, doneOn }) => (doneOn === null ? [] : [step]))),
});

type Work = (tx: Tx, found: LockedCase, steps: Steps, events: NewEvent[]) => Promise<Outcome>;

/**
 * Locks an open case that is still as it was read, changes it, and writes which step is next. Its conversation is locked first,
 * as by all who write into one; `place` is another one that it is to be of.
 * @throws AppError `not_found`, `conflict`
 */
export function changingCase(
  dependencies: ReturnDependencies,
  actor: Actor,
  { id, basedOn, place = null }: { id: string; basedOn: number | null; place?: string | null },
  work: Work,
): Promise<ReturnCase> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const conversationId = place ?? (await placeOf(tx, id))?.conversationId ?? null;
    const conversation = conversationId === null ? undefined : await lockPlace(tx, conversationId);
    const row = await lockCase(tx, id);
    if (row === undefined) throw noSuchReturn();
    const found = { ...row, conversationId: conversation?.id ?? row.conversationId };
    if (basedOn !== null && basedOn !== found.revision)
      throw new AppError(
        'conflict',
        'Somebody else has changed this case in the meantime. Load it again, then make your change.',
      );
    if (found.state !== 'open') throw new AppError('conflict', 'This case has ended: it stays as it is.');
    const outcome = await work(tx, found, stepsFrom(await stepsOfCase(tx, id)), events);
    await settle(tx, found, outcome, actor);
    events.push(returnNews(id, found.orderId));
    if (conversation !== undefined)
      events.push({ type: 'conversation.updated', conversationId: conversation.id });
    return readCase(tx, id, actor);
  });
}

/** Writes which step is next; its owner is whoever had the one before, its day follows from today unless somebody named one. */
async function settle(tx: Tx, found: LockedCase, outcome: Outcome, actor: Actor): Promise<void> {
  const { id } = found;
  const { rows, done } = stepsFrom(await stepsOfCase(tx, id));
  const ended = outcome.state !== undefined && outcome.state !== 'open';
  const step = ended ? null : nextStep(outcome.kind ?? found.kind, done);
  if (step !== null) {
    const row = rows.find((one) => one.step === step);
    const lastOwner = rows.findLast(({ owner, doneOn }) => doneOn !== null && owner !== null)?.owner?.id;
    await writeStep(tx, id, step, {
      ownerId: row === undefined ? (lastOwner ?? actor.memberId) : (row.owner?.id ?? null),
      dueOn: row?.dueOn ?? (await dueDay(tx, step)),
      doneOn: null,
      doneBy: null,
      skipped: false,
      note: row?.note ?? '',
    });
  }
  await settleCase(tx, id, {
    state: outcome.state ?? (step === null ? 'done' : 'open'),
    step,
    endReason: outcome.endReason ?? '',
    refund: outcome.refund === undefined ? found.refund : outcome.refund,
  });
}
