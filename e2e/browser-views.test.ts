import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, openWorkspace } from './browser-people.ts';

type Row = { id: string; subject: string; status: string; tagIds: string[]; mergedInto: string | null };
type Listed = { items: Row[] };

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
});
afterAll(() => desk.close());

const address = '/inbox?view=active&sort=newest';
const rows = (on = page) => on.getByRole('list', { name: '案件の一覧' }).getByRole('link');
const boxes = (on = page) => on.getByRole('list', { name: '案件の一覧' }).getByRole('checkbox');
const first = async (many: number) =>
  (await ask<Listed>(page, 'GET', `/conversations?status=active&sort=newest&limit=${many}`)).items;
const detail = (id: string) => ask<Row>(page, 'GET', `/conversations/${id}`);

describe('several conversations at once', () => {
  beforeEach(async () => {
    await page.goto(address);
    await rows().nth(3).waitFor();
  });

  it('are selected by the keyboard, changed, and put back as each was', async () => {
    const before = await first(3);
    await page.keyboard.press('j');
    await rows().first().and(page.locator(':focus')).waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await rows().nth(1).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('j');
    await rows().nth(2).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Shift+X');
    await page.getByText('3件を選択中').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '状態を変える' }).click();
    await page.getByRole('menuitem', { name: '完了' }).click();
    await page.getByText('3件の状態を変えました').waitFor();
    expect((await Promise.all(before.map(({ id }) => detail(id)))).map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
    ]);
    await ask(page, 'PATCH', `/conversations/${before[0]?.id}`, { subject: `${before[0]?.subject}・改` });
    await page.getByRole('button', { name: /^取り消す/ }).click();
    await page.getByText(/2件を元に戻しました · 1件は、その後に変更があったため/).waitFor();
    const after = await Promise.all(before.map(({ id }) => detail(id)));
    expect(after.slice(1).map(({ status }) => status)).toEqual(before.slice(1).map(({ status }) => status));
    expect(after[0]?.status).toBe('done');
  });

  it('are selected as a range with the mouse, and let go with Escape', async () => {
    await page.getByRole('button', { name: '案件を選ぶ' }).click();
    await boxes().first().click();
    await boxes()
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await page.getByText('4件を選択中').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('4件を選択中').waitFor({ state: 'detached' });
    expect(await boxes().count()).toBe(0);
  });

  it('are put on hold on a phone, with a reason and a date', async () => {
    const { page: phone, context } = await desk.open({ phone: true });
    await context.addCookies(await page.context().cookies());
    await phone.goto('/inbox?view=unassigned&sort=newest');
    await rows(phone).nth(1).waitFor();
    await phone.getByRole('button', { name: '案件を選ぶ' }).tap();
    await boxes(phone).first().tap();
    await boxes(phone).nth(1).tap();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: '状態を変える' }).tap();
    await phone.getByRole('menuitem', { name: '保留' }).tap();
    await phone.getByRole('button', { name: 'お客様の返信待ち' }).tap();
    await phone.getByRole('button', { name: '保留にする' }).last().tap();
    await phone.getByText('2件の状態を変えました').waitFor();
    await context.close();
  });
});

describe('a view of one’s own', () => {
  it('is saved from a filter, shared, opened by its address, renamed and deleted', async () => {
    const [row] = await first(1);
    const tag = await ask<{ id: string }>(page, 'POST', '/tags', { name: '至急', colour: 'shu' });
    await ask(page, 'POST', `/conversations/${row?.id}/tags`, { add: [tag.id] });
    await page.goto(address);
    await page.getByRole('button', { name: '絞り込み' }).click();
    await page.getByRole('combobox', { name: 'タグ' }).click();
    await page.getByRole('option', { name: '至急' }).click();
    await page.waitForURL((url) => url.searchParams.get('tag') === tag.id);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '対応が必要' }).click();
    await page.getByRole('menuitem', { name: 'この絞り込みを保存' }).click();
    await page.getByLabel('表示の名前').fill('至急の案件');
    await page.getByLabel('窓口の全員と共有する').check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('heading', { name: '至急の案件', level: 1 }).waitFor();
    await page.waitForURL((url) => url.searchParams.has('saved'));
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);

    await page.getByRole('button', { name: '至急の案件' }).click();
    await page.getByRole('menuitem', { name: '至急の案件 1' }).waitFor();
    await page.getByRole('menuitem', { name: '表示を整理' }).click();
    await page.getByRole('button', { name: '「至急の案件」を編集' }).click();
    await page.getByLabel('表示の名前').fill('急ぎの案件');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '「急ぎの案件」を削除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '削除' }).click();
    await page.getByText('保存した表示はまだありません').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'この表示は見つかりません' }).waitFor();
  });
});

describe('a tag', () => {
  it('is made and put on by the keyboard alone, and stands in the row', async () => {
    const [row] = await first(1);
    await page.goto(`/inbox/${row?.id}?view=active&sort=newest`);
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('t');
    const field = page.getByRole('combobox', { name: 'タグを探す・作る' });
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('返品');
    await page.keyboard.press('Enter');
    await rows().first().getByText('返品').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect((await detail(row?.id ?? '')).tagIds).toHaveLength(2);
  });
});
