import {
  changeReturn as changeReturnBody,
  draftReturn as draftReturnBody,
  draftedReturn,
  endReturn as endReturnBody,
  exportReturns,
  idParams,
  judgedReturn,
  judgeReturn,
  listReturns,
  openReturn as openReturnBody,
  returnCase,
  returnFigures,
  returnFiguresQuery,
  returnPage,
  returnSettings,
  returnStepParams,
  returnable,
  saveReturnSettings,
  saveReturnStep,
} from '@madoguchi/contract';
import { findBehind } from '../orders/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import { endReturn, saveStep } from './commands.ts';
import type { ReturnDependencies } from './dependencies.ts';
import { draftReturn } from './drafting.ts';
import { writeReturns } from './csv.ts';
import { readFigures } from './figures.ts';
import { judgeBefore, known, readReturnable } from './matter.ts';
import { changeReturn, openReturn } from './open.ts';
import { scopeOf } from './policy.ts';
import { readCase, readCases } from './queries.ts';
import { changeSettings } from './settings.ts';
import { findSettings } from './settings.store.ts';

/** Goods that come back: what the rules allow, and one guided case after another. */
export function returnRoutes(app: App, dependencies: ReturnDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const one = { params: idParams, response: { 200: returnCase } } as const;
  const inWorkspace = <T>({ workspaceId }: Actor, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(workspaceId, work);

  app.get(
    '/api/v1/returns',
    { config: see, schema: { querystring: listReturns, response: { 200: returnPage } } },
    (request) => {
      const { list, order = null, conversation = null, limit, cursor, ...narrow } = request.query;
      const asked = { list, orderId: order, conversationId: conversation, narrow, limit, cursor };
      return inWorkspace(actorOf(request), (tx) => readCases(tx, asked));
    },
  );

  app.post(
    '/api/v1/returns',
    { config: write, schema: { body: openReturnBody, response: { 201: returnCase } } },
    async (request, reply) =>
      reply.code(201).send(await openReturn(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/returns/judge',
    { config: see, schema: { body: judgeReturn, response: { 200: judgedReturn } } },
    (request) =>
      inWorkspace(actorOf(request), async (tx) =>
        judgeBefore(tx, known(await findBehind(tx, request.body.orderId)), request.body),
      ),
  );

  app.get(
    '/api/v1/returns/figures',
    { config: see, schema: { querystring: returnFiguresQuery, response: { 200: returnFigures } } },
    (request) => inWorkspace(actorOf(request), (tx) => readFigures(tx, request.query)),
  );

  app.get(
    '/api/v1/returns/export',
    { config: see, schema: { querystring: exportReturns } },
    async (request, reply) => {
      const written = await inWorkspace(actorOf(request), (tx) => writeReturns(tx, request.query));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="returns.csv"')
        .send(written);
    },
  );

  app.get('/api/v1/returns/:id', { config: see, schema: one }, (request) => {
    const actor = actorOf(request);
    return inWorkspace(actor, (tx) => readCase(tx, request.params.id, actor));
  });

  app.patch('/api/v1/returns/:id', { config: write, schema: { ...one, body: changeReturnBody } }, (request) =>
    changeReturn(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.put(
    '/api/v1/returns/:id/steps/:step',
    { config: write, schema: { ...one, params: returnStepParams, body: saveReturnStep } },
    (request) => saveStep(dependencies, actorOf(request), request.params, request.body),
  );

  app.post('/api/v1/returns/:id/end', { config: write, schema: { ...one, body: endReturnBody } }, (request) =>
    endReturn(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/returns/:id/draft',
    {
      config: write,
      schema: { params: idParams, body: draftReturnBody, response: { 200: draftedReturn } },
    },
    (request) => draftReturn(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.get(
    '/api/v1/orders/:id/returnable',
    { config: see, schema: { params: idParams, response: { 200: returnable } } },
    (request) =>
      inWorkspace(actorOf(request), async (tx) => {
        const { paid: _paid, ...shown } = await readReturnable(
          tx,
          known(await findBehind(tx, request.params.id)),
        );
        return shown;
      }),
  );

  app.get(
    '/api/v1/return-settings',
    { config: see, schema: { response: { 200: returnSettings } } },
    (request) => inWorkspace(actorOf(request), findSettings),
  );

  app.put(
    '/api/v1/return-settings',
    {
      config: { scope: scopeOf.decide },
      schema: { body: saveReturnSettings, response: { 200: returnSettings } },
    },
    (request) => changeSettings(dependencies, actorOf(request), request.body),
  );
}
