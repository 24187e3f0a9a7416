import {
  customerImport,
  exportCustomers as exportQuery,
  idParams,
  importError,
  importPreview,
  page,
  pageQuery,
  previewImport,
  startImport,
} from '@madoguchi/contract';
import { z } from 'zod';
import { contentDisposition } from '../attachments/index.ts';
import { recordAudit } from '../audit/index.ts';
import { actorOf, AppError, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { csvOf, exportCustomers } from './export.ts';
import {
  noSuchImport,
  previewList,
  receiveList,
  startList,
  stopList,
  type ListDependencies,
} from './imports.ts';
import { findImport, listErrors, listImports } from './imports.store.ts';

/** The largest list that may be sent, in bytes. */
const uploadLimit = 20 * 1024 * 1024;
const uploadQuery = z.object({ name: z.string().trim().min(1).max(200) });

/** Lists of customers: brought in with a look beforehand, and taken out. */
export function customerListRoutes(app: App, dependencies: ListDependencies): void {
  const { database } = dependencies;
  const config = { scope: 'customers:bulk' } as const;

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: uploadLimit }, (_request, body, next) =>
      next(null, body),
    );
    scoped.post(
      '/api/v1/customer-imports',
      {
        config,
        bodyLimit: uploadLimit,
        schema: { querystring: uploadQuery, response: { 201: customerImport } },
      },
      async (request, reply) => {
        const { name } = uploadQuery.parse(request.query);
        const bytes = request.body;
        if (!Buffer.isBuffer(bytes) || bytes.byteLength === 0)
          throw new AppError('invalid_request', 'The file is empty.');
        return reply.code(201).send(await receiveList(dependencies, actorOf(request), name, bytes));
      },
    );
  });

  app.get(
    '/api/v1/customer-imports',
    { config, schema: { querystring: pageQuery, response: { 200: page(customerImport) } } },
    async (request) => {
      const { limit, cursor } = request.query;
      const [before] = decodeCursor(cursor, ['id']) ?? [];
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        listImports(tx, before ?? null, limit + 1),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },
  );

  app.get(
    '/api/v1/customer-imports/:id',
    { config, schema: { params: idParams, response: { 200: customerImport } } },
    async (request) => {
      const { workspaceId } = actorOf(request);
      const found = await database.inWorkspace(workspaceId, (tx) => findImport(tx, request.params.id));
      if (found === undefined) throw noSuchImport();
      return found;
    },
  );

  app.post(
    '/api/v1/customer-imports/:id/preview',
    { config, schema: { params: idParams, body: previewImport, response: { 200: importPreview } } },
    (request) => previewList(dependencies, actorOf(request), request.params.id, request.body.mapping),
  );

  app.post(
    '/api/v1/customer-imports/:id/start',
    { config, schema: { params: idParams, body: startImport, response: { 200: customerImport } } },
    (request) => {
      const { mapping, existing } = request.body;
      return startList(dependencies, actorOf(request), request.params.id, mapping, existing);
    },
  );

  app.post(
    '/api/v1/customer-imports/:id/stop',
    { config, schema: { params: idParams, response: { 200: customerImport } } },
    (request) => stopList(dependencies, actorOf(request), request.params.id),
  );

  app.get(
    '/api/v1/customer-imports/:id/errors',
    { config, schema: { params: idParams, querystring: pageQuery, response: { 200: page(importError) } } },
    async (request) => {
      const { limit, cursor } = request.query;
      const [after] = decodeCursor(cursor, ['number']) ?? [];
      const rows = await database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        if ((await findImport(tx, request.params.id)) === undefined) throw noSuchImport();
        return listErrors(tx, request.params.id, Number(after ?? 0), limit + 1);
      });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? encodeCursor([String(last.line)]) : null;
      return { items, nextCursor };
    },
  );

  app.get(
    '/api/v1/customer-imports/:id/errors.csv',
    { config, schema: { params: idParams } },
    async (request, reply) => {
      const { workspaceId } = actorOf(request);
      const { id } = request.params;
      const [list, rows] = await database.inWorkspace(workspaceId, async (tx) => [
        await findImport(tx, id),
        await listErrors(tx, id, 0, 200_000),
      ]);
      if (list === undefined) throw noSuchImport();
      const head = [...list.headings, '行', '理由', '列'];
      // The row as it was, so that it can be put right and sent again; what is ours stands behind it.
      const body = rows.map((row) => [
        ...list.headings.map((_, at) => row.cells[at] ?? ''),
        String(row.line),
        row.code,
        row.heading ?? '',
      ]);
      return reply
        .header('content-disposition', contentDisposition('attachment', `errors-${list.name}.csv`))
        .type('text/csv; charset=utf-8')
        .send(`\ufeff${csvOf([head, ...body])}`);
    },
  );

  app.get(
    '/api/v1/customer-export',
    { config, schema: { querystring: exportQuery } },
    async (request, reply) => {
      const { encoding } = request.query;
      const charset = encoding === 'utf-8' ? 'utf-8' : 'Shift_JIS';
      const actor = actorOf(request);
      await database.inWorkspace(actor.workspaceId, (tx) =>
        recordAudit(tx, actor, 'export.made', {
          after: { what: 'customers', format: 'csv', rows: null, filter: {} },
        }),
      );
      const day = new Date().toISOString().slice(0, 10);
      return reply
        .header('content-disposition', contentDisposition('attachment', `customers-${day}.csv`))
        .header('cache-control', 'no-store')
        .type(`text/csv; charset=${charset}`)
        .send(exportCustomers(database, actor.workspaceId, request.query));
    },
  );
}
