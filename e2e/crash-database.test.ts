import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../apps/server/src/platform/postgres/index.ts';
import { rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import { startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, openWorkspace } from './browser-people.ts';

let folder: string;
let postgres: EmbeddedPostgres;
let desk: BrowserDesk;
let page: Page;

/** It is stopped in order, so nothing has to be waited for to reach the disk. */
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
const start = () => startEmbeddedPostgres({ dataDir: folder, settings, log: () => undefined });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-e2e-postgres-'));
  await chmod(folder, 0o755);
  postgres = await start();
  desk = await startBrowserDesk({ DATABASE_URL: postgres.connectionString });
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
  // The sample's mailbox takes no answers: it is made one that would, if it were switched on.
  await rowsOf(postgres.connectionString, "update channel set type = 'email', enabled = false");
});
afterAll(async () => {
  await desk.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

type List = { items: { id: string }[] };

describe('while PostgreSQL is away', () => {
  let path: string;
  const draft = () => page.getByLabel('返信の本文');
  const saved = async () =>
    (await ask<{ draft: { text: string } | null }>(page, 'GET', `${path}/draft`)).draft?.text;

  it('a draft that was being written is on the server', async () => {
    const [first] = (await ask<List>(page, 'GET', '/conversations?status=active&limit=1')).items;
    path = `/conversations/${first?.id}`;
    await page.goto(`/inbox/${first?.id}`);
    await draft().fill('お問い合わせいただき、');
    await expect.poll(saved).toBe('お問い合わせいただき、');
  });

  it('the API says so, what to do and when to ask again, and that the process itself is well', async () => {
    await postgres.stop();
    const answer = await page.request.get('/api/v1/conversations');
    expect(answer.status()).toBe(503);
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      code: 'database_unavailable',
      detail: expect.stringContaining('try again'),
    });
    expect((await page.request.get('/readyz')).status()).toBe(503);
    expect((await page.request.get('/healthz')).status()).toBe(200);
  });

  it('the page says that it waits, and keeps what one goes on writing', async () => {
    await draft().fill('お問い合わせいただき、ありがとうございます。');
    await page.getByText('復旧待ち').waitFor();
    await page.getByText('本文はこの端末に残しています。', { exact: false }).waitFor();
  });

  it('everything goes on by itself once it is back, and nothing was lost', async () => {
    postgres = await start();
    await expect.poll(() => page.getByText('復旧待ち').count(), { timeout: 60_000 }).toBe(0);
    await page.getByText('下書きを保存しました').waitFor();
    expect(await saved()).toBe('お問い合わせいただき、ありがとうございます。');
    const { items } = await ask<List>(page, 'GET', '/conversations?limit=1');
    expect(items).toHaveLength(1);
    // News flows again: what a colleague changes is seen without a reload.
    await ask(page, 'PATCH', path, { subject: '復旧後の件名' });
    await page.getByText('復旧後の件名').first().waitFor();
  });
});
