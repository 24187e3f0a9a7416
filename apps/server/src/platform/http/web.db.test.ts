import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  const script = await readFile(join(folder, 'web/assets/main-abc123.js'));
  await writeFile(join(folder, 'web/assets/main-abc123.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'web/assets/main-abc123.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'web/assets/logo.png'), 'picture');
  await writeFile(join(folder, 'web/manifest.ja.webmanifest'), '{}');
  await writeFile(join(folder, 'web/icon-192.png'), 'icon');
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

it('lets the application alone use the camera, and nothing of it the rest of the device', async () => {
  const policy = async (url: string) => (await get(url)).headers['permissions-policy'];
  expect(await policy('/growth/programmes/events/1')).toBe(
    'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  );
  for (const url of ['/assets/main-abc123.js', '/api/v1/nothing', '/gone.js'])
    expect(await policy(url)).toMatch(/^camera=\(\), microphone=\(\)/u);
});

it('answers files with a hash in their name for a year', async () => {
  const response = await get('/assets/main-abc123.js');
  expect(response.payload).toBe('start()');
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it.each([
  ['/manifest.ja.webmanifest', 'application/manifest+json'],
  ['/icon-192.png', 'image/png'],
])('answers %s as %s, asked for anew each time', async (url, type) => {
  const { statusCode, headers } = await get(url);
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({ 'cache-control': 'no-cache', etag: expect.stringMatching(/./) });
  expect(String(headers['content-type'])).toMatch(type);
  const again = await edge.app.inject({ url, headers: { 'if-none-match': String(headers['etag']) } });
  expect([again.statusCode, again.payload]).toEqual([304, '']);
});

it.each([
  '/manifest.fr.webmanifest',
  '/assets/main-old.js',
  '/favicon.ico',
  '/api/v1/nothing',
  '/api/nothing',
])('does not answer %s with the application', async (url) => {
  const response = await get(url);
  expect(response.statusCode).toBe(404);
  expect(response.json()).toMatchObject({ code: 'not_found' });
});

it.each([
  '/../secret.key',
  '/%2e%2e/secret.key',
  '/assets/..%2f..%2f..%2fsecret.key',
  '/assets/%2e%2e/%2e%2e/secret.key',
])('gives nothing outside its folder (%s)', async (url) => {
  expect((await get(url)).payload).not.toBe('secret');
});

describe('what the build has packed', () => {
  const ask = (url: string, encodings: string) =>
    edge.app.inject({ method: 'GET', url, headers: { 'accept-encoding': encodings } });

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('goes to who takes «%s» as %s', async (encodings, encoding, unpack) => {
    const { headers, rawPayload } = await ask('/assets/main-abc123.js', encodings);
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': expect.stringMatching(/\/javascript; charset=utf-8$/),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(rawPayload.length),
    });
    expect(String(headers.vary).toLowerCase()).toContain('accept-encoding');
    expect(String(unpack(rawPayload))).toBe('start()');
  });

  it.each([
    ['/assets/main-abc123.js', 'identity', 'start()'],
    ['/assets/logo.png', 'br, gzip', 'picture'],
    ['/', 'br, gzip', '<title>窓口</title>'],
    ['/conversations/01a1fcc1', 'br, gzip', '<title>窓口</title>'],
  ])('is left as it is for %s with «%s»', async (url, encodings, payload) => {
    const response = await ask(url, encodings);
    expect([response.statusCode, response.payload]).toEqual([200, payload]);
    expect(response.headers['content-encoding']).toBeUndefined();
  });

  it('is that of the newest build at once', async () => {
    const page = '<title>新しい窓口</title>';
    const path = join(folder, 'web/index.html');
    await writeFile(path, page);
    await writeFile(`${path}.br`, brotliCompressSync(page));
    const { headers, rawPayload } = await ask('/settings', 'br');
    expect(String(brotliDecompressSync(rawPayload))).toBe(page);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    await rm(`${path}.br`);
    expect((await ask('/settings', 'br')).payload).toBe(page);
  });

  it('answers who has it already without sending it again', async () => {
    const { headers } = await ask('/assets/main-abc123.js', 'br');
    const again = await edge.app.inject({
      url: '/assets/main-abc123.js',
      headers: { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) },
    });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });
});
