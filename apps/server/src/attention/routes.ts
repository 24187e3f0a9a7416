import {
  answerAttention,
  attentionCasePage,
  attentionCounts,
  attentionDetail,
  attentionLetter,
  attentionOutcomes,
  attentionPreview,
  attentionSettings,
  closeAttention,
  customerAttention,
  draftAttentionLetter,
  idParams,
  listAttention,
  noteAttentionAct,
  planAttention,
  previewAttentionWeights,
  restSignal,
  saveAttentionWeights,
} from '@madoguchi/contract';
import type { Answering } from '../conversations/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import type { AttentionDependencies } from './dependencies.ts';
import { draftLetter } from './letter.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';
import * as rest from './rest.ts';
import * as weights from './weights.ts';

/** Customers who need care: the list, single cases, and what is done about them. */
export function attentionRoutes(
  app: App,
  dependencies: Pick<AttentionDependencies, 'database' | 'realtime'> & Answering,
): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const act = { scope: scopeOf.act } as const;

  app.get(
    '/api/v1/attention',
    { config: see, schema: { querystring: listAttention, response: { 200: attentionCasePage } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) =>
        queries.readCases(tx, actor, request.query, Date.now()),
      );
    },
  );

  app.get(
    '/api/v1/attention/counts',
    { config: see, schema: { response: { 200: attentionCounts } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => queries.countMine(tx, actor));
    },
  );

  app.get(
    '/api/v1/attention/cases/:id',
    { config: see, schema: { params: idParams, response: { 200: attentionDetail } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        queries.readCase(tx, request.params.id, Date.now()),
      ),
  );

  app.patch(
    '/api/v1/attention/cases/:id',
    {
      config: act,
      schema: { params: idParams, body: planAttention, response: { 200: attentionDetail } },
    },
    (request) => commands.planCase(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/attention/cases/:id/acts',
    {
      config: act,
      schema: { params: idParams, body: noteAttentionAct, response: { 200: attentionDetail } },
    },
    (request) => commands.noteAct(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/attention/cases/:id/letter',
    {
      config: { scope: scopeOf.draft },
      schema: { params: idParams, body: draftAttentionLetter, response: { 200: attentionLetter } },
    },
    (request) => draftLetter(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/attention/cases/:id/close',
    { config: act, schema: { params: idParams, body: closeAttention, response: { 200: attentionDetail } } },
    (request) => commands.closeCase(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/attention/cases/:id/outcome',
    { config: act, schema: { params: idParams, body: answerAttention, response: { 200: attentionDetail } } },
    (request) => commands.answerCase(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/attention/cases/:id/reopen',
    { config: act, schema: { params: idParams, response: { 200: attentionDetail } } },
    (request) => commands.reopenCase(dependencies, actorOf(request), request.params.id),
  );

  app.post(
    '/api/v1/attention/signals/:id/rest',
    { config: act, schema: { params: idParams, body: restSignal, response: { 200: customerAttention } } },
    (request) => rest.restSignal(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/attention/signals/:id/rest',
    { config: act, schema: { params: idParams, response: { 200: customerAttention } } },
    (request) => rest.restoreRested(dependencies, actorOf(request), request.params.id),
  );

  app.get(
    '/api/v1/customers/:id/attention',
    { config: see, schema: { params: idParams, response: { 200: customerAttention } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        queries.readCustomer(tx, request.params.id, Date.now()),
      ),
  );

  app.get(
    '/api/v1/attention/weights',
    { config: see, schema: { response: { 200: attentionSettings } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, weights.readSettings),
  );

  app.put(
    '/api/v1/attention/weights',
    {
      config: { scope: scopeOf.weigh },
      schema: { body: saveAttentionWeights, response: { 200: attentionSettings } },
    },
    (request) => weights.saveWeights(dependencies, actorOf(request), request.body),
  );

  app.post(
    '/api/v1/attention/weights/preview',
    { config: see, schema: { body: previewAttentionWeights, response: { 200: attentionPreview } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        weights.previewWeights(tx, request.body.weights, Date.now()),
      ),
  );

  app.get(
    '/api/v1/attention/outcomes',
    { config: see, schema: { response: { 200: attentionOutcomes } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, weights.readOutcomes),
  );
}
