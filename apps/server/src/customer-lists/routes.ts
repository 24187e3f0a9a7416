import {
  customerImport,
  exportCustomers as exportQuery,
  importError,
  importPreview,
  previewImport,
  startImport,
} from '@madoguchi/contract';
import { contentDisposition } from '../attachments/index.ts';
import { recordAudit } from '../audit/index.ts';
import { listRoutes, type ListDependencies } from '../lists/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import { exportCustomers } from './export.ts';

/** Lists of customers: brought in with a look beforehand, and taken out. */
export function customerListRoutes(app: App, dependencies: ListDependencies): void {
  const { database } = dependencies;
  const config = { scope: 'customers:bulk' } as const;

  listRoutes(app, dependencies, 'customers', {
    path: '/api/v1/customer-imports',
    scope: config.scope,
    schemas: {
      list: customerImport,
      preview: previewImport,
      previewed: importPreview,
      start: startImport,
      error: importError,
    },
  });

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
