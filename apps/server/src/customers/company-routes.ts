import {
  company,
  createCompany,
  done,
  idParams,
  listCompanies,
  page,
  updateCompany,
} from '@madoguchi/contract';
import { foldForSearch } from '@madoguchi/nihongo/search';
import { actorOf, decodeCursor, type App } from '../platform/http/index.ts';
import type { CustomerDependencies } from './changing.ts';
import { changeCompany, createCompany as create, noSuchCompany, removeCompany } from './companies.ts';
import { findCompany, listCompanies as list } from './companies.store.ts';
import { pageOf } from './queries.ts';

/** The companies that customers belong to. */
export function companyRoutes(app: App, dependencies: CustomerDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'customers:read' } as const;
  const write = { scope: 'customers:write' } as const;

  app.get(
    '/api/v1/companies',
    { config: read, schema: { querystring: listCompanies, response: { 200: page(company) } } },
    async (request) => {
      const { query, limit, cursor } = request.query;
      const [name, id] = decodeCursor(cursor, ['name', 'id']) ?? [];
      const texts = (query ?? '')
        .trim()
        .split(/\s+/u)
        .map((word) => foldForSearch(word).text);
      const after = name === undefined || id === undefined ? null : { name, id };
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        list(tx, { texts, after, limit: limit + 1 }),
      );
      return pageOf(rows, limit, (row) => [row.name, row.id]);
    },
  );

  app.post(
    '/api/v1/companies',
    { config: write, schema: { body: createCompany, response: { 201: company } } },
    async (request, reply) =>
      reply.code(201).send(await create(dependencies, actorOf(request), request.body)),
  );

  app.get(
    '/api/v1/companies/:id',
    { config: read, schema: { params: idParams, response: { 200: company } } },
    async (request) => {
      const { workspaceId } = actorOf(request);
      const found = await database.inWorkspace(workspaceId, (tx) => findCompany(tx, request.params.id));
      if (found === undefined) throw noSuchCompany();
      return found;
    },
  );

  app.patch(
    '/api/v1/companies/:id',
    { config: write, schema: { params: idParams, body: updateCompany, response: { 200: company } } },
    (request) => changeCompany(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/companies/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await removeCompany(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
}
