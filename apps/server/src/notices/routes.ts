import {
  approveNotice,
  createNotice,
  done,
  idParams,
  listNoticeOrders,
  listNoticeTasks,
  notice,
  noticeOrderPage,
  noticePage,
  noticePreview,
  noticeTask,
  pageQuery,
  previewNotice,
  updateNotice,
} from '@madoguchi/contract';
import { z } from 'zod';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import { noteCalled } from './called.ts';
import * as commands from './commands.ts';
import type { NoticeDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';
import { noticesToDo } from './todo.store.ts';

/** Notices of delays: prepared, looked at, approved once, sent, followed. */
export function noticeRoutes(app: App, dependencies: NoticeDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const prepare = { scope: scopeOf.prepare } as const;
  const approve = { scope: scopeOf.approve } as const;
  const answer = { 200: notice };
  const read = (actor: Actor, id: string) =>
    database.inWorkspace(actor.workspaceId, (tx) => queries.readNotice(tx, actor, id));

  app.get(
    '/api/v1/notices',
    { config: see, schema: { querystring: pageQuery, response: { 200: noticePage } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => queries.readNotices(tx, actor, request.query));
    },
  );

  app.post(
    '/api/v1/notices',
    { config: prepare, schema: { body: createNotice, response: { 201: notice } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = await commands.createNotice(dependencies, actor, request.body);
      return reply.code(201).send(await read(actor, id));
    },
  );

  app.get(
    '/api/v1/notices/tasks',
    {
      config: see,
      schema: {
        querystring: listNoticeTasks,
        response: { 200: z.object({ items: z.array(noticeTask) }) },
      },
    },
    async (request) => {
      const { workspaceId, memberId, scopes } = actorOf(request);
      const asked = { memberId, mayApprove: scopes.has(scopeOf.approve), limit: request.query.limit };
      return { items: await database.inWorkspace(workspaceId, (tx) => noticesToDo(tx, asked)) };
    },
  );

  app.get('/api/v1/notices/:id', { config: see, schema: { params: idParams, response: answer } }, (request) =>
    read(actorOf(request), request.params.id),
  );

  app.patch(
    '/api/v1/notices/:id',
    { config: prepare, schema: { params: idParams, body: updateNotice, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await commands.changeNotice(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.delete(
    '/api/v1/notices/:id',
    { config: prepare, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.removeNotice(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/notices/:id/approve',
    { config: approve, schema: { params: idParams, body: approveNotice, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await commands.approveNotice(dependencies, actor, request.params.id, request.body.basedOn);
      return read(actor, request.params.id);
    },
  );

  const moves = { pause: commands.pauseNotice, resume: commands.resumeNotice, stop: commands.stopNotice };
  for (const [name, move] of Object.entries(moves))
    app.post(
      `/api/v1/notices/:id/${name}`,
      { config: approve, schema: { params: idParams, response: answer } },
      async (request) => {
        const actor = actorOf(request);
        await move(dependencies, actor, request.params.id);
        return read(actor, request.params.id);
      },
    );

  app.get(
    '/api/v1/notices/:id/orders',
    {
      config: see,
      schema: { params: idParams, querystring: listNoticeOrders, response: { 200: noticeOrderPage } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        queries.readNoticeOrders(tx, request.params.id, request.query),
      ),
  );

  app.post(
    '/api/v1/notices/:id/called',
    {
      config: prepare,
      schema: { params: idParams, body: z.object({ orderId: z.uuid() }), response: answer },
    },
    async (request) => {
      const actor = actorOf(request);
      await noteCalled(dependencies, actor, request.params.id, request.body.orderId);
      return read(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/notices/:id/preview',
    { config: see, schema: { params: idParams, body: previewNotice, response: { 200: noticePreview } } },
    (request) => queries.readPreview(dependencies, actorOf(request), request.params.id, request.body),
  );
}
