import type { Conversation, Me, Notification, NotificationSettings } from '@madoguchi/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPushService, type PushService } from '../apps/server/src/notifications/push-service.fixture.ts';
import { startReceiver, type Receiver } from '../apps/server/src/webhooks/receiver.fixture.ts';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, invite, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let receiver: Receiver;
let service: PushService;
let owner: Page;
/** A new colleague's, who is told. */
let page: Page;
let memberId: string;
let conversations: Conversation[];
beforeAll(async () => {
  [desk, receiver, service] = await Promise.all([
    startBrowserDesk({ WEBHOOK_INNER_ADDRESSES: 'true' }, { whole: true }),
    startReceiver(),
    startPushService(),
  ]);
  [{ page: owner }, { page }] = await Promise.all([desk.open(), desk.open()]);
  await openWorkspace(owner, 'sample');
  await invite(owner, page, '高橋 彩', 'aya@example.jp');
  memberId = (await ask<Me>(page, 'GET', '/me')).member.id;
  // What else the sample tells depends on the hour: at noon of a working day, its deadlines come near.
  const { kinds } = await ask<NotificationSettings>(page, 'GET', '/notification-settings');
  const others = kinds.filter((kind) => kind !== 'assigned');
  await ask(page, 'PATCH', '/notification-settings', {
    ways: Object.fromEntries(others.map((kind) => [kind, []])),
  });
  const list = await ask<{ items: Conversation[] }>(owner, 'GET', '/conversations?status=active&limit=10');
  conversations = list.items;
});
afterAll(async () => {
  await Promise.all([receiver.close(), service.close()]);
  await desk.close();
});

/** The owner makes the nth conversation the colleague's. */
async function assign(n: number): Promise<Conversation> {
  const conversation = conversations[n];
  if (conversation === undefined) throw new Error('the sample has too few conversations');
  await ask(owner, 'PATCH', `/conversations/${conversation.id}`, { assigneeId: memberId });
  return conversation;
}
const rows = () => page.getByRole('list', { name: '通知' }).getByRole('listitem');

describe('a notification', () => {
  it('comes by itself: at the bell, in the tab’s title, read out, and in the list', async () => {
    await page.goto('/notifications');
    await page.getByText('未読の通知はありません').waitFor();
    const conversation = await assign(0);
    await page.getByRole('img', { name: '未読の通知 1件' }).waitFor();
    await rows().getByText('緑川 直子さんがあなたを担当にしました').waitFor();
    await expect.poll(() => page.title()).toBe('(1) 通知 · 窓口');
    await page
      .getByRole('status')
      .filter({ hasText: `緑川 直子さんがあなたを担当にしました ${conversation.customer.name} 様` })
      .waitFor();
    await expectAccessible(page);
  });

  it('is read and unread again, one by one and all at once', async () => {
    await page.getByRole('button', { name: /^既読にする/ }).click();
    await page.getByText('未読の通知はありません').waitFor();
    await page.getByText('すべて', { exact: true }).click();
    await page.waitForURL('**/notifications?list=all');
    await page.getByRole('button', { name: /^未読に戻す/ }).click();
    await page.getByRole('img', { name: '未読の通知 1件' }).waitFor();
    await page.getByRole('button', { name: 'すべて既読にする' }).click();
    await page.getByRole('button', { name: /^未読に戻す/ }).waitFor();
    // The list and the bell are read anew each for itself, and the tab's title follows the bell.
    await page.getByRole('img', { name: '未読の通知 1件' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.title()).toBe('通知 · 窓口');
  });

  it('leads to its conversation, which reads it', async () => {
    const conversation = await assign(1);
    await page.getByRole('img', { name: '未読の通知 1件' }).waitFor();
    // The bell may count it before the list has it: until then the list's first row is the one before.
    const unread = rows().filter({ has: page.getByRole('img', { name: '未読', exact: true }) });
    await unread.getByRole('link').click();
    await page.waitForURL(`**/inbox/${conversation.id}`);
    await page.getByRole('img', { name: '未読の通知 1件' }).waitFor({ state: 'detached' });
    const { items } = await ask<{ items: Notification[] }>(page, 'GET', '/notifications?state=unread');
    expect(items).toEqual([]);
  });
});

describe('a browser', () => {
  it('is subscribed, shows what is pushed to it, and is removed', async () => {
    const { endpoint, keys } = service.subscribe('chromium');
    await page.context().grantPermissions(['notifications']);
    // The push service behind Chromium is out of reach: its subscription comes from the one of this test.
    await page.addInitScript(`
      PushManager.prototype.subscribe = async () => ({ toJSON: () => (${JSON.stringify({ endpoint, keys })}) });
      PushManager.prototype.getSubscription = async () => null;`);
    await page.goto('/settings/notifications');
    await page.getByRole('button', { name: 'このブラウザーで受け取る' }).click();
    await page.getByText('このブラウザー', { exact: true }).waitFor();
    const shown = () =>
      page.evaluate<{ title: string; body: string } | null>(`navigator.serviceWorker.ready
        .then((registration) => registration.getNotifications())
        .then(([news]) => (news === undefined ? null : { title: news.title, body: news.body }))`);
    const devices = page.getByRole('list', { name: 'プッシュ通知を受け取るブラウザー' });
    await devices.getByRole('button', { name: 'テスト送信' }).click();
    await page.getByText('テスト通知を送りました', { exact: false }).waitFor();
    await deliver(JSON.stringify(service.pushed[0]?.news));
    await expect
      .poll(shown)
      .toEqual({ title: '窓口', body: 'このブラウザーに通知が届くことを確かめました。' });
    await expectAccessible(page);
    await devices.getByRole('button', { name: /を削除$/ }).click();
    await page.getByText('登録されたブラウザーはまだありません。').waitFor();
  });

  /** Hands a decrypted push to the service worker, as the browser's push client does. */
  async function deliver(data: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const origin = new URL(desk.url).origin;
    const registration = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        // The browser has served other desks before; and a push to a worker that is not ready yet is lost.
        const ours = versions.find(
          ({ scriptURL, status }) => status === 'activated' && scriptURL.startsWith(origin),
        );
        if (ours !== undefined) resolve(ours.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.deliverPushMessage', {
      origin,
      registrationId: await registration,
      data,
    });
  }
});

