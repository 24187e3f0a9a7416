import type { ChangeReturn, OpenReturn, ReturnCase } from '@madoguchi/contract';
import { lockPlace, recordActivity, storable } from '../conversations/index.ts';
import { lockBehind } from '../orders/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { changeCase, insertCase, settleCase } from './case.store.ts';
import { changingCase } from './changing.ts';
import { returnNews, type ReturnDependencies } from './dependencies.ts';
import { stepsOf } from './domain.ts';
import { dueDay } from './due.ts';
import { noteEvent } from './event.store.ts';
import { judgeMatter, known, linesFor, productsOf, readReturnable } from './matter.ts';
import * as parts from './parts.store.ts';
import { readCase } from './queries.ts';

async function keepEvidence(
  tx: Tx,
  caseId: string,
  conversationId: string | null,
  evidence: readonly string[],
): Promise<void> {
  const ids = [...new Set(evidence)];
  const kept = await parts.writeEvidence(tx, caseId, conversationId, ids);
  if (kept !== ids.length)
    throw new AppError('not_found', 'The conversation of this case has no such picture (evidence).', {
      errors: [{ path: 'evidence', message: 'must be pictures of the conversation' }],
    });
}

/**
 * Opens a case about goods of an order; whoever opens it has its first step in hand.
 * @throws AppError `not_found`; `unprocessable` for more than is left; `invalid_request` for a day that cannot be
 */
export function openReturn(
  dependencies: ReturnDependencies,
  actor: Actor,
  { orderId, conversationId: asked, evidence, note, ...matter }: OpenReturn,
): Promise<ReturnCase> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const conversationId = asked === null ? null : (await lockPlace(tx, asked)).id;
    const order = known(await lockBehind(tx, orderId));
    const lines = linesFor(matter.lines, await readReturnable(tx, order));
    const verdict = await judgeMatter(tx, order, matter);
    const id = newId();
    await insertCase(tx, {
      id,
      orderId,
      conversationId,
      kind: matter.kind,
      reason: matter.reason,
      opened: matter.opened,
      askedOn: matter.askedOn ?? order.today,
      note: storable(note),
      products: productsOf(lines),
      verdict,
      openedBy: actor.memberId,
    });
    await parts.writeLines(tx, id, lines);
    await keepEvidence(tx, id, conversationId, evidence);
    await parts.writeStep(tx, id, 'accept', {
      ownerId: actor.memberId,
      dueOn: await dueDay(tx, 'accept'),
      doneOn: null,
      doneBy: null,
      skipped: false,
      note: '',
    });
    await settleCase(tx, id, { state: 'open', step: 'accept', endReason: '', refund: null });
    await noteEvent(tx, id, 'opened', actor.memberId);
    if (conversationId !== null) {
      await recordActivity(tx, conversationId, 'return_opened', actor.memberId, {
        return: id,
        kind: matter.kind,
        number: order.number,
      });
      events.push({ type: 'conversation.updated', conversationId });
    }
    events.push(returnNews(id, orderId));
    return readCase(tx, id, actor);
  });
}

/** What was asked for may change until it is accepted; its kind until goods or money went out; notes and pictures any time. */
export function changeReturn(
  dependencies: ReturnDependencies,
  actor: Actor,
  id: string,
  { basedOn, evidence, ...change }: ChangeReturn,
): Promise<ReturnCase> {
  const place = change.conversationId ?? null;
  return changingCase(dependencies, actor, { id, basedOn, place }, async (tx, found, { done }) => {
    const { kind, reason, opened, askedOn, lines: asked } = change;
    const isMatter = [reason, opened, askedOn, asked].some((one) => one !== undefined);
    if (isMatter && done.has('accept'))
      throw new AppError(
        'conflict',
        'This was accepted already. Undo «accept» first, then change what was asked.',
      );
    if (kind !== undefined && kind !== found.kind && (done.has('dispatch') || done.has('refund')))
      throw new AppError('conflict', 'Goods or money went out already: the kind of this case stays.');
    const order = known(await lockBehind(tx, found.orderId));
    const before = await parts.linesOf(tx, id);
    const lines = asked === undefined ? before : linesFor(asked, await readReturnable(tx, order, id));
    const after = {
      kind: kind ?? found.kind,
      reason: reason ?? found.reason,
      opened: opened ?? found.opened,
      askedOn: askedOn ?? found.askedOn,
      note: change.note === undefined ? found.note : storable(change.note),
      conversationId: place ?? found.conversationId,
      products: productsOf(lines),
    };
    const verdict = done.has('accept') ? found.verdict : await judgeMatter(tx, order, { ...after, lines });
    await changeCase(tx, id, { ...after, verdict });
    if (asked !== undefined) await parts.writeLines(tx, id, lines);
    if (evidence !== undefined) await keepEvidence(tx, id, after.conversationId, evidence);
    if (after.kind !== found.kind) await parts.dropSteps(tx, id, stepsOf(after.kind));
    await noteEvent(tx, id, 'changed', actor.memberId, {
      kind: after.kind === found.kind ? null : after.kind,
    });
    return { kind: after.kind };
  });
}
