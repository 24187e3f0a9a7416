import type { Channel, MailAccount } from '@madoguchi/contract';
import type { EmailSettings, TokenSource } from '../channels/email/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { SealedColumn, SecretBox } from '../platform/secrets/index.ts';
import type { AccountConfig, ChannelRow } from './store.ts';

type Passwords = { imap: string; smtp: string };

/** Passwords are bound to their channel: sealed bytes copied to another one do not open. */
function contextOf(channelId: string): string {
  return `channel ${channelId}`;
}

/** Where the passwords lie, for changing the key that seals them. */
export const sealedPasswords: SealedColumn = { table: 'channel', column: 'secrets', contextOf };

export function sealPasswords(box: SecretBox, channelId: string, passwords: Passwords): Buffer {
  return box.seal(JSON.stringify(passwords), contextOf(channelId));
}

export function openPasswords(box: SecretBox, row: Pick<ChannelRow, 'id' | 'secrets'>): Passwords {
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
  row: Pick<ChannelRow, 'id' | 'secrets'>,
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

/** A row as the API shows it: with everything but secrets. */
export function toChannel(row: ChannelRow): Channel {
  const { id, type, name, address, signature, enabled, state, reason, stateSince, lastReceivedAt, config } =
    row;
  const shown = { id, type, name, address, signature, enabled, state, reason, stateSince, lastReceivedAt };
  return { ...shown, imap: config.imap ?? null, smtp: config.smtp ?? null, oauth: row.oauth };
}

/** What the audit log tells of a channel: all but its secrets. */
export function auditFacts({
  name,
  address,
  enabled,
  config,
}: Pick<ChannelRow, 'name' | 'address' | 'enabled' | 'config'>) {
  const server = (account: AccountConfig | undefined) =>
    account === undefined ? null : `${account.user} @ ${account.host}:${account.port}`;
  return { name, address, enabled, imap: server(config.imap), smtp: server(config.smtp) };
}

export function withoutPassword({ host, port, security, user }: Omit<MailAccount, 'password'>) {
  return { host, port, security, user };
}

/** What the adapter needs to run a channel; null for one that is not e-mail. `tokens` opens those that a provider granted. */
export function toEmailSettings(
  row: ChannelRow,
  box: SecretBox,
  maxBytes: number,
  tokens: TokenSource,
): EmailSettings | null {
  const { imap, smtp, firstSyncDays = 30, allowSelfSigned = false } = row.config;
  if (row.type !== 'email' || imap === undefined || smtp === undefined) return null;
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
