import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { password, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page);
});
afterAll(() => desk.close());

const html = () => page.locator('html');
const ended = () => page.getByRole('dialog', { name: 'サインインの有効期限が切れました' });

describe('a session that has ended', () => {
  beforeEach(async () => {
    await page.goto('/settings/profile');
    await page.getByLabel('氏名').fill('緑川 なお子');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '保存' }).click();
    await ended().waitFor();
  });

  it('asks for the password over the work in hand, and cannot be waved away', async () => {
    await ended().getByText('作業中の内容はそのまま残っています。', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    expect(await ended().isVisible()).toBe(true);
    await expectAccessible(page);
    await ended().getByRole('button', { name: 'サインイン' }).click();
    await ended().getByText('入力してください。').waitFor();
    await ended().getByLabel('パスワード').fill('not the password');
    await ended().getByRole('button', { name: 'サインイン' }).click();
    await ended().getByText('メールアドレスかパスワードが違います。', { exact: false }).waitFor();
    await ended().getByLabel('パスワード').fill(password);
    await ended().getByLabel('パスワード').press('Enter');
    await ended().waitFor({ state: 'detached' });
  });

  it('leaves what was typed, and no trace of its end', async () => {
    await ended().getByLabel('パスワード').fill(password);
    await ended().getByRole('button', { name: 'サインイン' }).click();
    await ended().waitFor({ state: 'detached' });
    await page.getByText('サインインしました。', { exact: false }).waitFor();
    expect(await page.getByLabel('氏名').inputValue()).toBe('緑川 なお子');
    expect(await page.getByText('有効期限が切れました').count()).toBe(0);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('保存しました', { exact: true }).waitFor();
    await page.getByRole('button', { name: '自分（緑川 なお子）のメニュー' }).waitFor();
  });
});

describe('one’s own menu', () => {
  const menu = () => page.getByRole('button', { name: /のメニュー$|^Me:/ });
  /** That the desk has what was chosen, which is seen at once. */
  const kept = () =>
    page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().endsWith('/me'));
  beforeEach(async () => {
    await page.goto('/customers');
    await page.getByRole('navigation', { name: '主な画面' }).waitFor();
  });

  it('is opened, walked and left by the keyboard', async () => {
    await menu().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'プロフィール' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: 'プロフィール' }).waitFor({ state: 'detached' });
    expect(await menu().evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('changes the colours at once and for good', async () => {
    const answer = kept();
    await menu().click();
    await page.getByRole('menuitemradio', { name: '暗い配色' }).click();
    await expect.poll(() => html().getAttribute('data-mantine-color-scheme')).toBe('dark');
    await answer;
    await page.reload();
    await page.getByRole('heading', { name: '顧客' }).waitFor();
    expect(await html().getAttribute('data-mantine-color-scheme')).toBe('dark');
    await menu().click();
    expect(await page.getByRole('menuitemradio', { name: '暗い配色' }).getAttribute('aria-checked')).toBe(
      'true',
    );
  });

  it('changes the language at once, there and back', async () => {
    const answer = kept();
    await menu().click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Customers' }).waitFor();
    expect(await html().getAttribute('lang')).toBe('en');
    await answer;
    await page.reload();
    await page.getByRole('heading', { name: 'Customers' }).waitFor();
    await menu().click();
    await page.getByRole('menuitemradio', { name: '日本語' }).click();
    await page.getByRole('heading', { name: '顧客' }).waitFor();
    expect(await html().getAttribute('lang')).toBe('ja');
  });

  it('leads to the profile', async () => {
    await menu().click();
    await page.getByRole('menuitem', { name: 'プロフィール' }).click();
    await page.waitForURL('**/settings/profile');
  });

  it('signs out, and nothing can be seen by going back', async () => {
    await menu().click();
    await page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await page.waitForURL('**/sign-in');
    await page.goBack();
    await page.waitForURL('**/sign-in**');
    await page.getByRole('button', { name: 'サインイン' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
  });
});
