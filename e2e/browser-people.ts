import type { Page } from 'playwright-core';
import type { MailServers } from '@madoguchi/testbed/mail-servers';

export const password = 'a long enough password';

/** First run: the owner's account and an empty workspace, by the page a new user sees. */
export async function setUpInBrowser(page: Page, start: 'empty' | 'sample' = 'empty'): Promise<void> {
  await page.goto('/');
  await page.getByLabel('氏名').fill('緑川 直子');
  await page.getByLabel('メールアドレス').fill('owner@example.jp');
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByLabel('窓口の名前').fill('みどり商店');
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

/** Asks the API as whoever is signed in on this page. @throws when it refuses. */
export async function ask<T>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  data?: object,
): Promise<T> {
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    headers: { 'x-requested-with': 'madoguchi' },
    ...(data === undefined ? {} : { data }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The name of the field that has the focus; null when none has. */
export function focusedName(page: Page): Promise<string | null> {
  return page.evaluate<string | null>('document.activeElement?.getAttribute("name") ?? null');
}

/** Makes a colleague by invitation and signs them in in a browser of their own. */
export async function invite(owner: Page, colleague: Page, name: string, email: string): Promise<void> {
  const answer = await owner.request.post('/api/v1/invitations', {
    headers: { 'x-requested-with': 'madoguchi' },
    data: { email, role: 'agent' },
  });
  const { id } = (await answer.json()) as { id: string };
  await colleague.goto(`/invitations/${id}`);
  await colleague.getByLabel('氏名').fill(name);
  await colleague.getByLabel('パスワード').fill(password);
  await colleague.getByRole('button', { name: '参加する' }).click();
  await colleague.waitForURL('**/inbox**');
}
