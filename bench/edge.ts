import { Agent, request } from 'node:http';
import { listMessages } from '../apps/server/src/conversations/message-queries.store.ts';
import { listConversations } from '../apps/server/src/conversations/store.ts';
import type { Database } from '../apps/server/src/platform/db/index.ts';
import { percentiles, timed, type Percentiles } from './figures.ts';
import type { Desk } from './fill.ts';
import { firstPage, sorts, views } from './views.ts';

/**
 * A figure with a target is of one request at a time: what its one user waits. `crowd` is of four at once, which two cores
 * share with the one who asks: what is left when the desk is busy.
 */
export const crowd = 4;

/** What the edge of HTTP takes, one at a time and in a crowd, and the same SQL without it. */
export type EdgeFigures = { name: string; edge: Percentiles; crowded: Percentiles; raw: Percentiles };

type Client = (path: string) => Promise<Buffer>;

/** A client with connections that stay open. */
export function keepAlive(url: string, key: string): { get: Client; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: crowd });
  const headers = { authorization: `Bearer ${key}` };
  const get: Client = (path) =>
    new Promise((resolve, reject) => {
      request(`${url}/api/v1${path}`, { agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          if (response.statusCode === 200) resolve(body);
          else reject(new Error(`${path} answered ${response.statusCode}: ${body.toString().slice(0, 300)}`));
        });
      })
        .on('error', reject)
        .end();
    });
  return { get, close: () => agent.destroy() };
}

/** Every view of the inbox in every order, first page of fifty. */
export async function measureLists(
  get: Client,
  database: Database,
  desk: Desk,
  times: number,
): Promise<EdgeFigures[]> {
  const figures: EdgeFigures[] = [];
  // The first seconds of a process are spent compiling it; people meet it later.
  await timed(times, crowd, () => get('/conversations'));
  for (const { name, query, filter } of views(desk)) {
    for (const sort of sorts) {
      const wanted = { ...firstPage, ...filter, sort };
      const path = `/conversations?${query}&sort=${sort}`;
      const edge = await timed(times, 1, () => get(path));
      const crowded = await timed(times, crowd, () => get(path));
      const raw = await timed(times, 1, () =>
        database.inWorkspace(desk.workspaceId, (tx) => listConversations(tx, desk.memberId, wanted)),
      );
      figures.push({
        name: `list: ${name}, ${sort}`,
        edge: percentiles(edge),
        crowded: percentiles(crowded),
        raw: percentiles(raw),
      });
    }
  }
  return figures;
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
