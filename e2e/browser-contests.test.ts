import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phonePhoto } from '../apps/server/src/contests/photo.fixture.ts';
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

const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: phonePhoto() };
let contest = '';
let address = '';
let secret = '';

describe('a photo contest', () => {
  it('is made with a prize that stands beside the law', async () => {
    await page.goto('/growth/contests/new');
    await page.getByRole('radio', { name: '写真コンテスト' }).check();
    await page.getByRole('textbox', { name: '企画の名前', exact: true }).fill('新茶の写真コンテスト');
    await page.getByLabel(/^開始/u).fill('2026-01-01T00:00');
    await page.getByLabel(/^終了/u).fill('2099-12-31T23:59');
    await page
      .getByRole('textbox', { name: 'お願いすること', exact: true })
      .fill('新茶の写真をお寄せください。');
    await page.getByRole('textbox', { name: '応募規約', exact: true }).fill('応募は一人10点まで。');
    await page.getByRole('button', { name: '賞品を追加' }).click();
    await page.getByLabel('賞品の名前').fill('急須');
    await page.getByLabel('1つあたりの価額（円）').fill('3000');
    await page.getByLabel('写真を、公開ページに掲載する').check();
    await expectAccessible(page);
    await page.getByRole('button', { name: '企画を作成' }).click();
    await page.getByText('賞品の額に上限の定めはありません').waitFor();
    contest = page.url();
    address = await page.getByLabel('応募ページのアドレス').inputValue();
    await expectAccessible(page);
  });

  it('is taken part in by somebody from outside, without a script', async () => {
    await page.goto(address);
    await expectAccessible(page);
    await page.getByLabel('写真（3枚まで）').setInputFiles(photo);
    await page.getByRole('textbox', { name: '題名', exact: true }).fill('朝の一杯');
    await page.getByRole('textbox', { name: /^掲載するお名前/u }).fill('茶々');
    await page.getByRole('textbox', { name: /^メールアドレス/u }).fill('cha@example.jp');
    await page.getByRole('checkbox', { name: '応募規約に同意します' }).check();
    await page.getByRole('checkbox', { name: /店内に掲載してもよい/u }).check();
    await page.getByRole('button', { name: '応募する' }).click();
    await page.getByRole('heading', { name: 'ご応募ありがとうございました' }).waitFor();
    await expectAccessible(page);
    secret = page.url();
  });

  it('is decided on at the desk, and shown to everybody', async () => {
    await page.goto(contest);
    await page.getByRole('button', { name: '採用（朝の一杯）', exact: true }).click();
    await page.getByRole('button', { name: '記録', exact: true }).click();
    await page.getByRole('button', { name: '受賞（朝の一杯）' }).click();
    await page.getByLabel('理由').fill('構図がよい');
    await page.getByRole('button', { name: '記録', exact: true }).click();
    await page.getByText('受賞: 急須').waitFor();
    await expectAccessible(page);
    await page.goto(`${address}/entries`);
    await page.getByRole('heading', { name: '朝の一杯' }).waitFor();
    await expectAccessible(page);
  });

  it('loses what its owner takes back at once', async () => {
    await page.goto(secret);
    await page.getByText('応募を取り下げる').click();
    await page.getByRole('button', { name: '取り下げる', exact: true }).click();
    await page.getByText('この応募は取り下げられました').waitFor();
    await page.goto(`${address}/entries`);
    expect(await page.getByText('朝の一杯').count()).toBe(0);
  });
});
