import {
  addPromise as addBody,
  done,
  exportPromises,
  idParams,
  listPromises as listQuery,
  movedPromise,
  movePromise as moveBody,
  promise,
  promiseCounts,
  promiseCountsQuery,
  promisePage,
  promisePeople,
  promiseSettings,
  promiseStats,
  promiseStatsQuery,
  settlePromise as settleBody,
  updatePromise,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import type { PromiseDependencies } from './dependencies.ts';
import { sendExport } from './export.ts';
import { movePromise, stayPromise } from './moving.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';
import { undatedAllowed } from './surroundings.store.ts';

/** The ledger of promises: its board, one promise and what becomes of it, its figures and settings. */
export function promiseRoutes(app: App, dependencies: PromiseDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const change = { scope: scopeOf.change } as const;

  app.get(
    '/api/v1/promises',
    { config: see, schema: { querystring: listQuery, response: { 200: promisePage } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => queries.listPromises(tx, actor, request.query));
    },
  );

  app.get(
    '/api/v1/promises/counts',
    { config: see, schema: { querystring: promiseCountsQuery, response: { 200: promiseCounts } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) =>
        queries.countPromises(tx, actor, request.query.owner),
      );
    },
  );

  app.get(
    '/api/v1/promises/people',
    { config: see, schema: { response: { 200: promisePeople } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, queries.countPeople),
  );

  app.get(
    '/api/v1/promises/stats',
    { config: see, schema: { querystring: promiseStatsQuery, response: { 200: promiseStats } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => queries.readStats(tx, request.query)),
  );

  app.get(
    '/api/v1/promises/export',
    { config: see, schema: { querystring: exportPromises } },
    (request, reply) => sendExport(dependencies, actorOf(request), request.query, reply),
  );

  app.post(
    '/api/v1/promises',
    { config: change, schema: { body: addBody, response: { 201: promise } } },
    async (request, reply) =>
      reply.code(201).send(await commands.addPromise(dependencies, actorOf(request), request.body)),
  );

  app.get(
    '/api/v1/promises/:id',
    { config: see, schema: { params: idParams, response: { 200: promise } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => commands.shown(tx, request.params.id)),
  );

  app.patch(
    '/api/v1/promises/:id',
    { config: change, schema: { params: idParams, body: updatePromise, response: { 200: promise } } },
    (request) => commands.changePromise(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/promises/:id/settle',
    { config: change, schema: { params: idParams, body: settleBody, response: { 200: promise } } },
    (request) => commands.settlePromise(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/promises/:id/move',
    { config: change, schema: { params: idParams, body: moveBody, response: { 200: movedPromise } } },
    (request) => movePromise(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/promises/:id/move',
    { config: change, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await stayPromise(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/promise-settings',
    { config: see, schema: { response: { 200: promiseSettings } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => ({
        undatedAllowed: await undatedAllowed(tx),
      })),
  );

  app.put(
    '/api/v1/promise-settings',
    { config: { scope: scopeOf.set }, schema: { body: promiseSettings, response: { 200: promiseSettings } } },
    (request) => commands.changeSettings(dependencies, actorOf(request), request.body),
  );
}
