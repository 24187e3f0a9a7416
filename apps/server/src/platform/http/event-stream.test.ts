import Fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStream } from '../../testing/event-stream.fixture.ts';
import { EventStreams, StreamOver, type SentEvent } from './event-stream.ts';

/** One stream over a list that a test writes into; readings may be told to fail. */
const events: SentEvent[] = [];
const failures: Error[] = [];
const lookers = new Set<() => void>();
let readings = 0;
let atOnce = 0;
let mostAtOnce = 0;
let streams: EventStreams;
const app = Fastify();
let base: string;
beforeAll(async () => {
  streams = new EventStreams(app);
  app.get('/', (_request, reply) => {
    void reply.header('x-of-the-app', 'kept');
    let next = 0;
    streams.begin(
      reply,
      'a group',
      { event: 'hello', data: {}, retryMs: 2000 },
      {
        mayStay: () => Promise.resolve(true),
        subscribe: (look) => {
          lookers.add(look);
          return () => void lookers.delete(look);
        },
        write: async (send) => {
          readings += 1;
          atOnce += 1;
          mostAtOnce = Math.max(mostAtOnce, atOnce);
          await new Promise((resolve) => setImmediate(resolve));
          atOnce -= 1;
          const failure = failures.shift();
          if (failure !== undefined) throw failure;
          const event = events[next];
          if (event === undefined) return false;
          send(event);
          next += 1;
          return true;
        },
      },
    );
  });
  base = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const wake = (): void => {
  for (const look of lookers) look();
};
const ids = (seen: readonly { id: string | null }[]) => seen.map(({ id }) => id);

it('writes what there is and what comes, one reading at a time, however often it is woken', async () => {
  events.push({ id: 1, data: { text: '一' } }, { id: 2, event: 'state', data: { text: '二\n三' } });
  const stream = await openStream(base, {});
  await stream.until((seen) => seen.length === 3);
  for (let id = 3; id <= 50; id += 1) {
    events.push({ id, data: {} });
    wake();
  }
  const seen = await stream.until((all) => all.length === 51);
  expect(seen.slice(0, 3)).toEqual([
    { id: null, event: 'hello', data: {} },
    { id: '1', event: 'message', data: { text: '一' } },
    { id: '2', event: 'state', data: { text: '二\n三' } },
  ]);
  expect(ids(seen).slice(1)).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 1)));
  expect(mostAtOnce).toBe(1);
  expect(stream.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-of-the-app': 'kept',
  });
  stream.close();
});

it('survives a reading that failed, and ends when its reader may stay no longer', async () => {
  const before = readings;
  failures.push(new Error('the database is away'));
  const stream = await openStream(base, {});
  await expect.poll(() => readings).toBeGreaterThan(before);
  await expect.poll(() => failures.length).toBe(0);
  wake();
  await stream.until((seen) => seen.length === 51);
  expect(streams.count('a group')).toBe(1);
  failures.push(new StreamOver());
  wake();
  await expect(stream.until(() => false)).rejects.toThrow('the stream ended');
  await expect.poll(() => [streams.count('a group'), lookers.size]).toEqual([0, 0]);
});

it('ends with its process, so that readers come back to another one', async () => {
  const stream = await openStream(base, {});
  await stream.until((seen) => seen.length === 51);
  const ended = stream.until(() => false).catch((error: Error) => error.message);
  await app.close();
  expect(await ended).toContain('the stream ended');
});
