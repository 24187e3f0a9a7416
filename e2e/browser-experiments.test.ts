import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'empty');
});
afterAll(() => desk.close());

const userAgent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1';
const dialog = () => page.getByRole('dialog');
const fill = async (label: string, value: string) => {
  await page.getByRole('textbox', { name: label, exact: true }).fill(value);
};

it('an experiment on a link is planned, run, ended and decided, and what it rests on stays', async () => {
  const { revision } = await ask<{ revision: number }>(page, 'GET', '/growth-settings');
  const switches = { cookie: false, cookieDays: 90, passClick: true, keepMonths: 25, hosts: [] };
  await ask(page, 'PUT', '/growth-settings', { basedOn: revision, ...switches });
  const link = await ask<{ addresses: { url: string }[] }>(page, 'POST', '/links', {
    name: '急須のページ',
    target: 'https://shop.example.jp/kyusu',
  });

  await page.goto('/growth/experiments');
  await page.getByRole('link', { name: '検証の計画' }).click();
  await fill('検証の名前', '急須の写真');
  await fill('仮説', '写真を大きくすると、注文する人が増える。');
  await fill('変えること', '最初の写真');
  await page.getByRole('combobox', { name: 'リンク', exact: true }).selectOption({ label: '急須のページ' });
  expect(await page.getByLabel('案Aのリンク先').inputValue()).toBe('https://shop.example.jp/kyusu');
  await fill('案Bの名前', '大きな写真');
  await fill('案Bのリンク先', 'https://shop.example.jp/kyusu-large');
  await fill('今の割合（%）', '10');
  await fill('知る価値のある最小の差（ポイント）', '2');
  await page.getByText('合計7,682（案ごとに3,841以上）').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '急須の写真' }).waitFor();
  await page.getByRole('button', { name: '開始' }).click();
  await dialog().getByRole('button', { name: '開始' }).click();
  await page.getByText('実施中', { exact: true }).waitFor();

  const led = new Map<string, string>();
  while (led.size < 2) {
    const answer = await fetch(link.addresses[0]?.url ?? '', {
      redirect: 'manual',
      headers: { 'user-agent': userAgent },
    });
    const { pathname, searchParams } = new URL(answer.headers.get('location') ?? '');
    led.set(pathname, searchParams.get('mdg_click') ?? '');
  }
  expect([...led.keys()].toSorted()).toEqual(['/kyusu', '/kyusu-large']);
  const { order } = await ask<{ order: { id: string } }>(page, 'POST', '/orders', {
    source: 'honten',
    externalId: 'kyusu-1',
    placedAt: new Date(Date.now() + 60_000).toISOString(),
    customer: { name: '急 須子', email: 'kyusu@example.jp' },
    lines: [{ product: '急須', quantity: 1, unitPrice: 3000 }],
    clickId: led.get('/kyusu-large'),
  });
  await page.goto(`/orders/${order.id}`);
  await page.getByText('最初 ￥3,000・最後 ￥3,000・均等 ￥3,000').waitFor();

  await page.goto('/growth/experiments');
  await page.getByRole('link', { name: '急須の写真' }).click();
  await page.getByText('優劣は終了予定に達してから').waitFor();
  await page.getByRole('columnheader', { name: '表示回数' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '予定より早い終了' }).click();
  await dialog().getByRole('button', { name: '終了', exact: true }).click();
  await dialog().getByText('入力してください。').waitFor();
  await dialog().getByLabel('終える理由').fill('写真の使用期限が切れたため');
  await expectAccessible(page);
  await dialog().getByRole('button', { name: '終了', exact: true }).click();
  await page.getByText('予定より早く終えたため、優劣は決めません。').waitFor();

  await page.getByLabel('再検証').check();
  await page.getByLabel('学び').fill('写真の期限を先に確かめる。');
  await page.getByRole('button', { name: '判断の記録' }).click();
  await page.getByText('もう一度検証する').waitFor();
  await page.getByText('写真の使用期限が切れたため').waitFor();
  await page.getByRole('heading', { name: '判断した時点の結果' }).waitFor();
  await expectAccessible(page);
});
