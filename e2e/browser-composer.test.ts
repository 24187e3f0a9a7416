import { alwaysOpen } from '@madoguchi/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hastenReminder } from '../apps/server/src/promises/hasten.fixture.ts';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask } from './browser-people.ts';
import { poll } from './browser-poll.ts';

let here: MailboxDesk;
let page: Page;
let id = '';
let count = 0;
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
});
afterAll(() => here.close());

/** A new conversation for each test, open before the owner. */
beforeEach(async () => {
  count += 1;
  id = await here.arrive(`inquiry-${count}`, `question ${count}`);
  await page.goto(`/inbox/${id}?view=all`);
  await page.getByRole('article').getByText(`question ${count}`).waitFor();
});

const editor = () => page.getByLabel('返信の本文');
const send = () => page.getByRole('button', { name: '送信', exact: true });

/** The mail of this test as the customer got it. */
async function mailOf(subject: string): Promise<string> {
  const mails = await poll(
    () => here.received(0),
    (found) => found.some((raw) => raw.includes(`Re: ${subject}`)),
  );
  return mails.find((raw) => raw.includes(`Re: ${subject}`)) ?? '';
}

describe('an answer', () => {
  // First, while its customer has one conversation: the draft goes into the newest, and mail servers tell whole seconds.
  it('can be the text of a task of after-care, which is done by sending it', async () => {
    const { customer } = await ask<{ customer: { id: string } }>(page, 'GET', `/conversations/${id}`);
    const words = 'その後、お使い心地はいかがでしょうか。';
    const task = { name: 'お伺い', purpose: 'check_in', way: 'mail', dueOn: '2099-04-01', text: words };
    const made = { ...task, customerId: customer.id };
    const { id: taskId } = await ask<{ id: string }>(page, 'POST', '/care-tasks', made);
    await page.goto(`/care/tasks/${taskId}`);
    await page.getByRole('button', { name: '案件に下書きを入れる' }).click();
    await page.waitForURL(`**/inbox/${id}**`);
    await expect.poll(() => editor().inputValue()).toBe(words);
    await send().click();
    await page.getByRole('article', { name: /^返信/ }).getByText(words).waitFor();
    const { state } = await ask<{ state: string }>(page, 'GET', `/care-tasks/${taskId}`);
    expect(state).toBe('done');
  });

  it('can be sent once something is written, and leaves an empty field', async () => {
    expect(await send().isDisabled()).toBe(true);
    await editor().fill('   ');
    expect(await send().isDisabled()).toBe(true);
    await editor().fill('承知いたしました。');
    await send().click();
    await page.getByRole('article', { name: /^返信/ }).getByText('承知いたしました。').waitFor();
    await expect.poll(() => editor().inputValue()).toBe('');
    await page.getByText('送信済み', { exact: true }).waitFor();
    const { draft } = await ask<{ draft: unknown }>(page, 'GET', `/conversations/${id}/draft`);
    expect(draft).toBeNull();
  });

  it('grows with its text', async () => {
    const height = async () => (await editor().boundingBox())?.height ?? 0;
    const empty = await height();
    await editor().fill('一行目\n二行目\n三行目\n四行目\n五行目\n');
    await expect.poll(height).toBeGreaterThan(empty * 1.5);
    await editor().fill('');
    await expect.poll(height).toBe(empty);
  });

  it('quotes the customer’s mail unless one says otherwise', async () => {
    await editor().fill('quoted');
    await send().click();
    expect(await mailOf(`inquiry-${count}`)).toMatch(new RegExp(`^> question ${count}`, 'mu'));
    await page.getByLabel('元のメールを引用').uncheck();
    await editor().fill('not quoted');
    await send().click();
    const [last = ''] = (
      await poll(
        () => here.received(0),
        (found) => found.some((raw) => raw.includes('not quoted')),
      )
    ).filter((raw) => raw.includes('not quoted'));
    expect(last).not.toContain('> ');
  });

  it('goes to those in Cc, and is held while one of them is no address', async () => {
    await page.getByRole('button', { name: 'Cc を追加' }).click();
    await page.getByLabel('Cc', { exact: true }).fill('boss@customer.test, hanako');
    await editor().fill('写しも送ります');
    await send().click();
    await page.getByText('メールアドレスとして読み取れません: hanako').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Cc', { exact: true }).fill('boss@customer.test');
    await send().click();
    expect(await mailOf(`inquiry-${count}`)).toMatch(/^Cc: boss@customer\.test/mu);
    await page.getByText('Cc: boss@customer.test').waitFor();
  });
});

