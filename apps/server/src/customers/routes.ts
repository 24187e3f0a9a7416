import {
  createCareNote,
  createContactPoint,
  createCustomer,
  customer,
  customerDetail,
  idParams,
  listCustomers as listQuery,
  page,
  pageQuery,
  timelinePage,
  updateCareNote,
  updateContactPoint,
  updateCustomer,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as care from './care.ts';
import type { CustomerDependencies } from './changing.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';

/** The people we serve: looked up, their record kept, how to reach them, what to mind. */
export function customerRoutes(app: App, dependencies: CustomerDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'customers:read' } as const;
  const write = { scope: 'customers:write' } as const;
  const detail = (workspaceId: string, id: string) =>
    database.inWorkspace(workspaceId, (tx) => queries.readCustomer(tx, id));
  const answer = { 200: customerDetail };

  app.get(
    '/api/v1/customers',
    { config: read, schema: { querystring: listQuery, response: { 200: page(customer) } } },
    (request) => queries.listCustomers(database, actorOf(request), request.query),
  );

  app.post(
    '/api/v1/customers',
    { config: write, schema: { body: createCustomer, response: { 201: customerDetail } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = await commands.createCustomer(dependencies, actor, request.body);
      return reply.code(201).send(await detail(actor.workspaceId, id));
    },
  );

  app.get(
    '/api/v1/customers/:id',
    { config: read, schema: { params: idParams, response: answer } },
    (request) => detail(actorOf(request).workspaceId, request.params.id),
  );

  app.patch(
    '/api/v1/customers/:id',
    { config: write, schema: { params: idParams, body: updateCustomer, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await commands.changeCustomer(dependencies, actor, request.params.id, request.body);
      return detail(actor.workspaceId, request.params.id);
    },
  );

  app.get(
    '/api/v1/customers/:id/timeline',
    {
      config: { scope: 'conversations:read' },
      schema: { params: idParams, querystring: pageQuery, response: { 200: timelinePage } },
    },
    (request) => queries.readTimeline(database, actorOf(request), request.params.id, request.query),
  );

  app.post(
    '/api/v1/customers/:id/contact-points',
    {
      config: write,
      schema: { params: idParams, body: createContactPoint, response: { 201: customerDetail } },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await commands.addContactPoint(dependencies, actor, request.params.id, request.body);
      return reply.code(201).send(await detail(actor.workspaceId, request.params.id));
    },
  );

  app.patch(
    '/api/v1/contact-points/:id',
    { config: write, schema: { params: idParams, body: updateContactPoint, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      const id = await commands.makeContactPointPrimary(dependencies, actor, request.params.id);
      return detail(actor.workspaceId, id);
    },
  );

  app.delete(
    '/api/v1/contact-points/:id',
    { config: write, schema: { params: idParams, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      const id = await commands.removeContactPoint(dependencies, actor, request.params.id);
      return detail(actor.workspaceId, id);
    },
  );

  app.post(
    '/api/v1/customers/:id/care-notes',
    { config: write, schema: { params: idParams, body: createCareNote, response: { 201: customerDetail } } },
    async (request, reply) => {
      const actor = actorOf(request);
      await care.addCareNote(dependencies, actor, request.params.id, request.body);
      return reply.code(201).send(await detail(actor.workspaceId, request.params.id));
    },
  );

  app.patch(
    '/api/v1/care-notes/:id',
    { config: write, schema: { params: idParams, body: updateCareNote, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      const id = await care.changeCareNote(dependencies, actor, request.params.id, request.body);
      return detail(actor.workspaceId, id);
    },
  );

  app.delete(
    '/api/v1/care-notes/:id',
    { config: write, schema: { params: idParams, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      const id = await care.removeCareNote(dependencies, actor, request.params.id);
      return detail(actor.workspaceId, id);
    },
  );
}
