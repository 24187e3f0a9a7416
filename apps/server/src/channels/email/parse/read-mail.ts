import { UnreadableMailError } from './errors.ts';
import { sanitizeMailHtml } from './html/sanitize.ts';
import { htmlToPlainText } from './html/text.ts';
import { defaultLimits, maxHtmlLength, type MailLimits, maxTextLength, tooLarge } from './limits.ts';
import { parseAddressHeaders } from './message/addresses.ts';
import { readAttachments } from './message/attachments.ts';
import { classifyAuto } from './message/auto.ts';
import { readBody } from './message/body.ts';
import { readDeliveryReport } from './message/bounce-report.ts';
import { readTextBounce } from './message/bounce-text.ts';
import { parseMailDate } from './message/date.ts';
import { mailIdentity } from './message/identity.ts';
import { parseIds, parseMessageId } from './message/ids.ts';
import type { Fields } from './mime/fields.ts';
import { headerText } from './mime/header-text.ts';
import { normaliseSpool } from './mime/lines.ts';
import { leaves, type Part } from './mime/part.ts';
import { readTree } from './mime/tree.ts';
import { threadTokenHeader, tokenCandidates, type TokenSources, verifyThreadToken } from './thread.ts';
import type { MailAddress, ParsedAttachment, ParsedMail, ReadMailOptions } from './types.ts';

const mailHeader =
  /^(from|to|cc|subject|date|sender|reply-to|message-id|received|return-path|mime-version|content-type|in-reply-to|references|delivered-to|x-.+)$/;

const deliveryHeaders = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-forwarded-to',
  'x-delivered-to',
];

function checkedTree(raw: Uint8Array, limits: MailLimits): Part {
  if (raw.byteLength > limits.maxBytes) throw tooLarge(raw.byteLength, limits.maxBytes);
  if (raw.every((byte) => byte <= 0x20)) {
    throw new UnreadableMailError('empty', 'The mail is empty. Ask the sender to send it again.');
  }
  const root = readTree(normaliseSpool(raw), limits);
  if (![...root.fields.names()].some((name) => mailHeader.test(name))) {
    throw new UnreadableMailError(
      'unparseable',
      'No mail header was found at the start of the data. Open the raw mail to see what it is.',
    );
  }
  return root;
}

function readSender(fields: Fields, mail: string | null): MailAddress | null {
  for (const name of ['from', 'sender', 'return-path', 'x-envelope-from']) {
    const sender = parseAddressHeaders(fields.all(name), mail)[0];
    if (sender) return sender;
  }
  return null;
}

/** Our token, from our header, ids, recipients or text: a verified one when the secret is known. */
function readToken(sources: TokenSources, options: ReadMailOptions): string | null {
  const { tokenSecret, ownDomain } = options;
  const candidates = tokenCandidates(sources, ownDomain);
  if (tokenSecret === undefined) return candidates[0] ?? null;
  return candidates.find((candidate) => verifyThreadToken(tokenSecret, candidate) !== null) ?? null;
}

function wholeBody(name: string, type: string, text: string): ParsedAttachment {
  return { name, type, disposition: 'attachment', contentId: null, content: Buffer.from(text, 'utf8') };
}

/** A body too long for a thread is cut; the whole of it goes along as a file. */
function boundText(text: string, attachments: ParsedAttachment[]): string {
  if (text.length <= maxTextLength) return text;
  attachments.push(wholeBody('message.txt', 'text/plain', text));
  return `${text.slice(0, maxTextLength).toWellFormed()}\n[…]`;
}

function parse(raw: Uint8Array, options: ReadMailOptions): ParsedMail {
  const root = checkedTree(raw, {
    ...defaultLimits,
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
    ...(options.maxParts !== undefined && { maxParts: options.maxParts }),
    ...(options.maxDepth !== undefined && { maxDepth: options.maxDepth }),
  });
  const { fields } = root;
  const mail = leaves(root).find((part) => part.charset !== null)?.charset ?? null;
  const body = readBody(root, mail);
  const safe = body.html === null ? null : sanitizeMailHtml(body.html);
  const attachments = readAttachments(body.files, safe?.html ?? null);
  if (body.html !== null && body.html.length > maxHtmlLength) {
    attachments.push(wholeBody('message.html', 'text/html', body.html));
  }
  const plain = body.text?.trim() ? body.text : safe ? htmlToPlainText(safe.html) : (body.text ?? '');
  const text = boundText(plain.replace(/^\n+/, '').trimEnd(), attachments);

  const from = readSender(fields, mail);
  const subject = headerText(fields.first('subject'), mail);
  const fromAddress = from?.address ?? null;
  const bounce =
    readDeliveryReport(root, text) ?? readTextBounce({ fields, root, fromAddress, subject, text });
  const messageId = parseMessageId(fields.first('message-id'));
  const parsed: ParsedMail = {
    messageId,
    identity: mailIdentity(messageId, root, raw),
    inReplyTo: parseIds(fields.first('in-reply-to')),
    references: parseIds(fields.all('references').join(' ')),
    threadToken: fields.first(threadTokenHeader.toLowerCase()),
    from,
    replyTo: parseAddressHeaders(fields.all('reply-to'), mail),
    to: parseAddressHeaders(fields.all('to'), mail),
    cc: parseAddressHeaders(fields.all('cc'), mail),
    deliveredTo: parseAddressHeaders(deliveryHeaders.flatMap((name) => fields.all(name))).map(
      ({ address }) => address,
    ),
    subject,
    date: parseMailDate(headerText(fields.first('date'))),
    text,
    html: safe?.html ?? null,
    remoteImages: safe?.remoteImages ?? 0,
    attachments,
    auto: classifyAuto({ fields, fromAddress, subject, isBounce: bounce !== null }),
    bounce,
    spoolSize: raw.byteLength,
  };
  return { ...parsed, threadToken: readToken(parsed, options) };
}

/**
 * Reads a raw mail (RFC 5322, MIME) as Japanese senders really write it: whatever charset labels, header
 * encodings, line ends and structure are missing or wrong, what can be read is read. Time is linear in the size.
 * @throws {UnreadableMailError} when it is empty, no mail at all, or beyond a limit; nothing else is thrown.
 */
export async function readMail(raw: Uint8Array, options: ReadMailOptions = {}): Promise<ParsedMail> {
  try {
    return parse(raw, options);
  } catch (error) {
    if (error instanceof UnreadableMailError) throw error;
    throw new UnreadableMailError(
      'reader_failed',
      'The mail reader failed on this mail. Report it with the raw mail.',
      {
        cause: error,
      },
    );
  }
}
