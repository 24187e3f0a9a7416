import type { Calendar } from '@madoguchi/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, focusedName, invite, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let owner: Page;
let sato: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page: owner } = await desk.open());
  ({ page: sato } = await desk.open());
  await openWorkspace(owner);
  await invite(owner, sato, '佐藤 健', 'sato@example.jp');
});
afterAll(() => desk.close());

const saved = () => owner.getByText('保存しました', { exact: true });
const dialog = () => owner.getByRole('dialog');

describe('the desk itself', () => {
  beforeEach(async () => {
    await owner.goto('/settings/workspace');
    await owner.getByLabel('窓口の名前').waitFor();
  });

  it('has a name, a time zone and the seconds in which a sending can be undone', async () => {
    await owner.getByLabel('窓口の名前').fill('みどり商店 本店');
    await owner.getByRole('combobox', { name: 'タイムゾーン' }).fill('Honolulu');
    await owner.getByRole('option', { name: /Honolulu/ }).click();
    await owner.getByLabel('送信を取り消せる時間').fill('20');
    await owner.getByRole('button', { name: '保存' }).click();
    await saved().waitFor();
    expect(await ask(owner, 'GET', '/workspace')).toMatchObject({
      name: 'みどり商店 本店',
      timeZone: 'Pacific/Honolulu',
      undoSeconds: 20,
    });
    await owner.reload();
    expect(await owner.getByLabel('窓口の名前').inputValue()).toBe('みどり商店 本店');
  });

  it.each(['', '61', '-1', '１０', '2.5'])('takes no %j for those seconds', async (seconds) => {
    await owner.getByLabel('送信を取り消せる時間').fill(seconds);
    await owner.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => focusedName(owner)).toBe('undoSeconds');
    expect(await owner.getByLabel('送信を取り消せる時間').getAttribute('aria-invalid')).toBe('true');
    expect(await saved().count()).toBe(0);
  });
});

