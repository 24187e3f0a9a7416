import * as contract from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import type { ChangeDependencies } from '../platform/realtime/index.ts';
import { deletePlaybook, exportOwn, importPlaybook } from './exchange.ts';
import { installPlaybook } from './install.ts';
import { scopeOf } from './policy.ts';
import { listPlaybooks, readPlaybook, requireSet } from './queries.ts';
import { uninstallPlaybook } from './uninstall.ts';

/** Sets of a trade: looked at, put in, taken out, carried as files. */
export function playbookRoutes(app: App, dependencies: ChangeDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const install = { scope: scopeOf.install } as const;
  const params = contract.playbookParams;

  app.get(
    '/api/v1/playbooks',
    { config: see, schema: { response: { 200: contract.playbooks } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, listPlaybooks),
    }),
  );

  app.post(
    '/api/v1/playbooks',
    {
      config: install,
      bodyLimit: 8_000_000,
      schema: { body: contract.importPlaybook, response: { 201: contract.playbookSummary } },
    },
    async (request, reply) =>
      reply.code(201).send(await importPlaybook(dependencies, actorOf(request), request.body.content)),
  );

  app.get(
    '/api/v1/playbook-export',
    { config: install, schema: { response: { 200: contract.exportedPlaybook } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, exportOwn),
  );

  app.get(
    '/api/v1/playbooks/:key',
    { config: see, schema: { params, response: { 200: contract.playbook } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => readPlaybook(tx, request.params.key)),
  );

  app.get(
    '/api/v1/playbooks/:key/document',
    { config: see, schema: { params, response: { 200: contract.playbookDocument } } },
    async (request) =>
      (await database.inWorkspace(actorOf(request).workspaceId, (tx) => requireSet(tx, request.params.key)))
        .document,
  );

  app.delete(
    '/api/v1/playbooks/:key',
    { config: install, schema: { params, response: { 200: contract.done } } },
    async (request) => {
      await deletePlaybook(dependencies, actorOf(request), request.params.key);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/playbooks/:key/install',
    {
      config: install,
      schema: { params, body: contract.installPlaybook, response: { 200: contract.installedPlaybook } },
    },
    (request) => installPlaybook(dependencies, actorOf(request), request.params.key, request.body),
  );

  app.post(
    '/api/v1/playbooks/:key/uninstall',
    { config: install, schema: { params, response: { 200: contract.uninstalledPlaybook } } },
    (request) => uninstallPlaybook(dependencies, actorOf(request), request.params.key),
  );
}
