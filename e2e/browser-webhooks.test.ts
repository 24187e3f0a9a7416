import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReceiver, type Receiver } from '../apps/server/src/webhooks/receiver.fixture.ts';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let receiver: Receiver;
let page: Page;
beforeAll(async () => {
  [desk, receiver] = await Promise.all([
    startBrowserDesk({ WEBHOOK_INNER_ADDRESSES: 'true' }),
    startReceiver(),
  ]);
  ({ page } = await desk.open());
  await openWorkspace(page);
});
afterAll(async () => {
  await receiver.close();
  await desk.close();
});

const rows = (on: Page) => on.getByRole('list', { name: '送信の記録' }).getByRole('listitem');

describe('a webhook', () => {
  it('is added by its address and what it tells, and shows its secret once', async () => {
    await page.goto('/settings/webhooks');
    await page.getByText('Webhookはまだありません').waitFor();
    await page.getByRole('button', { name: 'Webhookを追加' }).click();
    await page.getByLabel('名前').fill('受注システム');
    await page.getByLabel('送信先URL').fill('example');
    await page.getByRole('button', { name: '追加', exact: true }).click();
    await page.locator('[name="url"][aria-invalid="true"]').waitFor();
    await page.getByLabel('送信先URL').fill(receiver.url);
    await page.getByRole('checkbox', { name: '顧客の記録が変わったとき' }).check();
    await page.getByRole('button', { name: '追加', exact: true }).click();
    await page.getByText('「受注システム」を追加しました').waitFor();
    await page.getByText('お客様の連絡を受けたとき、返信を送ったとき、顧客の記録が変わったとき').waitFor();
    expect(await page.getByLabel('署名シークレット').inputValue()).toMatch(/^whsec_/);
    await expectAccessible(page);
  });

  it('is tried out, and shows what was sent and answered', async () => {
    await page.getByRole('link', { name: '受注システム' }).click();
    await page.getByText('まだ何も送っていません').waitFor();
    await page.getByRole('button', { name: 'テスト送信' }).click();
    await receiver.until(1);
    await rows(page).getByText('送信済み').waitFor();
    await rows(page).getByText('内容と送信の経過（1回）').click();
    await rows(page).getByText('"type": "webhook.test"').waitFor();
    await expectAccessible(page);
  });

  it('sends again on request, and says when the other side fails', async () => {
    receiver.answer(500);
    await rows(page).getByRole('button', { name: '再送' }).click();
    await receiver.until(2);
    await rows(page).getByText('再送待ち').waitFor();
    await rows(page).getByText('HTTP 500', { exact: true }).first().waitFor();
    expect(receiver.calls[1]?.body).toBe(receiver.calls[0]?.body);
    await page.reload();
    await page.getByText('送信先が応答していません', { exact: false }).waitFor();
  });

  it('is switched off and deleted, on a phone too', async () => {
    const phone = await desk.open({ phone: true });
    await phone.context.addCookies(await page.context().cookies());
    await phone.page.goto('/settings/webhooks');
    await phone.page.getByRole('link', { name: '受注システム' }).click();
    await phone.page.getByRole('switch', { name: '有効にする' }).click();
    await phone.page.getByText('停止中', { exact: true }).waitFor();
    expect(await phone.page.getByRole('button', { name: 'テスト送信' }).isDisabled()).toBe(true);
    await expectAccessible(phone.page);
    await phone.page.getByRole('button', { name: 'このWebhookを削除' }).click();
    await phone.page.getByRole('button', { name: '削除', exact: true }).click();
    await phone.page.getByText('Webhookはまだありません').waitFor();
    await phone.context.close();
  });
});
