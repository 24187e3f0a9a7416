import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { password, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
});
afterAll(() => desk.close());

const box = (on: Page) => on.getByRole('textbox', { name: /案件・社内メモ・顧客を検索/ });
const hits = (on: Page) => on.getByRole('region', { name: '案件' }).getByRole('listitem');

describe('the search, on a desk', () => {
  it('opens by / and by Ctrl+K from any screen, and teaches what can be asked', async () => {
    await page.goto('/customers');
    await page.getByRole('heading', { name: '顧客' }).waitFor();
    await page.keyboard.press('/');
    await page.waitForURL('**/search');
    expect(await box(page).evaluate('document.activeElement.id')).toBe('search-box');
    await page.getByText('検索のしかた').waitFor();
    await page.goto('/inbox');
    await page.getByRole('heading').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.waitForURL('**/search');
    await box(page).waitFor();
  });

  it('finds while one types, in kana of any kind, with the words marked', async () => {
    await box(page).fill('きゅうす');
    await page.waitForURL('**/search?q=**');
    await page.getByText('一致するものはありません').waitFor();
    await box(page).fill('急須');
    await hits(page).first().waitFor();
    expect(await hits(page).first().locator('mark').first().textContent()).toBe('急須');
  });

  it('searches for nothing that an input method still composes', async () => {
    const address = page.url();
    await box(page).dispatchEvent('compositionstart');
    await box(page).fill('急須へんぴ');
    await page.evaluate(
      'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
    );
    expect(page.url()).toBe(address);
    await box(page).fill('急須');
    await box(page).dispatchEvent('compositionend');
    expect(page.url()).toBe(address);
  });

  it('is narrowed by chips, which write into the field', async () => {
    const chip = page.getByRole('button', { name: '状態:未対応' });
    await chip.click();
    expect((await box(page).inputValue()).trim()).toBe('急須 状態:未対応');
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    await page.waitForURL((url) => url.searchParams.get('q') === '急須 状態:未対応');
    await chip.click();
    await page.waitForURL((url) => url.searchParams.get('q') === '急須');
  });

  it('says what it could not read, and searches for the rest', async () => {
    await box(page).fill('急須 期間:いつか');
    await page.getByText('「期間:いつか」は条件に含めずに検索しました。').waitFor();
    await hits(page).first().waitFor();
  });

  it('leads by the keyboard to a conversation, and back to the results', async () => {
    await box(page).fill('急須');
    await box(page).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '急須');
    await hits(page).first().waitFor();
    await box(page).press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.id')).toBe('search-box');
    await hits(page).first().getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/inbox/**');
    await page.getByRole('article').first().waitFor();
    await page.goBack();
    await hits(page).first().waitFor();
    expect(await box(page).inputValue()).toBe('急須');
  });

  it('remembers one’s own searches, until they are cleared', async () => {
    await page.getByRole('button', { name: '検索欄を空にする' }).click();
    await page.getByRole('heading', { name: '最近の検索' }).waitFor();
    await page.getByRole('button', { name: '急須', exact: true }).click();
    await hits(page).first().waitFor();
    await page.goto('/search');
    await page.getByRole('button', { name: '履歴を消去' }).click();
    await page.getByRole('heading', { name: '最近の検索' }).waitFor({ state: 'detached' });
  });
});

describe('the search, on a phone', () => {
  it('finds customers and conversations', async () => {
    const { page: phone, context } = await desk.open({ phone: true });
    const headers = { 'x-requested-with': 'madoguchi' };
    await phone.goto('/sign-in');
    await phone.request.post('/api/v1/session', { headers, data: { email: 'owner@example.jp', password } });
    await phone.goto('/inbox');
    await phone.getByRole('link', { name: '検索' }).tap();
    await box(phone).fill('様');
    await hits(phone).first().waitFor();
    const { items } = (await (await phone.request.get('/api/v1/customers?limit=1')).json()) as {
      items: { id: string; name: string }[];
    };
    await box(phone).fill(`顧客:"${items[0]?.name}"`);
    await hits(phone).first().waitFor();
    await box(phone).fill(items[0]?.name ?? '');
    const found = phone
      .getByRole('region', { name: '顧客' })
      .getByRole('link', { name: items[0]?.name ?? '' });
    await found.waitFor();
    await phone.waitForURL((url) => url.searchParams.get('q') === items[0]?.name);
    await found.tap();
    await phone.waitForURL(`**/customers/${items[0]?.id}`);
    await context.close();
  });
});
