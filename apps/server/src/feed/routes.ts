import { z } from 'zod';
import { feedEvent } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import {
  actorOf,
  AppError,
  EventStreams,
  StreamOver,
  type App,
  type Authenticate,
} from '../platform/http/index.ts';
import { eventBounds, eventsAfter, type RealtimeHub } from '../platform/realtime/index.ts';

const batchSize = 500;

const query = z.object({ after: z.coerce.number().int().min(0).optional() });

const stream = {
  description:
    'Server-sent events: the data of each is one event of the workspace, its id the number to resume after',
  content: { 'text/event-stream': { schema: feedEvent } },
};

export type FeedDependencies = { database: Database; realtime: RealtimeHub; authenticate: Authenticate };

/**
 * Server-sent events (WHATWG HTML, 9.2): a workspace's events from a number on. A browser that comes back sends the
 * last number it saw; when that is older than what is kept, it is told to reload (`event: reset`). Who signs out or
 * leaves the workspace loses the stream with the next heartbeat, or with the news of leaving.
 */
export function feedRoutes(app: App, { database, realtime, authenticate }: FeedDependencies): void {
  const streams = new EventStreams(app);
  app.get(
    '/api/v1/events',
    { config: { scope: 'conversations:read' }, schema: { querystring: query, response: { 200: stream } } },
    async (request, reply) => {
      const { workspaceId } = actorOf(request);
      const bounds = await database.inWorkspace(workspaceId, eventBounds);
      const header = request.headers['last-event-id'];
      const asked =
        typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : request.query.after;
      const lost = asked !== undefined && (asked > bounds.last || asked < bounds.oldest - 1);
      let seq = asked === undefined || lost ? bounds.last : asked;
      const hello = { retryMs: 2000, event: lost ? 'reset' : 'hello', data: { seq } };

      /** Whether the reader is still signed in to this workspace. */
      const mayStay = async (): Promise<boolean> => {
        try {
          const actor = await authenticate(request);
          return actor?.workspaceId === workspaceId && actor.mustFirst === undefined;
        } catch (error) {
          // Only an answer counts: while the database is away nobody is sent off.
          return !(error instanceof AppError);
        }
      };

      streams.begin(reply, workspaceId, hello, {
        mayStay,
        subscribe: (look) => realtime.subscribe(workspaceId, look),
        write: async (send) => {
          const events = await database.inWorkspace(workspaceId, (tx) => eventsAfter(tx, seq, batchSize));
          if (events.some((event) => event.type === 'member.changed') && !(await mayStay()))
            throw new StreamOver();
          for (const event of events) {
            send({ id: event.seq, data: event });
            seq = event.seq;
          }
          return events.length === batchSize;
        },
      });
    },
  );
}
