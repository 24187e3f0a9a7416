import { z } from 'zod';
import { feedEvent, type FeedEvent } from '@madoguchi/contract';
import type { ServerResponse } from 'node:http';
import type { Database } from '../platform/db/index.ts';
import { actorOf, AppError, type App, type Authenticate } from '../platform/http/index.ts';
import { eventBounds, eventsAfter, type RealtimeHub } from '../platform/realtime/index.ts';

/** A comment line this often keeps proxies from closing a quiet stream, in milliseconds. */
const heartbeatMs = 20_000;
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
  // A process that stops sends its readers to another one: they come back by themselves with the last number.
  const open = new Set<ServerResponse>();
  app.addHook('preClose', (next) => {
    for (const stream of open) stream.end();
    next();
  });
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
      const start = asked === undefined || lost ? bounds.last : asked;
      reply.hijack();
      const stream = reply.raw;
      open.add(stream);
      stream.on('close', () => open.delete(stream));
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) stream.setHeader(name, value);
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
      });
      stream.write(
        `retry: 2000\nevent: ${lost ? 'reset' : 'hello'}\ndata: ${JSON.stringify({ seq: start })}\n\n`,
      );
      pump(stream, start, {
        read: (after) => database.inWorkspace(workspaceId, (tx) => eventsAfter(tx, after, batchSize)),
        subscribe: (listener) => realtime.subscribe(workspaceId, listener),
        mayStay: async () => {
          try {
            const actor = await authenticate(request);
            return actor?.workspaceId === workspaceId && actor.mustFirst === undefined;
          } catch (error) {
            // Only an answer counts: while the database is away nobody is sent off.
            return !(error instanceof AppError);
          }
        },
      });
    },
  );
}

type Source = {
  read: (after: number) => Promise<FeedEvent[]>;
  subscribe: (listener: () => void) => () => void;
  /** Whether the reader is still signed in to this workspace. */
  mayStay: () => Promise<boolean>;
};

/** Writes events as they come, one reading at a time; waits while the browser does not keep up. */
function pump(stream: ServerResponse, start: number, source: Source): void {
  // Whoever went while the database was asked does not close a second time: nothing may be started for them.
  if (stream.destroyed) return;
  let seq = start;
  let reading = false;
  let again = false;
  const drain = async (): Promise<void> => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      do {
        again = false;
        const events = await source.read(seq);
        if (events.some((event) => event.type === 'member.changed') && !(await source.mayStay())) {
          stream.end();
          return;
        }
        for (const event of events) {
          stream.write(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
          seq = event.seq;
        }
        if (events.length === batchSize) again = true;
        if (stream.writableNeedDrain)
          await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve));
      } while (again && !stream.destroyed);
    } catch {
      // The database is away: the next wake-up or the timer of the hub reads again from the same number.
    } finally {
      reading = false;
    }
  };
  const unsubscribe = source.subscribe(() => void drain());
  const beat = async (): Promise<void> => {
    if (await source.mayStay()) stream.write(': still here\n\n');
    else stream.end();
  };
  const heartbeat = setInterval(() => void beat(), heartbeatMs);
  stream.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
  void drain();
}
