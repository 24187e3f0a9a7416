import { afterEach, describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';
import { answering, cut, json, problem, type Answering } from './answering.fixture.ts';
import { createClient, type ClientOptions } from './client.ts';
import { isProblem, UnexpectedAnswer } from './problem.ts';
import { backoff, retryAfter } from './retry.ts';

let server: Answering | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const soon = { 'retry-after': '0' };

async function desk(answers: Parameters<typeof answering>, options: Partial<ClientOptions> = {}) {
  server = await answering(...answers);
  const asked = server.asked;
  return { asked, client: createClient({ baseUrl: server.url, apiKey: 'mdg_x', ...options }) };
}

const tag = { name: '至急', colour: 'ink' } as const;

describe('a write', () => {
  it('is made again with the same key and body until it is answered', async () => {
    const busy = problem(503, 'busy', soon);
    const { client, asked } = await desk([
      busy,
      cut,
      problem(429, 'too_many_requests', soon),
      json(201, { id: 'x' }),
    ]);
    expect(await client.post('/tags', { body: tag })).toEqual({ id: 'x' });
    expect(asked).toHaveLength(4);
    expect(new Set(asked.map(({ key, body }) => `${key} ${body}`)).size).toBe(1);
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/api/v1/tags', body: JSON.stringify(tag) });
    expect(asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('carries the caller’s key where there is one, and another for each call where there is none', async () => {
    const { client, asked } = await desk([json(201, {})]);
    await client.post('/tags', { body: tag, idempotencyKey: 'order-1' });
    await client.post('/tags', { body: tag });
    await client.post('/tags', { body: tag });
    expect(asked[0]?.key).toBe('order-1');
    expect(new Set(asked.map(({ key }) => key)).size).toBe(3);
  });

  it.each([400, 403, 404, 409, 422, 423, 500])(
    'that is refused with %i is not made again',
    async (status) => {
      const { client, asked } = await desk([problem(status, 'conflict')]);
      await expect(client.post('/tags', { body: tag })).rejects.toMatchObject({ status, code: 'conflict' });
      expect(asked).toHaveLength(1);
    },
  );
});

describe('trying again', () => {
  it('ends after the last attempt, with what the desk said then', async () => {
    const waits: number[] = [];
    const { client, asked } = await desk([problem(503, 'busy', soon)], {
      retries: 2,
      onRetry: ({ waitMs }) => waits.push(waitMs),
    });
    const failure = await client.get('/me').catch((error: unknown) => error);
    expect([isProblem(failure, 'busy'), isProblem(failure, 'conflict'), isProblem(failure)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([asked.length, waits]).toEqual([3, [0, 0]]);
  });

  it('does not wait for longer than is wanted, nor when it is told not to', async () => {
    const { client, asked } = await desk([problem(429, 'too_many_requests', { 'retry-after': '61' })]);
    await expect(client.get('/me')).rejects.toMatchObject({ status: 429 });
    expect(asked).toHaveLength(1);
    const never = await desk([cut], { retries: 0 });
    await expect(never.client.get('/me')).rejects.toThrow(TypeError);
    expect(never.asked).toHaveLength(1);
  });

  it('is given up with the signal, in the middle of a wait too', async () => {
    const stop = new AbortController();
    const { client } = await desk([problem(503, 'busy', { 'retry-after': '50' })], {
      onRetry: () => stop.abort(),
    });
    await expect(client.get('/me', { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('counts an attempt without an answer as lost after a time', async () => {
    const { client, asked } = await desk([() => undefined, json(200, { items: [] })], { timeoutMs: 200 });
    expect(await client.get('/tags')).toEqual({ items: [] });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['3', 3000],
    ['0', 0],
    ['Tue, 24 Nov 2026 06:00:10 GMT', 10_000],
    ['Tue, 24 Nov 2026 05:00:00 GMT', 0],
    ['soon', null],
    [null, null],
  ])('after «%s» waits %s ms', (header, waits) => {
    const response = new Response(null, { headers: header === null ? {} : { 'retry-after': header } });
    expect(retryAfter(response, Date.parse('2026-11-24T06:00:00Z'))).toBe(waits);
  });

  it('waits twice as long each time, to half a minute', () => {
    expect([0, 1, 2, 10].map((attempt) => backoff(attempt, 0))).toEqual([500, 1000, 2000, 30_000]);
    expect(backoff(0, 1)).toBe(375);
  });
});

describe('what is not the desk', () => {
  it.each([
    ['a page of a proxy', (status: number) => json(status, {}, { 'content-type': 'text/html' })],
    ['JSON of another kind', (status: number) => json(status, { error: 'no' })],
  ])('is told apart: %s', async (_what, answer) => {
    const { client } = await desk([answer(502)]);
    const failure = await client.get('/me').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnexpectedAnswer);
    expect(failure).toMatchObject({ status: 502 });
  });
});

describe('a list', () => {
  const page = (items: number[], nextCursor: string | null) => json(200, { items, nextCursor });
  it('is fetched page by page, and no further than is taken', async () => {
    const { client, asked } = await desk([page([1, 2], 'a&b'), page([3], 'c'), page([4], null)]);
    const seen: unknown[] = [];
    for await (const item of client.list('/customers', { query: { limit: 2, query: '急須' } })) {
      seen.push(item);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
    const asking = `/api/v1/customers?limit=2&query=${encodeURIComponent('急須')}`;
    expect(asked.map(({ path }) => path)).toEqual([asking, `${asking}&cursor=a%26b`]);
  });

  it('ends where the last page does, also an empty one', async () => {
    const { client } = await desk([page([], 'x'), page([], null)]);
    const pages: unknown[] = [];
    for await (const items of client.pages('/customers')) pages.push(items);
    expect(pages).toEqual([[], []]);
  });
});

describe('an address', () => {
  it.each([
    ['/tags/{id}', { path: { id: 'a/b?c' } }, 'http://x/tags/a%2Fb%3Fc'],
    ['/tags', { query: { a: undefined, b: 0, c: false } }, 'http://x/tags?b=0&c=false'],
  ])('of %s with %j is %s', (path, parts, address) => {
    expect(addressOf('http://x', path, parts)).toBe(address);
  });

  it.each([{}, { path: { id: '' } }, { path: { id: undefined } }])(
    'lacks nothing: %j is refused',
    (parts) => {
      expect(() => addressOf('http://x', '/tags/{id}', parts)).toThrow('path.id');
    },
  );
});
