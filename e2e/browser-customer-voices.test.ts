import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let page: Page;
let guest: Page;
let theirs = '';
let wall = '';
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
  ({ page: guest } = await desk.open({ phone: true }));
});
afterAll(() => desk.close());

const said = '届くのが早くて驚きました。また買います。';

describe('what a customer said', () => {
  it('is entered to the letter, and its person asked on a page of their own', async () => {
    await page.goto('/growth/voices/new');
    await page.getByLabel('おっしゃった言葉').fill(said);
    await page.getByLabel('出どころ').fill('店頭のアンケート用紙、11月3日');
    await page.getByLabel('掲載するお名前').fill('30代・女性');
    await page.getByLabel('お渡しした特典').fill('500円引き');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '30代・女性' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '同意を依頼' }).click();
    await page.getByRole('button', { name: 'ページを作成' }).click();
    const url = page.getByLabel('ご本人のページ');
    await url.waitFor();
    theirs = new URL(await url.inputValue()).pathname;
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click();
  });

  it('is allowed by them, without an account or a script', async () => {
    await guest.goto(theirs);
    await guest.getByText(said).waitFor();
    await expectAccessible(guest);
    expect(await guest.getByRole('checkbox').first().isChecked()).toBe(false);
    await guest.getByRole('checkbox').first().check();
    await guest.getByRole('button', { name: '同意する' }).click();
    await guest.getByText('ご同意をいただいております').waitFor();
    await expectAccessible(guest);
  });

  it('is put on a wall, which says what was given and how it was chosen', async () => {
    await page.goto('/growth/voices/walls');
    await page.getByRole('button', { name: '掲載欄を作成' }).click();
    await page.getByLabel('名前（社内用）').fill('商品ページ');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '商品ページ' }).waitFor();
    wall = (await page.getByRole('link', { name: '公開ページを開く' }).getAttribute('href')) ?? '';
    await page.goto('/growth/voices?state=ready');
    await page.getByRole('link', { name: said }).click();
    await page.getByRole('button', { name: '掲載する: 商品ページ' }).click();
    await page.getByRole('button', { name: '外す: 商品ページ' }).waitFor();
    await guest.goto(new URL(wall).pathname);
    await guest.getByText('特典を受け取った方の声です').waitFor();
    await guest.getByText('掲載に同意いただいた2件から、当店が選んだ1件を掲載しています').waitFor();
    await expectAccessible(guest);

    // In a page of another site its frame takes the height of what it shows.
    await page.goto('/growth/voices/walls');
    await page.getByRole('link', { name: '商品ページ' }).click();
    const code = await page.getByLabel('埋め込みコード').inputValue();
    const shop = createServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><title>shop</title>${code}`),
    );
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    const listening = shop.address();
    await guest.goto(`http://127.0.0.1:${typeof listening === 'object' ? listening?.port : ''}/`);
    await guest.locator('iframe:not([style*="height: 480px"]):not([style*="height:480px"])').waitFor();
    await guest.frameLocator('iframe').getByText('特典を受け取った方の声です').waitFor();
    shop.closeAllConnections();
    shop.close();
  });

  it('is gone from the wall as soon as they withdraw it', async () => {
    await guest.goto(theirs);
    await guest.getByRole('button', { name: '同意を取り下げる' }).click();
    await guest.getByText('同意の取り下げを承りました').waitFor();
    await guest.goto(new URL(wall).pathname);
    await guest.getByText('現在、掲載している声はありません。').waitFor();
    expect(await guest.getByText(said).count()).toBe(0);
    await page.goto('/growth/voices?state=withdrawn');
    await page.getByRole('link', { name: said }).waitFor();
  });
});