describe('what becomes of a conversation after sending', () => {
  const status = () => page.getByRole('button', { name: /^状態: / }).getAttribute('aria-label');
  async function choose(from: string, to: string): Promise<void> {
    await page.getByRole('button', { name: `送信した後: ${from}` }).click();
    await page.getByRole('menuitem', { name: to }).click();
    await page.getByRole('button', { name: `送信した後: ${to}` }).waitFor();
  }

  it('is chosen beside the button and remembered', async () => {
    await choose('対応中のまま', '完了にする');
    await editor().fill('これで終わりです');
    await send().click();
    await expect.poll(status).toBe('状態: 完了');
    await page.reload();
    await page.getByRole('button', { name: '送信した後: 完了にする' }).waitFor();
    await choose('完了にする', '対応中のまま');
  });

  it('on hold: asks why and until when before anything is sent', async () => {
    await choose('対応中のまま', '保留にする');
    await editor().fill('お写真をお待ちしております');
    await send().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '保留にする' }).click();
    await dialog.getByText('理由を入力してください。').waitFor();
    await dialog.getByRole('button', { name: 'キャンセル' }).click();
    expect(await editor().inputValue()).toBe('お写真をお待ちしております');
    await send().click();
    await dialog.getByRole('textbox', { name: '理由' }).fill('写真待ち');
    await dialog.getByRole('button', { name: '3日後 9:00' }).click();
    await dialog.getByRole('button', { name: '保留にする' }).click();
    await expect.poll(status).toBe('状態: 保留');
    await page.getByRole('button', { name: 'この案件の操作' }).click();
    await page.getByRole('menuitem', { name: '履歴を表示' }).click();
    const entry = page.getByRole('region', { name: '履歴' }).getByRole('listitem').first();
    await entry.getByText('写真待ち', { exact: false }).waitFor();
    expect(await entry.innerText()).toMatch(/状態を変更[^]*保留[^]*写真待ち[^]*09:00/u);
    await expectAccessible(page);
    await page.getByRole('button', { name: '案件に戻る' }).click();
    await choose('保留にする', '対応中のまま');
  });
});

