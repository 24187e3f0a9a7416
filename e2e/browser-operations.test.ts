import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, password, openWorkspace } from './browser-people.ts';

let folder: string;
let desk: BrowserDesk;
let owner: Page;
let phone: Page;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-e2e-backups-'));
  desk = await startBrowserDesk({ BACKUP_DIR: folder, BACKUP_TIMES: '03:30', SLOW_QUERY_MS: '1' });
  ({ page: owner } = await desk.open());
  await openWorkspace(owner, 'sample');
  ({ page: phone } = await desk.open({ phone: true, dark: true }));
  await phone.goto('/sign-in');
  const data = { email: 'owner@example.jp', password };
  await phone.request.post('/api/v1/session', { headers: { 'x-requested-with': 'madoguchi' }, data });
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the state of the desk', () => {
  it('shows the process, the backup that was due, and what is slow', async () => {
    await owner.goto('/settings');
    await owner.getByRole('link', { name: /^運用/ }).first().click();
    await owner.getByText('画面・APIと送受信').waitFor();
    await owner.getByText('稼働中').waitFor();
    await owner.getByText('完了', { exact: true }).first().waitFor();
    expect((await readdir(folder)).filter((name) => name.endsWith('.mdg'))).toHaveLength(1);
    await expectAccessible(owner);
  });

  it('takes a backup when one asks for it', async () => {
    await owner.getByRole('button', { name: '今すぐ取る' }).click();
    await owner.getByText('バックアップを始めます').waitFor();
    await expect
      .poll(async () => (await readdir(folder)).filter((name) => name.endsWith('.mdg')).length, {
        timeout: 60_000,
      })
      .toBe(2);
  });

  it('fits a phone', async () => {
    await phone.goto('/settings/operations');
    await phone.getByRole('heading', { name: 'バックアップ' }).waitFor();
    expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await expectAccessible(phone);
  });
});

describe('retention', () => {
  it('is chosen from periods, says how much it concerns, and asks before it holds', async () => {
    await owner.goto('/settings/retention');
    await owner.getByRole('combobox', { name: '届いたメールの元データ' }).click();
    await owner.getByRole('option', { name: '3年' }).click();
    await owner.getByText('現在、対象はありません').waitFor();
    await owner.getByRole('button', { name: '変更する' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByText('現在、期間を過ぎたものはありません。', { exact: false }).waitFor();
    await expectAccessible(owner);
    await dialog.getByRole('button', { name: '変更する' }).click();
    await owner.getByText('保存しました', { exact: true }).waitFor();
    expect(await ask(owner, 'GET', '/retention')).toMatchObject({
      rules: { sources: 36, conversations: null },
    });
  });

  it('leaves out a conversation that a lead keeps, said where it is read', async () => {
    await owner.goto('/inbox');
    await owner.getByRole('option').or(owner.getByRole('link')).filter({ hasText: '様' }).first().click();
    await owner.getByRole('button', { name: '削除しない案件にする' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByRole('button', { name: '指定する' }).click();
    await dialog.getByRole('textbox', { name: '理由' }).fill('返金をめぐって係争中');
    await dialog.getByRole('button', { name: '指定する' }).click();
    await owner.getByText('削除しない案件です').waitFor();
    await expectAccessible(owner);
    await phone.goto('/settings/retention');
    await phone.getByText('返金をめぐって係争中').waitFor();
    await expectAccessible(phone);
  });
});
