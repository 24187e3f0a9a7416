import { today, todayCounts, todayQuery, todayTeam } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';

/** The page of the day: what is to be done by a member or the team, and how much each has. */
export function todayRoutes(app: App, { database }: { database: Database }): void {
  const config = { scope: scopeOf.see } as const;

  app.get(
    '/api/v1/today',
    { config, schema: { querystring: todayQuery, response: { 200: today } } },
    (request) => {
      const actor = actorOf(request);
      return database.read(actor.workspaceId, (tx) => queries.readToday(tx, actor, request.query.member));
    },
  );

  app.get('/api/v1/today/counts', { config, schema: { response: { 200: todayCounts } } }, (request) => {
    const actor = actorOf(request);
    return database.read(actor.workspaceId, (tx) => queries.countToday(tx, actor));
  });

  app.get('/api/v1/today/team', { config, schema: { response: { 200: todayTeam } } }, (request) => {
    const actor = actorOf(request);
    return database.read(actor.workspaceId, (tx) => queries.readTeam(tx, actor));
  });
}
