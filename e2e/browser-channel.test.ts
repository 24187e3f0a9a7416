import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { ours, startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask, focusedName, password } from './browser-people.ts';

type Known = { items: { id: string; address: string }[] };

let here: MailboxDesk;
let page: Page;
let id = '';
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
  const { items } = await ask<Known>(page, 'GET', '/channels');
  id = items.find(({ address }) => address === ours)?.id ?? '';
});
afterAll(() => here.close());
beforeEach(() => open(id));

const channel = <T extends object>(of = id) => ask<T>(page, 'GET', `/channels/${of}`);
const save = () => page.getByRole('button', { name: '保存', exact: true });

async function open(of: string): Promise<void> {
  await page.goto(`/settings/channels/${of}`);
  await page.getByRole('heading', { name: '接続の状態' }).waitFor();
}

describe('a channel’s name and signature', () => {
  it('are kept, and its page is called by the new name', async () => {
    await page.getByLabel('表示名').fill('  みどり商店 相談窓口 ');
    await page.getByLabel('署名').fill('――――\nみどり商店');
    await save().click();
    await page.getByText('保存しました', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'みどり商店 相談窓口', level: 1 }).waitFor();
    expect(await channel()).toMatchObject({ name: 'みどり商店 相談窓口', signature: '――――\nみどり商店' });
  });

  it('cannot do without a name', async () => {
    await page.getByLabel('表示名').fill(' ');
    await save().click();
    await page.getByText('入力してください。', { exact: true }).waitFor();
    await expect.poll(() => focusedName(page)).toBe('name');
    expect((await channel<{ name: string }>()).name).not.toBe('');
  });

  it('stay as typed when the server cannot be reached', async () => {
    await page.route('**/api/v1/channels/*', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await page.getByLabel('署名').fill('まだ保存していない署名');
    await save().click();
    await page.getByRole('alert').getByText('サーバーに接続できませんでした。', { exact: false }).waitFor();
    expect(await page.getByLabel('署名').inputValue()).toBe('まだ保存していない署名');
    await page.unroute('**/api/v1/channels/*');
    await save().click();
    await page.getByText('保存しました', { exact: true }).waitFor();
    expect(await page.getByText('サーバーに接続できませんでした。', { exact: false }).count()).toBe(0);
  });
});

describe('a channel’s connection', () => {
  const side = (name: string) => page.getByRole('group', { name });
  const reconnect = () => page.getByRole('button', { name: '保存して接続し直す' });

  it('never shows its passwords, and keeps them when none is typed', async () => {
    expect(await side('受信（IMAP）').getByLabel('パスワード').inputValue()).toBe('');
    expect(await side('受信（IMAP）').getByLabel('ユーザー名').inputValue()).toBe(ours);
    await reconnect().click();
    await page.getByText('保存しました。接続し直しています').waitFor();
    await page.getByText('受信中', { exact: true }).waitFor();
  });

  it('stops at a wrong password and says what to do; the right one starts it again', async () => {
    await side('受信（IMAP）').getByLabel('パスワード').fill('not the password');
    await reconnect().click();
    await page.getByText('ユーザー名かパスワードが違います。', { exact: true }).waitFor();
    await page.getByText('自動での再接続は止めています', { exact: false }).waitFor();
    await expectAccessible(page);
    expect(await side('受信（IMAP）').getByLabel('パスワード').inputValue()).toBe('');
    await side('受信（IMAP）').getByLabel('パスワード').fill(password);
    await reconnect().click();
    await page.getByText('受信中', { exact: true }).waitFor();
  });

  it('is checked before it is sent: a port is a number', async () => {
    await side('送信（SMTP）').getByLabel('ポート').fill('abc');
    await reconnect().click();
    await page.getByText('1から65535までの数字を入力してください。').waitFor();
    await expect.poll(() => focusedName(page)).toBe('smtp.port');
  });

  it('can be switched off and on', async () => {
    const use = page.getByRole('switch', { name: '使用する' });
    await use.click({ force: true });
    await page.getByText('受信も送信も止めています。', { exact: false }).waitFor();
    expect(await channel()).toMatchObject({ enabled: false, state: 'off' });
    await use.click({ force: true });
    await page.getByText('受信中', { exact: true }).waitFor();
  });
});

describe('removing a channel', () => {
  const remove = () => page.getByRole('button', { name: '受信チャネルを削除' });
  const dialog = () => page.getByRole('dialog');

  it('asks first, and says what it means', async () => {
    await remove().click();
    await dialog().getByText('接続の設定と署名が消えます。', { exact: false }).waitFor();
    await expectAccessible(page);
    await dialog().getByRole('button', { name: 'キャンセル' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await channel()).toMatchObject({ address: ours });
  });

  it('is refused while it has conversations, with the way out', async () => {
    await here.arrive('in use', 'a letter');
    await remove().click();
    await dialog().getByRole('button', { name: '受信チャネルを削除' }).click();
    await page.getByText('案件があるため、削除していません。', { exact: false }).waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect(await channel()).toMatchObject({ address: ours });
  });

  it('leads back to the list without it', async () => {
    await here.servers.addMailbox('spare@shop.test', password);
    const server = (port: number) => ({
      host: '127.0.0.1',
      port,
      security: 'none',
      user: 'spare@shop.test',
      password,
    });
    const spare = await ask<{ id: string }>(page, 'POST', '/channels', {
      type: 'email',
      name: '予備',
      address: 'spare@shop.test',
      imap: server(here.servers.imap.port),
      smtp: server(here.servers.smtp.port),
    });
    await open(spare.id);
    await remove().click();
    await dialog().getByRole('button', { name: '受信チャネルを削除' }).click();
    await page.waitForURL('**/settings/channels');
    await page.getByText('受信チャネルを削除しました').waitFor();
    await page.getByText(ours).waitFor();
    expect(await page.getByText('spare@shop.test').count()).toBe(0);
  });
});
