import type { AttentionDetail, CloseAttention, NoteAttentionAct } from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import * as cases from './case.store.ts';
import { changingCase, type AttentionDependencies } from './dependencies.ts';
import { dayAfter } from './days.ts';
import { levelAt } from './domain.ts';
import { dueAt } from './due.ts';
import { lookAt } from './look.ts';
import { readCase } from './queries.ts';
import { caseNews } from './raise.ts';
import { endSignals, restoreHandled, standingOf } from './signal.store.ts';
import { lastRise, recordTrail } from './trail.store.ts';
import { setOutcome } from './weights.store.ts';

type Dependencies = Pick<AttentionDependencies, 'database' | 'realtime'>;

/** @throws AppError `conflict` for a case that is closed already */
export function requireOpen({ state }: cases.CaseRow): void {
  if (state !== 'open')
    throw new AppError('conflict', 'This case was closed meanwhile. Open it again to go on with it.');
}

/** Plans when something is to be done, or gives the plan up: then it is due again by when its level had asked for it. */
export function planCase(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  { plannedOn }: { plannedOn: string | null },
): Promise<AttentionDetail> {
  return changingCase(dependencies, actor, id, async (tx, events, found) => {
    requireOpen(found);
    const rise = await lastRise(tx, id);
    const { at: since, level } = rise ?? { at: found.since, level: levelAt(found.level) };
    const due = await dueAt(tx, { since, level, plannedOn });
    await cases.setPlan(tx, id, plannedOn, due);
    if (plannedOn !== found.plannedOn)
      await recordTrail(tx, id, 'planned', actor.memberId, { on: plannedOn, from: found.plannedOn });
    events.push(caseNews(found.customerId, id, 'changed'));
    return readCase(tx, id, Date.now());
  });
}

/** Notes what was done: a call, a letter, a gift. */
export function noteAct(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  { act, note }: NoteAttentionAct,
): Promise<AttentionDetail> {
  return changingCase(dependencies, actor, id, async (tx, events, found) => {
    requireOpen(found);
    await recordTrail(tx, id, 'act', actor.memberId, { act, note: storable(note) });
    events.push(caseNews(found.customerId, id, 'changed'));
    return readCase(tx, id, Date.now());
  });
}

const askInDays = 7;

type Answer = Pick<CloseAttention, 'helped' | 'outcome' | 'note' | 'askInDays'>;

const askOnOf = (tx: Tx, answer: Answer) =>
  answer.helped === 'unknown' ? dayAfter(tx, answer.askInDays ?? askInDays) : Promise.resolve(null);

/**
 * Closes a case with whether it helped. What stood has been seen to and stands no more; what comes after it opens another
 * case.
 */
export function closeCase(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  answer: CloseAttention,
): Promise<AttentionDetail> {
  return changingCase(dependencies, actor, id, async (tx, events, found) => {
    requireOpen(found);
    const now = new Date();
    const note = storable(answer.note);
    const standing = await standingOf(tx, found.customerId);
    const ids = standing.map((signal) => signal.id);
    await endSignals(tx, ids, { kind: 'handled', by: actor.memberId, why: null, at: now });
    const askOn = await askOnOf(tx, answer);
    const { helped } = answer;
    const closing = { how: 'person', by: actor.memberId, at: now, helped, note, askOn } as const;
    await cases.closeCase(tx, id, closing);
    const { outcome } = answer;
    if (outcome !== null) await setOutcome(tx, id, { outcome, source: 'person', at: now });
    await recordTrail(tx, id, 'closed', actor.memberId, { how: 'person', helped, outcome, note });
    events.push(caseNews(found.customerId, id, 'closed'));
    await lookAt(tx, events, found.customerId, now);
    return readCase(tx, id, Date.now());
  });
}

/** Answers, of a closed case, whether it helped after all and what became of it. */
export function answerCase(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  answer: CloseAttention,
): Promise<AttentionDetail> {
  return changingCase(dependencies, actor, id, async (tx, events, found) => {
    if (found.state !== 'closed')
      throw new AppError('conflict', 'This case is open. Close it with whether it helped.');
    const note = storable(answer.note);
    const { helped, outcome } = answer;
    await cases.answerCase(tx, id, { helped, note, askOn: await askOnOf(tx, answer) });
    if (outcome !== null) await setOutcome(tx, id, { outcome, source: 'person', at: new Date() });
    await recordTrail(tx, id, 'outcome', actor.memberId, { helped, outcome, note });
    events.push(caseNews(found.customerId, id, 'changed'));
    return readCase(tx, id, Date.now());
  });
}

/** Takes the closing back: what was seen to stands again. @throws AppError `conflict` where another case has begun */
export function reopenCase(dependencies: Dependencies, actor: Actor, id: string): Promise<AttentionDetail> {
  return changingCase(dependencies, actor, id, async (tx, events, found) => {
    if (found.state === 'open') return readCase(tx, id, Date.now());
    if ((await cases.openCaseOf(tx, found.customerId)) !== undefined)
      throw new AppError('conflict', 'Another case of this customer has begun since. Go on in that one.');
    if (found.outcome !== null) await setOutcome(tx, id, { outcome: null, source: 'person', at: new Date() });
    await cases.reopenCase(tx, id);
    await restoreHandled(tx, id);
    await recordTrail(tx, id, 'reopened', actor.memberId);
    events.push(caseNews(found.customerId, id, 'changed'));
    await lookAt(tx, events, found.customerId, new Date());
    return readCase(tx, id, Date.now());
  });
}
