import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanned } from '../apps/server/src/growth/qr.fixture.ts';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, password, openWorkspace } from './browser-people.ts';

type Customer = { id: string; name: string; company: string | null; contactPoints: { value: string }[] };
type List = { items: Customer[] };

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
});
afterAll(() => desk.close());

const create = (fields: object) => ask<Customer>(page, 'POST', '/customers', fields);
const dialog = () => page.getByRole('dialog');

describe('what to mind with a customer', () => {
  it('is noted on their page and stands where one answers, on a phone too', async () => {
    const { items } = await ask<{ items: { id: string; customer: { id: string } }[] }>(
      page,
      'GET',
      '/conversations?status=active&limit=1',
    );
    const conversation = items[0];
    await page.goto(`/customers/${conversation?.customer.id}`);
    await page.getByRole('button', { name: '気をつけることの追加' }).click();
    await dialog().getByLabel('種類').click();
    await page.getByRole('option', { name: 'アレルギー' }).click();
    await dialog().getByLabel('内容').fill('卵アレルギー');
    await dialog().getByLabel('内容').press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.goto(`/inbox/${conversation?.id}`);
    await page.getByRole('list', { name: '気をつけること' }).getByText('卵アレルギー').waitFor();

    const phone = await desk.open({ phone: true });
    await phone.page.goto('/sign-in');
    const headers = { 'x-requested-with': 'madoguchi' };
    await phone.page.request.post('/api/v1/session', {
      headers,
      data: { email: 'owner@example.jp', password },
    });
    await phone.page.goto(`/inbox/${conversation?.id}`);
    await phone.page.getByRole('list', { name: '気をつけること' }).getByText('卵アレルギー').waitFor();
    await phone.context.close();
  });
});

