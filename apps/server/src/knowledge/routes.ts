import * as contract from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { candidateRoutes } from './candidates/routes.ts';
import { pictureRoutes } from './picture-routes.ts';
import { baseOf } from './place.ts';
import { scopeOf } from './policy.ts';
import { listFor, requireArticle, toArticle } from './queries.ts';
import { searchFor } from './search.ts';
import { settingsRoutes } from './settings-routes.ts';
import { usingRoutes } from './using-routes.ts';

const { idParams, done, article } = contract;
const finished = { done: true as const };

/** The knowledge base: articles kept, changed, found; what else belongs to them is registered from here. */
export function knowledgeRoutes(app: App, dependencies: commands.KnowledgeDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const draft = { scope: scopeOf.draft } as const;

  app.get(
    '/api/v1/articles',
    {
      config: see,
      schema: {
        querystring: contract.listArticles,
        response: { 200: contract.page(contract.articleSummary) },
      },
    },
    (request) => database.inWorkspace(actorOf(request).workspaceId, (tx) => listFor(tx, request.query)),
  );

  app.get(
    '/api/v1/article-search',
    {
      config: see,
      schema: { querystring: contract.searchArticles, response: { 200: contract.foundArticles } },
    },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, (tx) => searchFor(tx, request.query)),
    }),
  );

  app.post(
    '/api/v1/articles',
    { config: draft, schema: { body: contract.createArticle, response: { 201: article } } },
    async (request, reply) => {
      const base = baseOf(publicUrl, request);
      const made = await commands.createArticle(dependencies, actorOf(request), request.body, base);
      return reply.code(201).send(made);
    },
  );

  app.get(
    '/api/v1/articles/:id',
    { config: see, schema: { params: idParams, response: { 200: article } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, async (tx) =>
        toArticle(tx, actor, await requireArticle(tx, request.params.id), baseOf(publicUrl, request)),
      );
    },
  );

  app.patch(
    '/api/v1/articles/:id',
    {
      config: draft,
      schema: { params: idParams, body: contract.updateArticle, response: { 200: article } },
    },
    (request) =>
      commands.updateArticle(
        dependencies,
        actorOf(request),
        request.params.id,
        request.body,
        baseOf(publicUrl, request),
      ),
  );

  app.delete(
    '/api/v1/articles/:id',
    { config: draft, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.deleteArticle(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );

  usingRoutes(app, dependencies);
  pictureRoutes(app, dependencies);
  settingsRoutes(app, dependencies);
  candidateRoutes(app, dependencies);
}
