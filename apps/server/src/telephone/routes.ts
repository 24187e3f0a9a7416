import {
  call,
  callback,
  callbackCounts,
  callbackPage,
  callDraftQuery,
  callDraftResponse,
  callPage,
  createCallback as createCallbackBody,
  dialCall,
  done,
  idParams,
  listCallbacks as listCallbacksQuery,
  listCalls as listCallsQuery,
  liveCalls,
  recordCall as recordCallBody,
  saveCallDraft,
  updateCall as updateCallBody,
  updateCallback,
} from '@madoguchi/contract';
import { actorOf, publicOrigin, type App } from '../platform/http/index.ts';
import { countCallbacks } from './callback.store.ts';
import { changeCallback, createCallback } from './callbacks.ts';
import type { TelephoneDependencies } from './dependencies.ts';
import { dialCustomer } from './dial.ts';
import { findDraft, removeDraft, saveDraft } from './draft.store.ts';
import { readCallbacks, readCalls, readLiveCalls } from './queries.ts';
import { recordCall, requireCall, updateCall } from './record.ts';
import { readRecording } from './recording.ts';
import { toCall } from './shown.ts';

/** Calls: what there was, what goes on, writing them down, placing them; and whom to call back. */
export function telephoneRoutes(app: App, dependencies: TelephoneDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'conversations:read' } as const;
  const write = { scope: 'conversations:write' } as const;

  app.get(
    '/api/v1/calls',
    { config: read, schema: { querystring: listCallsQuery, response: { 200: callPage } } },
    (request) => readCalls(database, actorOf(request), request.query),
  );

  app.get('/api/v1/calls/live', { config: read, schema: { response: { 200: liveCalls } } }, (request) =>
    readLiveCalls(database, actorOf(request)),
  );

  app.post(
    '/api/v1/calls',
    { config: write, schema: { body: recordCallBody, response: { 201: call } } },
    async (request, reply) =>
      reply.code(201).send(await recordCall(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/calls/dial',
    { config: { scope: 'messages:send' }, schema: { body: dialCall, response: { 201: call } } },
    async (request, reply) => {
      const origin = publicOrigin(request, dependencies.publicUrl);
      return reply.code(201).send(await dialCustomer(dependencies, actorOf(request), request.body, origin));
    },
  );

  app.get(
    '/api/v1/calls/:id',
    { config: read, schema: { params: idParams, response: { 200: call } } },
    async (request) =>
      toCall(
        await database.inWorkspace(actorOf(request).workspaceId, (tx) => requireCall(tx, request.params.id)),
      ),
  );

  app.patch(
    '/api/v1/calls/:id',
    { config: write, schema: { params: idParams, body: updateCallBody, response: { 200: call } } },
    (request) => updateCall(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.get(
    '/api/v1/calls/:id/recording',
    { config: read, schema: { params: idParams } },
    async (request, reply) => {
      const { type, body } = await readRecording(dependencies, actorOf(request), request.params.id);
      return reply
        .type(type)
        .header('content-disposition', 'inline; filename="call.mp3"')
        .header('cache-control', 'private, max-age=300')
        .send(Buffer.from(body));
    },
  );

  app.get(
    '/api/v1/call-draft',
    { config: read, schema: { querystring: callDraftQuery, response: { 200: callDraftResponse } } },
    async (request) => {
      const { workspaceId, memberId } = actorOf(request);
      const draft = await database.inWorkspace(workspaceId, (tx) =>
        findDraft(tx, memberId, request.query.about),
      );
      return { draft: draft ?? null };
    },
  );

  app.put(
    '/api/v1/call-draft',
    { config: write, schema: { body: saveCallDraft, response: { 200: callDraftResponse } } },
    async (request) => {
      const { workspaceId, memberId } = actorOf(request);
      const { about, fields } = request.body;
      return database.inWorkspace(workspaceId, async (tx) => {
        if (!about.startsWith('new')) await requireCall(tx, about);
        await saveDraft(tx, memberId, about, fields);
        return { draft: (await findDraft(tx, memberId, about)) ?? null };
      });
    },
  );

  app.delete(
    '/api/v1/call-draft',
    { config: write, schema: { querystring: callDraftQuery, response: { 200: done } } },
    async (request) => {
      const { workspaceId, memberId } = actorOf(request);
      await database.inWorkspace(workspaceId, (tx) => removeDraft(tx, memberId, request.query.about));
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/callbacks',
    { config: read, schema: { querystring: listCallbacksQuery, response: { 200: callbackPage } } },
    (request) => readCallbacks(database, actorOf(request), request.query),
  );

  app.get(
    '/api/v1/callbacks/counts',
    { config: read, schema: { response: { 200: callbackCounts } } },
    (request) => {
      const { workspaceId, memberId } = actorOf(request);
      return database.inWorkspace(workspaceId, (tx) => countCallbacks(tx, memberId));
    },
  );

  app.post(
    '/api/v1/callbacks',
    { config: write, schema: { body: createCallbackBody, response: { 201: callback } } },
    async (request, reply) =>
      reply.code(201).send(await createCallback(dependencies, actorOf(request), request.body)),
  );

  app.patch(
    '/api/v1/callbacks/:id',
    { config: write, schema: { params: idParams, body: updateCallback, response: { 200: callback } } },
    (request) => changeCallback(dependencies, actorOf(request), request.params.id, request.body),
  );
}
