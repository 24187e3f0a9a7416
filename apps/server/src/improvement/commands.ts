import {
  stepContents,
  type Improvement,
  type ImprovementStep,
  type SaveImprovementStep,
} from '@madoguchi/contract';
import { lockPlace, recordActivity, storable, storableDeep } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies, type NewEvent } from '../platform/realtime/index.ts';
import { changeCase, countRecurrence, lockCase, settleCase, type LockedCase } from './case.store.ts';
import {
  causeKey,
  isProven,
  missingOf,
  moveCase,
  statusOf,
  type CaseMove,
  type CaseState,
} from './domain.ts';
import { deleteLink, insertLink, listLinked, noteEvent } from './linked.store.ts';
import { changed } from './open.ts';
import { isLead, refused } from './policy.ts';
import { noSuchCase, readCase } from './queries.ts';
import { contentsOf, doneSteps, listSteps, markDone, saveStep } from './step.store.ts';

export type CaseDependencies = ChangeDependencies & {
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
};

type Work = (tx: Tx, found: LockedCase, state: CaseState) => Promise<void>;

async function stateOf(tx: Tx, { id, status }: LockedCase): Promise<CaseState> {
  return { closed: status === 'closed', done: doneSteps(await listSteps(tx, id)) };
}

/** Locks a case that is still as it was read, changes it, and answers it anew. */
function changingCase(
  dependencies: CaseDependencies,
  actor: Actor,
  { id, basedOn }: { id: string; basedOn: number | null },
  work: Work,
  also: NewEvent[] = [],
): Promise<Improvement> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const found = await lockCase(tx, id);
    if (found === undefined) throw noSuchCase();
    if (basedOn !== null && basedOn !== found.revision)
      throw new AppError(
        'conflict',
        'Somebody else has changed this case in the meantime. Load it again, then make your change.',
      );
    await work(tx, found, await stateOf(tx, found));
    events.push(changed(id), ...also);
    return readCase(tx, id);
  });
}

/** Makes a move and writes where it led. @throws AppError for a move that is not possible */
async function move(
  tx: Tx,
  actor: Actor,
  id: string,
  state: CaseState,
  moves: readonly CaseMove[],
  reason: string | null = null,
): Promise<CaseState> {
  let now = state;
  for (const each of moves) {
    const next = moveCase(now, each);
    if (typeof next === 'string') throw refused(next);
    now = next;
  }
  const at = new Date();
  await markDone(tx, id, now.done, { memberId: actor.memberId, at });
  await settleCase(tx, id, { status: statusOf(now), reason, confirmed: now.closed && isProven(now), at });
  return now;
}

async function requireMember(dependencies: CaseDependencies, tx: Tx, id: string | null): Promise<void> {
  if (id !== null && !(await dependencies.memberExists(tx, id)))
    throw new AppError('not_found', 'This person is not a member of this workspace any more (ownerId).', {
      errors: [{ path: 'ownerId', message: 'is no member' }],
    });
}

export function editCase(
  dependencies: CaseDependencies,
  actor: Actor,
  id: string,
  change: {
    basedOn: number;
    title?: string | undefined;
    ownerId?: string | null | undefined;
    causeName?: string | undefined;
  },
): Promise<Improvement> {
  return changingCase(dependencies, actor, { id, basedOn: change.basedOn }, async (tx, found, state) => {
    const ownerId = change.ownerId === undefined ? found.ownerId : change.ownerId;
    await requireMember(dependencies, tx, ownerId);
    const causeName = storable(change.causeName ?? found.causeName);
    const title = storable(change.title ?? found.title);
    await changeCase(tx, id, { title, ownerId, causeName, causeKey: causeKey(causeName) });
    await noteEvent(tx, id, 'changed', actor.memberId, { title, owner: ownerId, cause: causeName });
    await settleCase(tx, id, {
      status: statusOf(state),
      reason: null,
      confirmed: false,
      at: new Date(),
      ...(state.closed ? await standingOf(tx, id) : {}),
    });
  });
}

/** How a closed case was closed: a change of its name leaves that alone. */
async function standingOf(tx: Tx, id: string) {
  const { closeReason, steps } = await readCase(tx, id);
  const done = new Set((['prevention', 'effect'] as const).filter((step) => steps[step].doneAt !== null));
  return { reason: closeReason, confirmed: isProven({ done }) };
}

function contentFor(step: ImprovementStep, content: Record<string, unknown>) {
  const parsed = stepContents[step].safeParse(storableDeep(content));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_request', `The content does not fit the step «${step}».`, {
    errors: parsed.error.issues.map(({ path, message }) => ({
      path: ['content', ...path].join('.'),
      message,
    })),
  });
}

/**
 * Saves a step, done or not. A check that shows no effect opens cause and prevention again.
 * @throws AppError `unprocessable` naming what is missing for it to be done; `conflict`; `not_found`.
 */
