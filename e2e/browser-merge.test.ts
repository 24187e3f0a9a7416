import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { ours, startMailboxDesk, theirs, type MailboxDesk } from './browser-mailbox.ts';
import { ask, invite } from './browser-people.ts';
import { poll } from './browser-poll.ts';

type Detail = { messageCount: number; mergedInto: string | null };

let here: MailboxDesk;
let page: Page;
let kettle = '';
let refund = '';
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
  kettle = await here.arrive('kettle', 'About the kettle');
  refund = await here.arrive('refund', 'About the refund');
});
afterAll(() => here.close());

const article = (text: string) => page.getByRole('article').getByText(text, { exact: true });
const detail = (id: string) => ask<Detail>(page, 'GET', `/conversations/${id}`);

describe('two conversations of one customer', () => {
  it('become one, in which later mail to either arrives, and two again', async () => {
    await page.goto(`/inbox/${refund}?view=all`);
    await article('About the refund').waitFor();
    await page.getByRole('button', { name: 'この案件の操作' }).click();
    await page.getByRole('menuitem', { name: 'ほかの案件に統合' }).click();
    await page.getByRole('radio', { name: /kettle/ }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: '統合する' }).click();
    await page.waitForURL(`**/inbox/${kettle}**`);
    await article('About the refund').waitFor();
    expect((await detail(refund)).mergedInto).toBe(kettle);
    const mail = [
      `From: ${theirs}`,
      `To: ${ours}`,
      'Subject: Re: refund',
      'Message-ID: <more@customer.test>',
      'References: <m2@customer.test>',
      '',
      'More about the refund',
    ];
    await here.servers.deliver(ours, Buffer.from(mail.join('\r\n')));
    await article('More about the refund').waitFor();
    await page.goto(`/inbox/${refund}?view=all`);
    await page.waitForURL(`**/inbox/${kettle}**`);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await poll(
      () => detail(refund),
      ({ mergedInto, messageCount }) => mergedInto === null && messageCount === 1,
    );
    await article('About the refund').waitFor({ state: 'detached' });
  });
});

describe('another conversation', () => {
  it('is found by its words, and related', async () => {
    await page.goto(`/inbox/${kettle}?view=all`);
    await article('About the kettle').waitFor();
    await page.getByRole('button', { name: 'この案件の操作' }).click();
    await page.getByRole('menuitem', { name: '関連する案件を追加' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('案件を探す').fill('zzzz');
    await dialog.getByText('見つかりません').waitFor();
    await dialog.getByRole('button', { name: '追加する' }).click();
    await dialog.getByText('案件を選んでください。').waitFor();
    await dialog.getByLabel('案件を探す').fill('about the refund');
    await dialog.getByRole('radio', { name: /refund/ }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '追加する' }).click();
    const related = page.getByRole('group', { name: '関連する案件' });
    await related.getByRole('link', { name: 'refund' }).waitFor();
    await page.getByRole('button', { name: '「refund」との関連を外す' }).click();
    await related.waitFor({ state: 'detached' });
  });
});

describe('a conversation about two things', () => {
  it('is split from a message on, related to what it came from, and put together again', async () => {
    await page.goto(`/inbox/${kettle}?view=all`);
    await article('More about the refund').waitFor();
    const last = page.getByRole('article').last();
    await last.getByRole('button', { name: 'このメッセージの操作' }).click();
    await page.getByRole('menuitem', { name: 'ここから別の案件に分ける' }).click();
    await page.getByLabel('新しい案件の件名').fill('返金の件');
    await page.getByRole('button', { name: '分ける', exact: true }).click();
    await page.getByRole('heading', { name: '返金の件' }).waitFor();
    const related = page.getByRole('group', { name: '関連する案件' });
    await related.getByRole('link', { name: 'kettle' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^取り消す/ }).click();
    await page.waitForURL(`**/inbox/${kettle}**`);
    await article('More about the refund').waitFor();
  });
});

describe('a colleague', () => {
  it('is mentioned in a note by typing, and finds it under «to me», unread', async () => {
    const { page: sato } = await here.desk.open();
    await invite(page, sato, '佐藤 健', 'sato@example.jp');
    await sato.goto('/inbox?view=mentioned');
    await sato.getByText('ここに表示する案件はありません').waitFor();
    await page.goto(`/inbox/${refund}?view=all`);
    await article('About the refund').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('社内メモの本文').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('@佐');
    await page.getByRole('option', { name: '佐藤 健' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('返金をお願いします');
    await page.getByRole('button', { name: 'メモを残す' }).click();
    await page.getByText('佐藤 健 宛て').waitFor();
    const row = sato.getByRole('list', { name: '案件の一覧' }).getByRole('link', { name: /refund/ });
    await row.getByRole('img', { name: '自分宛てのメモ' }).waitFor();
    await row.getByRole('img', { name: '未読' }).waitFor();
    await row.click();
    await sato.getByText(/^フォロー中: .*佐藤 健/).waitFor();
    await row.getByRole('img', { name: '自分宛てのメモ' }).waitFor({ state: 'detached' });
  });
});
