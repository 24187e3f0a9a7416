import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { addMailbox, invite, password, openWorkspace } from './browser-people.ts';
import { poll } from './browser-poll.ts';

const ours = 'support@shop.test';
const theirs = 'hanako@customer.test';

let desk: BrowserDesk;
let servers: MailServers;
let owner: Page;
let sato: Page;
let path = '';
let count = 0;
beforeAll(async () => {
  [desk, servers] = await Promise.all([startBrowserDesk(), startMailServers()]);
  await servers.addMailbox(ours, password);
  await servers.addMailbox(theirs, password);
  ({ page: owner } = await desk.open());
  ({ page: sato } = await desk.open());
  await openWorkspace(owner);
  await addMailbox(owner, servers, ours);
  await invite(owner, sato, '佐藤 健', 'sato@example.jp');
});
afterAll(async () => {
  await desk.close();
  await servers.stop();
});

type Listed = { items: { id: string; messageCount: number; subject: string }[] };

async function conversations(): Promise<Listed['items']> {
  return ((await (await owner.request.get('/api/v1/conversations')).json()) as Listed).items;
}

function arrive(subject: string, text: string, headers: string[] = []): Promise<void> {
  const head = [
    `From: ${theirs}`,
    `To: ${ours}`,
    `Subject: ${subject}`,
    ...headers,
    'Content-Type: text/plain; charset=UTF-8',
  ];
  return servers.deliver(ours, Buffer.from([...head, '', text].join('\r\n')));
}

/** A new conversation for each test, open before both. */
beforeEach(async () => {
  count += 1;
  const subject = `inquiry-${count}`;
  await arrive(subject, `question ${count}`, [`Message-ID: <q${count}@customer.test>`]);
  const bySubject = async () => (await conversations()).find((each) => each.subject === subject);
  const found = await poll(bySubject, (each) => each !== undefined);
  path = `/inbox/${found?.id}`;
  await Promise.all([owner.goto(path), sato.goto(path)]);
  await Promise.all(
    [owner, sato].map((page) => page.getByRole('article').getByText(`question ${count}`).waitFor()),
  );
});

const editorOf = (page: Page) => page.getByLabel('返信の本文');

async function messageCount(): Promise<number> {
  const answer = await owner.request.get(`/api/v1/conversations/${path.slice('/inbox/'.length)}/messages`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

describe('two people at one conversation', () => {
  it('the second is held off while the first writes, and may take over', async () => {
    await editorOf(owner).fill('書いています');
    await sato.getByText(/緑川 直子さんが .+ から返信を書いています/).waitFor();
    expect(await editorOf(sato).getAttribute('readonly')).not.toBeNull();
    await sato.getByRole('button', { name: '引き継いで書く' }).click();
    await sato.getByRole('dialog').getByRole('button', { name: '引き継いで書く' }).click();
    await owner.getByText('佐藤 健さんが返信を引き継ぎました。あなたの本文は残しています。').waitFor();
    await editorOf(sato).fill('代わりに書きます');
    expect(await editorOf(owner).inputValue()).toBe('書いています');
  });

  it('each sees that the other is there', async () => {
    await owner.getByText('佐藤 健さんが見ています').waitFor();
    await sato.getByText('緑川 直子さんが見ています').waitFor();
  });

  it('a draft survives a reload and is there on another machine', async () => {
    await editorOf(owner).fill('途中まで書いた文');
    await owner.getByText('下書きを保存しました').waitFor();
    await owner.reload();
    await poll(
      () => editorOf(owner).inputValue(),
      (text) => text === '途中まで書いた文',
    );
    const other = await desk.open();
    await other.context.addCookies(await owner.context().cookies());
    await other.page.goto(path);
    await poll(
      () => editorOf(other.page).inputValue(),
      (text) => text === '途中まで書いた文',
    );
    await other.context.close();
  });
});

describe('a stale draft', () => {
  it('is not sent until its writer has seen what is new', async () => {
    await editorOf(owner).fill('はい、ございます。');
    await arrive(`Re: inquiry-${count}`, 'やはり結構です。', [`In-Reply-To: <q${count}@customer.test>`]);
    await owner.getByText('内容を確かめてから送信してください。本文は残しています。').waitFor();
    await owner.keyboard.press('Control+Enter');
    expect(await messageCount()).toBe(2);
    await owner.getByRole('article').getByText('やはり結構です。').scrollIntoViewIfNeeded();
    await owner.getByRole('button', { name: '確認した' }).click();
    expect(await editorOf(owner).inputValue()).toBe('はい、ございます。');
    await editorOf(owner).press('Control+Enter');
    await poll(messageCount, (messages) => messages === 3);
  });
});

describe('an input method', () => {
  it('never sends while it composes, nor by the key that ends a composition', async () => {
    const editor = editorOf(owner);
    await editor.click();
    const session = await owner.context().newCDPSession(owner);
    await session.send('Input.imeSetComposition', { text: 'かくにん', selectionStart: 4, selectionEnd: 4 });
    await owner.keyboard.press('Control+Enter');
    await owner.keyboard.press('Meta+Enter');
    await session.send('Input.insertText', { text: '確認' });
    // Safari: the Enter that ends a composition comes after it, with keyCode 229 and isComposing false.
    await editor.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, metaKey: true });
    expect(await editor.inputValue()).toContain('確認');
    expect(await messageCount()).toBe(1);
    await editor.press('Enter');
    expect(await editor.inputValue()).toMatch(/確認\n$/);
    await editor.press('Control+Enter');
    await poll(messageCount, (messages) => messages === 2);
  });
});

describe('a customer who is handed over', () => {
  it('is the next one’s once they accept, who finds the announcement as a draft', async () => {
    const { items } = (await (await owner.request.get('/api/v1/customers')).json()) as Listed;
    await owner.goto(`/customers/${items[0]?.id}`);
    await owner.getByRole('combobox', { name: '担当', exact: true }).click();
    await owner.getByRole('option', { name: '緑川 直子' }).click();
    await owner.getByRole('button', { name: '引き継ぐ' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '引き継ぎ先' }).click();
    await owner.getByRole('option', { name: '佐藤 健' }).click();
    await dialog.getByLabel('引き継ぎ事項').fill('お電話は午前中をご希望です。');
    await dialog.getByRole('button', { name: '引き継ぎを依頼' }).click();
    await owner.getByText('緑川 直子さんから佐藤 健さんへ引き継ぎの確認待ち').waitFor();

    await sato.goto('/handovers');
    await sato.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await sato.getByText('お電話は午前中をご希望です。').waitFor();
    await sato.getByRole('button', { name: '承諾する' }).click();
    await sato.getByRole('dialog').getByRole('button', { name: '承諾する' }).click();
    await sato.getByRole('link', { name: '案件を開く' }).click();
    await expect
      .poll(() => editorOf(sato).inputValue())
      .toContain('このたび、担当が緑川から私に変わりました');
    await owner.waitForFunction(
      `[...document.querySelectorAll('input')].some((input) => input.value === '佐藤 健')`,
    );
  });
});
