import {
  changeExperiment as changeBody,
  conversationScript,
  conversationScripts,
  createExperiment as createBody,
  decideExperiment as decideBody,
  done,
  endExperiment as endBody,
  experimentDetail,
  experimentEvidencePage,
  experimentEvidenceQuery,
  experimentPage,
  experimentPlan,
  experimentResult,
  idParams,
  listExperiments as listQuery,
  planExperiment,
  scriptParams,
  startExperiment as startBody,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, decodeCursor, encodeCursor, publicOrigin, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import type { ExperimentDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import { detailed, readEvidence, readPlan, readResult, requireExperiment, shown } from './queries.ts';
import { readScripts, seeScript } from './scripts.ts';
import { listExperiments } from './store.ts';

/** Experiments: planned, run, read and decided; and the scripts that are compared while somebody answers. */
export function experimentRoutes(
  app: App,
  { publicUrl, ...dependencies }: ExperimentDependencies & { publicUrl: string | null },
): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const answer = { scope: scopeOf.answer } as const;
  const one = { params: idParams, response: { 200: experimentDetail } } as const;
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);
  const read = (request: FastifyRequest, id: string) =>
    inWorkspace(request, async (tx) => detailed(await requireExperiment(tx, id)));
  const origin = (request: FastifyRequest) => publicOrigin(request, publicUrl);

  app.get(
    '/api/v1/experiments',
    { config: see, schema: { querystring: listQuery, response: { 200: experimentPage } } },
    async (request) => {
      const { state = null, cursor, limit } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      const rows = await inWorkspace(request, (tx) =>
        listExperiments(tx, { state, before, limit: limit + 1 }),
      );
      const items = rows.slice(0, limit).map(shown);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },
  );

  app.post(
    '/api/v1/experiments/plan',
    { config: see, schema: { body: planExperiment, response: { 200: experimentPlan } } },
    (request) => inWorkspace(request, (tx) => readPlan(tx, request.body, new Date())),
  );

  app.post(
    '/api/v1/experiments',
    { config: write, schema: { body: createBody, response: { 201: experimentDetail } } },
    async (request, reply) => {
      const id = await commands.createExperiment(
        dependencies,
        actorOf(request),
        request.body,
        origin(request),
      );
      return reply.code(201).send(await read(request, id));
    },
  );

  app.get('/api/v1/experiments/:id', { config: see, schema: one }, (request) =>
    read(request, request.params.id),
  );

  app.put(
    '/api/v1/experiments/:id',
    { config: write, schema: { ...one, body: changeBody } },
    async (request) => {
      const { id } = request.params;
      await commands.changeExperiment(
        dependencies,
        actorOf(request),
        { id, origin: origin(request) },
        request.body,
      );
      return read(request, id);
    },
  );

  app.delete(
    '/api/v1/experiments/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.deleteExperiment(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/experiments/:id/start',
    { config: write, schema: { ...one, body: startBody } },
    async (request) => {
      const { id } = request.params;
      await commands.startExperiment(dependencies, actorOf(request), id, request.body.basedOn);
      return read(request, id);
    },
  );

  app.post(
    '/api/v1/experiments/:id/end',
    { config: write, schema: { ...one, body: endBody } },
    async (request) => {
      const { id } = request.params;
      await commands.endExperiment(dependencies, actorOf(request), id, request.body);
      return read(request, id);
    },
  );

  app.post(
    '/api/v1/experiments/:id/decision',
    { config: write, schema: { ...one, body: decideBody } },
    async (request) => {
      const { id } = request.params;
      await commands.decideExperiment(dependencies, actorOf(request), id, request.body);
      return read(request, id);
    },
  );

  app.get(
    '/api/v1/experiments/:id/result',
    { config: see, schema: { params: idParams, response: { 200: experimentResult } } },
    (request) =>
      database.snapshot(actorOf(request).workspaceId, async (tx) =>
        readResult(tx, await requireExperiment(tx, request.params.id), new Date()),
      ),
  );

  app.get(
    '/api/v1/experiments/:id/evidence',
    {
      config: see,
      schema: {
        params: idParams,
        querystring: experimentEvidenceQuery,
        response: { 200: experimentEvidencePage },
      },
    },
    (request) => inWorkspace(request, (tx) => readEvidence(tx, request.params.id, request.query, new Date())),
  );

  app.get(
    '/api/v1/conversations/:id/scripts',
    {
      config: { scope: 'conversations:read' },
      schema: { params: idParams, response: { 200: conversationScripts } },
    },
    (request) => inWorkspace(request, (tx) => readScripts(tx, request.params.id)),
  );

  app.post(
    '/api/v1/conversations/:id/scripts/:experimentId',
    { config: answer, schema: { params: scriptParams, response: { 200: conversationScript } } },
    (request) =>
      inWorkspace(request, (tx) => seeScript(tx, request.params.id, request.params.experimentId, new Date())),
  );
}