describe('the settings', () => {
  /** Chooses a box, which is shown as chosen once it is kept. */
  async function choose(name: string): Promise<void> {
    await page.getByRole('checkbox', { name }).click();
    await page.getByRole('checkbox', { name, checked: true }).waitFor();
  }

  it('are kept as they are chosen: kinds, rhythm, hours and quiet', async () => {
    await choose('自分が担当になったとき: メール');
    await page.getByText('メールの送信に使うチャネルがまだない', { exact: false }).waitFor();
    await page.getByText('1日1回', { exact: true }).click();
    await page.getByLabel('送る時刻').fill('08:30');
    await page.getByRole('switch', { name: '曜日と時間帯を決める' }).check();
    await page.getByRole('checkbox', { name: '土曜日' }).check();
    await page.getByLabel('土曜日の終わり').fill('12:00');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('保存しました').waitFor();
    await choose('自分が担当になったとき: 時間外も');
    await page.getByRole('button', { name: '1時間止める' }).click();
    await page.getByRole('button', { name: '今すぐ再開' }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('button', { name: '今すぐ再開' }).waitFor();
    expect(await page.getByLabel('送る時刻').inputValue()).toBe('08:30');
    expect(await page.getByLabel('土曜日の終わり').inputValue()).toBe('12:00');
    expect(await page.getByRole('checkbox', { name: '日曜日' }).isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: '自分が担当になったとき: メール' }).isChecked()).toBe(
      true,
    );
    expect(await page.getByRole('checkbox', { name: '自分が担当になったとき: 時間外も' }).isChecked()).toBe(
      true,
    );
  });
});

describe('a room', () => {
  it('is added, tried out, changed and deleted, on a phone', async () => {
    const phone = await desk.open({ phone: true });
    await phone.context.addCookies(await owner.context().cookies());
    const room = phone.page;
    await room.goto('/settings/rooms');
    await room.getByRole('button', { name: '通知先を追加' }).click();
    await room.getByText('LINE WORKS', { exact: true }).click();
    await room.getByLabel('名前', { exact: true }).fill('店舗連絡');
    await room.getByLabel('WebhookのURL').fill(`${receiver.url}/room`);
    await room.getByRole('button', { name: '追加', exact: true }).click();
    await room.getByText('稼働中').waitFor();
    await room.getByRole('button', { name: 'テスト送信' }).click();
    await room.getByText('「店舗連絡」にテスト送信しました。').waitFor();
    expect(receiver.calls[0]?.json).toMatchObject({ title: '窓口からのお知らせ' });
    receiver.answer(404);
    await room.getByRole('button', { name: 'テスト送信' }).click();
    await room.getByText('届いていません', { exact: true }).waitFor();
    await expectAccessible(room);
    await room.getByRole('button', { name: '編集' }).click();
    await room.getByLabel('名前', { exact: true }).fill('本店');
    await room.getByRole('button', { name: '保存', exact: true }).click();
    await room.getByText('本店', { exact: true }).waitFor();
    await room.getByRole('button', { name: '削除', exact: true }).click();
    await room.getByRole('dialog').getByRole('button', { name: '削除', exact: true }).click();
    await room.getByText('通知先はまだありません').waitFor();
    await phone.context.close();
  });
});
