import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, invite, setUpInBrowser } from './browser-people.ts';

type Row = {
  id: string;
  subject: string;
  status: string;
  assigneeId: string | null;
  customer: { name: string };
};
type Listed = { items: Row[] };

let desk: BrowserDesk;
let page: Page;
let sato: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  ({ page: sato } = await desk.open());
  await setUpInBrowser(page, 'sample');
  await page.waitForURL('**/today**');
  await invite(page, sato, '佐藤 健', 'sato@example.jp');
});
afterAll(() => desk.close());

describe('the page that everyone starts at', () => {
  it('takes what is nobody’s by the keyboard, and gives it back', async () => {
    const row = page
      .locator('[data-work]', { has: page.getByRole('button', { name: /^担当する：/u }) })
      .first();
    await row.waitFor();
    const key = (await row.getAttribute('data-work')) ?? '';
    const same = page.locator(`[data-work="${key}"]`);
    await row.focus();
    await page.keyboard.press('e');
    await page.getByText('自分の担当にしました。').waitFor();
    await same.getByText('担当：緑川 直子').waitFor();
    await page.keyboard.press('z');
    await same.getByRole('button', { name: /^担当する：/u }).waitFor();
  });

  it('opens a row, and comes back to it', async () => {
    await page.keyboard.press('j');
    const held = page.locator('[data-work]:focus');
    await held.waitFor();
    const key = await held.getAttribute('data-work');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/today');
    await page.goBack();
    await page.locator(`[data-work="${key}"]:focus`).waitFor();
  });
});

const rows = (on = page) => on.getByRole('list', { name: '案件の一覧' }).getByRole('link');
const listed = (query: string) => ask<Listed>(page, 'GET', `/conversations?${query}`);

describe('the list', () => {
  beforeEach(async () => {
    await page.goto('/inbox?view=active&sort=newest');
    await rows().nth(3).waitFor();
  });

  it('turns from view to view, each with an address of its own', async () => {
    await page.getByRole('button', { name: '対応が必要' }).click();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: '完了' }).click();
    await page.waitForURL((url) => url.searchParams.get('view') === 'done');
    await page.getByRole('heading', { name: '完了', level: 1 }).waitFor();
    const { items } = await listed('status=done&sort=newest&limit=1');
    await rows()
      .first()
      .getByText(items[0]?.subject ?? '')
      .waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '対応が必要', level: 1 }).waitFor();
  });

  it('is put in the order one asks for', async () => {
    await page.getByRole('button', { name: '並び順' }).click();
    await page.getByRole('menuitem', { name: '古い順' }).click();
    await page.waitForURL((url) => url.searchParams.get('sort') === 'oldest');
    const { items } = await listed('status=active&sort=oldest&limit=1');
    await rows()
      .first()
      .getByText(items[0]?.subject ?? '')
      .waitFor();
  });

  it('is narrowed to one contact person, and says so until that is taken off', async () => {
    await page.getByRole('button', { name: '絞り込み' }).click();
    await page.getByRole('combobox', { name: '担当' }).click();
    await page.getByRole('option', { name: '森本 由香' }).click();
    await page.waitForURL((url) => url.searchParams.has('assignee'));
    await expect
      .poll(async () => (await rows().allInnerTexts()).every((text) => text.includes('森本 由香')))
      .toBe(true);
    await page.getByRole('button', { name: '絞り込み（適用中）' }).waitFor();
    await page.getByRole('button', { name: '絞り込みを解除' }).click();
    await page.waitForURL((url) => !url.searchParams.has('assignee'));
  });

  it('holds only the rows in view, and brings more as one scrolls', async () => {
    await page.goto('/inbox?view=all&sort=newest');
    await rows().nth(3).waitFor();
    expect(await rows().count()).toBeLessThan(40);
    const { items } = await listed('sort=newest&limit=120');
    const far = items[100];
    await expect
      .poll(
        async () => {
          await rows().last().scrollIntoViewIfNeeded();
          return page
            .getByRole('link')
            .getByText(far?.subject ?? '', { exact: true })
            .count();
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0);
    expect(await rows().count()).toBeLessThan(40);
  });

  it('reaches to its edge: no row is cut or stops short', async () => {
    const [list, row] = await Promise.all([
      page.getByRole('list', { name: '案件の一覧' }).boundingBox(),
      rows().first().boundingBox(),
    ]);
    expect(row?.width).toBe(list?.width);
  });
});

describe('what one person changes', () => {
  let open: Row;
  beforeEach(async () => {
    const { items } = await listed('status=open&assignee=none&sort=newest&limit=1');
    if (items[0] === undefined) throw new Error('the sample has too few open conversations');
    open = items[0];
    await Promise.all([page, sato].map((each) => each.goto(`/inbox/${open.id}?view=active&sort=newest`)));
    await Promise.all([page, sato].map((each) => each.getByRole('article').first().waitFor()));
  });

  const entry = () => sato.getByRole('region', { name: '履歴' }).getByRole('listitem').first();

  async function openLog(): Promise<void> {
    await sato.getByRole('button', { name: 'この案件の操作' }).click();
    await sato.getByRole('menuitem', { name: '履歴を表示' }).click();
  }

  it('the other sees at once: who looks after it', async () => {
    await page.getByRole('button', { name: /^担当: / }).click();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: '自分が担当する' }).click();
    await sato.getByRole('button', { name: '担当: 緑川 直子' }).waitFor();
    await rows(sato).filter({ hasText: open.subject }).getByText('緑川 直子').first().waitFor();
  });

  it('the other sees at once: how it stands', async () => {
    await page.getByRole('button', { name: '状態: 未対応' }).click();
    await page.getByRole('menuitem', { name: '完了' }).click();
    await sato.getByRole('button', { name: '状態: 完了' }).waitFor();
    await openLog();
    await entry().getByText('状態を変更').waitFor();
    expect(await entry().innerText()).toMatch(/緑川 直子[^]*未対応\s*完了/u);
  });

  it('the other sees at once: what it is called', async () => {
    await page.getByRole('button', { name: '件名を変更' }).click();
    const field = page.getByLabel('件名', { exact: true });
    await field.fill('捨てる件名');
    await field.press('Escape');
    await page.getByRole('heading', { name: open.subject, level: 1 }).waitFor();
    await page.getByRole('button', { name: '件名を変更' }).click();
    await field.fill('新しい件名');
    await field.press('Enter');
    await sato.getByRole('heading', { name: '新しい件名', level: 1 }).waitFor();
    await openLog();
    await entry().getByText('件名を変更').waitFor();
    expect(await entry().innerText()).toContain(open.subject);
  });
});
