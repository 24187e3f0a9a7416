import * as contract from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import type { ChangeDependencies } from '../platform/realtime/index.ts';
import { changeClosing, changeList, createList, deleteList, requireList } from './commands.ts';
import { findClosing, listLists } from './list.store.ts';
import { scopeOf } from './policy.ts';
import { attachList, checkPoint, detachList, readPlace } from './uses.ts';

/** 確認リスト: the lists, and what of them is at conversations. */
export function checklistRoutes(app: App, dependencies: ChangeDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const use = { scope: scopeOf.use } as const;
  const write = { scope: scopeOf.write } as const;
  const one = { params: contract.idParams, response: { 200: contract.checklist } } as const;
  const place = { response: { 200: contract.conversationChecklists } } as const;

  app.get(
    '/api/v1/checklists',
    { config: see, schema: { response: { 200: contract.checklists } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => ({
        items: await listLists(tx),
        closing: await findClosing(tx),
      })),
  );

  app.post(
    '/api/v1/checklists',
    { config: write, schema: { body: contract.createChecklist, response: { 201: contract.checklist } } },
    async (request, reply) =>
      reply.code(201).send(await createList(dependencies, actorOf(request), request.body)),
  );

  app.get('/api/v1/checklists/:id', { config: see, schema: one }, (request) =>
    database.inWorkspace(actorOf(request).workspaceId, (tx) => requireList(tx, request.params.id)),
  );

  app.put(
    '/api/v1/checklists/:id',
    { config: write, schema: { ...one, body: contract.saveChecklist } },
    (request) => changeList(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/checklists/:id',
    { config: write, schema: { params: contract.idParams, response: { 200: contract.done } } },
    async (request) => {
      await deleteList(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.put(
    '/api/v1/checklist-settings',
    { config: write, schema: { body: contract.saveChecklistSettings, response: { 200: contract.done } } },
    async (request) => {
      await changeClosing(dependencies, actorOf(request), request.body.closing);
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/conversations/:id/checklists',
    { config: see, schema: { ...place, params: contract.idParams } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, (tx) => readPlace(tx, request.params.id)),
  );

  app.post(
    '/api/v1/conversations/:id/checklists',
    { config: use, schema: { ...place, params: contract.idParams, body: contract.attachChecklist } },
    (request) => attachList(dependencies, actorOf(request), request.params.id, request.body.checklistId),
  );

  app.delete(
    '/api/v1/conversations/:id/checklists/:otherId',
    { config: use, schema: { ...place, params: contract.linkedParams } },
    (request) => detachList(dependencies, actorOf(request), request.params.id, request.params.otherId),
  );

  app.put(
    '/api/v1/conversations/:id/checklists/:otherId/points/:position',
    { config: use, schema: { ...place, params: contract.checklistPointParams, body: contract.checkPoint } },
    (request) => {
      const { id: conversationId, otherId: useId, position } = request.params;
      const where = { conversationId, useId, position };
      return checkPoint(dependencies, actorOf(request), where, request.body.checked);
    },
  );
}
