import * as contract from '@madoguchi/contract';
import { actorOf, decodeCursor, encodeCursor, type App } from '../../platform/http/index.ts';
import type { KnowledgeDependencies } from '../commands.ts';
import { baseOf } from '../place.ts';
import { scopeOf } from '../policy.ts';
import { dismissCandidate, writeCandidate } from './decide.ts';
import { listCandidates } from './store.ts';

const { idParams, done, page, pageQuery } = contract;

/** What is answered often and could become an article: looked at, written, or dismissed. */
export function candidateRoutes(app: App, dependencies: KnowledgeDependencies): void {
  const { database, publicUrl } = dependencies;

  app.get(
    '/api/v1/article-candidates',
    {
      config: { scope: scopeOf.see },
      schema: { querystring: pageQuery, response: { 200: page(contract.articleCandidate) } },
    },
    async (request) => {
      const { limit, cursor } = request.query;
      const [count, id] = decodeCursor(cursor, ['number', 'id']) ?? [];
      const after = count === undefined || id === undefined ? null : { count: Number(count), id };
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        listCandidates(tx, after, limit + 1),
      );
      const end = rows.length > limit ? rows[limit - 1] : undefined;
      const nextCursor = end === undefined ? null : encodeCursor([String(end.count), end.id]);
      return { items: rows.slice(0, limit), nextCursor };
    },
  );

  app.post(
    '/api/v1/article-candidates/:id/draft',
    {
      config: { scope: scopeOf.draft },
      schema: { params: idParams, response: { 201: contract.article } },
    },
    async (request, reply) => {
      const base = baseOf(publicUrl, request);
      const article = await writeCandidate(dependencies, actorOf(request), request.params.id, base);
      return reply.code(201).send(article);
    },
  );

  app.post(
    '/api/v1/article-candidates/:id/dismissal',
    {
      config: { scope: scopeOf.publish },
      schema: { params: idParams, response: { 200: done } },
    },
    async (request) => {
      await dismissCandidate(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
}
