import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
});
afterAll(() => desk.close());
beforeEach(async () => {
  await page.goto('/inbox?view=active&sort=newest');
  await rows().nth(3).waitFor();
});

const rows = () => page.getByRole('list', { name: '案件の一覧' }).getByRole('link');
const help = () => page.getByRole('dialog', { name: 'キー操作' });
const focusedRow = () =>
  page.evaluate<string | null>(
    'document.activeElement?.closest("li")?.getAttribute("aria-posinset") ?? null',
  );

describe('the keys', () => {
  it('are listed by ?, the ones of this screen first', async () => {
    await page.keyboard.press('?');
    await help().getByText('次の案件').waitFor();
    await help().getByText('受信箱へ移動').waitFor();
    await page.keyboard.press('Escape');
    await help().waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByRole('link', { name: '設定' }).click();
    await page.getByRole('heading', { name: '設定', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'キー操作の一覧' }).click();
    await help().getByText('受信箱へ移動').waitFor();
    expect(await help().getByText('次の案件').count()).toBe(0);
  });

  it('lead from place to place by two strokes', async () => {
    await page.keyboard.type('gc');
    await page.waitForURL('**/customers');
    await page.keyboard.type('gs');
    await page.waitForURL('**/settings**');
    await page.keyboard.type('gi');
    await page.waitForURL('**/inbox**');
  });

  it('walk the list and open a conversation', async () => {
    await page.keyboard.press('j');
    await expect.poll(focusedRow).toBe('1');
    await page.keyboard.press('j');
    await expect.poll(focusedRow).toBe('2');
    await page.keyboard.press('k');
    await expect.poll(focusedRow).toBe('1');
    await page.keyboard.press('k');
    await expect.poll(focusedRow).toBe('1');
    await page.keyboard.press('Enter');
    await page.getByRole('article').first().waitFor();
    expect(new URL(page.url()).search).toContain('sort=newest');
  });
});

describe('within a conversation, the keys', () => {
  beforeEach(async () => {
    await rows().first().click();
    await page.getByRole('article').first().waitFor();
  });

  it('begin a note, and are letters from then on', async () => {
    await page.keyboard.press('n');
    const note = page.getByLabel('社内メモの本文');
    await expect.poll(() => note.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.keyboard.type('gc?jk');
    expect(await note.inputValue()).toBe('gc?jk');
    expect(new URL(page.url()).pathname).toMatch(/^\/inbox\//u);
    expect(await help().count()).toBe(0);
    await note.fill('');
  });

  it('fold the customer away; it stays so', async () => {
    const panel = page.getByRole('complementary', { name: '顧客' });
    await panel.waitFor();
    await page.keyboard.press('i');
    await panel.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('article').first().waitFor();
    expect(await panel.count()).toBe(0);
    await page.keyboard.press('i');
    await panel.waitFor();
  });

  it('lead back to the list as it was', async () => {
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.pathname === '/inbox' && url.searchParams.get('sort') === 'newest');
  });

  it('do nothing behind a dialogue', async () => {
    await page.getByRole('button', { name: /^状態: / }).click();
    await page.getByRole('menuitem', { name: '保留' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '明日 9:00' }).focus();
    await page.keyboard.type('gcn?');
    expect(new URL(page.url()).pathname).toMatch(/^\/inbox\//u);
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.getByRole('dialog').getByRole('button', { name: 'キャンセル' }).click();
  });

  it.each([
    ['while an input method composes', { key: '?', isComposing: true }],
    ['at the key that ends a composition in Safari', { key: '?', keyCode: 229 }],
    ['with Ctrl, which is the browser’s', { key: 'n', ctrlKey: true }],
    ['with ⌘, which is the browser’s', { key: 'n', metaKey: true }],
  ])('do nothing %s', async (_name, init) => {
    await page.locator('body').dispatchEvent('keydown', { bubbles: true, ...init });
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await help().count()).toBe(0);
    expect(await page.getByLabel('社内メモの本文').count()).toBe(0);
  });
});

describe('the way past the navigation', () => {
  it('is the first thing the keyboard finds, and leads to the content', async () => {
    await page.reload();
    await rows().first().waitFor();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '本文へ移動' });
    expect(await skip.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate<string>('document.activeElement?.id ?? ""')).toBe('main');
  });
});
