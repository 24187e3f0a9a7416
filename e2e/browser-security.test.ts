import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totp } from '../apps/server/src/testing/totp.fixture.ts';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { invite, password, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let owner: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page: owner } = await desk.open());
  await openWorkspace(owner);
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

describe('an authenticator app', () => {
  let colleague: Page;
  let secret = '';
  let codes: string[] = [];

  it('is set up from the profile: password, QR code, a code in return, recovery codes', async () => {
    ({ page: colleague } = await desk.open({ phone: true }));
    await invite(owner, colleague, '佐藤 健', 'ken@example.jp');
    await colleague.goto('/settings/profile');
    await colleague.getByRole('button', { name: '設定を始める' }).click();
    await givePassword(colleague, '次へ');
    await colleague.getByRole('img', { name: '認証アプリ用のQRコード' }).waitFor();
    await expectAccessible(colleague);
    secret = await colleague.getByLabel('読み取れないときは、このキーを入力').inputValue();
    await colleague.getByLabel('確認コード').fill('000000');
    await colleague.getByRole('button', { name: '有効にする' }).click();
    await colleague.getByText('確認コードが違うか').waitFor();
    // As a Japanese keyboard writes it: full-width, with a space.
    const wide = totp(secret).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    await colleague.getByLabel('確認コード').fill(`${wide.slice(0, 3)} ${wide.slice(3)}`);
    await colleague.getByRole('button', { name: '有効にする' }).click();
    await colleague.getByRole('list', { name: '回復コード' }).waitFor();
    codes = await colleague.getByRole('list', { name: '回復コード' }).getByRole('listitem').allInnerTexts();
    expect(codes).toHaveLength(10);
    await expectAccessible(colleague);
    await colleague.getByRole('button', { name: '保管しました' }).click();
    await colleague.getByText('回復コードの残り 10個').waitFor();
  });

  it('is asked for at the door; a recovery code takes its place', async () => {
    const { page } = await desk.open();
    await page.goto('/sign-in');
    await signIn(page, 'ken@example.jp');
    await page.getByRole('heading', { name: '確認コードの入力' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('確認コード').fill(totp(secret, 1));
    await page.getByRole('button', { name: '次へ' }).click();
    await page.waitForURL('**/today**');
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await signIn(page, 'ken@example.jp');
    await page.getByRole('button', { name: '認証アプリが使えないとき' }).click();
    await page.getByLabel('回復コード').fill((codes[0] ?? '').replace('-', ' '));
    await page.getByRole('button', { name: '次へ' }).click();
    await page.waitForURL('**/today**');
    await page.context().close();
  });

  it('sees where one is signed in and signs a device out', async () => {
    const { page } = await desk.open();
    await page.goto('/sign-in');
    await signIn(page, 'ken@example.jp');
    await page.getByRole('button', { name: '認証アプリが使えないとき' }).click();
    await page.getByLabel('回復コード').fill(codes[1] ?? '');
    await page.getByRole('button', { name: '次へ' }).click();
    await page.waitForURL('**/today**');
    await page.goto('/settings/profile');
    await page.getByRole('button', { name: 'ほかの端末をすべてサインアウト' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'サインアウト', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('list', { name: 'ログイン中の端末' }).getByRole('listitem').count()).toBe(1);
    await colleague.goto('/inbox');
    await colleague.waitForURL('**/sign-in**');
    await page.context().close();
  });
});

describe('a forgotten password', () => {
  it('is set anew by a link that the owner hands over; a weak one is told while it is typed', async () => {
    await owner.goto('/settings/members');
    await owner.getByRole('button', { name: '佐藤 健を手助けする' }).click();
    await owner.getByRole('menuitem', { name: 'パスワードの再設定リンク' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: '発行' }).click();
    const link = await owner.getByLabel('再設定リンク', { exact: true }).inputValue();
    const { page } = await desk.open({ phone: true });
    await page.goto(new URL(link).pathname);
    await page.getByLabel('新しいパスワード').fill('qwertyuiopasdfghjkl');
    await page.getByText('よく使われる言葉が中心です').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'パスワードを変更' }).click();
    await page.getByText('推測されやすいパスワードです').waitFor();
    await page.getByLabel('新しいパスワード').fill('umbrella copper violin lake');
    await page.getByRole('button', { name: 'パスワードを変更' }).click();
    await page.getByText('パスワードを変更しました').waitFor();
    await page.goto(new URL(link).pathname);
    await page.getByText('使用済みか期限切れ').waitFor();
    await page.goto('/forgot');
    await page.getByLabel('メールアドレス').fill('ken@example.jp');
    await page.getByRole('button', { name: 'リンクを送る' }).click();
    await page.getByText('メールでは再設定できません').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
