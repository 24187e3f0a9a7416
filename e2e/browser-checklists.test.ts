import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask } from './browser-people.ts';

type Detail = { status: string };
type Trail = { items: { kind: string; data: Record<string, string | null> }[] };

let here: MailboxDesk;
let page: Page;
let id = '';
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
  id = await here.arrive('卵アレルギー', '卵を除いていただけますか。');
});
afterAll(() => here.close());

const status = async () => (await ask<Detail>(page, 'GET', `/conversations/${id}`)).status;
const kinds = async () =>
  (await ask<Trail>(page, 'GET', `/conversations/${id}/activity`)).items.map(({ kind }) => kind);
const dialog = () => page.getByRole('dialog', { name: '未確認の項目があります' });
const done = async () => {
  await page.getByRole('button', { name: /^状態: / }).click();
  await page.getByRole('menuitem', { name: '完了' }).click();
};

it('a list is written in the settings, with what is missing said in its place', async () => {
  await page.goto('/settings/checklists');
  await page.getByRole('link', { name: '新しいリスト' }).click();
  await page.getByLabel('リストの名前').fill('食物アレルギー');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('確かめることを入力してください').waitFor();
  await page.getByLabel('1. 確かめること').fill('書面でお知らせした');
  await page.getByRole('button', { name: '項目を追加' }).click();
  await page.getByLabel('2. 確かめること').fill('厨房に伝えた');
  await page.getByRole('button', { name: '項目2を上へ' }).click();
  await page.getByRole('combobox', { name: '連絡手段' }).press('ArrowDown');
  await page.getByRole('option', { name: 'メール' }).click();
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/checklists\/[0-9a-f-]{36}$/u);
  expect(await page.getByLabel('1. 確かめること').inputValue()).toBe('厨房に伝えた');
  await page.goto('/settings/checklists');
  await page.getByText('2項目 · 候補に出す条件: 連絡手段がメール').waitFor();
  await expectAccessible(page);
});

describe('at a conversation', () => {
  it('it is offered with its reason, attached with a click, and opened', async () => {
    await page.goto(`/inbox/${id}?view=all`);
    const offer = page.getByRole('button', { name: '「食物アレルギー」を付ける' });
    expect(await offer.getAttribute('title')).toBe('連絡手段がメール');
    await offer.click();
    await page.getByRole('list', { name: '食物アレルギー' }).waitFor();
    await page.getByRole('button', { name: '食物アレルギー 0/2' }).waitFor();
    await expectAccessible(page);
  });

  it('a point is ticked, with who did it, and unticked', async () => {
    const first = page.getByRole('checkbox', { name: '厨房に伝えた' });
    await first.check();
    await page.getByRole('button', { name: '食物アレルギー 1/2' }).waitFor();
    await page.getByText(/^緑川.* \d{1,2}月\d{1,2}日/u).waitFor();
    await first.uncheck();
    await page.getByRole('button', { name: '食物アレルギー 0/2' }).waitFor();
    await first.check();
    await page.getByRole('button', { name: '食物アレルギー 1/2' }).waitFor();
  });
});

it('any other list is chosen from the menu', async () => {
  const points = [{ text: '型番を確認した' }];
  await ask(page, 'POST', '/checklists', { name: '修理の受付', points, conditions: {} });
  await page.reload();
  await page.getByRole('button', { name: 'この案件の操作' }).click();
  await page.getByRole('menuitem', { name: '確認リスト' }).click();
  await page.getByRole('menuitem', { name: /修理の受付/ }).click();
  await page.getByRole('button', { name: '修理の受付 0/1' }).waitFor();
  await page.getByRole('button', { name: 'リストを外す' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'リストを外す' }).click();
  await page.getByRole('button', { name: '修理の受付 0/1' }).waitFor({ state: 'detached' });
});

describe('closing with an open point', () => {
  it('asks first; one who goes back has closed nothing', async () => {
    await done();
    await dialog().getByText('書面でお知らせした').waitFor();
    await expectAccessible(page);
    await dialog().getByRole('button', { name: 'キャンセル' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await status()).not.toBe('done');
  });

  it('asks before an answer goes out, which can be sent without closing', async () => {
    await page.getByLabel('返信の本文').fill('かしこまりました。厨房に伝えます。');
    await page.getByRole('button', { name: /^送信した後/ }).click();
    await page.getByRole('menuitem', { name: /完了/ }).click();
    await page.getByRole('button', { name: '送信', exact: true }).click();
    await dialog().getByRole('button', { name: '完了にせずに送信' }).click();
    await expect.poll(status).toBe('in_progress');
    expect((await here.received(1)).length).toBe(1);
  });

  it('is done by whoever says so, and the log tells what was left', async () => {
    await done();
    await dialog().getByRole('button', { name: '未確認のまま完了' }).click();
    await expect.poll(status).toBe('done');
    expect(await kinds()).toContain('checklist_left_open');
  });

  it('is not offered where a lead has chosen that it is refused', async () => {
    await ask(page, 'PATCH', `/conversations/${id}`, { status: 'in_progress' });
    await page.goto('/settings/checklists');
    await page.getByRole('radio', { name: /完了にさせない/ }).check();
    await page.getByText('保存しました').first().waitFor();
    await page.goto(`/inbox/${id}?view=all`);
    await done();
    await dialog().getByText('すべて確認するか、リストを外すと完了にできます。').waitFor();
    expect(await dialog().getByRole('button', { name: '未確認のまま完了' }).count()).toBe(0);
    await dialog().getByRole('button', { name: '閉じる' }).last().click();
    await page.getByRole('button', { name: '食物アレルギー 1/2' }).click();
    await page.getByRole('checkbox', { name: '書面でお知らせした' }).check();
    await page.getByRole('button', { name: '食物アレルギー 2/2' }).waitFor();
    await done();
    await expect.poll(status).toBe('done');
  });
});
