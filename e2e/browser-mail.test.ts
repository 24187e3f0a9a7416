import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { connectMailbox, password, setUpInBrowser } from './browser-people.ts';
import { poll } from './browser-poll.ts';

const ours = 'support@shop.test';
const theirs = 'taro@customer.test';

let desk: BrowserDesk;
let servers: MailServers;
let page: Page;
beforeAll(async () => {
  [desk, servers] = await Promise.all([startBrowserDesk(), startMailServers()]);
  await servers.addMailbox(ours, password);
  await servers.addMailbox(theirs, password);
  ({ page } = await desk.open());
});
afterAll(async () => {
  await desk.close();
  await servers.stop();
});

function mail(lines: string[]): Buffer {
  return Buffer.from(
    [`From: =?UTF-8?B?5bGx55Sw5aSq6YOO?= <${theirs}>`, `To: ${ours}`, ...lines].join('\r\n'),
  );
}

it('opens on the first run and makes the owner and the workspace', async () => {
  await page.goto('/');
  await page.getByRole('heading', { name: 'はじめに、あなたのアカウントを作ります' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(page.getByLabel('氏名').getAttribute('aria-invalid')).resolves.toBe('true');
  await setUpInBrowser(page);
  await page.waitForURL('**/settings/channels/new');
});

it('connects a mailbox and says when it is live', async () => {
  await connectMailbox(page, servers, ours);
  await expectAccessible(page);
});

it('shows a mail within seconds, without a reload', async () => {
  await page.goto('/inbox?view=active');
  await page.getByText('お客様からメールが届くと、数秒でここに表示されます。').waitFor();
  await servers.deliver(
    ours,
    mail([
      'Subject: =?ISO-2022-JP?B?GyRCNV4/XCRORzdJdyhCKEIbKEI=?=',
      'Message-ID: <first@customer.test>',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      '急須の在庫はまだありますか。',
    ]),
  );
  const row = page.getByRole('link', { name: /山田太郎 様/ });
  await row.waitFor();
  await row.click();
  await page.getByRole('article').getByText('急須の在庫はまだありますか。').waitFor();
  await expectAccessible(page);
});

it('sends an answer that the customer sees in the same thread, with a copy in our Sent folder', async () => {
  await page.getByLabel('返信の本文').fill('はい、ございます。');
  await page.getByRole('button', { name: '送信', exact: true }).click();
  await page.getByText(/送信まで \d+ 秒/).waitFor();
  const [answer] = await poll(
    () => servers.messages(theirs),
    (found) => found.length > 0,
  );
  const raw = Buffer.from(answer?.raw ?? '').toString();
  expect(raw).toMatch(/^In-Reply-To: <first@customer\.test>/m);
  expect(raw).toMatch(/^References: <first@customer\.test>/m);
  await page.getByText('送信済み', { exact: true }).waitFor();
  const sent = await poll(
    () => servers.messages(ours, 'Sent'),
    (found) => found.length > 0,
  );
  expect(sent).toHaveLength(1);

  const id = /^Message-ID:\s+(<[^>]+>)/im.exec(raw)?.[1] ?? '';
  await servers.deliver(
    ours,
    mail([
      'Subject: Re: second',
      'Message-ID: <second@customer.test>',
      `In-Reply-To: ${id}`,
      'Content-Type: text/plain; charset=UTF-8',
      '',
      '助かりました。',
    ]),
  );
  await page.getByRole('article').getByText('助かりました。').waitFor();
});

it('takes an answer back within ten seconds, with its text', async () => {
  const editor = page.getByLabel('返信の本文');
  await editor.fill('取り消す文です。');
  await page.getByRole('button', { name: '送信', exact: true }).click();
  await page.getByRole('button', { name: '取り消す' }).first().click();
  await poll(
    () => editor.inputValue(),
    (value) => value === '取り消す文です。',
  );
});
