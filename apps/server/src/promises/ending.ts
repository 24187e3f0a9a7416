import type { Activity } from '@madoguchi/contract';
import { recordActivity } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import * as store from './store.ts';

/** What happened to a promise, as others are told. */
export type PromiseChange =
  | 'created'
  | 'announced'
  | 'changed'
  | 'proposed'
  | 'kept'
  | 'late'
  | 'moving'
  | 'moved'
  | 'broken'
  | 'not_needed'
  | 'dismissed'
  | 'reopened';

export type Named = { id: string; conversationId: string | null };

export function changed({ id, conversationId }: Named, change: PromiseChange): NewEvent {
  return { type: 'promise.changed', conversationId, data: { promiseId: id, change } };
}

/** Leaves a line in the conversation's trail, where there still is one. */
export async function trail(
  tx: Tx,
  { id, conversationId }: Named,
  kind: Activity['kind'],
  actorId: string | null,
  data: Record<string, string | null> = {},
): Promise<void> {
  if (conversationId !== null)
    await recordActivity(tx, conversationId, kind, actorId, { promise: id, ...data });
}

const trailOf = {
  kept: 'promise_kept',
  broken: 'promise_broken',
  moved: 'promise_moved',
  not_needed: 'promise_not_needed',
  not_promise: 'promise_dismissed',
} as const;
const changeOf = {
  kept: 'kept',
  broken: 'broken',
  moved: 'moved',
  not_needed: 'not_needed',
  not_promise: 'dismissed',
} as const;

/** Brings an open promise to its end, tells of it, and answers whether it was still open. */
export async function end(tx: Tx, events: NewEvent[], named: Named, how: store.End): Promise<boolean> {
  if (!(await store.endPromise(tx, named.id, how))) return false;
  await trail(tx, named, trailOf[how.state], how.by, {
    how: how.how,
    evidence: how.evidenceId,
    reason: how.reason === '' ? null : how.reason,
    told: how.told === '' ? null : how.told,
  });
  events.push(changed(named, changeOf[how.state]));
  return true;
}
