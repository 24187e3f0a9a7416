import { testPostgres } from '@madoguchi/testbed/postgres';
import { scopes } from '@madoguchi/contract';
import { Database, migrate, newId, sql } from '../db/index.ts';
import { createLogger } from '../log.ts';
import type { Actor } from './actor.ts';
import { buildHttp, type App } from './server.ts';

export type Edge = { app: App; database: Database; workspaceId: string; close: () => Promise<void> };

/**
 * The HTTP edge alone, over an empty database, with routes of a test's own. Whoever sends a bearer token is a member
 * of that name who may do everything.
 */
export async function buildEdge(
  routes: (app: App, database: Database) => void,
  options: { requestsPerMinute?: number; busyAfterMs?: number } = {},
): Promise<Edge> {
  const server = await testPostgres();
  const { appRole } = await migrate(server.connectionString);
  const database = new Database({ connectionString: server.connectionString, appRole });
  const workspaceId = newId();
  await database.outside((tx) =>
    tx.run(sql`insert into workspace (id, name, slug, "createdAt") values (${workspaceId}, 'w', 'w', now())`),
  );
  const app = await buildHttp({
    log: createLogger('silent'),
    database,
    authenticate: async ({ headers }): Promise<Actor | null> => {
      const name = headers.authorization?.replace('Bearer ', '');
      if (name === undefined) return null;
      const who = { workspaceId, memberId: workspaceId, memberName: name, via: `key:${name}` };
      return { ...who, role: 'owner', scopes: new Set(scopes) };
    },
    publicUrl: null,
    trustProxy: false,
    version: '0',
    requestsPerMinute: options.requestsPerMinute ?? 1_000_000,
    busyAfterMs: options.busyAfterMs ?? 0,
  });
  routes(app, database);
  await app.ready();
  return {
    app,
    database,
    workspaceId,
    close: async () => {
      await app.close();
      await database.close();
      await server.release();
    },
  };
}
