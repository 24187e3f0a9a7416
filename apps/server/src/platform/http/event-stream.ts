import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';

/** A comment line this often keeps proxies from closing a quiet stream, in milliseconds. */
const heartbeatMs = 20_000;

/** One event as a browser gets it; `id` is what it sends back when it has lost the line. */
export type SentEvent = { id?: number; event?: string; data: unknown; retryMs?: number };

export type Feeder = {
  /**
   * Writes what is new; answers whether there may be more at once. One call at a time. A `StreamOver` that it throws ends
   * the stream. Any other error ends nothing: the next wake-up calls again, so that a database that is away for a moment
   * sends nobody off.
   */
  write: (send: (event: SentEvent) => void) => Promise<boolean>;
  /** Between two heartbeats, whether the reader may still have the stream. */
  mayStay: () => Promise<boolean>;
  /** Calls back whenever there may be something new, until what it answers is called. */
  subscribe: (look: () => void) => () => void;
};

/** What a writer throws to send its reader away. */
export class StreamOver extends Error {}

/** What is asked of an application: to say when it stops. */
type Closing = { addHook: (name: 'preClose', hook: (next: () => void) => void) => unknown };

type Opened = { stream: ServerResponse; group: string };

function formatted({ id, event, data, retryMs }: SentEvent): string {
  return [
    ...(retryMs === undefined ? [] : [`retry: ${retryMs}\n`]),
    ...(id === undefined ? [] : [`id: ${id}\n`]),
    ...(event === undefined ? [] : [`event: ${event}\n`]),
    `data: ${JSON.stringify(data)}\n\n`,
  ].join('');
}

/**
 * Server-sent events (WHATWG HTML, 9.2) of one kind: heads, heartbeats, one writing at a time, waiting for a browser that
 * does not keep up. A process that stops ends its streams, and their readers come back to another one.
 */
export class EventStreams {
  readonly #open = new Set<Opened>();

  constructor(app: Closing) {
    app.addHook('preClose', (next) => {
      for (const { stream } of this.#open) stream.end();
      next();
    });
  }

  /** How many streams of a group are open here. */
  count(group: string): number {
    return [...this.#open].filter((opened) => opened.group === group).length;
  }

  /** Turns an answer into a stream, says hello, and feeds it until its reader goes. */
  begin(reply: FastifyReply, group: string, hello: SentEvent, feeder: Feeder): void {
    reply.hijack();
    const stream = reply.raw;
    const opened = { stream, group };
    this.#open.add(opened);
    stream.on('close', () => this.#open.delete(opened));
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) stream.setHeader(name, value);
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    });
    stream.write(formatted(hello));
    feed(stream, feeder);
  }
}

function feed(stream: ServerResponse, { write, mayStay, subscribe }: Feeder): void {
  // Whoever went while the database was asked does not close a second time: nothing may be started for them.
  if (stream.destroyed) return;
  const send = (event: SentEvent): void => void stream.write(formatted(event));
  let writing = false;
  let again = false;
  const look = async (): Promise<void> => {
    again = true;
    if (writing) return;
    writing = true;
    try {
      while (again && !stream.destroyed) {
        again = false;
        if (await write(send)) again = true;
        if (stream.writableNeedDrain)
          await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve));
      }
    } catch (error) {
      if (error instanceof StreamOver) stream.end();
    } finally {
      writing = false;
    }
  };
  const beat = async (): Promise<void> => {
    if (await mayStay()) stream.write(': still here\n\n');
    else stream.end();
  };
  const unsubscribe = subscribe(() => void look());
  const heartbeat = setInterval(() => void beat(), heartbeatMs);
  stream.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
  void look();
}
