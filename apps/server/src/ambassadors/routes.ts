import {
  addAmbassadorSource,
  ambassadorDetail,
  ambassadorExportQuery,
  ambassadorFigures,
  ambassadorGuide,
  ambassadorPage,
  ambassadorResults,
  ambassadorResultsQuery,
  changeAgreement as changeAgreementBody,
  changeAmbassador as changeAmbassadorBody,
  createAgreement as createAgreementBody,
  createAmbassador as createAmbassadorBody,
  done,
  idParams,
  listAmbassadors,
  noteFollowers,
  noteStep,
  putAmbassadorAccount,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import type { ChangeDependencies } from '../platform/realtime/index.ts';
import { addStep, changeAgreement, createAgreement } from './agreements.ts';
import * as commands from './commands.ts';
import { scopeOf } from './policy.ts';
import { readAmbassador, readList } from './queries.ts';
import { rules } from './rules.ts';
import { sizes, sizesFrom } from './sizes.ts';

/** Loaded when somebody asks for figures: a desk starts without the statistics behind them. */
const figures = () => import('./results.ts');

/** アンバサダー: who they are, what was agreed with them, and what it brought. */
export function ambassadorRoutes(app: App, dependencies: ChangeDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const one = { params: idParams, response: { 200: ambassadorDetail } } as const;
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);
  const read = (request: FastifyRequest, id: string) => inWorkspace(request, (tx) => readAmbassador(tx, id));

  app.get(
    '/api/v1/ambassadors',
    { config: see, schema: { querystring: listAmbassadors, response: { 200: ambassadorPage } } },
    (request) => inWorkspace(request, (tx) => readList(tx, request.query)),
  );

  app.post(
    '/api/v1/ambassadors',
    { config: write, schema: { body: createAmbassadorBody, response: { 201: ambassadorDetail } } },
    async (request, reply) => {
      const id = await commands.createAmbassador(dependencies, actorOf(request), request.body);
      return reply.code(201).send(await read(request, id));
    },
  );

  app.get(
    '/api/v1/ambassadors/figures',
    { config: see, schema: { response: { 200: ambassadorFigures } } },
    async (request) => {
      const { readFigures } = await figures();
      return inWorkspace(request, readFigures);
    },
  );

  app.get(
    '/api/v1/ambassadors/guide',
    { config: see, schema: { response: { 200: ambassadorGuide } } },
    () => ({
      sizes,
      sizesFrom,
      rules: rules(),
    }),
  );

  app.get(
    '/api/v1/ambassadors/export',
    { config: see, schema: { querystring: ambassadorExportQuery } },
    async (request, reply) => {
      const { what, from = '', to = '', currency } = request.query;
      const { exportCsv } = await figures();
      const csv = await inWorkspace(request, async (tx) => {
        const made = await exportCsv(tx, request.query);
        await recordAudit(tx, actorOf(request), 'export.made', {
          after: {
            what: `ambassador_${what}`,
            format: 'csv',
            rows: made.rows,
            filter: what === 'list' ? {} : { from, to, currency },
          },
        });
        return made.csv;
      });
      return reply
        .header('content-disposition', `attachment; filename="ambassadors-${what}.csv"`)
        .type('text/csv; charset=utf-8')
        .send(`\ufeff${csv}`);
    },
  );

  app.get('/api/v1/ambassadors/:id', { config: see, schema: one }, (request) =>
    read(request, request.params.id),
  );

  app.patch(
    '/api/v1/ambassadors/:id',
    { config: write, schema: { ...one, body: changeAmbassadorBody } },
    async (request) => {
      const { id } = request.params;
      await commands.changeAmbassador(dependencies, actorOf(request), id, request.body);
      return read(request, id);
    },
  );

  app.get(
    '/api/v1/ambassadors/:id/results',
    {
      config: see,
      schema: {
        params: idParams,
        querystring: ambassadorResultsQuery,
        response: { 200: ambassadorResults },
      },
    },
    async (request) => {
      const { readResults } = await figures();
      return database.snapshot(actorOf(request).workspaceId, (tx) =>
        readResults(tx, request.params.id, request.query),
      );
    },
  );

  app.post(
    '/api/v1/ambassadors/:id/accounts',
    { config: write, schema: { ...one, body: putAmbassadorAccount } },
    async (request) => {
      await commands.addAccount(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.put(
    '/api/v1/ambassador-accounts/:id',
    { config: write, schema: { ...one, body: putAmbassadorAccount } },
    async (request) =>
      read(
        request,
        await commands.changeAccount(dependencies, actorOf(request), request.params.id, request.body),
      ),
  );

  app.post(
    '/api/v1/ambassador-accounts/:id/followers',
    { config: write, schema: { ...one, body: noteFollowers } },
    async (request) =>
      read(
        request,
        await commands.addObservation(dependencies, actorOf(request), request.params.id, request.body),
      ),
  );

  app.post(
    '/api/v1/ambassadors/:id/agreements',
    { config: write, schema: { ...one, body: createAgreementBody } },
    async (request) => {
      await createAgreement(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.patch(
    '/api/v1/ambassador-agreements/:id',
    { config: write, schema: { ...one, body: changeAgreementBody } },
    async (request) =>
      read(request, await changeAgreement(dependencies, actorOf(request), request.params.id, request.body)),
  );

  app.post(
    '/api/v1/ambassador-agreements/:id/steps',
    { config: write, schema: { ...one, body: noteStep } },
    async (request) =>
      read(request, await addStep(dependencies, actorOf(request), request.params.id, request.body)),
  );

  app.post(
    '/api/v1/ambassadors/:id/sources',
    { config: write, schema: { ...one, body: addAmbassadorSource } },
    async (request) => {
      await commands.addSource(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.delete(
    '/api/v1/ambassador-sources/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.removeSource(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
}
