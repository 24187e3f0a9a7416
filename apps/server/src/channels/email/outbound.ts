import type { OutboundMessage, SendOutcome } from '../kit/index.ts';
import { makeThreadToken, outgoingMessageId } from './parse/thread.ts';
import { domainOf, type EmailSettings } from './settings.ts';
import type { ComposedMail } from './transport/compose.ts';
import { quoteReply } from './transport/quoteReply.ts';

/** The Message-ID of an answer, without angle brackets; it carries the conversation's token. */
export function emailHeaderId(input: {
  secret: string;
  conversationId: string;
  messageId: string;
  address: string;
}): string {
  const id = outgoingMessageId(input.secret, input.conversationId, input.messageId, domainOf(input.address));
  return id.replace(/^<|>$/g, '');
}

/** The mail as it goes out: the same bytes at each attempt but for MIME boundaries. */
async function compose(
  settings: Pick<EmailSettings, 'threadSecret'>,
  message: OutboundMessage,
): Promise<ComposedMail> {
  const { composeMail } = await import('./transport/compose.ts');
  const { quoted, signature, locale, timeZone } = message;
  const own = [message.text.trimEnd(), signature.trim()].filter((part) => part !== '').join('\n\n');
  const text =
    quoted === null
      ? `${own}\n`
      : quoteReply({
          reply: message.text,
          signature: signature === '' ? null : signature,
          original: { text: quoted.text, from: quoted, sentAt: quoted.at },
          timeZone,
          language: locale,
        });
  const parent = message.inReplyTo;
  return composeMail({
    from: message.from,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    text,
    messageId: `<${message.headerId}>`,
    date: message.date,
    ...(parent === null
      ? {}
      : {
          inReplyTo: {
            messageId: `<${parent}>`,
            references: message.references.slice(0, -1).map((id) => `<${id}>`),
          },
        }),
    threadToken: makeThreadToken(settings.threadSecret, message.conversationId),
    files: message.attachments,
    ...(message.html === undefined ? {} : { html: message.html }),
    // RFC 3834: a notice answers nobody, an acknowledgement does.
    ...(message.automatic === true && {
      autoSubmitted: parent === null ? ('auto-generated' as const) : ('auto-replied' as const),
    }),
    ...(message.bulk === undefined ? {} : { bulk: message.bulk }),
  });
}

/** Sends a message by SMTP; what happened is one of four outcomes, never an exception for what a server says. */
export async function sendEmail(
  settings: EmailSettings,
  message: OutboundMessage,
  beforeTransmit: () => Promise<void>,
): Promise<SendOutcome> {
  let mail: ComposedMail;
  try {
    mail = await compose(settings, message);
  } catch (error) {
    return {
      outcome: 'refused',
      reason: error instanceof Error ? error.message : String(error),
      code: 'refused_message',
    };
  }
  const { sendMail } = await import('./transport/smtp.ts');
  const result = await sendMail(settings.smtp, mail, { beforeTransmit });
  switch (result.outcome) {
    case 'delivered': {
      const refused = result.rejected.length === 0 ? '' : ` (not accepted: ${result.rejected.join(', ')})`;
      const headerId = result.replacedMessageId?.replace(/^<|>$/g, '') ?? null;
      return { outcome: 'delivered', detail: `${result.response}${refused}`, headerId };
    }
    case 'retry':
      return { outcome: 'retry', reason: result.reason, code: result.why };
    case 'refused':
      return { outcome: 'refused', reason: result.reason, code: result.why };
    case 'doubtful':
      return { outcome: 'doubtful', reason: result.reason, code: result.why };
  }
}

/** Files a copy in the mailbox's Sent folder. @throws when it could not be filed now. */
export async function fileEmailCopy(settings: EmailSettings, message: OutboundMessage): Promise<void> {
  const mail = await compose(settings, message);
  const { appendToSent } = await import('./transport/sent-folder.ts');
  const copy = await appendToSent(settings.imap, mail.raw);
  if (copy.outcome === 'failed') throw new Error(copy.problem.message);
}
