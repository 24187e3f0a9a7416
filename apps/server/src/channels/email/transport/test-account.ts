import type { MailAccount, Problem } from './account.ts';
import { withImap } from './imap-client.ts';
import { problemOf } from './problems.ts';
import { leave, openSmtp, smtpTimeouts } from './smtp-connection.ts';

/** Whether each side can be used, with what is wrong otherwise. */
export interface AccountCheck {
  imap: { ok: true } | { ok: false; problem: Problem };
  smtp: { ok: true } | { ok: false; problem: Problem };
}

/** Signs in to both servers at once and opens the mailbox; sends and changes nothing. Does not reject. */
export async function testAccount(account: {
  imap: MailAccount;
  smtp: MailAccount;
  mailbox?: string;
}): Promise<AccountCheck> {
  const [imap, smtp] = await Promise.all([
    checked(
      withImap(account.imap, (client) => client.mailboxOpen(account.mailbox ?? 'INBOX', { readOnly: true })),
    ),
    checked(openSmtp(account.smtp, smtpTimeouts).then(leave)),
  ]);
  return { imap, smtp };
}

async function checked(work: Promise<unknown>): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  try {
    await work;
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
