import type { EndReturn, ReturnCase, ReturnStep, SaveReturnStep } from '@madoguchi/contract';
import { recordActivity, storable } from '../conversations/index.ts';
import { findBehind, noteRefund, paidFor } from '../orders/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { changeCase, type LockedCase } from './case.store.ts';
import { changingCase, type Outcome, type Steps } from './changing.ts';
import type { ReturnDependencies } from './dependencies.ts';
import { lastDone, mayBeSkipped, nextStep, refundFor, stepsOf } from './domain.ts';
import { noteEvent } from './event.store.ts';
import { judgeMatter, known, productsOf } from './matter.ts';
import { linesOf, writeStep } from './parts.store.ts';
import { requireDecider } from './policy.ts';
import { findSettings } from './settings.store.ts';

const bad = (path: string, message: string, detail: string): AppError =>
  new AppError('unprocessable', detail, { errors: [{ path, message }] });

/** Changes a step: who, by when, what is noted; and does or undoes it, in the order of the steps. */
export function saveStep(
  dependencies: ReturnDependencies,
  actor: Actor,
  { id, step }: { id: string; step: ReturnStep },
  asked: SaveReturnStep,
): Promise<ReturnCase> {
  return changingCase(
    dependencies,
    actor,
    { id, basedOn: asked.basedOn },
    async (tx, found, steps, events) => {
      if (!stepsOf(found.kind).includes(step))
        throw bad('step', 'is not of this kind of case', `A case of this kind has no step «${step}».`);
      const row = steps.rows.find((one) => one.step === step);
      const ownerId = asked.ownerId === undefined ? (row?.owner?.id ?? null) : asked.ownerId;
      if (ownerId !== null && !(await dependencies.memberExists(tx, ownerId)))
        throw new AppError('not_found', 'This person is not a member of this workspace any more (ownerId).', {
          errors: [{ path: 'ownerId', message: 'is no member' }],
        });
      const { today } = known(await findBehind(tx, found.orderId));
      const on = asked.on ?? today;
      if (on > today)
        throw new AppError('invalid_request', 'What is done was done today or before.', {
          errors: [{ path: 'on', message: `must be ${today} or earlier` }],
        });
      const wasDone = steps.done.has(step);
      const note = asked.note === undefined ? (row?.note ?? '') : storable(asked.note);
      const change = { ownerId, dueOn: asked.dueOn ?? row?.dueOn ?? null, note };
      const does = asked.done === true && !wasDone;
      const undoes = asked.done === false && wasDone;
      const outcome = does
        ? await doing(tx, actor, events, { found, steps, step, asked, on, note })
        : undoes
          ? undoing(found, steps, step)
          : {};
      const isDone = does || (wasDone && !undoes);
      await writeStep(tx, id, step, {
        ...change,
        doneOn: does ? on : isDone ? (row?.doneOn ?? null) : null,
        doneBy: does ? actor.memberId : isDone ? (row?.doneBy?.id ?? null) : null,
        skipped: does ? asked.skipped : isDone && row?.skipped === true,
      });
      const kind = does ? 'step_done' : undoes ? 'step_undone' : 'step_changed';
      await noteEvent(tx, id, kind, actor.memberId, { step, skipped: does && asked.skipped ? 'yes' : null });
      if (does && found.conversationId !== null)
        await recordActivity(tx, found.conversationId, 'return_step', actor.memberId, { return: id, step });
      return outcome;
    },
  );
}

type Doing = {
  found: LockedCase;
  steps: Steps;
  step: ReturnStep;
  asked: SaveReturnStep;
  on: string;
  note: string;
};

async function doing(tx: Tx, actor: Actor, events: NewEvent[], given: Doing): Promise<Outcome> {
  const { found, steps, step, asked, note } = given;
  const next = nextStep(found.kind, steps.done);
  if (step !== next)
    throw new AppError('conflict', `Steps are done one after another: «${next ?? 'none'}» is next.`);
  if (asked.skipped && !mayBeSkipped.has(step))
    throw bad('skipped', 'must be false for this step', `The step «${step}» cannot be left out.`);
  if (asked.skipped && note === '')
    throw bad('note', 'must say why', 'Say in «note» why this step is not needed: it stays on record.');
  if (step === 'accept') await accept(tx, actor, found, note);
  return step === 'refund' ? refund(tx, actor, events, given) : {};
}

/** What the rules do not plainly allow is a lead’s to grant, with the reason on record. */
async function accept(tx: Tx, actor: Actor, found: LockedCase, note: string): Promise<void> {
  const order = known(await findBehind(tx, found.orderId));
  const lines = await linesOf(tx, found.id);
  const verdict = await judgeMatter(tx, order, { ...found, lines });
  if (verdict.decision !== 'accept') {
    requireDecider(
      actor,
      'The rules do not plainly allow this. A lead or owner may accept it all the same, or refuse it politely.',
    );
    if (note === '')
      throw bad(
        'note',
        'must say why',
        'Say in «note» why this is accepted beyond the rules: it stays on record.',
      );
  }
  await changeCase(tx, found.id, { ...found, verdict, products: productsOf(lines) });
}

async function refund(
  tx: Tx,
  actor: Actor,
  events: NewEvent[],
  { found, asked, on }: Doing,
): Promise<Outcome> {
  const paid = await paidFor(tx, found.orderId);
  const amount = asked.refund ?? refundFor(await linesOf(tx, found.id), paid);
  const { leadAbove } = await findSettings(tx);
  if (leadAbove !== null && amount > leadAbove)
    requireDecider(
      actor,
      `Refunds above ${leadAbove} are decided by a lead or owner. Give this step to one of them.`,
    );
  await noteRefund(tx, events, found.orderId, {
    name: found.id,
    at: `${on}T03:00:00.000Z`,
    reason: found.reason,
    refund: amount,
    actorId: actor.memberId,
  });
  await noteEvent(tx, found.id, 'refunded', actor.memberId, { refund: String(amount) });
  return { refund: amount };
}

function undoing(found: LockedCase, { done }: Steps, step: ReturnStep): Outcome {
  if (step === 'refund')
    throw new AppError(
      'conflict',
      'Money that was paid back stays paid back. Correct it where it was paid, and note it.',
    );
  if (lastDone(found.kind, done) !== step)
    throw new AppError('conflict', 'Steps are undone backwards: only the last one that was done.');
  return {};
}

/** Ends a case before its time: refused by us, or taken back by the customer. What was paid back stays. */
export function endReturn(
  dependencies: ReturnDependencies,
  actor: Actor,
  id: string,
  { basedOn, how, reason }: EndReturn,
): Promise<ReturnCase> {
  return changingCase(dependencies, actor, { id, basedOn }, async (tx, found, { done }) => {
    if (done.has('refund') || done.has('dispatch'))
      throw new AppError(
        'conflict',
        'Goods or money went out already: bring the last step to its end instead.',
      );
    const kept = storable(reason);
    await noteEvent(tx, id, how, actor.memberId, { reason: kept });
    if (found.conversationId !== null)
      await recordActivity(tx, found.conversationId, 'return_ended', actor.memberId, { return: id, how });
    return { state: how, endReason: kept };
  });
}
