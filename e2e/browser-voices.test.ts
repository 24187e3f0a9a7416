import { freePorts } from '@madoguchi/testbed/mail-ports';
import type { LinkDetail, OrderAnswer, OrderAttribution, Results, Survey } from '@madoguchi/contract';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanned } from '../apps/server/src/growth/qr.fixture.ts';
import { iphone } from '../apps/server/src/growth/growth.fixture.ts';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask } from './browser-people.ts';
import { poll } from './browser-poll.ts';
import { readMail } from './mail-text.ts';

let at: MailboxDesk;
let owner: Page;
beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  // What customers open is at the desk's public address.
  at = await startMailboxDesk({ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` });
  ({ owner } = at);
  // Noon where the desk is: customers are written to by day.
  const ahead = 12 - new Date().getUTCHours();
  const timeZone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  await ask(owner, 'PATCH', '/workspace', { timeZone });
});
afterAll(() => at.close());

/** Somebody with a telephone, whom the desk does not know. */
async function customer(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await owner
    .context()
    .browser()
    ?.newContext({ userAgent: iphone, viewport: { width: 390, height: 844 }, locale: 'ja-JP' });
  if (context === undefined) throw new Error('the browser has ended');
  return { context, page: await context.newPage() };
}

describe('a survey by mail', () => {
  it('is made and switched on, asked from a case, answered on its page, and seen to', async () => {
    const id = await at.arrive('営業時間について', '日曜日も開いていますか。');
    await owner.goto('/voices/surveys/new?trigger=manual');
    await owner.getByRole('button', { name: '作成', exact: true }).click();
    await owner.getByRole('button', { name: '配信を始める' }).click();
    await owner.getByText('配信中', { exact: true }).waitFor();
    const surveyPath = new URL(owner.url()).pathname;

    await owner.goto(`/inbox/${id}`);
    await owner.getByRole('button', { name: 'この案件の操作' }).click();
    await owner.getByRole('menuitem', { name: 'アンケートを送る' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: '送る', exact: true }).click();
    await owner.getByText('アンケートの送付を予約しました').waitFor();

    await at.received(1);
    const [mail] = await at.servers.messages('hanako@customer.test');
    const [address = ''] = /http:\S+\/s\/[\w-]+/u.exec(mail === undefined ? '' : readMail(mail).text) ?? [];
    const { context, page } = await customer();
    await page.goto(`${address}?lang=ja`);
    await expectAccessible(page);
    // What is asked for is said where it is missing.
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByRole('alert').waitFor();
    // The last is the lowest.
    await page.getByRole('radio').last().check();
    await page.getByRole('textbox').fill('返事に四日かかりました。');
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByRole('heading', { name: 'ご回答ありがとうございました' }).waitFor();
    await expectAccessible(page);
    // The address is of one answer.
    await page.goto(`${address}?lang=ja`);
    await page.getByRole('heading', { name: 'ご回答ありがとうございました' }).waitFor();
    await context.close();

    await owner.goto(surveyPath);
    await owner.getByRole('link', { name: /^回答\s*1/u }).waitFor();
    await owner.goto('/voices/feedback');
    await owner.getByRole('link', { name: /返事に四日かかりました/u }).waitFor();
    const { id: surveyId } = await ask<Survey>(owner, 'GET', surveyPath.replace('/voices', ''));
    const answers = await ask<{ items: { id: string; low: boolean; channel: string }[] }>(
      owner,
      'GET',
      `/surveys/${surveyId}/answers`,
    );
    expect(answers.items).toMatchObject([{ low: true, channel: 'email' }]);

    // What was answered in words becomes a customer’s voice, to the letter and once.
    await owner.goto(`/voices/answers/${answers.items[0]?.id}`);
    await owner.getByRole('link', { name: 'お客様の声にする' }).click();
    await owner.getByText('登録しただけではご本人に何も届きません。').waitFor();
    await owner.getByLabel('掲載するお名前').fill('花子 様');
    await owner.getByRole('button', { name: '保存' }).click();
    await owner.getByText('返事に四日かかりました。').first().waitFor();
    await owner.getByRole('link', { name: /^アンケートの回答/u }).click();
    await owner.getByRole('link', { name: 'お客様の声を見る' }).waitFor();
  });
});

describe('a printed code', () => {
  let shop: Server;
  beforeAll(async () => {
    shop = createServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>煎茶</title><h1>tea</h1>'),
    );
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    shop.closeAllConnections();
    shop.close();
  });

  it('is scanned, leads to the shop, and the order that came of it is attributed to it', async () => {
    const { revision } = await ask<{ revision: number }>(owner, 'GET', '/growth-settings');
    const settings = { cookie: false, cookieDays: 90, passClick: true, keepMonths: 25, hosts: [] };
    await ask(owner, 'PUT', '/growth-settings', { basedOn: revision, ...settings });
    const target = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/tea`;
    const link = { name: '店頭のちらし', target, addresses: [{ channel: 'print' }] };
    const { id } = await ask<LinkDetail>(owner, 'POST', '/links', link);

    await owner.goto(`/growth/links/${id}`);
    await owner.getByRole('button', { name: /の二次元コード$/u }).click();
    const save = owner.getByRole('dialog').getByRole('link', { name: 'PNGを保存（300dpi）' });
    const picture = await owner.request.get((await save.getAttribute('href')) ?? '');
    const printed = scanned(await picture.body());
    expect(printed).toContain(new URL(owner.url()).origin);

    const { context, page } = await customer();
    await page.goto(printed ?? '');
    await page.getByRole('heading', { name: 'tea' }).waitFor();
    const clickId = new URL(page.url()).searchParams.get('mdg_click');
    await context.close();

    const { order } = await ask<OrderAnswer>(owner, 'POST', '/orders', {
      source: 'honten',
      externalId: 'A-1',
      placedAt: new Date().toISOString(),
      customer: { name: '森 葉子', email: 'yoko@customer.test' },
      lines: [{ product: '煎茶', quantity: 1, unitPrice: 1620 }],
      clickId,
      heardOf: '友人の紹介',
    });
    const evidence = await poll(
      () => ask<OrderAttribution>(owner, 'GET', `/orders/${order.id}/attribution`),
      ({ touches }) => touches.length > 0,
    );
    expect(evidence.touches).toMatchObject([
      { kind: 'scan', channel: { id: 'print' }, money: { last: 1620 } },
    ]);
    const results = await ask<Results>(owner, 'GET', '/growth-results?from=2020-01-01&to=2099-12-31');
    expect(results).toMatchObject({ unattributed: { orders: 0 }, heard: { rows: [{ kind: 'mouth' }] } });

    await owner.goto('/growth');
    await owner.getByRole('link', { name: '印刷物の注文 1件' }).click();
    await owner.getByText('森 葉子').first().waitFor();
    await expectAccessible(owner);
  });
});
