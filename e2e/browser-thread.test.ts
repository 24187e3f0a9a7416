import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask, password } from './browser-people.ts';

let here: MailboxDesk;
let page: Page;
let id = '';
let count = 0;
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
});
afterAll(() => here.close());
beforeEach(async () => {
  count += 1;
  id = await here.arrive(`letter-${count}`, `first of ${count}`);
});

const path = () => `/inbox/${id}?view=all`;
const note = (text: string) =>
  ask(page, 'POST', `/conversations/${id}/messages`, { direction: 'note', text });
const answered = () =>
  here.arrive(`letter-${count}`, `second of ${count}`, `<m${2 * count - 1}@customer.test>`);

async function open(on: Page, text: string): Promise<void> {
  await on.goto(path());
  await on.getByRole('article').getByText(text).waitFor();
}

/** Opens a conversation, and stays until the desk knows that all of it was read. */
async function read(on: Page, text: string): Promise<void> {
  await open(on, text);
  const unread = async () => (await ask<{ unread: boolean }>(on, 'GET', `/conversations/${id}`)).unread;
  await expect.poll(unread).toBe(false);
}

/** Whether all of an element lies within the part of the thread that is on the screen. */
function isInView(on: Page, text: string): Promise<boolean> {
  const region = on.getByRole('region', { name: 'やり取り' });
  return region.getByText(text, { exact: true }).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const around = element.closest('[aria-label="やり取り"]')?.getBoundingClientRect();
    return around !== undefined && top >= around.top && bottom <= around.bottom;
  });
}

describe('where the unread part begins', () => {
  const line = () => page.getByText('ここから未読', { exact: true });

  it('is marked, in view, when one comes back to a conversation', async () => {
    await read(page, `first of ${count}`);
    expect(await line().count()).toBe(0);
    for (const part of ['a', 'b', 'c']) await note(`${part}\n`.repeat(30));
    await page.goto('/customers');
    await answered();
    await open(page, `second of ${count}`);
    await line().waitFor();
    await expect.poll(() => isInView(page, 'ここから未読')).toBe(true);
    await expect.poll(() => isInView(page, `second of ${count}`)).toBe(true);
    await expectAccessible(page);
  });

  it('is not marked again once it has been read', async () => {
    await read(page, `first of ${count}`);
    await note('in between');
    await page.goto('/customers');
    await answered();
    await read(page, `second of ${count}`);
    await line().waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '顧客' }).click();
    await page.getByRole('heading', { name: '顧客', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('article').getByText(`second of ${count}`).waitFor();
    expect(await line().count()).toBe(0);
  });
});

describe('the way to the newest message', () => {
  const toNewest = () => page.getByRole('button', { name: '最新のメッセージへ' });

  it('is offered only while the newest is below what one sees', async () => {
    for (const part of ['a', 'b', 'c']) await note(`${part}\n`.repeat(40));
    await note('the newest');
    await open(page, 'the newest');
    expect(await toNewest().count()).toBe(0);
    await page.getByRole('article').first().scrollIntoViewIfNeeded();
    await toNewest().waitFor();
    await expectAccessible(page);
    await toNewest().click();
    await toNewest().waitFor({ state: 'detached' });
    expect(await isInView(page, 'the newest')).toBe(true);
  });

  it('is not offered within one long letter', async () => {
    await note('long\n'.repeat(100));
    await open(page, 'long');
    expect(await toNewest().count()).toBe(0);
  });
});

describe('the log', () => {
  const log = () => page.getByRole('region', { name: '履歴' });

  it('is opened from the menu, tells what changed, and leaves what is being written', async () => {
    await open(page, `first of ${count}`);
    await page.getByLabel('返信の本文').fill('書きかけ');
    await page.getByText('下書きを保存しました').waitFor();
    await ask(page, 'PATCH', `/conversations/${id}`, { status: 'in_progress' });
    await page.getByRole('button', { name: 'この案件の操作' }).click();
    await page.getByRole('menuitem', { name: '履歴を表示' }).click();
    await page.waitForURL(`**/inbox/${id}/log?view=all`);
    await log().getByText('状態を変更').waitFor();
    expect(await log().getByRole('listitem').first().innerText()).toMatch(/未対応\s*対応中/u);
    await log().getByText('案件が作られました').waitFor();
    // What happens meanwhile appears.
    await ask(page, 'PATCH', `/conversations/${id}`, { subject: '新しい件名' });
    await log().getByText('件名を変更').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '案件に戻る' }).click();
    await page.waitForURL(`**/inbox/${id}?view=all`);
    expect(await page.getByLabel('返信の本文').inputValue()).toBe('書きかけ');
    await page.getByLabel('返信の本文').fill('');
  });

  it('has an address, and is opened and left by keys: Escape goes back step by step', async () => {
    await page.goto(`/inbox/${id}/log?view=all`);
    await log().getByText('案件が作られました').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(`**/inbox/${id}?view=all`);
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('h');
    await log().waitFor();
    await page.keyboard.press('h');
    await log().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/inbox\?view=all/u);
  });
});

describe('on a phone', () => {
  let phone: Page;
  beforeAll(async () => {
    ({ page: phone } = await here.desk.open({ phone: true }));
    await phone.goto('/sign-in');
    await phone.getByLabel('メールアドレス').fill('owner@example.jp');
    await phone.getByLabel('パスワード').fill(password);
    await phone.getByRole('button', { name: 'サインイン' }).click();
    await phone.waitForURL('**/today**');
  });
  beforeEach(() => open(phone, `first of ${count}`));

  const editor = () => phone.getByLabel('返信の本文');
  const composerHeight = async () =>
    (await phone.getByRole('region', { name: '返信と社内メモ' }).boundingBox())?.height ?? 0;

  it('the place to write is one line until one goes there, and again when one leaves it empty', async () => {
    expect(await composerHeight()).toBeLessThan(80);
    expect(await phone.getByRole('button', { name: '送信', exact: true }).isVisible()).toBe(false);
    await editor().tap();
    await phone.getByRole('button', { name: '送信', exact: true }).waitFor();
    expect(await editor().evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await phone.getByRole('menu').count()).toBe(0);
    await expectAccessible(phone);
    await phone.getByRole('article').first().tap();
    await expect.poll(composerHeight).toBeLessThan(80);
  });

  it('keeps its room while there is a draft, and for a note', async () => {
    await editor().tap();
    await editor().fill('まだ途中です');
    await phone.getByRole('article').first().tap();
    await phone.getByText('下書きを保存しました').waitFor();
    expect(await composerHeight()).toBeGreaterThan(120);
    await editor().fill('');
    await phone.getByRole('button', { name: '社内メモ' }).tap();
    await phone.getByRole('article').first().tap();
    expect(await phone.getByLabel('社内メモの本文').isVisible()).toBe(true);
  });

  it('one goes back to the list, and to the customer, by the head of the thread', async () => {
    await phone.getByRole('link', { name: '顧客の画面を開く' }).tap();
    await phone.waitForURL('**/customers/*');
    await phone.goBack();
    await phone.getByRole('link', { name: '一覧へ戻る' }).tap();
    await phone.waitForURL(/\/inbox\?/u);
    await phone.getByRole('link', { name: new RegExp(`letter-${count}`, 'u') }).waitFor();
  });
});
