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

describe('an ambassador', () => {
  it('is added with an account, and how many follow on a day', async () => {
    await page.goto('/growth/ambassadors');
    await page.getByRole('button', { name: '登録', exact: true }).click();
    await page.getByRole('textbox', { name: '名前', exact: true }).fill('花田 みどり');
    await page.getByLabel('従業員の有無').selectOption('freelance');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '花田 みどり' }).waitFor();
    await page.getByRole('button', { name: 'アカウントを追加' }).click();
    await page.getByLabel('アカウント名').fill('@hana_tea');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: 'Instagram @hana_teaのフォロワー数を記録' }).click();
    await page.getByRole('textbox', { name: 'フォロワー数' }).fill('12345');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('マイクロ（1万〜10万人）').waitFor();
    await expectAccessible(page);
  });

  it('has an agreement that warns until the terms were given', async () => {
    await page.getByRole('button', { name: '依頼を記録' }).click();
    await page.getByLabel('依頼の内容').fill('新茶の紹介');
    await page.getByLabel('金額（円）').fill('50000');
    await page.getByLabel('主体の表記').fill('みどり商店のPR');
    await page.getByLabel('便益の表記').fill('報酬をいただきました');
    await page.getByRole('button', { name: '保存' }).click();
    const missing = page.getByText('取引条件を書面などで示した記録がありません。');
    await missing.waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /の依頼の進捗を記録$/u }).click();
    await page.getByLabel('根拠（任意）').fill('依頼書をメールで送付');
    await page.getByRole('button', { name: '保存' }).click();
    await missing.waitFor({ state: 'detached' });
    expect(await page.getByText('支払期日が決まっていません。').count()).toBe(1);
  });

  it('is found in the list', async () => {
    await page.goto('/growth/ambassadors?size=micro');
    await page.getByRole('link', { name: '花田 みどり' }).click();
    await page.getByRole('heading', { level: 2, name: '依頼と取り決め' }).waitFor();
  });
});
