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

describe('trust', () => {
  it('opens from its numbers to the records behind them, and to the conversation', async () => {
    await page.goto('/trust');
    await page.getByRole('button', { name: '集計し直す' }).click();
    await page.getByText('集計し直しました').waitFor();
    await page.getByRole('heading', { name: '次の一手' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '前の月' }).click();
    await page
      .getByRole('link', { name: /担当者がすべて回答した案件の記録を見る/u })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: '担当者がすべて回答した案件' }).waitFor();
    await page.getByRole('link', { name: '案件を開く' }).first().click();
    await page.waitForURL(/\/inbox\//u);
  });

  it('takes other rules from a month on, which stay on record', async () => {
    await page.goto('/trust/rules');
    await page.getByLabel('期日どおりに果たした約束: 重み（0〜5）').fill('4');
    await page.getByLabel('変更の理由').fill('約束を最も重く見る');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('約束を最も重く見る').waitFor();
    expect(await page.getByLabel('期日どおりに果たした約束: 重み（0〜5）').inputValue()).toBe('4');
    await page.getByRole('link', { name: '信頼' }).first().click();
    await page.getByText('基準の第1版').waitFor();
  });
});
