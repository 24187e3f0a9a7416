import { lineFaults } from '@madoguchi/testbed/line-openapi';
import { scriptedSmtp, type ScriptedSmtp } from '@madoguchi/testbed/mail-scripted-smtp';
import { startLineServer, type LineServer } from '@madoguchi/testbed/line-server';
import type { LineUser } from '@madoguchi/testbed/line-types';
import { LineEvents, postWebhook } from '@madoguchi/testbed/line-webhook';
import type { Channel } from '@madoguchi/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, password, openWorkspace } from './browser-people.ts';
import { poll } from './browser-poll.ts';
import { startChatHost } from './chat-host.ts';

/** One pixel, in place of the pictures on LINE's own servers. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let desk: BrowserDesk;
let line: LineServer;
let events: LineEvents;
let page: Page;
let hanako: LineUser;
let smtp: ScriptedSmtp;
let channelId = '';

beforeAll(async () => {
  [desk, line, smtp] = await Promise.all([startBrowserDesk(), startLineServer(), scriptedSmtp({})]);
  events = new LineEvents(line.state);
  hanako = line.state.user('はなこ');
  ({ page } = await desk.open());
  await servePictures(page);
  await openWorkspace(page);
  await ask(page, 'PATCH', '/workspace', { undoSeconds: 0 });
});
afterAll(async () => {
  expect(lineFaults(line.requests)).toEqual([]);
  await desk.close();
  await line.close();
  await smtp.stop();
});

const servePictures = (on: Page) =>
  on.route('https://stickershop.line-scdn.net/**', (route) =>
    route.fulfill({ contentType: 'image/png', body: picture }),
  );
const hook = () => `${desk.url}/hooks/line/${channelId}`;

describe('connecting a LINE official account', () => {
  it('takes what LINE’s console shows, and shows how the account is', async () => {
    await page.goto('/settings/channels/new');
    await page.getByRole('link', { name: 'LINE', exact: true }).click();
    await page.getByRole('heading', { name: 'LINE公式アカウントを接続' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('表示名').fill('みどり商店 公式LINE');
    await page.getByRole('button', { name: '接続する' }).click();
    expect(await page.getByLabel('チャネルID').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('チャネルID').fill(line.state.channel.id);
    await page.getByLabel('チャネルシークレット').fill(line.state.channel.secret);
    await page.getByLabel('チャネルアクセストークン（長期）').fill(line.state.channel.accessToken);
    await page.getByText('LINE以外のサーバーを経由する').click();
    await page.getByLabel('APIのアドレス').fill(line.url);
    await page.getByLabel('画像などを取得するアドレス').fill(line.dataUrl);
    await page.getByRole('button', { name: '接続する' }).click();
    await page.getByText('受信中', { exact: true }).waitFor();
    channelId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('0通を使用 / 上限200通（残り200通）').waitFor();
    await page.getByText('@216midori').waitFor();
    await expectAccessible(page);
  });

  it('says when the address of webhooks is wrong, and tests it from LINE’s side', async () => {
    await page.getByText('LINEにまだ登録されていません。').waitFor();
    line.state.endpoint = { url: hook(), active: true };
    await page.getByRole('button', { name: '今すぐ確認' }).click();
    await page.getByText('LINEに登録済みです。').waitFor();
    await page.getByRole('button', { name: '疎通を確認' }).click();
    await page.getByText('LINEからこの窓口に届きました。').waitFor();
  });

  it('passes webhooks on to another tool, with a log', async () => {
    await page.getByRole('button', { name: '転送先を追加' }).click();
    await page.getByLabel('ツールの名前').fill('配信ツール');
    await page.getByLabel('Webhookのアドレス').fill('https://tool.example.jp/line');
    await page.getByRole('button', { name: '転送先を追加' }).click();
    await page.getByText('配信ツール', { exact: true }).waitFor();
    await page.getByText('転送の記録（3日分）').click();
    await page.getByText('まだ転送していません').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '削除', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '削除' }).click();
    await page.getByText('転送先はまだありません').waitFor();
  });
});

describe('a conversation by LINE', () => {
  const sending = (text: RegExp | string) => page.getByRole('status').filter({ hasText: text });

  it('shows emoji and stickers as pictures with their words', async () => {
    const emojis = [{ index: 5, length: 7, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }];
    await postWebhook(line.state, hook(), [
      events.text(hanako, 'こんにちは(hello) 注文の件です', { emojis }),
      events.sticker(hanako, ['ありがとう']),
      events.location(hanako),
    ]);
    await page.goto('/inbox?view=all');
    await page.getByRole('link', { name: /はなこ/ }).click();
    const thread = page.getByRole('region', { name: 'やり取り' });
    await thread.getByRole('img', { name: '(hello)' }).waitFor();
    await thread.getByText('注文の件です').waitFor();
    await thread.getByRole('img', { name: 'スタンプ（ありがとう）' }).waitFor();
    await thread.getByText('渋谷2-21-1').waitFor();
    await expectAccessible(page);
  });

  it('is answered for free while the reply token is fresh, and by push after that', async () => {
    await sending('返信トークン・無料').waitFor();
    await page.getByLabel('返信の本文').fill('ありがとうございます。');
    await page.getByRole('button', { name: '送信', exact: true }).click();
    await sending('プッシュ・残り200通').waitFor();
    await page.getByLabel('返信の本文').fill('明日発送いたします。');
    await page.getByRole('button', { name: '選択肢を付ける' }).click();
    await page.getByLabel('選択肢', { exact: true }).fill('承知しました\n質問がある');
    await expectAccessible(page);
    await page.getByRole('button', { name: '付ける', exact: true }).click();
    await page.getByRole('button', { name: '送信', exact: true }).click();
    await poll(
      () => Promise.resolve(line.state.arrived),
      (arrived) => arrived.length === 2,
    );
    expect(line.state.arrived.map(({ by, messages }) => [by, messages[0]?.['text']])).toEqual([
      ['reply', 'ありがとうございます。'],
      ['push', '明日発送いたします。'],
    ]);
    expect(line.state.arrived[0]?.messages[0]).not.toHaveProperty('quoteToken');
    expect(line.state.arrived[1]?.messages[0]).toMatchObject({ quickReply: { items: [{}, {}] } });
    expect(line.state.loading.map(({ chatId }) => chatId)).toContain(hanako.userId);
    await sending('プッシュ・残り199通').waitFor();
  });

  it('is answered by mail once one was asked, and says by which channel each message went', async () => {
    const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u', password: 'p' };
    const mailbox = { type: 'email', name: 'サポート', address: 'support@example.jp', imap: account };
    await ask(page, 'POST', '/channels', { ...mailbox, smtp: { ...account, port: smtp.port } });
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { customer } = await ask<{ customer: { id: string } }>(page, 'GET', `/conversations/${id}`);
    const point = { kind: 'email', value: 'hanako@example.ne.jp' };
    await ask(page, 'POST', `/customers/${customer.id}/contact-points`, point);
    const ways = page.getByRole('group', { name: '返信の送り方' });
    await ways.getByRole('button', { name: 'LINEで送信 はなこ' }).click();
    await page.getByRole('menuitem', { name: /hanako@example\.ne\.jp/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText('お客様はLINEでお問い合わせになりました。メールで返信してよろしいですか')
      .waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('件名').fill('ご注文の件');
    await dialog.getByRole('button', { name: 'メールで返信する' }).click();
    await ways.getByRole('button', { name: 'メールで送信 hanako@example.ne.jp' }).waitFor();
    await page.getByLabel('返信の本文').fill('資料をお送りします。');
    expect(await page.getByRole('button', { name: 'スタンプを付ける' }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: '送信', exact: true }).click();
    const sent = page.getByRole('article', { name: /^返信/ }).last();
    await sent.getByText('メールで送信 hanako@example.ne.jp').waitFor();
    await poll(
      () => Promise.resolve(smtp.log),
      (log) => log.some((line) => line.startsWith('RCPT TO:<hanako@example.ne.jp>')),
    );
    // The next answer goes the customer's own way again.
    await ways.getByRole('button', { name: 'LINEで送信 はなこ' }).waitFor();
    await page.getByRole('button', { name: 'スタンプを付ける' }).click();
    await page.getByRole('button', { name: 'スタンプ1', exact: true }).click();
    await page.getByRole('button', { name: '送信', exact: true }).click();
    await poll(
      () => Promise.resolve(line.state.arrived),
      (arrived) => arrived.at(-1)?.messages.at(-1)?.['type'] === 'sticker',
    );
  });

  it('tells in the thread which customer somebody has shown to be, or that it failed', async () => {
    const dialog = (nonce: string) =>
      `https://access.line.me/dialog/bot/accountLink?linkToken=${line.state.linkToken(hanako.userId)}&nonce=${nonce}`;
    await postWebhook(line.state, hook(), [events.accountLink(hanako, dialog('a nonce of nobody'))]);
    const thread = page.getByRole('region', { name: 'やり取り' });
    await thread.getByText('LINEの連携は完了していません').waitFor();
    const { id } = await ask<{ id: string }>(page, 'POST', '/customers', { name: '小川 花子' });
    const { nonce } = await ask<{ nonce: string }>(page, 'POST', '/line/links', { customerId: id });
    await postWebhook(line.state, hook(), [events.accountLink(hanako, dialog(nonce))]);
    await thread.getByText('LINEと 小川 花子 様の登録情報を連携しました').waitFor();
    await expectAccessible(page);
  });

  it('says that a message was taken back, and that the customer has blocked us', async () => {
    const event = events.text(hanako, '間違えました');
    await postWebhook(line.state, hook(), [event]);
    const thread = page.getByRole('region', { name: 'やり取り' });
    await thread.getByText('間違えました').waitFor();
    const unsend = { messageId: (event['message'] as { id: string }).id };
    await postWebhook(line.state, hook(), [events.event('unsend', hanako, { unsend })]);
    await thread.getByText('お客様がこのメッセージの送信を取り消しました。').waitFor();
    expect(await thread.getByText('間違えました').count()).toBe(0);
    await postWebhook(line.state, hook(), [events.event('unfollow', hanako)]);
    await sending('このお客様にブロックされています').waitFor();
    await expectAccessible(page);
  });

  it('reads the same on a phone', async () => {
    const { page: phone } = await desk.open({ phone: true, dark: true });
    await servePictures(phone);
    const headers = { 'x-requested-with': 'madoguchi' };
    await phone.request.post('/api/v1/session', { headers, data: { email: 'owner@example.jp', password } });
    await phone.goto(new URL(page.url()).pathname);
    await phone.getByRole('img', { name: '(hello)' }).waitFor();
    await phone.goto(`/settings/channels/${channelId}`);
    await phone.getByText('@216midori').waitFor();
    await expectAccessible(phone);
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await phone.evaluate<number>(wide)).toBeLessThanOrEqual(0);
  });
});

/** A zone in which it is about noon now: broadcasts never go out at night. */
function zoneOfNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

