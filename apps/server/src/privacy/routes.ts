import { createDataRequest, dataRequest, idParams, listDataRequests, page } from '@madoguchi/contract';
import { contentDisposition } from '../attachments/index.ts';
import { recordAudit } from '../audit/index.ts';
import { actorOf, AppError, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { archiveOf } from './archive.ts';
import { makeRequest, toDataRequest, type PrivacyDependencies } from './requests.ts';
import { findRequest, listRequests } from './requests.store.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What people may ask of their own data: a copy of everything, or that it goes. For owners and leads. */
export function privacyRoutes(app: App, dependencies: PrivacyDependencies): void {
  const { database } = dependencies;
  const config = { scope: 'customers:privacy' } as const;

  app.post(
    '/api/v1/customers/:id/data-requests',
    { config, schema: { params: idParams, body: createDataRequest, response: { 201: dataRequest } } },
    async (request, reply) =>
      reply
        .code(201)
        .send(await makeRequest(dependencies, actorOf(request), request.params.id, request.body)),
  );

  app.get(
    '/api/v1/data-requests',
    { config, schema: { querystring: listDataRequests, response: { 200: page(dataRequest) } } },
    async (request) => {
      const { limit, cursor, customer } = request.query;
      if (customer !== undefined && customer !== '' && !uuid.test(customer))
        throw new AppError('invalid_request', '«customer» takes an id.');
      const [before] = decodeCursor(cursor, ['id']) ?? [];
      const options = { customerId: customer || null, before: before ?? null, limit: limit + 1 };
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        listRequests(tx, options),
      );
      const items = rows.slice(0, limit).map(toDataRequest);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },
  );

  app.get(
    '/api/v1/data-requests/:id/archive',
    { config, schema: { params: idParams } },
    async (request, reply) => {
      const { workspaceId } = actorOf(request);
      const found = await database.inWorkspace(workspaceId, (tx) => findRequest(tx, request.params.id));
      if (found === undefined)
        throw new AppError('not_found', 'This request does not exist in this workspace.');
      if (!found.archive) {
        throw new AppError(
          'conflict',
          'What is held can be fetched for a day after it was asked for, while it is there. Note a new request.',
        );
      }
      await database.inWorkspace(workspaceId, (tx) =>
        recordAudit(tx, actorOf(request), 'export.made', {
          subject: { type: 'data_request', id: found.id, name: found.reference ?? found.id },
          after: { what: 'data_request', format: 'zip', rows: null, filter: {} },
        }),
      );
      return reply
        .header('content-disposition', contentDisposition('attachment', `data-${found.at.slice(0, 10)}.zip`))
        .header('cache-control', 'no-store')
        .type('application/zip')
        .send(archiveOf(database, workspaceId, found));
    },
  );
}
