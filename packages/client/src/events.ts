import { EventSourceParserStream, type EventSourceMessage } from 'eventsource-parser/stream';
import { problemIn } from './problem.ts';
import { backoff, retryAfter, sleep } from './retry.ts';
import type { components } from './schema.generated.ts';

/** Something that happened in the workspace; `seq` is its number, after which one goes on. */
export type FeedEvent = components['schemas']['FeedEvent'];
/** What was missed is kept no more (or never was): look at everything anew, then go on with the events after `seq`. */
export type FeedReset = { type: 'reset'; seq: number };

export type EventsOptions = {
  /** The `seq` of the last event that was dealt with; from now on when it is left out. */
  after?: number;
  /** Ends the iteration, without an error. */
  signal?: AbortSignal;
  /** The stream is opened anew when nothing came for so long; the desk says every 20 seconds that it is there. */
  silentMs?: number;
};

type Open = (after: number | undefined, signal: AbortSignal) => Promise<Response>;

/** A refusal that no waiting helps: a wrong key, a missing permission. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 429;

/**
 * The events of the workspace as they happen. A connection that breaks is opened again after the last event that was
 * taken, so that none is missed and none comes twice.
 * @throws DeskProblem when the desk refuses for good.
 */
export async function* eventsFrom(
  open: Open,
  { after, signal, silentMs = 60_000 }: EventsOptions,
): AsyncGenerator<FeedEvent | FeedReset, void, undefined> {
  let last = after;
  let failures = 0;
  const isOver = (): boolean => signal?.aborted === true;
  while (!isOver()) {
    const connection = watched(signal, silentMs);
    let wait = backoff(failures, Math.random());
    failures += 1;
    try {
      const response = await open(last, connection.signal);
      if (isFinal(response.status)) throw await problemIn(response);
      const body = response.ok ? response.body : null;
      if (body === null) wait = retryAfter(response, Date.now()) ?? wait;
      for await (const message of messagesIn(body, connection.alive)) {
        const item = itemIn(message);
        failures = 0;
        wait = backoff(0, Math.random());
        last = item.seq;
        if (item.type !== 'hello') yield item;
      }
    } catch (error) {
      if (!connection.mayGoOn(error)) {
        if (isOver()) return;
        throw error;
      }
    } finally {
      connection.end();
    }
    await sleep(wait, signal).catch(() => undefined);
  }
}

type Hello = { type: 'hello'; seq: number };

/** Names that the stream gives to what is no event of the workspace. */
const isNamed = (name: string | undefined): name is 'hello' | 'reset' => name === 'hello' || name === 'reset';

function itemIn({ event, data }: EventSourceMessage): FeedEvent | FeedReset | Hello {
  const parsed: FeedEvent = JSON.parse(data);
  return isNamed(event) ? { type: event, seq: parsed.seq } : parsed;
}

async function* messagesIn(
  body: ReadableStream<Uint8Array> | null,
  alive: () => void,
): AsyncGenerator<EventSourceMessage, void, undefined> {
  if (body === null) return;
  const reader = body.pipeThrough(decoder()).pipeThrough(noticing(alive)).pipeThrough(parser()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const parser = () => new EventSourceParserStream();

function decoder(): TransformStream<Uint8Array, string> {
  const utf8 = new TextDecoder();
  return new TransformStream({
    transform: (chunk, out) => out.enqueue(utf8.decode(chunk, { stream: true })),
  });
}

function noticing(alive: () => void): TransformStream<string, string> {
  return new TransformStream({
    transform: (chunk, out) => {
      alive();
      out.enqueue(chunk);
    },
  });
}

/** A connection that ends when its caller gives up, or when nothing was heard for `silentMs`. */
function watched(signal: AbortSignal | undefined, silentMs: number) {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  let timer = setTimeout(stop, silentMs);
  signal?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    alive: (): void => {
      clearTimeout(timer);
      timer = setTimeout(stop, silentMs);
    },
    /** A line that broke, and silence, are reasons to connect again; what the desk said is not. */
    mayGoOn: (error: unknown): boolean =>
      signal?.aborted !== true && (controller.signal.aborted || error instanceof TypeError),
    end: (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      controller.abort();
    },
  };
}
