import type { CustomerAttention } from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import type { AttentionDependencies } from './dependencies.ts';
import { lookAt } from './look.ts';
import { readCustomer } from './queries.ts';
import { caseNews } from './raise.ts';
import { holdCustomer } from './queue.store.ts';
import { customerOfSignal, endSignals, lockSignal, restoreSignal, type EndedSignal } from './signal.store.ts';
import { recordTrail } from './trail.store.ts';

type Dependencies = Pick<AttentionDependencies, 'database' | 'realtime'>;

const noSuchSignal = () =>
  new AppError('not_found', 'This signal does not exist in this workspace any more.');

function changingSignal(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  work: (tx: Tx, events: NewEvent[], found: EndedSignal, now: Date) => Promise<void>,
): Promise<CustomerAttention> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const customerId = await customerOfSignal(tx, id);
    if (customerId === undefined) throw noSuchSignal();
    await holdCustomer(tx, customerId);
    const found = await lockSignal(tx, id);
    if (found === undefined) throw noSuchSignal();
    const now = new Date();
    await work(tx, events, found, now);
    await lookAt(tx, events, customerId, now);
    return readCustomer(tx, customerId, now.getTime());
  });
}

/** «No sign of anything»: rests this one piece of evidence, with the reason. The customer is still looked after. */
export function restSignal(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  { why }: { why: string },
): Promise<CustomerAttention> {
  return changingSignal(dependencies, actor, id, async (tx, events, found, now) => {
    if (found.end !== null) {
      if (found.end === 'rested') return;
      throw new AppError('conflict', 'This signal stands no more: it has settled, faded or been seen to.');
    }
    const reason = storable(why);
    await endSignals(tx, [id], { kind: 'rested', by: actor.memberId, why: reason, at: now });
    if (found.caseId === null) return;
    const data = { kind: found.kind, why: reason };
    await recordTrail(tx, found.caseId, 'signal_rested', actor.memberId, data);
    events.push(caseNews(found.customerId, found.caseId, 'changed'));
  });
}

/** Takes it back: the evidence stands again. */
export function restoreRested(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
): Promise<CustomerAttention> {
  return changingSignal(dependencies, actor, id, async (tx, events, found) => {
    if (found.end === null) return;
    if (found.end !== 'rested')
      throw new AppError('conflict', 'Only what somebody has rested can be taken back.');
    await restoreSignal(tx, id);
    if (found.caseId === null) return;
    await recordTrail(tx, found.caseId, 'signal_restored', actor.memberId, { kind: found.kind });
    events.push(caseNews(found.customerId, found.caseId, 'changed'));
  });
}
