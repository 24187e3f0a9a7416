import type { MailAccount } from './transport/account.ts';

/** What an e-mail channel is made of; the passwords are kept sealed beside it. */
export type EmailSettings = {
  address: string;
  imap: MailAccount;
  smtp: MailAccount;
  /** How many days back the first reading of a mailbox goes. */
  firstSyncDays: number;
  /** The workspace's secret for tokens in Message-IDs. */
  threadSecret: string;
  /** Largest mail read in full, in bytes. */
  maxBytes: number;
};

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
