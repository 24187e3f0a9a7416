import type { Tx } from '../platform/db/index.ts';
import { instantOfDue } from './making.ts';
import * as store from './store.ts';

export type KnownPromise = Omit<store.NewPromise, 'dueAt' | 'undated' | 'confirmed' | 'movesId'> & {
  due: string;
  /** What kept it, where something did. */
  keptBy: { messageId: string; at: Date } | null;
};

/** Enters a promise of the past as it stands now: it is no news, and nobody is reminded of it. */
export async function enterKnown(tx: Tx, { keptBy, ...promise }: KnownPromise): Promise<void> {
  const dueAt = await instantOfDue(tx, promise.due);
  const id = await store.insertPromise(tx, {
    ...promise,
    dueAt,
    undated: false,
    confirmed: true,
    movesId: null,
  });
  if (keptBy !== null)
    await store.endPromise(tx, id, {
      state: 'kept',
      at: keptBy.at,
      by: null,
      how: 'message',
      evidenceId: keptBy.messageId,
      reason: '',
      told: '',
    });
  await store.markKnown(tx, id);
}
