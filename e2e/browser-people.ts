import type { Channel } from '@madoguchi/contract';
import type { Page } from 'playwright-core';
import type { MailServers } from '@madoguchi/testbed/mail-servers';
import { poll } from './browser-poll.ts';

export const password = 'a long enough password';

const account = { name: '緑川 直子', email: 'owner@example.jp', password, workspace: 'みどり商店' };

/**
 * The owner's account and a workspace as the first run leaves them, and its owner signed in. Nothing is on the page yet:
 * the first run's own pages are looked at where they are the matter (`setUpInBrowser`), and cost seconds.
 */
export async function openWorkspace(page: Page, start: 'empty' | 'sample' = 'empty'): Promise<void> {
  await ask(page, 'POST', '/setup', { ...account, sample: start === 'sample' });
}

/** First run by the page a new user sees: the same account and workspace. */
export async function setUpInBrowser(page: Page, start: 'empty' | 'sample' = 'empty'): Promise<void> {
  await page.goto('/');
  await page.getByLabel('氏名').fill(account.name);
  await page.getByLabel('メールアドレス').fill(account.email);
  await page.getByLabel('パスワード').fill(account.password);
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByLabel('窓口の名前').fill(account.workspace);
  if (start === 'sample') await page.getByRole('radio', { name: /見本の窓口/ }).check();
  await page.getByRole('button', { name: '窓口を開く' }).click();
}

/** Connects a mailbox on the test's mail servers by the settings screen. */
export async function connectMailbox(page: Page, servers: MailServers, address: string): Promise<void> {
  await page.goto('/settings/channels/new');
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByLabel('表示名').fill('みどり商店 お客様窓口');
  for (const [name, server] of [
    ['受信（IMAP）', servers.imap],
    ['送信（SMTP）', servers.smtp],
  ] as const) {
    const side = page.getByRole('group', { name });
    await side.getByLabel('サーバー').fill(server.host);
    await side.getByRole('combobox', { name: '暗号化' }).click();
    await page.getByRole('option', { name: '暗号化なし' }).click();
    await side.getByLabel('ポート').fill(String(server.port));
    await side.getByLabel('ユーザー名').fill(address);
    await side.getByLabel('パスワード').fill(password);
  }
  await page.getByRole('button', { name: '保存して受信を始める' }).click();
  await page.getByText('受信中', { exact: true }).waitFor();
}

/** Asks the API as whoever is signed in on this page; again when it is too busy to begin. @throws when it refuses. */
export async function ask<T>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  data?: object,
): Promise<T> {
  const answer = await poll(
    () =>
      page.request.fetch(`/api/v1${path}`, {
        method,
        headers: { 'x-requested-with': 'madoguchi' },
        ...(data === undefined ? {} : { data }),
      }),
    (given) => given.status() !== 503,
  );
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The name of the field that has the focus; null when none has. */
export function focusedName(page: Page): Promise<string | null> {
  return page.evaluate<string | null>('document.activeElement?.getAttribute("name") ?? null');
}

/** Makes a colleague by invitation and signs them in, in a browser of their own with nothing on its page yet. */
export async function invite(owner: Page, colleague: Page, name: string, email: string): Promise<void> {
  const { id } = await ask<{ id: string }>(owner, 'POST', '/invitations', { email, role: 'agent' });
  await ask(colleague, 'POST', `/invitations/${id}/accept`, { name, password });
}

/** Connects a mailbox on the test's mail servers, and waits until it is watched. */
export async function addMailbox(page: Page, servers: MailServers, address: string): Promise<void> {
  const at = ({ host, port }: MailServers['imap']) => ({
    host,
    port,
    security: 'none',
    user: address,
    password,
  });
  const made = { type: 'email', name: 'みどり商店 お客様窓口', address };
  const { id } = await ask<Channel>(page, 'POST', '/channels', {
    ...made,
    imap: at(servers.imap),
    smtp: at(servers.smtp),
  });
  await poll(
    () => ask<Channel>(page, 'GET', `/channels/${id}`),
    ({ state }) => state === 'live',
  );
}
