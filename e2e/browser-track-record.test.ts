import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
});
afterAll(() => desk.close());

describe('the track record', () => {
  it('names a client once their consent is on record, and is shown to others as it was confirmed', async () => {
    await page.goto('/trust');
    await page.getByRole('link', { name: '実績' }).click();
    await page.getByRole('heading', { level: 1, name: '実績' }).waitFor();
    await page.getByRole('button', { name: '取引先を追加' }).click();
    await page.getByLabel('名称（日本語）').fill('株式会社青葉百貨店');
    await page.getByLabel('業種（日本語）').fill('百貨店');
    await page.getByLabel('取引の開始').fill('2015-04');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('業種だけを表示').first().waitFor();
    await page.getByRole('button', { name: '株式会社青葉百貨店を変更' }).click();
    await page.getByLabel('掲載の承諾日').fill('2026-04-01');
    await page.getByLabel('承諾の根拠').fill('掲載承諾書');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('株式会社青葉百貨店 様').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'この内容で確定' }).click();
    await page.getByText('第1版').waitFor();
    await page.getByRole('button', { name: '公開', exact: true }).click();
    const address = await page.getByLabel('公開ページのアドレス').inputValue();
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: '会社概要・実績' }).waitFor();
    expect(await page.getByText('株式会社青葉百貨店 様').count()).toBe(1);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Company profile and track record' }).waitFor();
  });

  it('ends its page', async () => {
    await page.goto('/trust/track-record');
    const address = await page.getByLabel('公開ページのアドレス').inputValue();
    await page.getByRole('button', { name: '公開を終了' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '公開を終了' }).click();
    await page.getByRole('button', { name: '公開', exact: true }).waitFor();
    const gone = await page.goto(address);
    expect(gone?.status()).toBe(404);
  });
});