describe('a key for other systems', () => {
  beforeEach(async () => {
    await owner.goto('/settings/api-keys');
    await owner.getByRole('button', { name: 'APIキーを作成' }).click();
  });
  const make = () => owner.getByRole('button', { name: '作成', exact: true });

  /** What the API answers to a key, as a status. */
  async function statusWith(key: string, path: string): Promise<number> {
    const answer = await fetch(`${desk.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
    return answer.status;
  }

  it('needs a name and something it may do', async () => {
    await make().click();
    await expect.poll(() => focusedName(owner)).toBe('name');
    await owner.getByLabel('名前').fill('受注システム連携');
    await make().click();
    await owner.getByText('一つ以上選んでください。').waitFor();
    await expectAccessible(owner);
  });

  it('is shown once, does what it may, and stops at once when it is deleted', async () => {
    await owner.getByLabel('名前').fill('棚卸し');
    await owner.getByLabel('顧客を見る').check();
    await make().click();
    await owner.getByText('このキーは二度と表示されません。', { exact: false }).waitFor();
    const key = await owner.getByRole('textbox', { name: 'APIキー' }).inputValue();
    await expectAccessible(owner);
    expect(await statusWith(key, '/customers')).toBe(200);
    expect(await statusWith(key, '/conversations')).toBe(403);
    await owner.reload();
    await owner.getByText('棚卸し').waitFor();
    expect(await owner.getByRole('textbox', { name: 'APIキー' }).count()).toBe(0);
    await owner.getByRole('button', { name: '棚卸しを削除' }).click();
    await dialog().getByText('APIキー「棚卸し」を削除しますか').waitFor();
    await dialog().getByRole('button', { name: '削除' }).click();
    await owner.getByRole('button', { name: '棚卸しを削除' }).waitFor({ state: 'detached' });
    expect(await statusWith(key, '/customers')).toBe(401);
  });

  it('is not made after all when one says so', async () => {
    await owner.getByLabel('名前').fill('やめる');
    await owner.getByRole('button', { name: 'キャンセル' }).click();
    await owner.getByRole('button', { name: 'APIキーを作成' }).waitFor();
    const { items } = await ask<{ items: { name: string }[] }>(owner, 'GET', '/api-keys');
    expect(items.map(({ name }) => name)).not.toContain('やめる');
  });
});

describe('the members', () => {
  beforeEach(async () => {
    await owner.goto('/settings/members');
    await owner.getByText('sato@example.jp').waitFor();
  });

  it('get another role, which holds at once in their open window', async () => {
    await sato.goto('/settings');
    await sato
      .getByRole('link', { name: /読み取れなかったメール/ })
      .first()
      .waitFor();
    await owner.getByRole('combobox', { name: '佐藤 健の役割' }).click();
    await owner.getByRole('option', { name: '閲覧者' }).click();
    await owner.getByText('佐藤 健さんの役割を「閲覧者」に変更しました').waitFor();
    await expect.poll(() => sato.getByRole('link', { name: /読み取れなかったメール/ }).count()).toBe(0);
  });

  it('always have an owner among them', async () => {
    await owner.getByRole('combobox', { name: '緑川 直子の役割' }).click();
    await owner.getByRole('option', { name: '担当者' }).click();
    await owner.getByText('オーナーが一人もいなくなるため、変更していません。', { exact: false }).waitFor();
    await expect
      .poll(() => owner.getByRole('combobox', { name: '緑川 直子の役割' }).inputValue())
      .toBe('オーナー');
  });

  it('can be taken out after a question, and are out at once', async () => {
    await owner.getByRole('button', { name: '佐藤 健をメンバーから外す' }).click();
    await dialog().getByText('すぐにサインインできなくなります。', { exact: false }).waitFor();
    await expectAccessible(owner);
    await dialog().getByRole('button', { name: '外す', exact: true }).click();
    await owner.getByText('佐藤 健さんをメンバーから外しました').waitFor();
    await owner.getByText('sato@example.jp').waitFor({ state: 'detached' });
    await sato.goto('/inbox');
    await sato.waitForURL('**/sign-in**');
  });
});

describe('what has gone wrong', () => {
  it.each([
    ['/settings/quarantine', '読み取れなかったメールはありません'],
    ['/settings/jobs', '失敗した処理はありません'],
  ])('%s says what would be here while there is nothing', async (path, words) => {
    await owner.goto(path);
    await owner.getByText(words).waitFor();
    await expectAccessible(owner);
  });
});

describe('the business calendar', () => {
  const calendar = () => ask<Calendar>(owner, 'GET', '/calendar');

  it('is changed in words and times, seen before it is kept, and kept from two hands at once', async () => {
    await owner.goto('/settings/calendar');
    const monday = owner.getByLabel('月曜日の終了（1つ目）');
    await monday.fill('１７３０');
    await monday.press('Tab');
    expect(await monday.inputValue()).toBe('17:30');
    await owner.getByRole('checkbox', { name: '土曜日' }).check();
    await owner.getByRole('switch', { name: '文化の日に営業する' }).check({ force: true });
    await owner.getByRole('button', { name: '夏季休業を追加' }).click();
    await owner.getByRole('button', { name: '特定日を追加' }).press('Enter');
    await expect.poll(() => owner.evaluate<string>('document.activeElement.type')).toBe('date');
    const save = owner.getByRole('button', { name: '保存', exact: true });
    expect(await save.isDisabled()).toBe(true);
    await owner.getByText('名称を入力してください。').waitFor();
    await owner.getByPlaceholder('例: 棚卸し').fill('創立記念日');
    await owner.getByRole('listitem').filter({ hasText: '創立記念日' }).getByText('休業').waitFor();
    await expectAccessible(owner);
    await save.click();
    await saved().waitFor();
    const { rules, revision } = await calendar();
    expect(rules).toMatchObject({
      week: { mon: [{ from: '09:00', to: '17:30' }], sat: [{ from: '09:00', to: '18:00' }] },
      openHolidays: ['culture'],
      closures: [{ name: '年末年始' }, { name: '夏季休業', from: '08-13', to: '08-16' }],
      days: [{ name: '創立記念日', slots: [] }],
    });
    await owner.getByLabel('火曜日の終了（1つ目）').fill('20:00');
    await ask(owner, 'PUT', '/calendar', { rules: { ...rules, openHolidays: [] }, revision });
    await owner.getByText('ほかのメンバーがこのカレンダーを変更しました。', { exact: false }).waitFor();
    expect(await owner.getByLabel('火曜日の終了（1つ目）').inputValue()).toBe('20:00');
    await owner.getByRole('button', { name: '最新を読み込む' }).click();
    expect(await owner.getByLabel('火曜日の終了（1つ目）').inputValue()).toBe('18:00');
    expect(await owner.getByRole('switch', { name: '文化の日に営業する' }).isChecked()).toBe(false);
  });
});