describe('files', () => {
  const attach = (name: string, text: string) =>
    page.getByTestId('attach').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  it('go with the answer, which waits for those still on their way', async () => {
    const { promise: through, resolve: letThrough } = Promise.withResolvers<void>();
    await page.route('**/api/v1/attachments*', async (route) => {
      await through;
      await route.continue();
    });
    await editor().fill('添付いたします');
    await attach('御見積.txt', '一万円');
    await send().click();
    await page.getByText('添付ファイルのアップロードが終わり次第、送信します。').waitFor();
    letThrough();
    await page.getByRole('article', { name: /^返信/ }).getByText('御見積.txt').waitFor();
    expect(await mailOf(`inquiry-${count}`)).toContain(Buffer.from('一万円').toString('base64'));
  });

  it('are kept with the draft until they are taken out', async () => {
    await editor().fill('まだ書いています');
    await attach('memo.txt', 'x');
    const remove = page.getByRole('button', { name: 'memo.txt を外す' });
    await remove.waitFor();
    const kept = async () =>
      (await ask<{ draft: { attachments: unknown[] } | null }>(page, 'GET', `/conversations/${id}/draft`))
        .draft;
    await expect.poll(async () => (await kept())?.attachments.length).toBe(1);
    await page.reload();
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    expect(await editor().inputValue()).toBe('まだ書いています');
  });

  it('that do not arrive hold the answer back until they are taken out', async () => {
    await page.route('**/api/v1/attachments*', (route) => route.abort());
    await editor().fill('添付いたします');
    await attach('御見積.txt', '一万円');
    await page.getByRole('alert').getByText('御見積.txt').waitFor();
    await send().click();
    await page.getByText('添付できなかったファイルがあります。外してから送信してください。').waitFor();
    expect(await editor().inputValue()).toBe('添付いたします');
    await page.unroute('**/api/v1/attachments*');
    await page.getByRole('button', { name: '御見積.txt を外す' }).click();
    await send().click();
    await page.getByRole('article', { name: /^返信/ }).getByText('添付いたします').waitFor();
  });

  it('that are empty are refused, with the reason', async () => {
    await attach('nothing.txt', '');
    await page.getByText('nothing.txt は空のファイルです。').waitFor();
    await expectAccessible(page);
  });
});

describe('a promise in an answer', () => {
  const promises = () => page.getByRole('region', { name: 'この返信の約束' });
  const days = (count: number) =>
    new Date(Date.now() + count * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);

  it('without a date is not sent; with one it is in the ledger, reminded of, and kept by the next answer', async () => {
    await ask(page, 'PUT', '/calendar', { rules: alwaysOpen, revision: 0 });
    await editor().fill('なるべく早くご連絡いたします。');
    await promises().getByText('期日のない約束があります。', { exact: false }).waitFor();
    await send().click();
    await promises().getByRole('alert').waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('article', { name: /^返信/ }).count()).toBe(0);

    await promises().getByLabel('期日').fill(days(3));
    await promises()
      .getByRole('button', { name: /までに」と文に入れる$/u })
      .click();
    await expect.poll(() => editor().inputValue()).toMatch(/^\d+月\d+日\(.\)までにご連絡いたします。$/u);
    await promises().getByText('確認済み').waitFor();
    await send().click();
    const answer = page.getByRole('article', { name: /^返信/ }).first();
    await answer.getByText('未了').waitFor();
    const { items } = await ask<{ items: { id: string; due: string; confirmed: boolean }[] }>(
      page,
      'GET',
      `/promises?conversation=${id}`,
    );
    expect(items).toMatchObject([{ due: days(3), confirmed: true }]);

    // The board, while its time comes near.
    await page.goto('/promises');
    await page.getByText('ご連絡いたします', { exact: false }).waitFor();
    await hastenReminder(here.desk.connectionString, items[0]?.id ?? '');
    const reminded = await poll(
      () => ask<{ items: { kind: string }[] }>(page, 'GET', '/notifications?state=all'),
      (found) => found.items.some(({ kind }) => kind === 'promise_due'),
    );
    expect(reminded.items.filter(({ kind }) => kind === 'promise_due')).toHaveLength(1);

    await page
      .getByRole('link', { name: /hanako/u })
      .first()
      .click();
    await editor().fill('在庫は十点ございます。');
    await send().click();
    await answer.getByText('果たした', { exact: true }).waitFor();
    await answer.getByRole('link', { name: '根拠を見る' }).waitFor();
    await expectAccessible(page);
  });
});

