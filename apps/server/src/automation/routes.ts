import {
  automationRule,
  automationRules,
  automationRunPage,
  automationVersions,
  createAutomationRule,
  done,
  dryRun,
  dryRunRequest,
  idParams,
  listAutomationRuns,
  orderAutomationRules,
  updateAutomationRule,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { tryOnPast } from './dry-run.ts';
import { scopeOf } from './policy.ts';
import { allRules, pageOfRuns, versionsOf } from './queries.ts';

const finished = { done: true as const };

/** Rules: their order, what they were, what they would have done and what they did. */
export function automationRoutes(app: App, dependencies: commands.AutomationDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const set = { scope: scopeOf.set } as const;

  app.get(
    '/api/v1/automation-rules',
    { config: see, schema: { response: { 200: automationRules } } },
    async (request) => ({ items: await database.inWorkspace(actorOf(request).workspaceId, allRules) }),
  );

  app.post(
    '/api/v1/automation-rules',
    { config: set, schema: { body: createAutomationRule, response: { 201: automationRule } } },
    async (request, reply) =>
      reply.code(201).send(await commands.createRule(dependencies, actorOf(request), request.body)),
  );

  app.put(
    '/api/v1/automation-rules/order',
    { config: set, schema: { body: orderAutomationRules, response: { 200: done } } },
    async (request) => {
      await commands.orderRules(dependencies, actorOf(request), request.body.ids);
      return finished;
    },
  );

  app.post(
    '/api/v1/automation-rules/dry-run',
    { config: set, schema: { body: dryRunRequest, response: { 200: dryRun } } },
    (request) =>
      database.snapshot(actorOf(request).workspaceId, async (tx) => {
        const { definition, days } = request.body;
        return tryOnPast(tx, await commands.fitDefinition(tx, definition), days);
      }),
  );

  app.get(
    '/api/v1/automation-rules/:id',
    { config: see, schema: { params: idParams, response: { 200: automationRule } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => commands.known(tx, request.params.id)),
  );

  app.patch(
    '/api/v1/automation-rules/:id',
    {
      config: set,
      schema: { params: idParams, body: updateAutomationRule, response: { 200: automationRule } },
    },
    (request) => commands.changeRule(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/automation-rules/:id',
    { config: set, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.deleteRule(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );

  app.get(
    '/api/v1/automation-rules/:id/versions',
    { config: see, schema: { params: idParams, response: { 200: automationVersions } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => versionsOf(tx, request.params.id)),
  );

  app.get(
    '/api/v1/automation-runs',
    { config: see, schema: { querystring: listAutomationRuns, response: { 200: automationRunPage } } },
    (request) => pageOfRuns(database, actorOf(request), request.query),
  );
}
