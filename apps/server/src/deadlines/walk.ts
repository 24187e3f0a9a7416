import type { ChangeDependencies } from '../platform/realtime/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { holdStale, takeStale } from './facts.store.ts';
import { reckonAnew } from './settle.ts';
import { countWalk, endWalk, holdWalk, moveWalk, nextOfWalk } from './store.ts';

const batch = 200;
const told = 5000;

/**
 * Reckons what was noted and not reckoned in the transaction that changed it.
 * @returns whether there may be more
 */
export function reckonStale(dependencies: ChangeDependencies, workspaceId: string): Promise<boolean> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const ids = await holdStale(tx, batch);
    if (ids.length === 0) return false;
    const moved = await reckonAnew(tx, await takeStale(tx, ids));
    if (moved.length > 0) events.push({ type: 'deadline.changed', conversationId: null });
    return ids.length === batch;
  });
}

/**
 * Goes on with the walk that a change of rules or calendars began: the next conversations, and the place it has come to, in
 * one transaction.
 * @returns whether there is more
 */
export function walkOn(dependencies: ChangeDependencies, workspaceId: string): Promise<boolean> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const walk = await holdWalk(tx);
    if (walk === undefined) return false;
    const total = walk.total ?? (await countWalk(tx));
    const ids = await nextOfWalk(tx, walk.afterId, batch);
    await takeStale(tx, ids);
    await reckonAnew(tx, ids);
    const last = ids.at(-1);
    const more = ids.length === batch && last !== undefined;
    const done = walk.done + ids.length;
    if (more) await moveWalk(tx, { afterId: last, done, total: Math.max(total, done) });
    else await endWalk(tx);
    // Whoever looks at a list asks for it anew: a few times on the way, and at the end.
    if (!more || done % told < batch) events.push({ type: 'deadline.changed', conversationId: null });
    return more;
  });
}
