import type { AuditEntry, Role } from '@madoguchi/contract';
import { openBrowser, type Browser } from './browser.fixture.ts';
import { ownerAccount, type Desk } from './desk.fixture.ts';

export const longPassword = 'four unrelated words here';

let lastAddress = 0;

/** A browser at an address of its own, so that rate limits of one test do not reach another. */
export function stranger(desk: Pick<Desk, 'app'>): Browser & { address: string } {
  lastAddress += 1;
  const address = `198.51.${Math.floor(lastAddress / 250)}.${(lastAddress % 250) + 1}`;
  return { ...openBrowser(desk.app, address), address };
}

export async function ownerBrowser(desk: Desk): Promise<Browser & { address: string }> {
  const browser = stranger(desk);
  await browser.signIn(ownerAccount);
  return browser;
}

/** Somebody who joined by invitation, signed in in a browser of their own. */
export async function joinBrowser(
  desk: Desk,
  role: Role,
  email: string,
): Promise<Browser & { address: string; memberId: string; account: { email: string; password: string } }> {
  const invited = await desk.owner.call<{ id: string }>('POST', '/api/v1/invitations', { email, role });
  const browser = stranger(desk);
  const joined = await browser.call<{ member: { id: string } }>(
    'POST',
    `/api/v1/invitations/${invited.body.id}/accept`,
    { name: '新人 花子', password: longPassword },
  );
  return { ...browser, memberId: joined.body.member.id, account: { email, password: longPassword } };
}

/** The newest entries of the audit log, of one kind when given. */
export async function auditOf(desk: Pick<Desk, 'owner'>, kind?: string): Promise<AuditEntry[]> {
  const path = `/api/v1/audit?limit=200${kind === undefined ? '' : `&kind=${kind}`}`;
  return (await desk.owner.call<{ items: AuditEntry[] }>('GET', path)).body.items;
}
