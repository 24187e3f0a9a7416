import {
  createView,
  done,
  idParams,
  orderViews,
  savedView,
  savedViews,
  updateView,
  viewCounts,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { countViews } from './counts.ts';
import { listViews } from './store.ts';

/** Views that people have saved, and how much is in each. */
export function viewRoutes(app: App, dependencies: commands.ViewDependencies): void {
  const { database } = dependencies;
  // One's own views are one's own affair; sharing them is looked at by the policy.
  const read = { scope: 'conversations:read' } as const;

  app.get('/api/v1/views', { config: read, schema: { response: { 200: savedViews } } }, async (request) => {
    const { workspaceId, memberId } = actorOf(request);
    const rows = await database.read(workspaceId, (tx) => listViews(tx, memberId));
    return { items: rows.map(commands.toView) };
  });

  app.get('/api/v1/views/counts', { config: read, schema: { response: { 200: viewCounts } } }, (request) =>
    countViews(database, actorOf(request)),
  );

  app.post(
    '/api/v1/views',
    { config: read, schema: { body: createView, response: { 201: savedView } } },
    async (request, reply) =>
      reply.code(201).send(await commands.createView(dependencies, actorOf(request), request.body)),
  );

  for (const [path, scope, shared] of [
    ['/api/v1/views/order', 'conversations:read', false],
    ['/api/v1/views/shared/order', 'views:write', true],
  ] as const) {
    app.put(
      path,
      { config: { scope }, schema: { body: orderViews, response: { 200: done } } },
      async (request) => {
        await commands.orderViews(dependencies, actorOf(request), request.body.ids, shared);
        return { done: true as const };
      },
    );
  }

  app.patch(
    '/api/v1/views/:id',
    { config: read, schema: { params: idParams, body: updateView, response: { 200: savedView } } },
    (request) => commands.updateView(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/views/:id',
    { config: read, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.removeView(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
}
