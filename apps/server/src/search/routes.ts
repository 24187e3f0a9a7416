import { searchQuery, searchResult } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import { search } from './search.ts';

/** Everything that was ever written and everyone who wrote, found by what is remembered of it. */
export function searchRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/v1/search',
    {
      config: { scope: 'conversations:read' },
      schema: { querystring: searchQuery, response: { 200: searchResult } },
    },
    (request) => {
      const actor = actorOf(request);
      return search(database, actor, request.query, actor.scopes.has('customers:read'));
    },
  );
}
