import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Database } from '../platform/db/index.ts';
import { AppError, type App } from '../platform/http/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import { requireChat } from './channel.ts';
import { limitsOf, tokenOf } from './limits.ts';
import { keyParams, placeOf } from './place.ts';
import { visitorOf } from './session.ts';
import { VisitorNews, type Watcher } from './streams.ts';
import { stateFor, toChatMessage } from './thread.ts';
import { messagesAfter } from './thread.store.ts';
import { touchVisitor } from './visitor.store.ts';

/** A comment line this often keeps proxies from closing a quiet stream, and says that the visitor is here, in milliseconds. */
const heartbeatMs = 20_000;
const batchSize = 100;

/** The most streams one visitor may have open: their pages and devices. */
const mostStreams = 12;

const query = z.object({ after: z.coerce.number().int().min(0).default(0) });

/**
 * The visitor's line, as server-sent events (WHATWG HTML, 9.2): `message` with its place in their thread as id, and
 * `state` when it has changed. Whoever comes back says which place they have reached, and misses nothing.
 */
export function streamRoute(app: App, dependencies: { database: Database; realtime: RealtimeHub }): void {
  const { database } = dependencies;
  const news = new VisitorNews(dependencies);
  const open = new Map<ServerResponse, string>();
  app.addHook('preClose', (next) => {
    for (const stream of open.keys()) stream.end();
    next();
  });

  app.get(
    '/widget/api/:key/stream',
    { preHandler: limitsOf(app)('session'), schema: { hide: true, params: keyParams, querystring: query } },
    async (request, reply) => {
      const { workspaceId, channelId } = placeOf(request.params);
      const token = tokenOf(request);
      const { after } = request.query;
      const visitorId = await database.inWorkspace(workspaceId, async (tx) => {
        await requireChat(tx, channelId);
        const visitor = await visitorOf(tx, channelId, token);
        await touchVisitor(tx, visitor.id);
        return visitor.id;
      });
      if ([...open.values()].filter((id) => id === visitorId).length >= mostStreams)
        throw new AppError('too_many_requests', 'This chat is open in too many pages. Close some of them.');
      reply.hijack();
      const stream = reply.raw;
      open.set(stream, visitorId);
      stream.on('close', () => open.delete(stream));
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) stream.setHeader(name, value);
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
      });
      stream.write('event: hello\ndata: {}\n\n');
      const look = (seq: number, touch: boolean) =>
        database.inWorkspace(workspaceId, async (tx) => {
          const { settings } = await requireChat(tx, channelId);
          const visitor = await visitorOf(tx, channelId, token);
          if (visitor.id !== visitorId) throw new AppError('not_signed_in', 'Another visitor is here now.');
          if (touch) await touchVisitor(tx, visitorId);
          const rows = await messagesAfter(tx, visitorId, seq, batchSize);
          const { conversationId, ...state } = await stateFor(tx, visitorId, settings.showNames);
          const messages = rows.map((row) => toChatMessage(row, settings.showNames));
          return { messages, state, conversationId, more: rows.length === batchSize };
        });
      follow(stream, after, visitorId, look, (watcher) => news.watch(workspaceId, watcher));
    },
  );
}

type Look = (
  seq: number,
  touch: boolean,
) => Promise<{
  messages: { seq: number }[];
  state: object;
  conversationId: string | null;
  more: boolean;
}>;

/** Writes what is new as it comes, one look at a time; ends the stream of who may not see it any more. */
function follow(
  stream: ServerResponse,
  after: number,
  visitorId: string,
  look: Look,
  watch: (watcher: Watcher) => () => void,
): void {
  if (stream.destroyed) return;
  let seq = after;
  let shown = '';
  let looking = false;
  let again = false;
  let touch = false;
  const write = async (): Promise<void> => {
    const found = await look(seq, touch);
    touch = false;
    for (const message of found.messages) {
      stream.write(`id: ${message.seq}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`);
      seq = message.seq;
    }
    const state = JSON.stringify(found.state);
    if (state !== shown) stream.write(`event: state\ndata: ${state}\n\n`);
    shown = state;
    watcher.conversationId = found.conversationId;
    if (found.more) again = true;
    if (stream.writableNeedDrain)
      await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve));
  };
  const drain = async (): Promise<void> => {
    again = true;
    if (looking) return;
    looking = true;
    try {
      while (again && !stream.destroyed) {
        again = false;
        await write();
      }
    } catch (error) {
      // Signed out, erased or switched off; while the database is away nobody is sent off.
      if (error instanceof AppError) stream.end();
    } finally {
      looking = false;
    }
  };
  const watcher: Watcher = { visitorId, conversationId: null, look: () => void drain() };
  const unwatch = watch(watcher);
  // Also ends the mark «somebody is writing» of a page that was closed without a word.
  const heartbeat = setInterval(() => {
    stream.write(': still here\n\n');
    touch = true;
    void drain();
  }, heartbeatMs);
  stream.on('close', () => {
    clearInterval(heartbeat);
    unwatch();
  });
  void drain();
}