describe('a broadcast', () => {
  it('is written with what it costs beside it, sent to those who agreed, and followed', async () => {
    await ask(page, 'PATCH', '/workspace', { timeZone: zoneOfNoon() });
    const consentWording = '友だち追加で、新商品のお知らせをお送りします。';
    await ask(page, 'PATCH', `/channels/${channelId}`, { line: { consentWording } });
    const saki = line.state.user('さき');
    await postWebhook(line.state, hook(), [events.event('follow', saki, { follow: { isUnblocked: false } })]);
    await poll(
      () => ask<{ items: unknown[] }>(page, 'GET', `/customers?query=${encodeURIComponent('さき')}`),
      ({ items }) => items.length === 1,
    );
    await page.goto('/broadcasts');
    await page.getByText('配信はまだありません').waitFor();
    await page.getByRole('link', { name: '新しい配信' }).click();
    await page.getByRole('button', { name: '届く 1人' }).waitFor();
    await page.getByText('LINEの通数を1通使います。').waitFor();
    await page.getByLabel('配信の名前').fill('新茶のご案内');
    await page.getByLabel('本文', { exact: true }).fill('{お客様名}様、新茶が入りました。');
    await page.getByText('山田 花子様、新茶が入りました。').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '送信の確認へ' }).click();
    await page.getByText('1人に送ります。').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '送信する', exact: true }).click();
    await page.getByText('送信済み').waitFor();
    await page.getByRole('link', { name: 'さき 様' }).waitFor();
    await expectAccessible(page);
    expect(line.state.arrived.filter(({ to }) => to === saki.userId)).toMatchObject([
      { by: 'push', messages: [{ text: 'さき様、新茶が入りました。' }] },
    ]);
    await page.getByRole('link', { name: 'さき 様' }).click();
    await page.getByText('配信に同意: LINE・お知らせ（宣伝）').waitFor();
    await page.getByText('お知らせを配信').waitFor();
    await expectAccessible(page);
  });
});

