import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, openWorkspace } from './browser-people.ts';

type Customer = {
  contactPersonId: string | null;
  id: string;
  name: string;
  note: string;
  company: string | null;
  reading: string | null;
};

let desk: BrowserDesk;
let page: Page;
let customer: Customer;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
  const { items } = await ask<{ items: Customer[] }>(page, 'GET', '/customers?query=小林');
  if (items[0] === undefined) throw new Error('the sample has no 小林 any more');
  customer = items[0];
});
afterAll(() => desk.close());

const now = () => ask<Customer>(page, 'GET', `/customers/${customer.id}`);

describe('the customers', () => {
  beforeEach(async () => {
    await page.goto('/customers');
    await page.getByRole('heading', { name: '顧客', level: 1 }).waitFor();
  });

  it('are found by a part of their name, and opened', async () => {
    await page.getByLabel('顧客を探す').fill('小林');
    const found = page.getByRole('link', { name: new RegExp(customer.name, 'u') });
    await found.waitFor();
    await expect.poll(() => page.getByRole('main').getByRole('link').count()).toBeLessThan(10);
    await found.click();
    await page.waitForURL(`**/customers/${customer.id}`);
    await page.getByRole('heading', { name: `${customer.name} 様`, level: 1 }).waitFor();
  });

  it('that are not there are said not to be', async () => {
    await page.getByLabel('顧客を探す').fill('どこにもいない人');
    await page.getByText('「どこにもいない人」に当てはまる顧客はいません。').waitFor();
    await expectAccessible(page);
  });

  it('who are gone leave a page that says so', async () => {
    await page.goto('/customers/00000000-0000-4000-8000-000000000000');
    await page.getByText('この顧客は見つかりません').waitFor();
  });
});

describe('a customer’s page', () => {
  beforeEach(async () => {
    await page.goto(`/customers/${customer.id}`);
    await page.getByRole('heading', { name: '連絡先', exact: true }).waitFor();
  });
  const note = () => page.getByLabel('メモ', { exact: true });
  const dialog = () => page.getByRole('dialog');

  it('shows all of a note, however long', async () => {
    const cut = () => note().evaluate((field) => field.scrollHeight - field.clientHeight);
    await expect.poll(cut).toBe(0);
    await note().fill('一\n二\n三\n四\n五\n六');
    await expect.poll(cut).toBe(0);
  });

  it('keeps a note when one says so, or drops what was typed', async () => {
    await note().fill('捨てる文');
    await page.getByRole('button', { name: 'キャンセル' }).click();
    expect(await note().inputValue()).toBe((await now()).note);
    await note().fill('夕方のお電話を希望。');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '保存' }).waitFor({ state: 'detached' });
    expect((await now()).note).toBe('夕方のお電話を希望。');
  });

  it('changes what is known of them; a name they must have', async () => {
    await page.getByRole('button', { name: '編集' }).click();
    await expectAccessible(page);
    await dialog().getByLabel('氏名').fill('');
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().getByText('氏名を入力してください。').waitFor();
    await dialog().getByLabel('氏名').fill('小林 節');
    await dialog().getByLabel('会社').fill('小林茶舗');
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '小林 節 様', level: 1 }).waitFor();
    expect(await now()).toMatchObject({ name: '小林 節', company: '小林茶舗' });
    // The keyboard is back where one came from.
    const edit = page.getByRole('button', { name: '編集' });
    await expect.poll(() => edit.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('gives them another contact person', async () => {
    const before = (await now()).contactPersonId;
    await page.getByRole('combobox', { name: '担当', exact: true }).click();
    await page.getByRole('option', { name: '佐伯 健太' }).click();
    await expect.poll(async () => (await now()).contactPersonId).not.toBe(before);
    await page.reload();
    await expect
      .poll(() => page.getByRole('combobox', { name: '担当', exact: true }).inputValue())
      .toBe('佐伯 健太');
  });

  it('plans a visit, whose report stays on it', async () => {
    await page.getByRole('button', { name: '訪問を予定' }).click();
    await dialog().getByRole('button', { name: '予定に入れる' }).click();
    await dialog().getByText('日時と目的を入力してください。').waitFor();
    await dialog().getByLabel('日時').fill('2099-03-03T10:00');
    await dialog().getByLabel('目的').fill('春のご挨拶');
    await dialog().getByRole('button', { name: '予定に入れる' }).click();
    await dialog().waitFor({ state: 'detached' });
    // Once as a task, once as the visit itself.
    await page.getByRole('link', { name: '春のご挨拶', exact: true }).click();
    await page.getByLabel('お会いした方').fill('小林様');
    await page.getByLabel('伺った話').fill('新茶を楽しみにされている。');
    await expectAccessible(page);
    await page.getByRole('button', { name: '報告を保存' }).click();
    await page.getByText('新茶を楽しみにされている。').waitFor();
    await page.getByText(/が報告$/u).waitFor();
  });

  it('leads to their conversations', async () => {
    const section = page.getByRole('heading', { name: 'この顧客の案件' }).locator('..');
    await section.getByRole('link').first().click();
    await page.waitForURL('**/inbox/**');
    await page.getByRole('article').first().waitFor();
  });
});
