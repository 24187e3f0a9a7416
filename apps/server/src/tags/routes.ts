import { createTag, done, idParams, mergeTag, tag, tags, updateTag } from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { scopeOf } from './policy.ts';
import { listTags } from './store.ts';

/** The workspace's tags. */
export function tagRoutes(app: App, dependencies: commands.TagDependencies): void {
  app.get(
    '/api/v1/tags',
    { config: { scope: scopeOf.see }, schema: { response: { 200: tags } } },
    async (request) => ({
      items: await dependencies.database.inWorkspace(actorOf(request).workspaceId, listTags),
    }),
  );

  app.post(
    '/api/v1/tags',
    { config: { scope: scopeOf.make }, schema: { body: createTag, response: { 201: tag } } },
    async (request, reply) =>
      reply.code(201).send(await commands.createTag(dependencies, actorOf(request), request.body)),
  );

  app.patch(
    '/api/v1/tags/:id',
    {
      config: { scope: scopeOf.arrange },
      schema: { params: idParams, body: updateTag, response: { 200: tag } },
    },
    (request) => commands.updateTag(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/tags/:id/merge',
    {
      config: { scope: scopeOf.arrange },
      schema: { params: idParams, body: mergeTag, response: { 200: tag } },
    },
    (request) => commands.mergeTag(dependencies, actorOf(request), request.params.id, request.body.into),
  );

  app.delete(
    '/api/v1/tags/:id',
    { config: { scope: scopeOf.arrange }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.removeTag(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
}
