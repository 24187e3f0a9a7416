import * as contract from '@madoguchi/contract';
import { actorOf, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { restoreArticle, type KnowledgeDependencies } from './commands.ts';
import { baseOf } from './place.ts';
import { scopeOf } from './policy.ts';
import { requireArticle } from './queries.ts';
import { suggestArticles, useArticle } from './use.ts';
import { listVersions } from './version.store.ts';

const { idParams, page, pageQuery } = contract;

/** An article in use: put into an answer, suggested, and its record of versions. */
export function usingRoutes(app: App, dependencies: KnowledgeDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;

  app.post(
    '/api/v1/articles/:id/use',
    {
      config: { scope: scopeOf.use },
      schema: { params: idParams, body: contract.useArticle, response: { 200: contract.usedArticle } },
    },
    (request) =>
      useArticle(dependencies, actorOf(request), request.params.id, request.body, baseOf(publicUrl, request)),
  );

  app.get(
    '/api/v1/articles/:id/versions',
    {
      config: see,
      schema: { params: idParams, querystring: pageQuery, response: { 200: page(contract.articleVersion) } },
    },
    (request) => {
      const { limit, cursor } = request.query;
      const [before] = decodeCursor(cursor, ['number']) ?? [];
      return database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await requireArticle(tx, request.params.id);
        const place = before === undefined ? null : Number(before);
        const rows = await listVersions(tx, request.params.id, place, limit + 1);
        const end = rows.length > limit ? rows[limit - 1] : undefined;
        const nextCursor = end === undefined ? null : encodeCursor([String(end.version)]);
        return { items: rows.slice(0, limit), nextCursor };
      });
    },
  );

  app.post(
    '/api/v1/articles/:id/restore',
    {
      config: { scope: scopeOf.draft },
      schema: { params: idParams, body: contract.restoreArticle, response: { 200: contract.article } },
    },
    (request) =>
      restoreArticle(
        dependencies,
        actorOf(request),
        request.params.id,
        request.body,
        baseOf(publicUrl, request),
      ),
  );

  app.get(
    '/api/v1/conversations/:id/article-suggestions',
    { config: see, schema: { params: idParams, response: { 200: contract.articleSuggestions } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        suggestArticles(tx, request.params.id),
      ),
    }),
  );
}
