import type { Calendar, DeadlineRules } from '@madoguchi/contract';
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

describe('the deadlines', () => {
  it('are written as sentences, tried on what was, put in order, and kept', async () => {
    await owner.goto('/settings/deadlines');
    await owner.getByRole('button', { name: 'ルールを追加' }).click();
    await owner.getByLabel('名前', { exact: true }).fill('夜間も');
    await owner.getByRole('combobox', { name: '期限', exact: true }).click();
    await owner.getByRole('option', { name: '受付からの時間で' }).click();
    await owner.getByRole('checkbox', { name: '営業時間外は緊急連絡の当番に通知する' }).check();
    await owner.getByText('受付から4時間以内に（夜間・休業日も数える）初回回答を行います。').waitFor();
    await owner.getByRole('button', { name: '試す' }).click();
    await owner
      .getByRole('status')
      .filter({ hasText: /直近|試せる案件/u })
      .waitFor();
    await expectAccessible(owner);
    await owner.getByRole('button', { name: '「夜間も」を下へ' }).click();
    await owner.getByRole('button', { name: '保存', exact: true }).click();
    await saved().waitFor();
    const { rules } = await ask<DeadlineRules>(owner, 'GET', '/deadline-rules');
    expect(rules.map(({ name }) => name).slice(0, 2)).toEqual(['苦情・ご不満', '夜間も']);
    expect(rules[1]).toMatchObject({ term: { kind: 'elapsed', minutes: 240 }, onCall: true });
  });
});

describe('the playbooks', () => {
  it('are looked at, put in by choice, and taken out again', async () => {
    await owner.goto('/settings/playbooks');
    await owner.getByRole('link', { name: '家電・精密機器' }).click();
    await owner.getByRole('button', { name: /^選んだ\d+件を追加$/u }).waitFor();
    await owner.getByRole('checkbox', { name: '修理のお見積もり' }).uncheck();
    await owner.getByText('内容を見る').first().click();
    await owner.getByText('型番と製造番号').first().waitFor();
    await owner.getByRole('heading', { name: '受付連絡の文面' }).waitFor();
    await owner.getByRole('checkbox', { name: '発煙・発熱にタグを付ける' }).waitFor();
    await expectAccessible(owner);
    await owner.getByRole('button', { name: /^選んだ\d+件を追加$/u }).click();
    await owner.getByText('追加済み').first().waitFor();
    const { rules } = await ask<DeadlineRules>(owner, 'GET', '/deadline-rules');
    expect(rules[0]?.name).toBe('発煙・発熱は30分以内に回答');
    expect(await owner.getByRole('checkbox', { name: '修理のお見積もり' }).isChecked()).toBe(false);
    await owner.getByRole('button', { name: 'セットを取り外す' }).click();
    await dialog().getByRole('button', { name: 'セットを取り外す' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await owner.getByRole('button', { name: 'セットを取り外す' }).count()).toBe(0);
    const after = await ask<DeadlineRules>(owner, 'GET', '/deadline-rules');
    expect(after.rules.map(({ name }) => name)).not.toContain('発煙・発熱は30分以内に回答');
  });
});

describe('the letters', () => {
  it('are rewritten beside the page that they make, warned of, and put back to ours', async () => {
    await owner.goto('/settings/letters/apology_letter-ja');
    await owner.getByRole('img', { name: '仕上がり 1／1ページ' }).waitFor();
    await owner.getByLabel('末文').fill('まずは取り急ぎお詫び申し上げます。{値段}');
    await owner.getByText('{値段} という項目はありません').waitFor();
    expect(await owner.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
    await owner.getByLabel('末文').fill('まずは取り急ぎお詫び申し上げます。');
    await owner.getByText('お詫びの文書には使いません').waitFor();
    await expectAccessible(owner);
    await owner.getByRole('button', { name: '保存', exact: true }).click();
    await owner.getByText('第1版').waitFor();
    await owner.getByRole('button', { name: '標準に戻す' }).click();
    await dialog().getByRole('button', { name: '標準に戻す' }).click();
    await owner.getByText('標準に戻した版').waitFor();
    expect(await owner.getByLabel('末文').inputValue()).toContain('再発防止に努めてまいる所存');
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
