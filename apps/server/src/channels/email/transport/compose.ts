import MailComposer from 'nodemailer/lib/mail-composer';
import { envelopeAddress } from './addresses.ts';
import { messageIds, referencesOf } from './references.ts';
import { replySubject } from './subject.ts';

/** A person or a desk in a header. */
export interface Mailbox {
  name: string | null;
  address: string;
}

/** A file that goes along. */
export interface OutgoingFile {
  name: string;
  /** Media type, such as `application/pdf`. */
  type: string;
  content: Uint8Array;
}

/** What a mail is made of. */
export interface MailInput {
  from: Mailbox;
  to: Mailbox[];
  cc?: Mailbox[];
  /** The conversation's subject; an answer gets its `Re: ` here. */
  subject: string;
  text: string;
  /** The same as HTML, beside the text. */
  html?: string;
  /** With its angle brackets, and ours for good: it is how the same mail is known again. */
  messageId: string;
  date: Date;
  /** The message answered, if any: its Message-ID and its References. */
  inReplyTo?: { messageId: string; references: string[] };
  /** Our own mark of the conversation, for mail programs that drop References. */
  threadToken?: string;
  /** RFC 3834: for mail no person wrote. */
  autoSubmitted?: 'auto-replied' | 'auto-generated';
  /** It goes to many people, each of whom may end it there by one click (RFC 2369, RFC 8058). */
  bulk?: { unsubscribeUrl: string | null };
  files?: OutgoingFile[];
}

/** A mail ready for sending. */
export interface ComposedMail {
  raw: Uint8Array;
  envelope: { from: string; to: string[] };
  messageId: string;
}

/**
 * Builds an RFC 5322 message: plain text in UTF-8, as Japanese business mail is. File names are given twice, by
 * RFC 2231 and as encoded words in Content-Type, because older Japanese mail programs know only the latter.
 * Rejects when an address or the Message-ID is none.
 */
export async function composeMail(input: MailInput): Promise<ComposedMail> {
  const [messageId] = messageIds(input.messageId);
  if (messageId === undefined)
    throw new Error(`«${input.messageId}» is not a Message-ID such as <id@example.jp>.`);
  const recipients = [...input.to, ...(input.cc ?? [])];
  if (recipients.length === 0) throw new Error('The mail has no recipient. Enter at least one.');
  const envelope = {
    from: envelopeAddress(input.from.address),
    to: [...new Set(recipients.map((recipient) => envelopeAddress(recipient.address)))],
  };
  const parent = input.inReplyTo;
  const composer = new MailComposer({
    from: header(input.from),
    to: input.to.map(header),
    cc: (input.cc ?? []).map(header),
    subject: parent ? replySubject(input.subject) : input.subject,
    messageId,
    date: input.date,
    text: input.text,
    ...(input.html === undefined ? {} : { html: input.html }),
    headers: {
      ...(input.threadToken ? { 'X-Madoguchi-Thread': input.threadToken } : {}),
      ...(input.autoSubmitted ? { 'Auto-Submitted': input.autoSubmitted } : {}),
      ...bulkHeaders(input.bulk),
    },
    attachments: (input.files ?? []).map((file) => ({
      filename: file.name,
      contentType: file.type,
      content: Buffer.from(file.content),
    })),
    ...(parent ? threading(parent) : {}),
    // Encoded words in base64: the only ones every Japanese mail program reads.
    textEncoding: 'B',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return { raw: new Uint8Array(raw), envelope, messageId };
}

function bulkHeaders(bulk: MailInput['bulk']) {
  if (bulk === undefined) return {};
  const precedence = { Precedence: 'bulk' };
  if (bulk.unsubscribeUrl === null) return precedence;
  return {
    ...precedence,
    // As it stands: a library that folds or encodes it would break the address.
    'List-Unsubscribe': { prepared: true, value: `<${bulk.unsubscribeUrl}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function header(mailbox: Mailbox): { name: string; address: string } {
  return { name: mailbox.name ?? '', address: envelopeAddress(mailbox.address) };
}

function threading(parent: { messageId: string; references: string[] }): {
  inReplyTo?: string;
  references?: string[];
} {
  const references = referencesOf(parent.references, parent.messageId);
  const [inReplyTo] = messageIds(parent.messageId);
  return { ...(inReplyTo ? { inReplyTo } : {}), ...(references.length > 0 ? { references } : {}) };
}
