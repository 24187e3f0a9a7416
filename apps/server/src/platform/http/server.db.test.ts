import { afterEach, describe, expect, it } from 'vitest';
import type { App } from './server.ts';
import { buildEdge, type Edge } from './http.fixture.ts';

let edge: Edge;
afterEach(() => edge.close());

function routes(app: App): void {
  app.get('/api/v1/thing', () => ({ done: true }));
  app.get('/api/v1/open', { config: { public: true } }, () => ({ done: true }));
  app.get('/healthz', () => ({ done: true }));
}

const get = (url: string, who?: string, address = '192.0.2.1') =>
  edge.app.inject({
    method: 'GET',
    url,
    remoteAddress: address,
    headers: who === undefined ? {} : { authorization: `Bearer ${who}` },
  });

describe('requests in a minute', () => {
  it('are limited for each key, and the answers say how many are left', async () => {
    edge = await buildEdge(routes, { requestsPerMinute: 3 });
    const left: unknown[] = [];
    for (let i = 0; i < 3; i += 1)
      left.push((await get('/api/v1/thing', 'a')).headers['x-ratelimit-remaining']);
    expect(left.map(Number)).toEqual([2, 1, 0]);
    const refused = await get('/api/v1/thing', 'a');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({ code: 'too_many_requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get('/api/v1/thing', 'b')).statusCode).toBe(200);
  });

  it('are fewer for an address that is not signed in, however the path is written', async () => {
    edge = await buildEdge(routes, { requestsPerMinute: 20 });
    const statuses: number[] = [];
    for (const url of ['/api/v1/open', '/%61pi/v1/open', '/api/v1/open'])
      statuses.push((await get(url)).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await get('/api/v1/open', undefined, '192.0.2.2')).statusCode).toBe(200);
    expect((await get('/api/v1/thing', 'a')).statusCode).toBe(200);
  });

  it('are not counted for health checks', async () => {
    edge = await buildEdge(routes, { requestsPerMinute: 10 });
    for (let i = 0; i < 20; i += 1) expect((await get('/healthz')).statusCode).toBe(200);
  });
});

describe('a process that cannot keep up', () => {
  it('asks to come again later, rather than to answer everybody late', async () => {
    edge = await buildEdge(routes, { busyAfterMs: 1 });
    const held = async () => {
      const end = performance.now() + 50;
      while (performance.now() < end);
      return get('/api/v1/thing', 'a');
    };
    await expect.poll(async () => (await held()).statusCode).toBe(503);
    const refused = await held();
    expect(refused.json()).toMatchObject({ code: 'busy' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('every answer', () => {
  it('carries headers that keep browsers careful', async () => {
    edge = await buildEdge(routes);
    const { headers } = await get('/api/v1/thing', 'a');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
    });
    const policy = String(headers['content-security-policy']);
    for (const directive of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy).toContain(directive);
    }
    expect(policy).not.toContain("script-src 'unsafe");
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined();
  });
});

describe('who is not signed in', () => {
  it.each(['/api/v1/thing', '/%61pi/v1/thing', '/api/v1/thing/', '/api/v1/%74hing'])(
    'gets nothing at %s',
    async (url) => {
      edge = await buildEdge(routes);
      const response = await get(url);
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([401, 'not_signed_in']);
    },
  );
});
