import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { App } from './platform/http/index.ts';
import { openBrowser } from './testing/browser.fixture.ts';
import { buildDesk, ownerAccount, type Desk } from './testing/desk.fixture.ts';

let desk: Desk;
let app: App;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-web-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
  app = await buildApp(desk.context, folder);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await desk.close();
  await rm(folder, { recursive: true });
});

/** Each with whether the camera may be asked for there: in the desk’s own screens, for tickets at the door. */
const answers: [string, string, string][] = [
  ['a page', '/', 'camera=(self)'],
  ['an answer of the API', '/api/v1/setup', 'camera=()'],
  ['a refusal', '/api/v1/conversations', 'camera=()'],
  ['what is not there', '/api/v1/nothing', 'camera=()'],
];

describe.each(answers)('%s', (_name, url, camera) => {
  it('says that browsers take it for nothing else, frame it nowhere, and come by https only', async () => {
    const { headers } = await app.inject({ url });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toBe(
      `${camera}, microphone=(), geolocation=(), payment=(), usb=()`,
    );
    const policy = String(headers['content-security-policy']).split(';');
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
    expect(String(policy)).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

it.each(['/g/nonsense', '/e/nonsense', '/assets/nothing.js'])(
  '%s may not ask for the camera',
  async (url) => {
    expect((await app.inject({ url })).headers['permissions-policy']).toContain('camera=()');
  },
);

it('what the API tells is kept by no browser and no proxy', async () => {
  expect((await app.inject({ url: '/api/v1/setup' })).headers['cache-control']).toBe('no-store');
  expect((await app.inject({ url: '/api/v1/me' })).headers['cache-control']).toBe('no-store');
});

it('the session’s cookie is for https and this host alone, and out of reach of scripts and other sites', async () => {
  const { headers } = await openBrowser(app, '192.0.2.77').signIn(ownerAccount);
  const cookie = [headers['set-cookie']].flat().find((each) => String(each).includes('session_token'));
  expect(cookie).toMatch(/^__Secure-madoguchi\.session_token=/);
  for (const part of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i])
    expect(cookie).toMatch(part);
  expect(cookie).not.toMatch(/; Domain=/i);
});

it.each(['/assets/', '/.git/config', '/../package.json', '/%2e%2e/package.json'])(
  '%s lists and leaks nothing',
  async (url) => {
    const { payload } = await app.inject({ url });
    expect(payload).not.toMatch(/Index of|"name": "madoguchi"|\[core\]/);
  },
);

it('TRACE, which would show a request’s cookies, is not answered', async () => {
  const answer = await app.inject({ method: 'TRACE', url: '/api/v1/me', headers: { cookie: 'secret=1' } });
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.payload).not.toContain('secret=1');
});
