import { z } from 'zod';
import type { Database } from '../platform/db/index.ts';
import { AppError, EventStreams, StreamOver, type App } from '../platform/http/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import { requireChat } from './channel.ts';
import { limitsOf, tokenOf } from './limits.ts';
import { keyParams, placeOf } from './place.ts';
import { visitorOf } from './session.ts';
import { VisitorNews, type Watcher } from './streams.ts';
import { stateFor, toChatMessage } from './thread.ts';
import { messagesAfter } from './thread.store.ts';
import { touchVisitor } from './visitor.store.ts';

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
  const streams = new EventStreams(app);

  app.get(
    '/widget/api/:key/stream',
    { preHandler: limitsOf(app)('session'), schema: { hide: true, params: keyParams, querystring: query } },
    async (request, reply) => {
      const { workspaceId, channelId } = placeOf(request.params);
      const token = tokenOf(request);
      const visitorId = await database.inWorkspace(workspaceId, async (tx) => {
        await requireChat(tx, channelId);
        const visitor = await visitorOf(tx, channelId, token);
        await touchVisitor(tx, visitor.id);
        return visitor.id;
      });
      if (streams.count(visitorId) >= mostStreams)
        throw new AppError('too_many_requests', 'This chat is open in too many pages. Close some of them.');

      const read = (after: number) =>
        database.inWorkspace(workspaceId, async (tx) => {
          const { settings } = await requireChat(tx, channelId);
          const visitor = await visitorOf(tx, channelId, token);
          if (visitor.id !== visitorId) throw new AppError('not_signed_in', 'Another visitor is here now.');
          const rows = await messagesAfter(tx, visitorId, after, batchSize);
          const { conversationId, ...state } = await stateFor(tx, visitorId, settings);
          const messages = rows.map((row) => toChatMessage(row, settings.showNames));
          return { messages, state, conversationId, more: rows.length === batchSize };
        });
      const touch = () => database.inWorkspace(workspaceId, (tx) => touchVisitor(tx, visitorId));

      let seq = request.query.after;
      let shown = '';
      const watcher: Watcher = { visitorId, conversationId: null, look: () => undefined };
      streams.begin(
        reply,
        visitorId,
        { event: 'hello', data: {} },
        {
          subscribe: (look) => {
            watcher.look = look;
            return news.watch(workspaceId, watcher);
          },
          // Also ends the mark «somebody is writing» of a page that was closed without a word.
          mayStay: async () => {
            await touch().catch(() => undefined);
            watcher.look();
            return true;
          },
          write: async (send) => {
            // Signed out, erased or switched off; while the database is away nobody is sent off.
            const found = await read(seq).catch((error: unknown) => {
              throw error instanceof AppError ? new StreamOver() : error;
            });
            for (const message of found.messages) {
              send({ id: message.seq, event: 'message', data: message });
              seq = message.seq;
            }
            const state = JSON.stringify(found.state);
            if (state !== shown) send({ event: 'state', data: found.state });
            shown = state;
            watcher.conversationId = found.conversationId;
            return found.more;
          },
        },
      );
    },
  );
}
