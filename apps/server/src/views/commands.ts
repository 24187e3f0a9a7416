import type { CreateView, SavedView, ViewFilter } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { maySee, requireSharing } from './policy.ts';
import * as store from './store.ts';

export type ViewDependencies = { database: Database; realtime: RealtimeHub };

/** Views of one member, and shared ones, each: their counts are asked for together. */
const mostViews = 30;

/** A view as the API tells of it. */
export function toView({ ownerId, ...view }: store.ViewRow): SavedView {
  return { ...view, shared: ownerId === null };
}

function changing<T>(
  { database, realtime }: ViewDependencies,
  { workspaceId }: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'views.changed', conversationId: null }]);
    tx.afterCommit(() => realtime.wake(workspaceId));
    return result;
  });
}

async function refuseTooMany(tx: Tx, ownerId: string | null): Promise<void> {
  if ((await store.countViewsOf(tx, ownerId)) >= mostViews)
    throw new AppError('unprocessable', `There are ${mostViews} views at most. Delete one first.`);
}

async function locked(tx: Tx, actor: Actor, id: string): Promise<store.ViewRow> {
  const view = await store.lockView(tx, id);
  if (!maySee(actor, view)) throw new AppError('not_found', 'This view does not exist any more.');
  return view;
}

/** @throws AppError `forbidden` to share without the right, `unprocessable` for too many. */
export function createView(
  dependencies: ViewDependencies,
  actor: Actor,
  { name, shared, filter }: CreateView,
): Promise<SavedView> {
  if (shared) requireSharing(actor);
  return changing(dependencies, actor, async (tx) => {
    const ownerId = shared ? null : actor.memberId;
    await refuseTooMany(tx, ownerId);
    return toView(await store.insertView(tx, { ownerId, name, filter }));
  });
}

type ViewChange = {
  name?: string | undefined;
  shared?: boolean | undefined;
  filter?: ViewFilter | undefined;
};

/**
 * Renames a view, changes what it shows, or whose it is; what was shared becomes the own view of who takes it back.
 * @throws AppError `not_found`, also for another's own view; `forbidden`
 */
export function updateView(
  dependencies: ViewDependencies,
  actor: Actor,
  id: string,
  change: ViewChange,
): Promise<SavedView> {
  return changing(dependencies, actor, async (tx) => {
    const before = await locked(tx, actor, id);
    const shared = change.shared ?? before.ownerId === null;
    if (shared || before.ownerId === null) requireSharing(actor);
    const ownerId = shared ? null : actor.memberId;
    if (ownerId !== before.ownerId) await refuseTooMany(tx, ownerId);
    const after = { id, ownerId, name: change.name ?? before.name, filter: change.filter ?? before.filter };
    await store.saveView(tx, after);
    return toView(after);
  });
}

/** @throws AppError `not_found`, `forbidden` */
export function removeView(dependencies: ViewDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const view = await locked(tx, actor, id);
    if (view.ownerId === null) requireSharing(actor);
    await store.deleteView(tx, id);
  });
}

/**
 * Puts one's own views, or the shared ones, in an order; those that are not named keep their places.
 * @throws AppError `not_found` for a view that is not there, or not of that kind
 */
export function orderViews(
  dependencies: ViewDependencies,
  actor: Actor,
  ids: readonly string[],
  shared: boolean,
): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const known = await store.listViews(tx, actor.memberId);
    const movable = known.filter((view) => (view.ownerId === null) === shared).map((view) => view.id);
    if (ids.some((id) => !movable.includes(id)))
      throw new AppError('not_found', 'One of these views does not exist any more.');
    await store.placeViews(tx, ids);
  });
}
