import {
  idParams,
  locale,
  page,
  pageQuery,
  rowFaults,
  type ListImport,
  type Locale,
  type Scope,
} from '@madoguchi/contract';
import { z } from 'zod';
import { contentDisposition } from '../attachments/index.ts';
import { actorOf, AppError, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import type { ListName } from './kind.ts';
import {
  noSuchImport,
  previewList,
  receiveList,
  startList,
  stopList,
  type ListDependencies,
} from './receive.ts';
import { findImport, listErrors, listImports, type BadRow } from './store.ts';
import { csvOf } from './write-csv.ts';

/** The largest list that may be sent, in bytes. */
const uploadLimit = 20 * 1024 * 1024;
const uploadQuery = z.object({ name: z.string().trim().min(1).max(200) });

/** What stands behind a row that was not taken over: its line, why, and in which column. */
const faultColumns: Record<Locale, readonly string[]> = {
  ja: ['行', '理由', '列'],
  en: ['Line', 'Reason', 'Column'],
};

type Schemas = {
  list: z.ZodType<ListImport>;
  preview: z.ZodType<{ mapping: (string | null)[] }>;
  previewed: z.ZodType<{ rows: object[]; samples: string[][]; problem: string | null }>;
  start: z.ZodType<{
    mapping: (string | null)[];
    existing?: 'fill' | 'overwrite' | 'skip';
    origin?: string;
  }>;
  error: z.ZodType<BadRow>;
};

/** Lists of one kind: sent, looked at, begun, followed, stopped, and what of them could not be taken over. */
export function listRoutes(
  app: App,
  dependencies: ListDependencies,
  kind: ListName,
  { path, scope, schemas }: { path: string; scope: Scope; schemas: Schemas },
): void {
  const { database } = dependencies;
  const config = { scope } as const;
  const known = async (workspaceId: string, id: string): Promise<ListImport> => {
    const found = await database.inWorkspace(workspaceId, (tx) => findImport(tx, kind, id));
    if (found === undefined) throw noSuchImport();
    return found;
  };

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: uploadLimit }, (_request, body, next) =>
      next(null, body),
    );
    scoped.post(
      path,
      {
        config,
        bodyLimit: uploadLimit,
        schema: { querystring: uploadQuery, response: { 201: schemas.list } },
      },
      async (request, reply) => {
        const { name } = uploadQuery.parse(request.query);
        const bytes = request.body;
        if (!Buffer.isBuffer(bytes) || bytes.byteLength === 0)
          throw new AppError('invalid_request', 'The file is empty.');
        return reply.code(201).send(await receiveList(dependencies, actorOf(request), kind, name, bytes));
      },
    );
  });

  app.get(
    path,
    { config, schema: { querystring: pageQuery, response: { 200: page(schemas.list) } } },
    async (request) => {
      const { limit, cursor } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        listImports(tx, kind, before, limit + 1),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null;
      return { items, nextCursor };
    },
  );

  app.get(
    `${path}/:id`,
    { config, schema: { params: idParams, response: { 200: schemas.list } } },
    (request) => known(actorOf(request).workspaceId, request.params.id),
  );

  app.post(
    `${path}/:id/preview`,
    { config, schema: { params: idParams, body: schemas.preview, response: { 200: schemas.previewed } } },
    (request) => previewList(dependencies, actorOf(request), kind, request.params.id, request.body.mapping),
  );

  app.post(
    `${path}/:id/start`,
    { config, schema: { params: idParams, body: schemas.start, response: { 200: schemas.list } } },
    (request) => {
      const { mapping, existing = 'fill', origin = null } = request.body;
      return startList(dependencies, actorOf(request), kind, request.params.id, {
        mapping,
        existing,
        origin,
      });
    },
  );

  app.post(
    `${path}/:id/stop`,
    { config, schema: { params: idParams, response: { 200: schemas.list } } },
    (request) => stopList(dependencies, actorOf(request), kind, request.params.id),
  );

  app.get(
    `${path}/:id/errors`,
    { config, schema: { params: idParams, querystring: pageQuery, response: { 200: page(schemas.error) } } },
    async (request) => {
      const { limit, cursor } = request.query;
      const { workspaceId } = actorOf(request);
      const [after] = decodeCursor(cursor, ['number']) ?? [];
      const { id } = await known(workspaceId, request.params.id);
      const rows = await database.inWorkspace(workspaceId, (tx) =>
        listErrors(tx, id, Number(after ?? 0), limit + 1),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? encodeCursor([String(last.line)]) : null;
      return { items, nextCursor };
    },
  );

  const csvSchema = { params: idParams, querystring: z.object({ language: locale.default('ja') }) };
  app.get(`${path}/:id/errors.csv`, { config, schema: csvSchema }, async (request, reply) => {
    const { workspaceId } = actorOf(request);
    const { language } = request.query;
    const list = await known(workspaceId, request.params.id);
    const rows = await database.inWorkspace(workspaceId, (tx) => listErrors(tx, list.id, 0, 200_000));
    const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = rowFaults[kind];
    const head = [...list.headings, ...faultColumns[language]];
    // The row as it was, so that it can be put right and sent again; what is ours stands behind it.
    const body = rows.map((row) => [
      ...list.headings.map((_, at) => row.cells[at] ?? ''),
      String(row.line),
      words[row.code]?.[language] ?? row.code,
      row.heading ?? '',
    ]);
    return reply
      .header('content-disposition', contentDisposition('attachment', `errors-${list.name}.csv`))
      .type('text/csv; charset=utf-8')
      .send(`\ufeff${csvOf([head, ...body])}`);
  });
}
