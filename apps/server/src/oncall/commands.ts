import type { OnCallRota, SaveOnCallRota } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { readRota } from './queries.ts';
import * as store from './rota.store.ts';

export type OnCallDependencies = { database: Database; realtime: RealtimeHub; publicUrl: string | null };

/** Runs a change and tells open pages of it. */
export function changing<T>(
  { database, realtime }: Pick<OnCallDependencies, 'database' | 'realtime'>,
  { workspaceId }: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'oncall.changed', conversationId: null, data: {} }]);
    tx.afterCommit(() => realtime.wake(workspaceId));
    return result;
  });
}

/** @throws AppError `not_found`; `unprocessable` for who may not answer customers. */
export function requirePerson(people: Map<string, store.Person>, id: string, path: string): void {
  const person = people.get(id);
  if (person === undefined)
    throw new AppError('not_found', `This person is not a member of this workspace any more (${path}).`, {
      errors: [{ path, message: 'is no member' }],
    });
  if (person.role === 'observer')
    throw new AppError('unprocessable', `${person.name} is an observer, and answers no customers.`, {
      errors: [{ path, message: 'is an observer' }],
    });
}

/** Saves the whole rota, if nobody else did since it was read. Gaps and overlaps are no errors: they are shown. */
export function saveRota(
  dependencies: OnCallDependencies,
  actor: Actor,
  { basedOn, hours, shifts }: SaveOnCallRota,
): Promise<OnCallRota> {
  return changing(dependencies, actor, async (tx) => {
    const revision = await store.lockRota(tx);
    if (revision !== basedOn)
      throw new AppError(
        'conflict',
        'Somebody else has changed the rota in the meantime. Load it again, then make your change.',
      );
    const people = await store.people(tx);
    for (const [at, { firstId, backupId }] of shifts.entries()) {
      requirePerson(people, firstId, `shifts.${at}.firstId`);
      if (backupId !== null) requirePerson(people, backupId, `shifts.${at}.backupId`);
    }
    const before = await readRota(tx);
    await store.saveRota(tx, { hours, shifts }, actor.memberId);
    await recordAudit(tx, actor, 'rota.updated', {
      before: { revision, hours: before.hours, shifts: before.shifts.length },
      after: { revision: revision + 1, hours, shifts: shifts.length },
    });
    return readRota(tx);
  });
}
