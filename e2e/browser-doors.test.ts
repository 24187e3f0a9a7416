import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, focusedName, password, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let owner: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page: owner } = await desk.open());
  await openWorkspace(owner);
});
afterAll(() => desk.close());

/** A page of somebody who is not signed in. */
async function stranger(path: string, locale: 'ja-JP' | 'en-GB' = 'ja-JP'): Promise<Page> {
  const { page } = await desk.open({ locale });
  await page.goto(path);
  await page.getByRole('heading').first().waitFor();
  return page;
}

describe('signing in', () => {
  it('leads to where one wanted to go', async () => {
    const page = await stranger('/customers');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.getByLabel('メールアドレス').fill(' owner@example.jp ');
    await page.getByLabel('パスワード').fill(password);
    await page.getByLabel('パスワード').press('Enter');
    await page.waitForURL('**/customers');
    await page.getByRole('heading', { name: '顧客' }).waitFor();
  });

  it('says beside each field what is missing, and goes to the first of them', async () => {
    const page = await stranger('/sign-in');
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.getByText('入力してください。').first().waitFor();
    expect(await page.getByText('入力してください。').count()).toBe(2);
    await expect.poll(() => focusedName(page)).toBe('email');
    await page.getByLabel('メールアドレス').fill('owner');
    expect(await page.getByText('入力してください。').count()).toBe(1);
    await page.getByLabel('パスワード').fill('x');
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.getByText('support@example.jp のような形で入力してください。').waitFor();
    await expectAccessible(page);
  });

  it('keeps the address when the password is wrong', async () => {
    const page = await stranger('/sign-in');
    await page.getByLabel('メールアドレス').fill('owner@example.jp');
    await page.getByLabel('パスワード').fill('not the password');
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.getByText('メールアドレスかパスワードが違います。', { exact: false }).waitFor();
    expect(await page.getByLabel('メールアドレス').inputValue()).toBe('owner@example.jp');
    await expect.poll(() => focusedName(page)).toBe('password');
  });

  it('speaks the language of the browser, or the other one', async () => {
    const page = await stranger('/sign-in', 'en-GB');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: '日本語' }).click();
    await page.getByRole('button', { name: 'サインイン' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  });

  it('never leads to another site', async () => {
    const page = await stranger('/sign-in?next=//elsewhere.example/');
    await page.getByLabel('メールアドレス').fill('owner@example.jp');
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    expect(new URL(page.url()).origin).toBe(new URL(desk.url).origin);
  });
});

describe('an address that leads nowhere', () => {
  it('says so and leads back', async () => {
    const page = await stranger('/no-such-place');
    await page.getByRole('heading', { name: 'この画面は見つかりません' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '受信箱へ' }).click();
    await page.waitForURL('**/sign-in**');
  });
});

describe('an invitation', () => {
  const invite = (email: string, role: string) =>
    ask<{ id: string }>(owner, 'POST', '/invitations', { email, role });

  it('says who invites, as what, and what that means', async () => {
    const { id } = await invite('hana@example.jp', 'observer');
    const page = await stranger(`/invitations/${id}`);
    await page.getByRole('heading', { name: '「みどり商店」に招待されています' }).waitFor();
    await page.getByText('役割: 閲覧者。案件と顧客を見るだけで、返信や変更はできません。').waitFor();
    expect(await page.getByLabel('メールアドレス').inputValue()).toBe('hana@example.jp');
    expect(await page.getByLabel('メールアドレス').getAttribute('readonly')).not.toBeNull();
    await expectAccessible(page);
  });

  it('asks for a name and a password that is long enough', async () => {
    const { id } = await invite('short@example.jp', 'agent');
    const page = await stranger(`/invitations/${id}`);
    await page.getByLabel('パスワード').fill('short');
    await page.getByRole('button', { name: '参加する' }).click();
    await page.getByText('15文字以上で入力してください。').waitFor();
    await page.getByText('入力してください。', { exact: true }).waitFor();
    await expect.poll(() => focusedName(page)).toBe('name');
  });

  it('lets the invited in, and those who look at the members see them come', async () => {
    await owner.goto('/settings/members');
    await owner.getByLabel('メールアドレス').fill('ken@example.jp');
    await owner.getByRole('button', { name: 'リンクを作成' }).click();
    const link = owner.getByLabel('ken@example.jp への招待リンク');
    const page = await stranger(new URL(await link.inputValue()).pathname);
    await page.getByLabel('氏名').fill('佐藤 健');
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', { name: '参加する' }).click();
    await page.waitForURL('**/today**');
    await owner.getByRole('combobox', { name: '佐藤 健の役割' }).waitFor();
    await link.waitFor({ state: 'detached' });
  });

  it('that was withdrawn says so, without offering to try again', async () => {
    await owner.goto('/settings/members');
    const { id } = await invite('gone@example.jp', 'agent');
    await owner.reload();
    const row = owner.getByText('gone@example.jp · 担当者').locator('../..');
    await row.getByRole('button', { name: '招待を取り消す' }).click();
    await owner.getByRole('dialog').getByText('gone@example.jp への招待を取り消しますか').waitFor();
    await owner.getByRole('dialog').getByRole('button', { name: '招待を取り消す' }).click();
    await owner.getByLabel('gone@example.jp への招待リンク').waitFor({ state: 'detached' });
    const { page } = await desk.open();
    await page.goto(`/invitations/${id}`);
    await page.getByText('期限が切れたか取り消されています', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'もう一度試す' }).count()).toBe(0);
  });

  it('shows a newcomer only what their role may do', async () => {
    const { id } = await invite('look@example.jp', 'observer');
    const page = await stranger(`/invitations/${id}`);
    await page.getByLabel('氏名').fill('見習 三郎');
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', { name: '参加する' }).click();
    await page.waitForURL('**/today**');
    await page.goto('/settings/members');
    await page.getByText('佐藤 健').waitFor();
    expect(await page.getByRole('heading', { name: '招待', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /外す/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'APIキー' }).count()).toBe(0);
  });
});
