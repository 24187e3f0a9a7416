import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { totp } from '../apps/server/src/testing/totp.fixture.ts';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, password, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let owner: Page;
/** Passkeys belong to a host name; an address of numbers has none. */
let local: (path: string) => string;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page: owner } = await desk.open());
  await openWorkspace(owner);
  local = (path) => `${desk.url.replace('127.0.0.1', 'localhost')}${path}`;
});
afterAll(() => desk.close());

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(secret);
  await page.getByRole('button', { name: 'サインイン' }).click();
}

async function givePassword(page: Page, button: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('現在のパスワード').fill(password);
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
}

/** A device with a fingerprint reader, as Chromium makes one for tests (WebDriver's virtual authenticator). */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a passkey', () => {
  it('is made on this device and opens the desk without a password', async () => {
    const { page, context } = await desk.open();
    await addAuthenticator(page);
    await page.goto(local('/sign-in'));
    await signIn(page, 'owner@example.jp');
    await page.waitForURL('**/today**');
    await page.goto(local('/settings/profile'));
    await page.getByRole('button', { name: 'パスキーを追加' }).click();
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'パスキー' }) });
    await section.getByLabel('名前').fill('会社のノートPC');
    await section.getByLabel('現在のパスワード').fill(password);
    await section.getByRole('button', { name: '次へ' }).click();
    await page.getByRole('button', { name: '会社のノートPCを削除' }).waitFor();
    await context.clearCookies();
    await page.goto(local('/sign-in'));
    await page.getByRole('button', { name: 'パスキーを使う' }).click();
    await page.waitForURL('**/today**');
    await page.goto(local('/settings/security'));
    await page.getByRole('checkbox', { name: '担当者' }).check();
    await page.getByRole('button', { name: '保存' }).first().click();
    await page.getByText('保存しました').waitFor();

    await page.goto(local('/settings/audit?kind=sign_in'));
    const first = page.getByRole('list', { name: '監査ログ' }).getByRole('listitem').first();
    await first.getByText('パスキー').first().waitFor();
    await expectAccessible(page);
    await context.close();
  });

  it('that the device does not have says so and leaves the password', async () => {
    const { page, context } = await desk.open({ locale: 'en-GB' });
    await addAuthenticator(page);
    await page.goto(local('/sign-in'));
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('The passkey could not be confirmed').waitFor({ timeout: 60_000 });
    await expectAccessible(page);
    await context.close();
  });
});

describe('a role that must have a second factor', () => {
  it('sees nothing of the desk until it has one', async () => {
    const { page } = await desk.open();
    const answer = await ask<{ id: string }>(owner, 'POST', '/invitations', {
      email: 'mei@example.jp',
      role: 'agent',
    });
    await page.goto(`/invitations/${answer.id}`);
    await page.getByLabel('氏名').fill('青木 美咲');
    await page.getByLabel('パスワード').fill(password);
    await page.getByText('推測されにくさ: 強い').waitFor();
    await page.getByRole('button', { name: '参加する' }).click();
    await page.getByRole('heading', { name: '二段階認証の設定' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '設定を始める' }).click();
    await givePassword(page, '次へ');
    const secret = await page.getByLabel('読み取れないときは、このキーを入力').inputValue();
    await page.getByLabel('確認コード').fill(totp(secret));
    await page.getByRole('button', { name: '有効にする' }).click();
    await page.getByRole('button', { name: '保管しました' }).click();
    await page.getByRole('navigation', { name: '主な画面' }).waitFor();
    await page.context().close();
  });
});
