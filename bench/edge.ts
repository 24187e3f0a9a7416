import { listMessages } from '../apps/server/src/conversations/message-queries.store.ts';
import { listConversations } from '../apps/server/src/conversations/store.ts';
import type { Database } from '../apps/server/src/platform/db/index.ts';
import type { Client } from './client.ts';
import { percentiles, timed, timedByTurns, type Percentiles } from './figures.ts';
import type { Desk } from './fill.ts';
import { firstPage, sorts, views } from './views.ts';

/**
 * A figure with a target is of one request at a time: what its one user waits. `crowd` is of four at once, which two cores
 * share with the one who asks: what is left when the desk is busy.
 */
export const crowd = 4;

/** What the edge of HTTP takes, one at a time and in a crowd, and the same SQL without it. */
export type EdgeFigures = { name: string; edge: Percentiles; crowded: Percentiles; raw: Percentiles };

/** Every view of the inbox in every order, first page of fifty, by turns. */
export async function measureLists(
  get: Client,
  database: Database,
  desk: Desk,
  times: number,
): Promise<EdgeFigures[]> {
  // The first seconds of a process are spent compiling it, and its connections' on their first plans; people meet them later.
  for (const sort of sorts)
    await timed(times * 2, crowd, () => get(`/conversations?status=active&assignee=me&sort=${sort}`));
  const lists = views(desk).flatMap(({ name, query, filter }) =>
    sorts.map((sort) => ({
      name: `list: ${name}, ${sort}`,
      ask: () => get(`/conversations?${query}&sort=${sort}`),
      read: () =>
        database.inWorkspace(desk.workspaceId, (tx) =>
          listConversations(tx, desk.memberId, { ...firstPage, ...filter, sort }),
        ),
    })),
  );
  const asking = lists.map(({ ask }) => ask);
  const edge = await timedByTurns(times, 1, asking);
  const crowded = await timedByTurns(times, crowd, asking);
  const raw = await timedByTurns(
    times,
    1,
    lists.map(({ read }) => read),
  );
  return lists.map(({ name }, n) => ({
    name,
    edge: percentiles(edge[n] ?? []),
    crowded: percentiles(crowded[n] ?? []),
    raw: percentiles(raw[n] ?? []),
  }));
}

/** The messages of conversations from all over the table. */
export async function measureThreads(
  get: Client,
  database: Database,
  desk: Desk,
  times: number,
): Promise<EdgeFigures> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select id from conversation where workspace_id = $1 order by md5(id::text) limit $2`,
    [desk.workspaceId, times],
  );
  const id = (n: number): string => rows[n % rows.length]?.id ?? '';
  const path = (n: number): string => `/conversations/${id(n)}/messages`;
  const edge = await timed(times, 1, (n) => get(path(n)));
  const crowded = await timed(times, crowd, (n) => get(path(n)));
  const raw = await timed(times, 1, (n) =>
    database.inWorkspace(desk.workspaceId, (tx) =>
      listMessages(tx, id(n), { after: null, limit: 101, order: 'asc' }),
    ),
  );
  return { name: 'thread', edge: percentiles(edge), crowded: percentiles(crowded), raw: percentiles(raw) };
}
