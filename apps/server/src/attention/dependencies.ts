import type { WritingDependencies } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { changing, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import { customerOfCase, lockCase, type CaseRow } from './case.store.ts';
import { noSuchCase } from './queries.ts';
import { holdCustomer } from './queue.store.ts';

export type AttentionDependencies = { database: Database; realtime: RealtimeHub } & Pick<
  WritingDependencies,
  'language'
>;

/**
 * Changes a case, with its customer held, so that no look comes between.
 * @throws AppError `not_found`
 */
export function changingCase<T>(
  dependencies: Pick<AttentionDependencies, 'database' | 'realtime'>,
  actor: Actor,
  id: string,
  work: (tx: Tx, events: NewEvent[], found: CaseRow) => Promise<T>,
): Promise<T> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const customerId = await customerOfCase(tx, id);
    if (customerId === undefined) throw noSuchCase();
    await holdCustomer(tx, customerId);
    const found = await lockCase(tx, id);
    if (found === undefined) throw noSuchCase();
    return work(tx, events, found);
  });
}