describe('a note', () => {
  const note = () => page.getByLabel('社内メモの本文');

  it('stays in the house', async () => {
    const before = (await here.received(0)).length;
    await page.getByRole('button', { name: '社内メモ' }).click();
    await expect.poll(() => note().evaluate((element) => element.matches(':focus'))).toBe(true);
    await note().fill('在庫は三つあります');
    await expectAccessible(page);
    await note().press('Control+Enter');
    const written = page.getByRole('article', { name: /^社内メモ/ });
    await written.getByText('在庫は三つあります').waitFor();
    expect(await written.getByText(/送信/).count()).toBe(0);
    await expect.poll(() => note().inputValue()).toBe('');
    expect(await here.received(0)).toHaveLength(before);
  });

  it('and the answer each keep their words while one turns to the other', async () => {
    await editor().fill('返信の途中');
    await page.getByRole('button', { name: '社内メモ' }).click();
    await note().fill('メモの途中');
    await page.getByRole('button', { name: '返信', exact: true }).click();
    expect(await editor().inputValue()).toBe('返信の途中');
    await page.getByRole('button', { name: '社内メモ' }).click();
    expect(await note().inputValue()).toBe('メモの途中');
  });
});

describe('taking an answer back', () => {
  beforeAll(() => ask(page, 'PATCH', '/workspace', { undoSeconds: 30 }));
  afterAll(() => ask(page, 'PATCH', '/workspace', { undoSeconds: 0 }));

  it('is offered in one place: below while the seconds run, at the message after a reload', async () => {
    await editor().fill('早まりました');
    await send().click();
    await page.getByText(/^送信まで \d+ 秒$/).waitFor();
    const undo = page.getByRole('button', { name: '取り消す' });
    expect(await undo.count()).toBe(1);
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('article', { name: /^返信/ }).getByRole('button', { name: '取り消す' }).click();
    await page.getByText('送信を取り消しました。', { exact: false }).waitFor();
    await expect.poll(() => editor().inputValue()).toBe('早まりました');
    expect(await page.getByRole('article', { name: /^返信/ }).count()).toBe(0);
  });
});

describe('a first message from our side', () => {
  const text = () => page.getByRole('textbox', { name: '本文' });
  const to = (address: string) =>
    page.getByRole('option', { name: `${address} に書く（新しいお客様として登録します）` });

  beforeAll(() => ask(page, 'PATCH', '/workspace', { undoSeconds: 30 }));

  it('is kept through a reload, copies included, and is a conversation once it is sent', async () => {
    await page.keyboard.press('w');
    await page.waitForURL('**/inbox/new');
    await page.getByLabel('宛先のお客様').fill('hajimete@customer.test');
    await to('hajimete@customer.test').waitFor();
    await page.getByLabel('宛先のお客様').fill('hanako');
    await page.getByRole('option', { name: /hanako/u }).click();
    await page.waitForURL('**/inbox/new?draft=*');
    await text().fill('はじめてご連絡いたします。');
    await page.getByRole('button', { name: 'Cc を追加' }).click();
    await page.getByLabel('Cc', { exact: true }).fill('boss@customer.test');
    await send().click();
    await page.getByText('件名を入れてください').waitFor();
    await page.getByLabel('件名').fill('first-contact');
    await page.getByText('下書きを保存しました').waitFor();
    await expectAccessible(page);
    await page.reload();
    await expect.poll(() => text().inputValue()).toBe('はじめてご連絡いたします。');
    expect(await page.getByLabel('Cc', { exact: true }).inputValue()).toBe('boss@customer.test');
    expect(await page.getByLabel('件名').inputValue()).toBe('first-contact');
    await send().click();
    await page.getByRole('article').getByText('はじめてご連絡いたします。').waitFor();
    await page.getByRole('button', { name: '取り消す' }).click();
    await page.waitForURL('**/inbox/new?draft=*');
    await expect.poll(() => text().inputValue()).toBe('はじめてご連絡いたします。');
    await ask(page, 'PATCH', '/workspace', { undoSeconds: 0 });
    await send().click();
    await page.getByRole('article').getByText('はじめてご連絡いたします。').waitFor();
    const mails = await poll(
      () => here.received(0),
      (found) => found.some((raw) => raw.includes('Subject: first-contact')),
    );
    expect(mails.find((raw) => raw.includes('Subject: first-contact'))).toMatch(/^Cc: boss@customer\.test/mu);
  });
});
