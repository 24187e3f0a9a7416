import type { CreateCareTask, UpdateCareTask } from '@madoguchi/contract';
import { recordEvent } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { checkTemplateText } from '../templates/index.ts';
import { lockOwner } from './dates.ts';
import { careNews, type CareDependencies } from './events.ts';
import { insertTask, neighbours } from './make.store.ts';
import { memberName } from './member.store.ts';
import { noTask } from './queries.ts';
import { findSettings } from './settings.store.ts';
import { changeTask, findRow, releaseTask, type TaskRow } from './task.store.ts';

/** @throws AppError `not_found` for a member who is none here */
export async function requireMember(tx: Tx, id: string | null): Promise<void> {
  if (id !== null && (await memberName(tx, id)) === undefined)
    throw new AppError('not_found', 'This member does not exist in this workspace.');
}

/** Locks a task that was read in a revision. @throws AppError `not_found`; `conflict` when it was changed since */
export async function lockTask(tx: Tx, id: string, revision: number): Promise<TaskRow> {
  const row = await findRow(tx, id, true);
  if (row === undefined) throw noTask();
  if (row.revision !== revision)
    throw new AppError(
      'conflict',
      'This task was changed meanwhile. Load it again and make your change there.',
    );
  return row;
}

/**
 * Makes a task by hand; answers its id.
 * @throws AppError `conflict` where one of its purpose stands close already; `not_found`; `unprocessable`
 */
export function createTask(
  dependencies: CareDependencies,
  actor: Actor,
  given: CreateCareTask,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { id: customerId } = await lockOwner(tx, { kind: 'customer', id: given.customerId });
    await requireMember(tx, given.assigneeId);
    checkTemplateText(given.text);
    const { windowDays } = await findSettings(tx);
    const { near } = await neighbours(tx, customerId, { ...given, windowDays });
    if (near)
      throw new AppError(
        'conflict',
        `There is a task of this kind for this customer within ${windowDays} days of that day. Change that one, or choose another day.`,
      );
    const task = {
      ...given,
      customerId,
      source: 'manual' as const,
      language: 'ja' as const,
      stopOn: [],
      from: null,
      courtesy: null,
      visitId: null,
      prepareOn: given.dueOn,
      latestOn: null,
      assigneeId: given.assigneeId ?? actor.memberId,
    };
    const id = await insertTask(tx, task, { state: 'planned', reason: null });
    if (id === undefined) throw new Error('a task made by hand has nothing to be twice of');
    events.push(careNews(customerId));
    return id;
  });
}

/**
 * Plans, moves, does, skips or reopens a task, or writes its text anew.
 * @throws AppError `conflict` when it was changed since it was read; `not_found`
 */
export function updateTask(
  dependencies: CareDependencies,
  actor: Actor,
  id: string,
  { revision, ...change }: UpdateCareTask,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockTask(tx, id, revision);
    if (change.assigneeId !== undefined) await requireMember(tx, change.assigneeId);
    const after = {
      // Whoever moves or gives away what the desk keeps back has decided about it.
      state: change.state ?? before.state,
      note: change.note ?? before.note,
      dueOn: change.dueOn ?? before.dueOn,
      assigneeId: change.assigneeId === undefined ? before.assigneeId : change.assigneeId,
      ownText: change.text === undefined ? before.ownText : change.text,
    };
    await changeTask(tx, id, after, actor.memberId);
    if (change.released !== undefined && change.released !== before.released) {
      await releaseTask(tx, id, change.released);
      if (change.released)
        await recordEvent(tx, before.customerId, 'care_released', actor.memberId, { name: before.name });
    }
    if (after.state === 'done' && before.state !== 'done')
      await recordEvent(tx, before.customerId, 'care_done', actor.memberId, {
        name: before.name,
        note: after.note === '' ? null : after.note,
      });
    events.push(careNews(before.customerId), {
      type: 'customer.updated',
      conversationId: null,
      data: { customerId: before.customerId },
    });
  });
}
