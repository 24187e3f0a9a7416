import { createHash } from 'node:crypto';
import type { InboundMessage, ReadItem } from '../kit/index.ts';
import { UnreadableMailError } from './parse/errors.ts';
import { splitQuotedHistory } from './parse/message/quoted-history.ts';
import { readThreadToken } from './parse/thread.ts';
import type { MailAddress, ParsedMail } from './parse/types.ts';
import { domainOf, type EmailSettings } from './settings.ts';
import { reasonOfStatus } from './transport/delivery-reason.ts';

type ReadingSettings = Pick<EmailSettings, 'address' | 'threadSecret' | 'maxBytes'>;

const nobody: MailAddress = { name: null, address: 'unknown@invalid' };

/** Whose mail it is: who asks for the answer when a form or a machine wrote in their name, else who sent it. */
function authorOf(mail: ParsedMail, ownAddress: string): MailAddress {
  const from = mail.from ?? nobody;
  const [replyTo] = mail.replyTo;
  const notAPerson = from.address === ownAddress || /^(no-?reply|do-?not-?reply|noreply)/i.test(from.address);
  return replyTo !== undefined && notAPerson ? replyTo : from;
}

function toMessage(mail: ParsedMail, settings: ReadingSettings): InboundMessage {
  const from = authorOf(mail, settings.address.toLowerCase());
  const { fresh, quoted } = splitQuotedHistory(mail.text);
  const quotedFrom = quoted === '' ? -1 : mail.text.lastIndexOf(quoted);
  return {
    headerId: mail.messageId,
    threading: 'references',
    references: [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])],
    conversationId: readThreadToken(settings.threadSecret, mail, domainOf(settings.address)),
    from,
    fromKind: 'email',
    fromKey: from.address,
    replyTo: mail.replyTo[0] ?? null,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    text: mail.text,
    quotedFrom: quotedFrom <= 0 || fresh.trim() === '' ? null : quotedFrom,
    html: mail.html,
    content: null,
    remoteImages: mail.remoteImages,
    sentAt: mail.date,
    automatic: mail.auto !== 'none' && mail.auto !== 'list',
    attachments: mail.attachments.map(({ disposition, ...file }) => ({
      ...file,
      inline: disposition === 'inline',
    })),
  };
}

/** First words of the header, for people who look at a mail that could not be read. */
function glance(raw: Uint8Array, field: string): string | null {
  const head = Buffer.from(raw.subarray(0, 16_384)).toString('latin1');
  return (
    new RegExp(`^${field}:[ \\t]*(.{1,200})`, 'im')
      .exec(head)?.[1]
      ?.replace(/[^\u0020-\u007e]/g, '?')
      .trim() ?? null
  );
}

/**
 * Reads one mail as it came. Never throws for what a mail contains: one that cannot be read comes back as such,
 * with its bytes, for quarantine.
 */
export async function toInboundItem(
  raw: Uint8Array,
  receivedAt: Date,
  settings: ReadingSettings,
): Promise<ReadItem> {
  try {
    // The reader and its HTML libraries are loaded with the first mail, not at every start.
    const { readMail } = await import('./parse/read-mail.ts');
    const mail = await readMail(raw, {
      maxBytes: settings.maxBytes,
      tokenSecret: settings.threadSecret,
      ownDomain: domainOf(settings.address),
    });
    const bounce = mail.bounce?.action === 'failed' ? mail.bounce : null;
    const report =
      bounce?.originalMessageId == null
        ? null
        : {
            headerId: bounce.originalMessageId,
            recipient: bounce.recipient,
            reason: bounce.reason,
            code: reasonOfStatus(bounce.status) ?? 'returned',
          };
    return {
      kind: 'message',
      externalId: mail.identity,
      raw,
      receivedAt,
      message: toMessage(mail, settings),
      report,
    };
  } catch (error) {
    const code = error instanceof UnreadableMailError ? error.code : 'unparseable';
    const reason = error instanceof Error ? error.message : 'unknown reason';
    return unreadable(raw, receivedAt, code, reason);
  }
}

export function unreadable(raw: Uint8Array, receivedAt: Date, code: string, reason: string): ReadItem {
  const externalId = `sha256:${createHash('sha256').update(raw).digest('hex')}`;
  const [sender, subject] = [glance(raw, 'From'), glance(raw, 'Subject')];
  return { kind: 'unreadable', externalId, raw, receivedAt, code, reason, sender, subject };
}
