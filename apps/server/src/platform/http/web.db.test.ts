import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEdge, type Edge } from './http.fixture.ts';
import { serveWeb } from './web.ts';

let edge: Edge;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-web-'));
  await mkdir(join(folder, 'web/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.key'), 'secret');
  await writeFile(join(folder, 'web/index.html'), '<title>窓口</title>');
  await writeFile(join(folder, 'web/assets/main-abc123.js'), 'start()');
  edge = await buildEdge((app) => void app.register((scoped) => serveWeb(scoped, join(folder, 'web'))));
});
afterAll(async () => {
  await edge.close();
  await rm(folder, { recursive: true });
});

const get = (url: string) => edge.app.inject({ method: 'GET', url });

it.each(['/', '/conversations/01a1fcc1', '/invitations/x?y=1', '/settings/members/'])(
  'answers the screen %s with the application, never kept',
  async (url) => {
    const response = await get(url);
    expect([response.statusCode, response.payload]).toEqual([200, '<title>窓口</title>']);
    expect(response.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
    });
  },
);

it('answers files with a hash in their name for a year', async () => {
  const response = await get('/assets/main-abc123.js');
  expect(response.payload).toBe('start()');
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it.each(['/assets/main-old.js', '/favicon.ico', '/api/v1/nothing', '/api/nothing'])(
  'does not answer %s with the application',
  async (url) => {
    const response = await get(url);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'not_found' });
  },
);

it.each([
  '/../secret.key',
  '/%2e%2e/secret.key',
  '/assets/..%2f..%2f..%2fsecret.key',
  '/assets/%2e%2e/%2e%2e/secret.key',
])('gives nothing outside its folder (%s)', async (url) => {
  expect((await get(url)).payload).not.toBe('secret');
});
