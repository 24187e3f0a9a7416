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

describe('the overview', () => {
  it('is the first of the places, and has its figures once they are counted', async () => {
    await page.goto('/growth');
    await page.getByRole('link', { name: '要点' }).click();
    await page.getByRole('heading', { level: 1, name: '要点' }).waitFor();
    await page.getByText('に集計しました').waitFor();
    await page.getByRole('region', { name: '気配りの必要なお客様（現在）' }).waitFor();
    await expectAccessible(page);
  });

  it('opens from a figure to its records, of the month that is looked at', async () => {
    await page.getByRole('button', { name: '前の月' }).click();
    await page.waitForURL(/month=20\d\d-\d\d/u);
    const month = new URL(page.url()).searchParams.get('month') ?? '';
    await page.getByRole('link', { name: 'すべての約束' }).click();
    await page.getByRole('heading', { level: 1, name: '期日どおりに果たした約束' }).waitFor();
    expect(new URL(page.url()).searchParams.get('month')).toBe(month);
    expect(month).not.toBe('');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '要点' }).waitFor();
  });

  it('is saved as a list and as a report in both languages', async () => {
    for (const [name, file] of [
      ['CSVで保存', /^overview-20\d\d-\d\d\.csv$/u],
      ['月次報告（日本語）', /^report-20\d\d-\d\d-ja\.pdf$/u],
      ['月次報告（英語）', /^report-20\d\d-\d\d-en\.pdf$/u],
    ] as const) {
      const coming = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      expect((await coming).suggestedFilename()).toMatch(file);
    }
  });
});
