import * as contract from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { exportTemplates, importTemplates } from './exchange/exchange.ts';
import { greetingsRoute } from './season/route.ts';
import { scopeOf } from './policy.ts';
import { previewTemplate } from './preview.ts';
import { requireTemplate, toTemplate } from './queries.ts';
import { listFor } from './reading.ts';
import { addStarters } from './starters/add.ts';
import { usingRoutes } from './using-routes.ts';

const { idParams, done, template } = contract;
const finished = { done: true as const };

/** Templates: kept, changed, looked at, taken in and out. */
export function templateRoutes(app: App, dependencies: commands.TemplateDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const keepOwn = { scope: scopeOf.keepOwn } as const;

  app.get(
    '/api/v1/templates',
    {
      config: see,
      schema: {
        querystring: contract.listTemplates,
        response: { 200: contract.page(contract.templateSummary) },
      },
    },
    (request) => listFor(database, actorOf(request), request.query),
  );

  app.post(
    '/api/v1/templates',
    { config: keepOwn, schema: { body: contract.createTemplate, response: { 201: template } } },
    async (request, reply) =>
      reply.code(201).send(await commands.createTemplate(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/templates/preview',
    { config: see, schema: { body: contract.previewTemplate, response: { 200: contract.templatePreview } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => previewTemplate(tx, actor, request.body));
    },
  );

  app.post(
    '/api/v1/templates/import',
    {
      config: keepOwn,
      bodyLimit: 8_000_000,
      schema: { body: contract.importTemplates, response: { 200: contract.importedTemplates } },
    },
    (request) => importTemplates(dependencies, actorOf(request), request.body),
  );

  app.get(
    '/api/v1/templates/export',
    {
      config: see,
      schema: { querystring: contract.exportTemplates, response: { 200: contract.exportedTemplates } },
    },
    async (request) => {
      const actor = actorOf(request);
      const { format } = request.query;
      const content = await database.inWorkspace(actor.workspaceId, (tx) =>
        exportTemplates(tx, actor, format),
      );
      return { fileName: `templates.${format}`, content };
    },
  );

  app.post(
    '/api/v1/templates/starters',
    { config: { scope: scopeOf.share }, schema: { response: { 200: contract.importedTemplates } } },
    (request) => addStarters(dependencies, actorOf(request)),
  );

  app.get(
    '/api/v1/templates/:id',
    { config: see, schema: { params: idParams, response: { 200: template } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, async (tx) =>
        toTemplate(tx, actor, await requireTemplate(tx, actor, request.params.id)),
      );
    },
  );

  app.patch(
    '/api/v1/templates/:id',
    {
      config: keepOwn,
      schema: { params: idParams, body: contract.updateTemplate, response: { 200: template } },
    },
    (request) => commands.updateTemplate(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/templates/:id',
    { config: keepOwn, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.deleteTemplate(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );

  usingRoutes(app, dependencies);
  greetingsRoute(app, dependencies);
}