describe('a delay of three hundred orders', () => {
  const friends = 10;
  const buyers = 90;
  const phoneOf = (n: number) => `090-5555-${String(1000 + n)}`;
  /** Three orders of each, as a shop’s own list; friends at LINE are known by their telephone. */
  function listOfOrders(): Buffer {
    const rows = Array.from({ length: 300 }, (_, at) => {
      const n = at % (friends + buyers);
      const who = n < friends ? `${phoneOf(n)},` : `,buyer${n}@example.ne.jp`;
      return `T-${1000 + at},2026-11-0${1 + (at % 9)},有田焼の急須,1,3000,購入者${n},${who}`;
    });
    return Buffer.from(
      ['注文番号,注文日,商品名,数量,単価,注文者名,電話番号,メールアドレス', ...rows].join('\r\n'),
    );
  }

  it('is told to each customer once, by LINE or mail, after one approval', async () => {
    const users = Array.from({ length: friends }, (_, n) => line.state.user(`友${n}`));
    const follows = users.map((user) => events.event('follow', user, { follow: { isUnblocked: false } }));
    await postWebhook(line.state, hook(), follows);
    for (const n of users.keys()) {
      const { items } = await poll(
        () =>
          ask<{ items: { id: string }[] }>(page, 'GET', `/customers?query=${encodeURIComponent(`友${n}`)}`),
        (found) => found.items.length === 1,
      );
      await ask(page, 'POST', `/customers/${items[0]?.id}/contact-points`, {
        kind: 'phone',
        value: phoneOf(n),
      });
    }
    await page.goto('/orders/imports');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '受注.csv', mimeType: 'text/csv', buffer: listOfOrders() });
    await page.getByLabel('ショップの識別名').fill('honten');
    await page.getByText('有田焼の急須').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '300行を取り込む' }).click();
    await page.getByText('300 / 300行').waitFor();

    const before = smtp.log.length;
    await page.goto('/notices');
    await page.getByRole('button', { name: '遅延のお知らせを作る' }).click();
    await page.getByLabel('名前').fill('急須の入荷遅れ');
    await page.getByLabel('遅延の理由').fill('窯元の焼き直しのため');
    await page.getByLabel('新しい予定日').fill('2099-12-20');
    await page.getByText('商品で選ぶ').click();
    await page.getByLabel('商品名または商品コード').fill('有田焼の急須');
    await page.getByRole('button', { name: '文面を用意する' }).click();
    await page.getByText('敬語チェック：指摘はありません。').waitFor();
    await expectAccessible(page);
    const noticeId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await ask(page, 'PATCH', `/notices/${noticeId}`, { basedOn: 1, perMinute: 10_000 });
    await page.reload();
    await page.getByRole('button', { name: '承認して送る' }).click();
    await page.getByText('300件の注文のお客様に送りますか').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '承認して送る' }).click();
    await page.getByText('完了', { exact: true }).waitFor();

    type Told = { state: string; counts: Record<string, number> };
    const told = await ask<Told>(page, 'GET', `/notices/${noticeId}`);
    expect(told).toMatchObject({ state: 'done', counts: { written: 300, waiting: 0, call: 0, skipped: 0 } });
    const mails = () => smtp.log.slice(before).filter((command) => /^RCPT TO/iu.test(command));
    const pushed = () => line.state.arrived.filter(({ to }) => users.some(({ userId }) => userId === to));
    await poll(
      () => Promise.resolve(mails().length + pushed().length),
      (count) => count >= friends + buyers,
    );
    expect([mails().length, new Set(mails()).size, pushed().length]).toEqual([buyers, buyers, friends]);
    expect(JSON.stringify(pushed()[0])).toContain('窯元の焼き直しのため');
    await page.getByRole('link', { name: '案件を開く' }).first().click();
    await page.getByText('心よりお詫び申し上げます').first().waitFor();
  });

  it('comes back as a guided case, from its number in the conversation to the refund', async () => {
    await page
      .getByRole('article')
      .getByRole('link', { name: /^T-1\d{3}$/ })
      .first()
      .click();
    await page.getByRole('link', { name: '返品・交換を受け付ける' }).click();
    await page.getByLabel('有田焼の急須の数量').fill('1');
    await page.getByText('規定のとおり承れます').waitFor();
    await page.getByRole('button', { name: '受け付ける', exact: true }).click();
    for (const next of ['返送案内', '到着確認', '検品', '返金']) {
      await page.getByRole('button', { name: '完了にする' }).click();
      await page.locator('li[data-standing="next"]', { hasText: next }).waitFor();
    }
    await page.getByRole('button', { name: '返金を記録する' }).click();
    await page.getByText('￥3,000を返金').waitFor();
    await expectAccessible(page);
  });
});

