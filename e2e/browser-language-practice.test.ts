import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page);
  await page.goto('/inbox');
});
afterAll(() => desk.close());

/** Answers the question shown, whichever kind it is. */
async function answer(): Promise<void> {
  const anew = page.getByLabel('書き直した文');
  const choice = page.getByRole('group', { name: /正しい文を選んで/ }).getByRole('button');
  await anew.or(choice.first()).first().waitFor();
  if ((await anew.count()) === 0) {
    await choice.first().click();
    return;
  }
  expect(await page.getByRole('button', { name: '解答する' }).isDisabled()).toBe(true);
  await anew.fill('承知いたしました。');
  await anew.press('Control+Enter');
}

describe('the drill', () => {
  it('is reached by one’s own menu, and says that it is private', async () => {
    await page.getByRole('button', { name: /のメニュー$/ }).click();
    await page.getByRole('menuitem', { name: '敬語の練習' }).click();
    await page.waitForURL('**/practice');
    await page.getByText('あなただけが見られます', { exact: false }).waitFor();
  });

  it('asks five questions, explains each, and tells the result', async () => {
    for (let number = 1; number <= 5; number += 1) {
      await page.getByText(`5問中 ${number}問目`).waitFor();
      await answer();
      const result = page.getByRole('status').filter({ hasText: /^(?:不)?正解/ });
      await result.waitFor();
      if (number === 1) await expectAccessible(page);
      await page.getByRole('button', { name: number < 5 ? '次の問題へ' : '結果を見る' }).click();
    }
    await page.getByText(/^5問中 \d問 正解でした$/).waitFor();
    await expectAccessible(page);
  });

  it('can be done again, and is counted', async () => {
    await page.getByRole('button', { name: 'もう一度練習する' }).click();
    await page.getByText('5問中 1問目').waitFor();
  });
});
