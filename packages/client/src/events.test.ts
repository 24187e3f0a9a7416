import { afterEach, describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { answering, cut, problem, type Answering } from './answering.fixture.ts';
import { createClient } from './client.ts';
import type { EventsOptions } from './events.ts';

let server: Answering | undefined;
afterEach(() => server?.close());

const event = (seq: number) =>
  `id: ${seq}\ndata: ${JSON.stringify({ seq, type: 'customer.updated', conversationId: null, data: { 名: '急須' } })}\n\n`;
const hello = (seq: number, name = 'hello') => `retry: 2000\nevent: ${name}\ndata: {"seq":${seq}}\n\n`;

/** A stream of these pieces that stays open, or breaks behind them. */
const stream =
  (pieces: (string | Buffer)[], breaks = true) =>
  (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) response.write(piece);
    if (breaks) setImmediate(() => response.end());
  };

async function take(count: number, answers: Parameters<typeof answering>, options: EventsOptions = {}) {
  server = await answering(...answers);
  const client = createClient({ baseUrl: server.url, apiKey: 'mdg_x' });
  const seen: (number | string)[] = [];
  for await (const item of client.events(options)) {
    seen.push(item.type === 'reset' ? `reset ${item.seq}` : item.seq);
    if (seen.length === count) break;
  }
  return { seen, asked: server.asked.map(({ path }) => path.replace('/api/v1/events', '')) };
}

describe('the events', () => {
  it('go on after the last one that was taken when the line breaks', async () => {
    const answers = [stream([hello(4), event(5), event(6)]), cut, stream([hello(6), event(7)])] as const;
    expect(await take(3, [...answers], { after: 4 })).toEqual({
      seen: [5, 6, 7],
      asked: ['?after=4', '?after=6', '?after=6'],
    });
  });

  it('begin from now on when nothing is said, and after a quiet connection from where it stood', async () => {
    const answers = [stream([hello(9)]), stream([hello(9), event(10)])];
    expect(await take(1, answers)).toEqual({ seen: [10], asked: ['', '?after=9'] });
  });

  it('say that something was missed, once', async () => {
    const answers = [stream([hello(100, 'reset'), event(101)], false)];
    expect((await take(2, answers, { after: 3 })).seen).toEqual(['reset 100', 101]);
  });

  it('are whole however the bytes are cut, in the middle of a letter too', async () => {
    const bytes = Buffer.from(hello(1) + event(2));
    const cutAt = bytes.indexOf(Buffer.from('急')) + 1;
    expect((await take(1, [stream([bytes.subarray(0, cutAt), bytes.subarray(cutAt)], false)])).seen).toEqual([
      2,
    ]);
  });

  it('are asked for anew when nothing is heard', async () => {
    const answers = [stream([hello(1)], false), stream([hello(1), event(2)], false)];
    expect((await take(1, answers, { silentMs: 100 })).asked).toEqual(['', '?after=1']);
  });

  it('wait for a desk that is busy, and end with one that refuses', async () => {
    const busy = problem(503, 'busy', { 'retry-after': '0' });
    expect((await take(1, [busy, stream([hello(1), event(2)], false)])).seen).toEqual([2]);
    await server?.close();
    await expect(take(1, [problem(403, 'forbidden')])).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('end without an error when they are given up', async () => {
    const stop = new AbortController();
    server = await answering(stream([hello(1), event(2)], false));
    const client = createClient({ baseUrl: server.url, apiKey: 'mdg_x' });
    const seen: number[] = [];
    for await (const { seq } of client.events({ signal: stop.signal })) {
      seen.push(seq);
      stop.abort();
    }
    expect(seen).toEqual([2]);
  });
});
