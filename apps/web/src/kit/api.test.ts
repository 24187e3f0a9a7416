import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { api, ApiError, apiUrl, hasCode, onSessionEnd } from './api.ts';

type Answer = { status: number; type?: string; body: string };
type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

let server: Server;
let answer: Answer = { status: 200, body: '{}' };
let seen: Seen[] = [];
const browserFetch = globalThis.fetch;

async function record(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { method = '', url = '', headers } = request;
  seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
  response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/json' });
  response.end(answer.body);
}

beforeAll(async () => {
  server = createServer((request, response) => void record(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  // A browser completes addresses by the page's own; here the page is the server of this test.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    browserFetch(`http://127.0.0.1:${port}${path}`, init),
  );
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});
afterEach(() => {
  seen = [];
  answer = { status: 200, body: '{}' };
});

const problem = (status: number, code: string): Answer => ({
  status,
  type: 'application/problem+json',
  body: JSON.stringify({ type: '', title: '', status, code, detail: 'No.' }),
});

async function errorOf(request: Promise<unknown>): Promise<ApiError> {
  const error = await request.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (error instanceof ApiError) return error;
  throw new Error(`not an ApiError: ${String(error)}`);
}

describe('an address of the API', () => {
  it.each([
    ['/me', undefined, '/api/v1/me'],
    [
      '/conversations',
      { status: 'open,on_hold', limit: 50 },
      '/api/v1/conversations?status=open%2Con_hold&limit=50',
    ],
    ['/conversations', { cursor: null, assignee: undefined, channel: '' }, '/api/v1/conversations'],
    ['/attachments', { name: '見積 1.pdf' }, '/api/v1/attachments?name=%E8%A6%8B%E7%A9%8D+1.pdf'],
    ['/events', { after: 0 }, '/api/v1/events?after=0'],
  ])('%s %j → %s', (path, query, url) => {
    expect(apiUrl(path, query)).toBe(url);
  });
});

describe('a request', () => {
  it('says that it comes from our own page, and gives back the JSON', async () => {
    answer = { status: 200, body: '{"name":"みどり商店"}' };
    expect(await api.get('/workspace')).toEqual({ name: 'みどり商店' });
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/api/v1/workspace' });
    expect(seen[0]?.headers['x-requested-with']).toBe('madoguchi');
  });

  it('sends a body as JSON with its idempotency key', async () => {
    await api.post('/conversations/c1/messages', { text: 'はい' }, { idempotencyKey: 'k-1' });
    expect(seen[0]).toMatchObject({ method: 'POST', body: '{"text":"はい"}' });
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': 'k-1' });
  });

  it('sends no body and no content type when there is nothing to say', async () => {
    await api.delete('/channels/c1');
    expect(seen[0]).toMatchObject({ method: 'DELETE', body: '' });
    expect(seen[0]?.headers['content-type']).toBeUndefined();
  });

  it('stores a file as it is, under its name', async () => {
    await api.upload(new File(['見積'], '見積.txt', { type: 'text/plain' }));
    expect(seen[0]?.url).toBe('/api/v1/attachments?name=%E8%A6%8B%E7%A9%8D.txt');
    expect(seen[0]?.headers['content-type']).toBe('text/plain');
    expect(seen[0]?.body).toBe('見積');
  });

  it('stores a file of unknown kind as bytes', async () => {
    await api.upload(new File(['x'], 'x.unknown'));
    expect(seen[0]?.headers['content-type']).toBe('application/octet-stream');
  });
});

describe('an answer that is not a success', () => {
  it('is thrown with its code', async () => {
    answer = problem(409, 'thread_moved_on');
    const error = await errorOf(api.post('/conversations/c1/messages', {}));
    expect(error.code).toBe('thread_moved_on');
    expect(hasCode(error, 'thread_moved_on', 'locked_by_other')).toBe(true);
    expect(hasCode(error, 'not_found')).toBe(false);
  });

  it('is understood even when a proxy wrote it, or cut it short', async () => {
    answer = { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' };
    expect((await errorOf(api.get('/me'))).code).toBe('busy');
    answer = { status: 500, body: '{"code": "inter' };
    expect((await errorOf(api.get('/me'))).code).toBe('internal');
  });

  it('tells those who listen when nobody is signed in any more, and nobody else', async () => {
    let ended = 0;
    const stop = onSessionEnd(() => (ended += 1));
    answer = problem(401, 'wrong_credentials');
    await errorOf(api.post('/session', {}));
    expect(ended).toBe(0);
    answer = problem(401, 'not_signed_in');
    await errorOf(api.get('/counts'));
    expect(ended).toBe(1);
    stop();
    await errorOf(api.get('/counts'));
    expect(ended).toBe(1);
  });
});

describe('no answer at all', () => {
  it('has the code offline', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => closed.close(resolve));
    const stubbed = globalThis.fetch;
    vi.stubGlobal('fetch', (path: string) => browserFetch(`http://127.0.0.1:${port}${path}`));
    const error = await errorOf(api.get('/me'));
    vi.stubGlobal('fetch', stubbed);
    expect(error.code).toBe('offline');
    expect(error.status).toBe(0);
  });

  it('is no error of ours when the caller gave up', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(api.get('/me', {}, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
