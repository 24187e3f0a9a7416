import {
  changeContest,
  contest,
  contestEntry,
  contestEntryPage,
  contestExportQuery,
  contestFigures,
  contestPage,
  contestPostPage,
  contestQrQuery,
  contestRules,
  contestTally,
  createContest,
  decideEntry,
  idParams,
  listContestEntries,
  pageQuery,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { contentDisposition, inert } from '../attachments/index.ts';
import { recordAudit } from '../audit/index.ts';
import { qrSvg } from '../growth/index.ts';
import type { Tx } from '../platform/db/index.ts';
import {
  actorOf,
  AppError,
  decodeCursor,
  encodeCursor,
  publicOrigin,
  type App,
} from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { listContests, listRules } from './contest.store.ts';
import { writeCsv } from './csv.ts';
import { noSuch, type ContestDependencies } from './dependencies.ts';
import { findEntry, findPhoto, listEntries } from './entry.store.ts';
import { contestPageRoutes } from './page/routes.ts';
import { scopeOf } from './policy.ts';
import { listPosts } from './post.store.ts';
import * as queries from './queries.ts';

const beforeOf = (cursor: string | undefined): string | null => decodeCursor(cursor, ['id'])?.[0] ?? null;

function pageOf<Item>(rows: readonly Item[], limit: number, markOf: (last: Item) => string[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(markOf(last)) : null };
}

/** 投稿企画: hashtag campaigns with what came of them, photo contests with what was handed in and decided. */
export function contestRoutes(app: App, dependencies: ContestDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const one = { params: idParams, response: { 200: contest } } as const;
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);
  const originOf = (request: FastifyRequest) => publicOrigin(request, publicUrl);
  const readRow = (request: FastifyRequest, id: string) =>
    inWorkspace(request, (tx) => queries.requireContest(tx, id));
  const read = async (request: FastifyRequest, id: string) =>
    queries.shown(await readRow(request, id), originOf(request), new Date());
  const readEntry = (request: FastifyRequest, id: string) =>
    inWorkspace(request, async (tx) => {
      const found = await findEntry(tx, id);
      if (found === undefined) throw noSuch('entry');
      return found;
    });

  app.get(
    '/api/v1/contests',
    { config: see, schema: { querystring: pageQuery, response: { 200: contestPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const rows = await inWorkspace(request, (tx) =>
        listContests(tx, { before: beforeOf(cursor), limit: limit + 1 }),
      );
      const now = new Date();
      return pageOf(
        rows.map((row) => queries.shown(row, originOf(request), now)),
        limit,
        ({ id }) => [id],
      );
    },
  );

  app.post(
    '/api/v1/contests',
    { config: write, schema: { body: createContest, response: { 201: contest } } },
    async (request, reply) => {
      const id = await commands.create(dependencies, actorOf(request), request.body);
      return reply.code(201).send(await read(request, id));
    },
  );

  app.get('/api/v1/contests/:id', { config: see, schema: one }, (request) =>
    read(request, request.params.id),
  );

  app.patch(
    '/api/v1/contests/:id',
    { config: write, schema: { ...one, body: changeContest } },
    async (request) => {
      await commands.change(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.get(
    '/api/v1/contests/:id/rules',
    { config: see, schema: { params: idParams, response: { 200: contestRules } } },
    (request) =>
      inWorkspace(request, async (tx) => {
        await queries.requireContest(tx, request.params.id);
        return { items: await listRules(tx, request.params.id) };
      }),
  );

  app.get(
    '/api/v1/contests/:id/figures',
    { config: see, schema: { params: idParams, response: { 200: contestFigures } } },
    (request) =>
      inWorkspace(request, async (tx) =>
        queries.readFigures(tx, await queries.requireContest(tx, request.params.id)),
      ),
  );

  app.get(
    '/api/v1/contests/:id/posts',
    { config: see, schema: { params: idParams, querystring: pageQuery, response: { 200: contestPostPage } } },
    (request) =>
      inWorkspace(request, async (tx) => {
        const { cursor, limit } = request.query;
        const mark = decodeCursor(cursor, ['instant', 'id']);
        const edge = mark === null ? null : { at: mark[0], id: mark[1] };
        const campaign = queries.campaignOf(await queries.requireContest(tx, request.params.id));
        return pageOf(
          await listPosts(tx, campaign, { edge, limit: limit + 1 }),
          limit,
          ({ postedAt, id }) => [postedAt, id],
        );
      }),
  );

  app.get(
    '/api/v1/contests/:id/entries',
    {
      config: see,
      schema: { params: idParams, querystring: listContestEntries, response: { 200: contestEntryPage } },
    },
    (request) =>
      inWorkspace(request, async (tx) => {
        const { state = null, cursor, limit } = request.query;
        const contestId = request.params.id;
        await queries.requireContest(tx, contestId);
        const asked = { contestId, state, before: beforeOf(cursor), limit: limit + 1 };
        return pageOf(await listEntries(tx, asked), limit, ({ id }) => [id]);
      }),
  );

  app.get(
    '/api/v1/contests/:id/tally',
    { config: see, schema: { params: idParams, response: { 200: contestTally } } },
    (request) =>
      inWorkspace(request, async (tx) =>
        queries.readTally(tx, await queries.requireContest(tx, request.params.id)),
      ),
  );

  app.get(
    '/api/v1/contests/:id/export',
    { config: see, schema: { params: idParams, querystring: contestExportQuery } },
    async (request, reply) => {
      const actor = actorOf(request);
      const row = await readRow(request, request.params.id);
      const what = row.kind === 'hashtag' ? 'contest_posts' : 'contest_entries';
      await inWorkspace(request, (tx) =>
        recordAudit(tx, actor, 'export.made', {
          after: { what, format: 'csv', rows: null, filter: { contest: row.id } },
        }),
      );
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="contest.csv"')
        .send(Readable.from(writeCsv(database, actor.workspaceId, row, request.query.locale)));
    },
  );

  app.get(
    '/api/v1/contests/:id/qr',
    { config: see, schema: { params: idParams, querystring: contestQrQuery } },
    async (request, reply) => {
      const { url } = await read(request, request.params.id);
      if (url === null)
        throw new AppError('unprocessable', 'A hashtag campaign has no page: there is nothing to scan.');
      return reply
        .headers({ ...inert, 'content-disposition': contentDisposition('inline', 'contest.svg') })
        .type('image/svg+xml')
        .send(qrSvg(url, { mm: request.query.mm, level: 'M', text: '' }));
    },
  );

  app.get(
    '/api/v1/contest-entries/:id',
    { config: see, schema: { params: idParams, response: { 200: contestEntry } } },
    (request) => readEntry(request, request.params.id),
  );

  app.post(
    '/api/v1/contest-entries/:id/decisions',
    { config: write, schema: { params: idParams, body: decideEntry, response: { 200: contestEntry } } },
    async (request) => {
      await commands.decide(dependencies, actorOf(request), request.params.id, request.body);
      return readEntry(request, request.params.id);
    },
  );

  app.get(
    '/api/v1/contest-photos/:id',
    { config: see, schema: { params: idParams } },
    async (request, reply) => {
      const photo = await inWorkspace(request, (tx) => findPhoto(tx, request.params.id));
      if (photo === undefined) throw noSuch('photo');
      const name = `photo.${photo.type.split('/')[1] ?? ''}`;
      return reply
        .headers({ ...inert, 'content-disposition': contentDisposition('inline', name) })
        .type(photo.type)
        .send(photo.bytes);
    },
  );

  contestPageRoutes(app, dependencies);
}