describe('a visitor of the web chat', () => {
  it('goes on by LINE with a code, in the same conversation', async () => {
    const masami = line.state.user('まさみ');
    const host = await startChatHost();
    const made = { type: 'chat', name: 'みどり商店', sites: [host.url], askEmail: 'always' };
    const channel = await ask<Channel>(page, 'POST', '/channels', made);
    host.show(desk.url, channel.chat?.key ?? '');
    const { page: site, context } = await desk.open();
    await site.goto(host.url);
    await site.getByRole('button', { name: 'チャットを開く' }).click();
    const chat = site.frameLocator('iframe');
    await chat.getByRole('textbox', { name: 'メッセージ', exact: true }).fill('外出先でもお返事がほしいです');
    await chat.getByRole('button', { name: '送信', exact: true }).click();
    await chat.getByRole('button', { name: 'LINEで続ける' }).click();
    await chat.getByRole('img', { name: '友だち追加用のQRコード' }).waitFor();
    const code = await chat.locator('output').textContent();
    await chat.getByRole('button', { name: 'LINEの案内を閉じる' }).click();
    await chat.getByRole('button', { name: 'LINEで続ける' }).waitFor();
    await page.goto('/inbox?view=active');
    await page.getByRole('link', { name: /外出先でもお返事がほしいです/ }).click();
    await page.getByRole('article').getByText('外出先でもお返事がほしいです').waitFor();
    await postWebhook(line.state, hook(), [events.text(masami, code ?? '')]);
    await chat.getByText('ここからは、LINE（みどり商店）でお返事いたします。').waitFor();
    await page
      .getByRole('article')
      .getByText(code ?? '-')
      .waitFor();
    await page.getByLabel('返信の本文').fill('はい、LINEでご連絡いたします。');
    await page.getByRole('button', { name: '送信', exact: true }).click();
    await page.getByText('送信済み', { exact: true }).waitFor();
    const [answer] = line.state.arrived.filter(({ to }) => to === masami.userId);
    expect(answer?.messages[0]).toMatchObject({ text: 'はい、LINEでご連絡いたします。' });
    await context.close();
    await host.close();
  });
});
