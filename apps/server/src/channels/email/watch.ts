import type { ChannelStateReport, InboundItem } from '../kit/index.ts';
import { toInboundItem, unreadable } from './inbound.ts';
import type { EmailSettings } from './settings.ts';
import type { MailboxCursor, MailboxWatcher } from './transport/imap.ts';

export type { MailboxCursor } from './transport/imap.ts';

export type EmailWatchOptions = {
  settings: EmailSettings;
  cursor: MailboxCursor | null;
  /** When the mailbox was connected: what lay in it long before never enters the desk. */
  connectedAt: Date;
  /** Must resolve only once items and cursor are stored; when it rejects, the same mails come again. */
  onItems: (items: InboundItem[], cursor: MailboxCursor) => Promise<void>;
  onState: (report: ChannelStateReport) => void;
};

const dayMs = 86_400_000;

/** Watches a mailbox and hands on what arrives in the desk's own terms. */
export async function watchEmail({
  settings,
  cursor,
  connectedAt,
  onItems,
  onState,
}: EmailWatchOptions): Promise<MailboxWatcher> {
  const { watchMailbox } = await import('./transport/imap.ts');
  return watchMailbox({
    account: settings.imap,
    cursor,
    maxBytes: settings.maxBytes,
    since: settings.firstSyncDays === 0 ? 'now' : 'all',
    firstSyncDays: settings.firstSyncDays,
    rescanSince: new Date(connectedAt.getTime() - settings.firstSyncDays * dayMs),
    onMails: async (batch, next) => {
      const items = await Promise.all(
        batch.map((mail) => toInboundItem(mail.raw, mail.internalDate, settings)),
      );
      await onItems(items, next);
    },
    onOversize: async (mail, next) => {
      const megabytes = Math.round(settings.maxBytes / 1024 / 1024);
      const reason = `This mail has ${Math.round(mail.size / 1024 / 1024)} MB, more than the ${megabytes} MB the desk reads. Only its header was kept; the mail itself stays in the mailbox.`;
      const item = unreadable(mail.headers, mail.internalDate, 'too_large', reason);
      // Where even the header was refused, only the mail's place tells it from others.
      const externalId = mail.headers.length === 0 ? `uid:${mail.uidValidity}:${mail.uid}` : item.externalId;
      await onItems([{ ...item, externalId }], next);
    },
    onState: (state) => onState({ state: state.state, reason: state.reason ?? null }),
  });
}
