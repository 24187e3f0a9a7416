import type { MailAccount } from '@madoguchi/contract';
import type { EmailSettings, TokenSource } from '../channels/email/index.ts';
import type { ChannelDetails } from '../audit/index.ts';
import { sealedChannelSecrets, type ChannelParts } from '../desk-channels/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import type { AccountConfig, MailboxConfig, MailboxRow } from './store.ts';

type Passwords = { imap: string; smtp: string };

const { contextOf } = sealedChannelSecrets;

export function sealPasswords(box: SecretBox, channelId: string, passwords: Passwords): Buffer {
  return box.seal(JSON.stringify(passwords), contextOf(channelId));
}

export function openPasswords(box: SecretBox, row: Pick<MailboxRow, 'id' | 'secrets'>): Passwords {
  if (row.secrets === null) return { imap: '', smtp: '' };
  const parsed: unknown = JSON.parse(box.open(row.secrets, contextOf(row.id)));
  if (typeof parsed !== 'object' || parsed === null || !('imap' in parsed) || !('smtp' in parsed))
    return { imap: '', smtp: '' };
  return { imap: String(parsed.imap), smtp: String(parsed.smtp) };
}

/**
 * The sealed passwords after a change; those left out stay as they were.
 * @throws AppError `unprocessable` when one stays that cannot be opened any more (the desk's secret was lost).
 */
export function changedSecrets(
  box: SecretBox,
  row: Pick<MailboxRow, 'id' | 'secrets'>,
  change: { imap?: string | undefined; smtp?: string | undefined },
): Buffer | null {
  const { imap, smtp } = change;
  if (imap === undefined && smtp === undefined) return row.secrets;
  if (imap !== undefined && smtp !== undefined) return sealPasswords(box, row.id, { imap, smtp });
  try {
    const kept = openPasswords(box, row);
    return sealPasswords(box, row.id, { imap: imap ?? kept.imap, smtp: smtp ?? kept.smtp });
  } catch {
    throw new AppError(
      'unprocessable',
      'The stored passwords cannot be read any more. Enter both, for receiving and for sending.',
    );
  }
}

/** What the API shows of a mailbox: with everything but secrets. */
export function mailboxParts({ config, oauth }: Pick<MailboxRow, 'config' | 'oauth'>): ChannelParts {
  return { imap: config.imap ?? null, smtp: config.smtp ?? null, oauth };
}

/** What the audit log tells of a mailbox. */
export function auditFacts(config: MailboxConfig): ChannelDetails {
  const server = (account: AccountConfig | undefined) =>
    account === undefined ? null : `${account.user} @ ${account.host}:${account.port}`;
  return { imap: server(config.imap), smtp: server(config.smtp) };
}

/** Whether another mailbox is named: the same user at the same host is the same one, however it is reached. */
export function isElsewhere(
  before: AccountConfig | undefined,
  after: Pick<AccountConfig, 'host' | 'user'>,
): boolean {
  return before === undefined || before.host !== after.host || before.user !== after.user;
}

export function withoutPassword({ host, port, security, user }: Omit<MailAccount, 'password'>) {
  return { host, port, security, user };
}

/** What the adapter needs to run a channel; null for one without servers. `tokens` opens those that a provider granted. */
export function toEmailSettings(
  row: MailboxRow,
  box: SecretBox,
  maxBytes: number,
  tokens: TokenSource,
): EmailSettings | null {
  const { imap, smtp, firstSyncDays = 30, allowSelfSigned = false } = row.config;
  if (imap === undefined || smtp === undefined) return null;
  const passwords = openPasswords(box, row);
  const granted = row.oauth === null ? {} : { tokens };
  return {
    address: row.address,
    imap: { ...imap, password: passwords.imap, allowSelfSigned, ...granted },
    smtp: { ...smtp, password: passwords.smtp, allowSelfSigned, ...granted },
    firstSyncDays,
    threadSecret: row.threadSecret,
    maxBytes,
  };
}
