import { startInProcessServers } from '@madoguchi/testbed/mail-in-process';
import type { MailServers } from '@madoguchi/testbed/mail-servers';
import { endpointsFor, startOauthServer, type OauthServer } from '@madoguchi/testbed/oauth-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, password, openWorkspace } from './browser-people.ts';

const ours = 'support@shop.test';

let desk: BrowserDesk;
let servers: MailServers;
let oauth: OauthServer;
let page: Page;
beforeAll(async () => {
  oauth = await startOauthServer();
  servers = await startInProcessServers(oauth);
  await servers.addMailbox(ours, password);
  desk = await startBrowserDesk({ MAIL_OAUTH_ENDPOINTS: endpointsFor(oauth, servers) });
  oauth.behave.asks = true;
  ({ page } = await desk.open());
  await openWorkspace(page);
});
afterAll(async () => {
  await desk.close();
  await servers.stop();
  await oauth.stop();
});

/** Fills in the address and chooses the provider. */
async function fillIn(on: Page, address: string, provider: string): Promise<void> {
  await on.goto('/settings/channels/new');
  await on.getByLabel('メールアドレス').fill(address);
  await on.getByLabel('表示名').fill('みどり商店');
  await on.getByRole('combobox', { name: 'メールサービス' }).click();
  await on.getByRole('option', { name: provider }).click();
}

const atProvider = (on: Page) => on.getByRole('heading', { name: 'Allow access to your mail' });

describe('connecting with Google', () => {
  it('leads an owner to registering the application first', async () => {
    await fillIn(page, ours, 'Gmail / Google Workspace');
    await page.getByText('Googleへのアプリ登録が必要です').waitFor();
    expect(await page.getByRole('button', { name: 'Googleで接続', exact: true }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'アプリを登録' }).click();
    await page.waitForURL('**/settings/channels/oauth');
    const google = page.locator('section', {
      has: page.getByRole('heading', { name: 'Google', exact: true }),
    });
    expect(await google.getByLabel('リダイレクトURI（このまま登録してください）').inputValue()).toBe(
      `${desk.url}/settings/channels/oauth/google`,
    );
    await google.getByLabel('クライアントID').fill(oauth.app.clientId);
    await google.getByLabel('クライアント シークレット').fill(oauth.app.clientSecret);
    await google.getByRole('button', { name: '保存' }).click();
    await page.getByText('保存しました', { exact: true }).waitFor();
    expect(await google.getByLabel('クライアント シークレット').inputValue()).toBe('');
    await expectAccessible(page);
  });

  it('changes nothing when it is not allowed, and says what to do', async () => {
    await fillIn(page, ours, 'Gmail / Google Workspace');
    await page.getByRole('button', { name: 'Googleで接続', exact: true }).click();
    await atProvider(page).waitFor();
    await page.getByRole('button', { name: 'Deny' }).click();
    await page.getByText('接続できませんでした', { exact: true }).waitFor();
    await page.getByText('受信と送信が許可されなかったため', { exact: false }).waitFor();
    await expectAccessible(page);
    expect((await ask<{ items: object[] }>(page, 'GET', '/channels')).items).toEqual([]);
  });

  it('receives by what was allowed, and leaves no code in the address', async () => {
    await fillIn(page, ours, 'Gmail / Google Workspace');
    await page.getByRole('button', { name: 'Googleで接続', exact: true }).click();
    await atProvider(page).waitFor();
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.waitForURL(/\/settings\/channels\/[0-9a-f-]{36}$/);
    await page.getByText('受信中', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Googleでの接続' }).waitFor();
    expect(await page.getByLabel('パスワード').count()).toBe(0);
    await expectAccessible(page);
  });

  it('asks to be connected again when the approval was withdrawn, and goes on when it was', async () => {
    oauth.withdraw(ours);
    await servers.restartImap();
    await page.getByText('接続し直してください。', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '接続し直す' }).click();
    await atProvider(page).waitFor();
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByText('受信中', { exact: true }).waitFor();
  });
});

it('is disconnected on a phone, and the channel stays', async () => {
  const { page: phone, context } = await desk.open({ phone: true });
  const headers = { 'x-requested-with': 'madoguchi' };
  await phone.request.post('/api/v1/session', { headers, data: { email: 'owner@example.jp', password } });
  await phone.goto('/settings/channels');
  await phone.getByRole('link', { name: 'みどり商店' }).click();
  await phone.getByRole('button', { name: '接続を解除' }).click();
  await phone
    .getByRole('dialog')
    .getByText('これまでの案件と署名はそのまま残ります', { exact: false })
    .waitFor();
  await expectAccessible(phone);
  await phone.getByRole('dialog').getByRole('button', { name: '接続を解除' }).click();
  await phone.getByText('受信も送信も止めています。', { exact: false }).waitFor();
  await expect.poll(() => oauth.revoked.length).toBeGreaterThan(0);
  await context.close();
});
