import type { ViewFilter } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

/** Without an owner it is everybody's. */
export type ViewRow = { id: string; ownerId: string | null; name: string; filter: ViewFilter };

const columns = sql`id, owner_id as "ownerId", name, filter`;

/** Everybody's views and a member's own, each in their order. */
export function listViews(tx: Tx, memberId: string): Promise<ViewRow[]> {
  return tx.many(sql<ViewRow>`
    select ${columns} from saved_view
    where workspace_id = ${tx.workspaceId} and (owner_id is null or owner_id = ${memberId})
    order by owner_id is not null, position, id`);
}

export function lockView(tx: Tx, id: string): Promise<ViewRow | undefined> {
  return tx.maybe(
    sql<ViewRow>`select ${columns} from saved_view where workspace_id = ${tx.workspaceId} and id = ${id} for update`,
  );
}

const ofOwner = (tx: Tx, ownerId: string | null) => sql`
  workspace_id = ${tx.workspaceId} and owner_id is not distinct from ${ownerId}::uuid`;

/** How many views an owner (or, for null, everybody) has. */
export async function countViewsOf(tx: Tx, ownerId: string | null): Promise<number> {
  const row = await tx.one(
    sql<{ count: number }>`select count(*)::int as count from saved_view where ${ofOwner(tx, ownerId)}`,
  );
  return row.count;
}

/** Adds a view at the end of its owner's. */
export async function insertView(tx: Tx, view: Omit<ViewRow, 'id'>): Promise<ViewRow> {
  return tx.one(sql<ViewRow>`
    insert into saved_view (workspace_id, id, owner_id, name, filter, position)
    select ${tx.workspaceId}, ${newId()}, ${view.ownerId}::uuid, ${view.name}, ${JSON.stringify(view.filter)}::jsonb,
      coalesce((select max(position) from saved_view where ${ofOwner(tx, view.ownerId)}), 0) + 1
    returning ${columns}`);
}

export async function saveView(tx: Tx, view: ViewRow): Promise<void> {
  await tx.run(sql`
    update saved_view set owner_id = ${view.ownerId}::uuid, name = ${view.name},
      filter = ${JSON.stringify(view.filter)}::jsonb
    where workspace_id = ${tx.workspaceId} and id = ${view.id}`);
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from saved_view where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Gives views the places that a list of their ids says. */
export async function placeViews(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    update saved_view v set position = w.place
    from unnest(${[...ids]}::uuid[]) with ordinality as w (id, place)
    where v.workspace_id = ${tx.workspaceId} and v.id = w.id`);
}

/** In every view, whoever's it is: what asked for one tag asks for another. */
export async function replaceTagInViews(tx: Tx, from: string, into: string): Promise<void> {
  await tx.run(sql`
    update saved_view set filter = jsonb_set(filter, '{tag}', to_jsonb(${into}::text))
    where workspace_id = ${tx.workspaceId} and filter ->> 'tag' = ${from}`);
}
