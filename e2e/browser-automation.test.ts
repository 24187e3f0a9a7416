import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, openWorkspace } from './browser-people.ts';

type List<T> = { items: T[] };

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
  await ask(page, 'POST', '/tags', { name: '要確認', colour: 'shu' });
});
afterAll(() => desk.close());

async function choose(on: Page, field: string, option: string): Promise<void> {
  await on.getByRole('combobox', { name: field }).click();
  await on.getByRole('option', { name: option, exact: true }).click();
}

describe('a rule', () => {
  it('is written as a sentence and tried on what happened before', async () => {
    await page.goto('/settings/automation');
    await page.getByText('自動化ルールはまだありません').waitFor();
    await page.getByRole('link', { name: 'ルールを追加' }).click();
    await page.getByRole('button', { name: '追加', exact: true }).click();
    await page.getByText('動作を1つ以上追加してください').waitFor();
    await page.getByLabel('ルールの名前').fill('お茶の問い合わせ');
    await page.getByRole('button', { name: '条件を追加' }).click();
    await page.getByRole('combobox', { name: '語句' }).fill('お茶');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '動作を追加' }).click();
    await choose(page, '動作', 'タグを付ける・外す');
    await choose(page, '付けるタグ', '要確認');
    await page.keyboard.press('Escape');
    await page.getByText('件名か本文に「お茶」を含むなら').waitFor();
    await choose(page, '期間', '過去90日間');
    await page.getByRole('button', { name: '試す', exact: true }).click();
    await page.getByText(/件のうち\d+件が当てはまりました/).waitFor();
    await page.getByRole('list', { name: '当てはまった案件' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '追加', exact: true }).click();
    await page.waitForURL(/settings\/automation\/[0-9a-f-]{36}$/);
    await page.getByText('第1版 · 追加').waitFor();
  });

  it('works once it is switched on, and its log says why', async () => {
    await page.getByRole('switch', { name: '「お茶の問い合わせ」を有効にする' }).check({ force: true });
    await page.getByText('第2版 · 有効化').waitFor();
    const rule = (
      await ask<List<{ id: string; version: number; definition: object }>>(page, 'GET', '/automation-rules')
    ).items[0];
    if (rule === undefined) throw new Error('the rule is not there');
    // The sample has no mailbox: what sets the rule going here is a note.
    const definition = { ...rule.definition, trigger: { event: 'note_added' }, conditions: [] };
    await ask(page, 'PATCH', `/automation-rules/${rule.id}`, { basedOn: rule.version, definition });
    const [first] = (await ask<List<{ id: string }>>(page, 'GET', '/conversations?limit=1')).items;
    await page.goto('/settings/automation/log');
    await page.getByText('記録はありません').waitFor();
    await ask(page, 'POST', `/conversations/${first?.id}/messages`, { direction: 'note', text: '電話あり' });
    const log = page.getByRole('list', { name: '動作の記録' });
    await log.getByText('タグを付ける・外す：+要確認').waitFor();
    await expectAccessible(page);
    await page.goto(`/inbox/${first?.id}`);
    await page.getByText('要確認').first().waitFor();
  });

  it('is seen and switched on a phone, in English too', async () => {
    const phone = await desk.open({ phone: true });
    await phone.context.addCookies(await page.context().cookies());
    await ask(page, 'PATCH', '/me', { locale: 'en' });
    await phone.page.goto('/settings/automation');
    await phone.page.getByText('add the tag “要確認”').waitFor();
    await expectAccessible(phone.page);
    await phone.page.getByRole('switch', { name: 'Switch “お茶の問い合わせ” on' }).uncheck({ force: true });
    await phone.page.getByText('Off', { exact: true }).waitFor();
    await ask(page, 'PATCH', '/me', { locale: 'ja' });
    await phone.context.close();
  });
});

describe('the team', () => {
  it('says who is available and knows what', async () => {
    await page.goto('/settings/team');
    await page.getByRole('radio', { name: '不在' }).check();
    await page.getByText('「不在」にしました').waitFor();
    await page.getByRole('button', { name: '緑川 直子さんのスキルを編集' }).click();
    await page.getByRole('combobox', { name: '緑川 直子さんのスキル' }).fill('英語');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('list', { name: '緑川 直子さんのスキル' }).getByText('英語').waitFor();
    await expectAccessible(page);
    const team = await ask<List<{ name: string; availability: string; skills: string[] }>>(
      page,
      'GET',
      '/team',
    );
    expect(team.items.find(({ name }) => name === '緑川 直子')).toMatchObject({
      availability: 'away',
      skills: ['英語'],
    });
  });

  it('is told whether one is there from the menu of one’s own, which shows it', async () => {
    await page.goto('/customers');
    await page.getByRole('button', { name: '不在、自分（緑川 直子）のメニュー' }).click();
    expect(await page.getByRole('menuitemradio', { name: '不在' }).getAttribute('aria-checked')).toBe('true');
    await expectAccessible(page);
    await page.getByRole('menuitemradio', { name: '対応可' }).click();
    await page.getByText('「対応可」にしました').waitFor();
    await page.getByRole('button', { name: '自分（緑川 直子）のメニュー', exact: true }).waitFor();
  });
});