export function saveCaseStep(
  dependencies: CaseDependencies,
  actor: Actor,
  { id, step }: { id: string; step: ImprovementStep },
  { basedOn, ownerId, dueAt, done, ...asked }: SaveImprovementStep,
): Promise<Improvement> {
  const content = contentFor(step, asked.content);
  return changingCase(dependencies, actor, { id, basedOn }, async (tx, _found, state) => {
    await requireMember(dependencies, tx, ownerId);
    if (state.closed) throw refused('is_closed');
    await saveStep(tx, id, { step, ownerId, dueAt, content });
    const was = state.done.has(step);
    const contents = contentsOf(await listSteps(tx, id));
    if (done) {
      const missing = missingOf(step, contents);
      if (missing.length > 0)
        throw new AppError('unprocessable', 'Something is missing for this step to be done.', {
          errors: missing.map((path) => ({ path: `content.${path}`, message: 'is missing' })),
        });
    }
    const fails = step === 'effect' && done && contents.effect.effective === false;
    const moves: CaseMove[] = [
      ...(done ? [{ type: 'done' as const, step }] : was ? [{ type: 'undone' as const, step }] : []),
      ...(fails ? [{ type: 'not_effective' as const }] : []),
    ];
    await move(tx, actor, id, state, moves);
    const kind = fails
      ? 'not_effective'
      : done && !was
        ? 'step_done'
        : was && !done
          ? 'step_undone'
          : 'step_saved';
    const result = step === 'effect' && done ? contents.effect.result.slice(0, 300) : null;
    await noteEvent(tx, id, kind, actor.memberId, { step, ...(result === null ? {} : { result }) });
  });
}

/** Closes a case: with prevention and effect proven, or by a lead’s reason, which stays on record. */
export function closeCase(
  dependencies: CaseDependencies,
  actor: Actor,
  id: string,
  { basedOn, reason = '' }: { basedOn: number; reason?: string | undefined },
): Promise<Improvement> {
  return changingCase(dependencies, actor, { id, basedOn }, async (tx, { title }, state) => {
    const proven = isProven(state);
    const kept = proven || reason.trim() === '' ? null : storable(reason.trim());
    await move(tx, actor, id, state, [{ type: 'close', reason: kept, byLead: isLead(actor) }], kept);
    await noteEvent(tx, id, proven ? 'closed' : 'closed_without', actor.memberId, { reason: kept });
    for (const linked of await listLinked(tx, id))
      await recordActivity(tx, linked.id, 'improvement_closed', actor.memberId, { case: id, title });
  });
}

export function reopenCase(
  dependencies: CaseDependencies,
  actor: Actor,
  id: string,
  basedOn: number,
): Promise<Improvement> {
  return changingCase(dependencies, actor, { id, basedOn }, async (tx, _found, state) => {
    await move(tx, actor, id, state, [{ type: 'reopen' }]);
    await noteEvent(tx, id, 'reopened', actor.memberId);
  });
}

/** Another conversation has the same cause. After the case was closed that is a recurrence, and opens it again. */
export function linkConversation(
  dependencies: CaseDependencies,
  actor: Actor,
  id: string,
  conversationId: string,
): Promise<Improvement> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const conversation = await lockPlace(tx, conversationId);
    const found = await lockCase(tx, id);
    if (found === undefined) throw noSuchCase();
    const state = await stateOf(tx, found);
    const { memberId: by } = actor;
    const at = new Date();
    const link = {
      caseId: id,
      conversationId: conversation.id,
      messageId: null,
      recurrence: state.closed,
      by,
      at,
    };
    if (!(await insertLink(tx, link))) return readCase(tx, id);
    await recordActivity(tx, conversation.id, 'improvement_linked', by, { case: id, title: found.title });
    await noteEvent(tx, id, state.closed ? 'recurred' : 'conversation_linked', by, {
      conversation: conversation.id,
    });
    if (state.closed) await countRecurrence(tx, id);
    await move(tx, actor, id, state, state.closed ? [{ type: 'recurred' }] : []);
    events.push(changed(id), { type: 'conversation.updated', conversationId: conversation.id });
    return readCase(tx, id);
  });
}

/** @throws AppError `unprocessable` for the last one: a case is about something. */
export function unlinkConversation(
  dependencies: CaseDependencies,
  actor: Actor,
  id: string,
  conversationId: string,
): Promise<Improvement> {
  return changingCase(dependencies, actor, { id, basedOn: null }, async (tx, _found, state) => {
    const linked = await listLinked(tx, id);
    if (!linked.some((each) => each.id === conversationId))
      throw new AppError('not_found', 'This case has nothing to do with this conversation.');
    if (linked.length === 1)
      throw new AppError(
        'unprocessable',
        'This is the only conversation of the case. Link another one first.',
      );
    await deleteLink(tx, id, conversationId);
    await noteEvent(tx, id, 'conversation_unlinked', actor.memberId, { conversation: conversationId });
    await settleCase(tx, id, {
      status: statusOf(state),
      reason: null,
      confirmed: false,
      at: new Date(),
      ...(state.closed ? await standingOf(tx, id) : {}),
    });
  });
}

/** Notes who was told what. */
export function tellCase(
  dependencies: CaseDependencies,
  actor: Actor,
  id: string,
  { who, what, how }: { who: string; what: string; how: string },
): Promise<Improvement> {
  return changingCase(dependencies, actor, { id, basedOn: null }, async (tx) => {
    await noteEvent(tx, id, 'told', actor.memberId, storableDeep({ who, what, how }));
  });
}
