import * as contract from '@madoguchi/contract';
import { actorOf, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { restoreTemplate, type TemplateDependencies } from './commands.ts';
import { scopeOf } from './policy.ts';
import { requireTemplate } from './queries.ts';
import { fillFor } from './reading.ts';
import { listUses } from './use.store.ts';
import { suggestFor, useTemplate } from './use.ts';
import { listVersions } from './version.store.ts';

const { idParams, page, pageQuery } = contract;

/** A template in use: put into an answer, suggested, and its record of versions and uses. */
export function usingRoutes(app: App, dependencies: TemplateDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;

  app.post(
    '/api/v1/templates/:id/use',
    {
      config: { scope: scopeOf.use },
      schema: { params: idParams, body: contract.useTemplate, response: { 200: contract.usedTemplate } },
    },
    (request) => useTemplate(dependencies, actorOf(request), request.params.id, request.body.conversationId),
  );

  app.get(
    '/api/v1/templates/:id/filled',
    {
      config: see,
      schema: {
        params: idParams,
        querystring: contract.useTemplate,
        response: { 200: contract.filledTemplate },
      },
    },
    (request) => fillFor(database, actorOf(request), request.params.id, request.query.conversationId),
  );

  app.get(
    '/api/v1/templates/:id/uses',
    {
      config: see,
      schema: { params: idParams, querystring: pageQuery, response: { 200: page(contract.templateUse) } },
    },
    (request) => {
      const actor = actorOf(request);
      const { limit, cursor } = request.query;
      const [at, last] = decodeCursor(cursor, ['instant', 'id']) ?? [];
      const after = at === undefined || last === undefined ? null : { at, id: last };
      return database.inWorkspace(actor.workspaceId, async (tx) => {
        await requireTemplate(tx, actor, request.params.id);
        const rows = await listUses(tx, request.params.id, after, limit + 1);
        const items = rows.slice(0, limit);
        const end = rows.length > limit ? items.at(-1) : undefined;
        return { items, nextCursor: end === undefined ? null : encodeCursor([end.usedAt, end.id]) };
      });
    },
  );

  app.get(
    '/api/v1/templates/:id/versions',
    {
      config: see,
      schema: { params: idParams, querystring: pageQuery, response: { 200: page(contract.templateVersion) } },
    },
    (request) => {
      const actor = actorOf(request);
      const { limit, cursor } = request.query;
      const [before] = decodeCursor(cursor, ['number']) ?? [];
      return database.inWorkspace(actor.workspaceId, async (tx) => {
        await requireTemplate(tx, actor, request.params.id);
        const place = before === undefined ? null : Number(before);
        const rows = await listVersions(tx, request.params.id, place, limit + 1);
        const items = rows.slice(0, limit);
        const end = rows.length > limit ? items.at(-1) : undefined;
        return { items, nextCursor: end === undefined ? null : encodeCursor([String(end.version)]) };
      });
    },
  );

  app.post(
    '/api/v1/templates/:id/restore',
    {
      config: { scope: scopeOf.keepOwn },
      schema: { params: idParams, body: contract.restoreTemplate, response: { 200: contract.template } },
    },
    (request) => restoreTemplate(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.get(
    '/api/v1/conversations/:id/template-suggestions',
    { config: see, schema: { params: idParams, response: { 200: contract.templateSuggestions } } },
    async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      return { items: await database.inWorkspace(actor.workspaceId, (tx) => suggestFor(tx, actor, id)) };
    },
  );
}
