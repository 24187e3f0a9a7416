import {
  addOnCallNote,
  answerOnCallSwap,
  askOnCallSwap,
  done,
  idParams,
  listOnCallSwaps,
  onCallNotePage,
  onCallPreview,
  onCallRota,
  onCallSchedule,
  onCallScheduleQuery,
  onCallSwap,
  onCallSwapPage,
  pageQuery,
  previewOnCallRota,
  saveOnCallRota,
} from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import { actorOf, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { changing, saveRota, type OnCallDependencies } from './commands.ts';
import { insertNote, listNotes } from './note.store.ts';
import { previewRota, readRota, readSchedule, toSwap } from './queries.ts';
import { people } from './rota.store.ts';
import { listSwaps } from './swap.store.ts';
import { answerSwap, askSwap } from './swaps.ts';

/** A page of a list that goes by id, newest first. */
function pageOf<Item extends { id: string }>(rows: readonly Item[], limit: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}

/** Who is on call: the rota, what it means day by day, swaps, and what to tell whoever is next. */
export function onCallRoutes(app: App, dependencies: OnCallDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'members:read' } as const;
  const write = { scope: 'conversations:write' } as const;
  const decide = { scope: 'channels:write' } as const;

  app.get('/api/v1/on-call', { config: read, schema: { response: { 200: onCallRota } } }, (request) =>
    database.inWorkspace(actorOf(request).workspaceId, readRota),
  );

  app.put(
    '/api/v1/on-call',
    { config: decide, schema: { body: saveOnCallRota, response: { 200: onCallRota } } },
    (request) => saveRota(dependencies, actorOf(request), request.body),
  );

  app.post(
    '/api/v1/on-call/preview',
    { config: read, schema: { body: previewOnCallRota, response: { 200: onCallPreview } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, (tx) => previewRota(tx, request.body)),
  );

  app.get(
    '/api/v1/on-call/schedule',
    { config: read, schema: { querystring: onCallScheduleQuery, response: { 200: onCallSchedule } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, (tx) => readSchedule(tx, request.query)),
  );

  app.get(
    '/api/v1/on-call/swaps',
    { config: read, schema: { querystring: listOnCallSwaps, response: { 200: onCallSwapPage } } },
    (request) => {
      const { limit, cursor } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      return database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const known = await people(tx);
        return pageOf(
          (await listSwaps(tx, before, limit + 1)).map((row) => toSwap(known, row)),
          limit,
        );
      });
    },
  );

  app.post(
    '/api/v1/on-call/swaps',
    { config: write, schema: { body: askOnCallSwap, response: { 201: onCallSwap } } },
    async (request, reply) =>
      reply.code(201).send(await askSwap(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/on-call-swaps/:id/answer',
    { config: write, schema: { params: idParams, body: answerOnCallSwap, response: { 200: onCallSwap } } },
    (request) => answerSwap(dependencies, actorOf(request), request.params.id, request.body.state),
  );

  app.get(
    '/api/v1/on-call/notes',
    { config: read, schema: { querystring: pageQuery, response: { 200: onCallNotePage } } },
    (request) => {
      const { limit, cursor } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      return database.inWorkspace(actorOf(request).workspaceId, async (tx) =>
        pageOf(await listNotes(tx, before, limit + 1), limit),
      );
    },
  );

  app.post(
    '/api/v1/on-call/notes',
    { config: write, schema: { body: addOnCallNote, response: { 201: done } } },
    async (request, reply) => {
      const actor = actorOf(request);
      await changing(dependencies, actor, (tx) =>
        insertNote(tx, actor.memberId, storable(request.body.text)),
      );
      return reply.code(201).send({ done: true as const });
    },
  );
}
