import type { MailAccount } from './transport/account.ts';
import type { AccountCheck } from './transport/test-account.ts';

/** Signs in to both servers and opens the mailbox; sends and changes nothing. */
export async function testAccount(accounts: { imap: MailAccount; smtp: MailAccount }): Promise<AccountCheck> {
  const transport = await import('./transport/test-account.ts');
  return transport.testAccount(accounts);
}