describe('an address that someone else has', () => {
  it('is refused with their name, and a telephone may be shared', async () => {
    await create({ name: '持ち主 花', phone: '03-1111-2222' });
    const { id } = await create({ name: '相手 太郎' });
    await page.goto(`/customers/${id}`);
    await page.getByRole('button', { name: '連絡先を追加' }).click();
    await dialog().getByText('電話番号', { exact: true }).click();
    await dialog().getByLabel('連絡先', { exact: true }).fill('０３-1111-2222');
    await dialog().getByRole('button', { name: '追加', exact: true }).click();
    await dialog().getByRole('link', { name: '持ち主 花' }).waitFor();
    await dialog().getByLabel('ほかの顧客との共用の番号として登録する').check();
    await dialog().getByRole('button', { name: '追加', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('共用', { exact: true }).waitFor();
  });
});

describe('two records of one person', () => {
  it('are found with the evidence, made one, and taken apart again', async () => {
    const one = await create({ name: '伊藤 健一', company: 'みなと商会', email: 'ito1@example.jp' });
    const two = await create({ name: '伊藤 健一', company: 'みなと商会', email: 'ito2@example.jp' });
    await page.goto('/customers/duplicates');
    const pair = page.getByRole('listitem', { name: '伊藤 健一 様と伊藤 健一 様' });
    await pair.getByText('氏名と会社が同じ').waitFor();
    await expectAccessible(page);
    await pair.getByRole('button', { name: 'こちらを残す' }).first().click();
    await dialog().getByRole('button', { name: '統合する' }).click();
    await pair.waitFor({ state: 'detached' });
    const kept = await ask<Customer>(page, 'GET', `/customers/${two.id}`);
    expect(kept.contactPoints).toHaveLength(2);
    expect([one.id, two.id]).toContain(kept.id);

    await page.goto(`/customers/${kept.id}`);
    await page.getByRole('button', { name: '統合を取り消す' }).click();
    await dialog().getByRole('button', { name: '統合を取り消す' }).click();
    await page.getByText('伊藤 健一 様との統合を取り消し').waitFor();
    const { items } = await ask<List>(page, 'GET', '/customers?query=伊藤 健一');
    expect(items.map(({ contactPoints }) => contactPoints.length)).toEqual([1, 1]);
  });
});

describe('a list', () => {
  it('in Shift_JIS is understood, looked at, taken over, and its bad row reported by line', async () => {
    await page.goto('/customers/imports');
    // «氏名,メール» and two rows, as Excel writes them in Japan.
    const head = Buffer.from('8e8196bc2c8381815b838b', 'hex');
    const rows = Buffer.from('\r\nHanako,hanako@list.example.jp\r\nTaro,taro\r\n');
    await page.locator('input[type=file]').setInputFiles({
      name: 'kokyaku.csv',
      mimeType: 'text/csv',
      buffer: Buffer.concat([head, rows]),
    });
    await page.getByRole('heading', { name: 'kokyaku.csv' }).waitFor();
    await page.getByText('Shift_JIS・2行').waitFor();
    await page.getByRole('cell', { name: 'hanako@list.example.jp' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '2行を取り込む' }).click();
    await page.getByText('完了', { exact: true }).waitFor();
    await page.getByText('3行目 メールアドレスの形式が正しくありません').waitFor();
    expect((await ask<List>(page, 'GET', '/customers?query=hanako@list')).items).toHaveLength(1);
  });
});

describe('a request for one’s own data', () => {
  it('is answered by a file, then by erasing, once the name is typed; the record names nobody', async () => {
    const { id } = await create({ name: '消去 願子', email: 'negai@example.jp' });
    await page.goto(`/customers/${id}`);
    await page.getByRole('button', { name: 'この顧客の操作' }).click();
    await page.getByRole('menuitem', { name: '保有データの書き出し（開示）' }).click();
    await dialog().getByRole('button', { name: '書き出す' }).click();
    const download = page.waitForEvent('download');
    await dialog().getByRole('link', { name: 'ZIPを保存' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.zip$/u);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'この顧客の操作' }).click();
    await page.getByRole('menuitem', { name: '個人データの消去' }).click();
    const erase = dialog().getByRole('button', { name: '消去する' });
    expect(await erase.isDisabled()).toBe(true);
    await expectAccessible(page);
    await dialog().getByLabel('確認のため、「消去 願子」と入力してください').fill('消去 願子');
    await erase.click();
    await page.getByText('個人データは、').waitFor();
    await page.goto('/customers/requests');
    await page.getByText('消去', { exact: true }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('願子');
  });
});

describe('a printed code', () => {
  it('is made, scanned, led on, and the order that comes of it is attributed to it', async () => {
    const { revision } = await ask<{ revision: number }>(page, 'GET', '/growth-settings');
    const switches = { cookie: false, cookieDays: 90, passClick: true, keepMonths: 25, hosts: [] };
    await ask(page, 'PUT', '/growth-settings', { basedOn: revision, ...switches });
    await page.goto('/growth/links');
    await page.getByRole('button', { name: 'リンクを作る' }).click();
    await dialog().getByLabel('リンク名').fill('店頭ポスター');
    await dialog()
      .getByRole('textbox', { name: 'リンク先', exact: true })
      .fill('https://shop.example.jp/tea');
    await dialog().getByLabel('印刷物').check();
    await expectAccessible(page);
    await dialog().getByRole('button', { name: '作成' }).click();
    await page.getByRole('heading', { name: '店頭ポスター' }).waitFor();
    await page.getByRole('button', { name: /の二次元コード$/u }).click();
    await dialog().getByLabel('印刷物の識別名').fill('window');
    await expectAccessible(page);
    await dialog().locator('a[href*="format=png"][href*="mark=window"]').waitFor();
    const download = page.waitForEvent('download');
    await dialog().getByRole('link', { name: 'PNGを保存（300dpi）' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));

    const address = scanned(Buffer.concat(chunks)) ?? '';
    expect(address).toMatch(/\/l\/[2-9a-z]{6}\?q=window$/u);
    const userAgent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1';
    const led = await fetch(address, { redirect: 'manual', headers: { 'user-agent': userAgent } });
    const clickId = new URL(led.headers.get('location') ?? '').searchParams.get('mdg_click');
    const { order } = await ask<{ order: { id: string } }>(page, 'POST', '/orders', {
      source: 'honten',
      externalId: 'from-the-window',
      placedAt: new Date().toISOString(),
      customer: { name: '窓 見子', email: 'mado@example.jp' },
      lines: [{ product: '茶', quantity: 1, unitPrice: 3000 }],
      clickId,
    });
    await page.goto(`/orders/${order.id}`);
    // The worker is there in a second or so, and the page is told.
    await page.getByText('二次元コードの読み取り').waitFor();
    await page.getByText('最初 ￥3,000・最後 ￥3,000・均等 ￥3,000').waitFor();
    await expectAccessible(page);
  });
});
