import { auditEntry, auditExportQuery, auditQuery, page, type AuditEntry } from '@madoguchi/contract';
import { Readable } from 'node:stream';
import type { Database } from '../platform/db/index.ts';
import { actorOf, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { csvHead, csvLine } from './csv.ts';
import { recordAudit } from './record.ts';
import { listEntries } from './store.ts';

const batch = 500;

/** The audit log: read by page, or taken out whole; taking it out is itself an entry. */
export function auditRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/v1/audit',
    {
      config: { scope: 'audit:read' },
      schema: { querystring: auditQuery, response: { 200: page(auditEntry) } },
    },
    async (request) => {
      const { cursor, limit, ...filter } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      const found = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        listEntries(tx, filter, { before, limit: limit + 1 }),
      );
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },
  );

  app.get(
    '/api/v1/audit/export',
    { config: { scope: 'audit:read' }, schema: { querystring: auditExportQuery } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { format, locale, ...filter } = request.query;
      const lines = format === 'csv' ? csvLine : (entry: AuditEntry) => `${JSON.stringify(entry)}\n`;
      const newest = await database.inWorkspace(actor.workspaceId, async (tx) => {
        const [first] = await listEntries(tx, filter, { before: null, limit: 1 });
        const given = Object.entries(filter).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        );
        await recordAudit(tx, actor, 'export.made', {
          after: { what: 'audit', format, rows: null, filter: Object.fromEntries(given) },
        });
        return first;
      });
      const read = (before: string) =>
        database.inWorkspace(actor.workspaceId, (tx) => listEntries(tx, filter, { before, limit: batch }));
      const head = format === 'csv' ? csvHead(locale) : '';
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', `attachment; filename="audit.${format}"`)
        .send(Readable.from(text(head, newest, read, lines)));
    },
  );
}

/** As it is read, a batch at a time: the memory it takes does not grow with the log. */
async function* text(
  head: string,
  newest: AuditEntry | undefined,
  read: (before: string) => Promise<AuditEntry[]>,
  line: (entry: AuditEntry) => string,
): AsyncGenerator<string> {
  yield head;
  let entries = newest === undefined ? [] : [newest];
  while (entries.length > 0) {
    yield entries.map(line).join('');
    entries = await read(entries.at(-1)?.id ?? '');
  }
}
