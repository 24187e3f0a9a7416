import { sql, type Tx } from '../platform/db/index.ts';
import type { Kind, Segment, State } from './indexing.store.ts';

/** How far the index has come, and how many wait for it, counted up to `cap`. */
export async function readState(tx: Tx, kind: Kind, cap: number): Promise<State & { waiting: number }> {
  const row = await tx.one(sql<Partial<State> & { waiting: number }>`
    select s.next, s.sealed, (select count(*)::int from (
      select from search_queue where workspace_id = ${tx.workspaceId} and kind = ${kind} limit ${cap}) as counted) as waiting
    from (select 1) as one left join search_state s on s.workspace_id = ${tx.workspaceId} and s.kind = ${kind}`);
  return { next: row.next ?? 0, sealed: row.sealed ?? 0, waiting: row.waiting };
}

/** All segments, those with the newest documents first. */
export function newestSegments(tx: Tx, kind: Kind): Promise<Segment[]> {
  return tx.many(sql<Segment>`
    select first, size, level, oldest, newest from search_segment
    where workspace_id = ${tx.workspaceId} and kind = ${kind} order by newest desc, first desc`);
}

export type Place = { first: number; bucket: number };

/** The buckets at these places that are not empty. */
export function bucketsAt(
  tx: Tx,
  kind: Kind,
  places: readonly Place[],
): Promise<(Place & { grams: Buffer })[]> {
  return tx.many(sql<Place & { grams: Buffer }>`
    select p.first, p.bucket, p.grams
    from unnest(${places.map((place) => place.first)}::int[], ${places.map((place) => place.bucket)}::int[]) as w (first, bucket)
    join search_posting p on p.workspace_id = ${tx.workspaceId} and p.kind = ${kind} and p.first = w.first and p.bucket = w.bucket`);
}
