import type { StoredMail } from '@madoguchi/testbed/mail-servers';

export type Written = {
  from: string;
  to: string;
  subject: string;
  text: string;
  /** With its angle brackets; left out when null. */
  messageId?: string | null;
  headers?: string[];
};

let count = 0;

/** Text as a header carries it (RFC 2047). */
export const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

/** A mail as a customer's program writes it: UTF-8, headers encoded. */
export function writeMail({ from, to, subject, text, messageId, headers = [] }: Written): Buffer {
  count += 1;
  const id = messageId === undefined ? `<${process.pid}.${count}@customer.example.ne.jp>` : messageId;
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    ...(id === null ? [] : [`Message-ID: ${id}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    ...headers,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`);
}

export type Read = { header(name: string): string | null; text: string };

/** Reads a mail of one text part, as simply as can be and without the desk's own reader. */
export function readMail({ raw }: StoredMail): Read {
  const whole = Buffer.from(raw).toString('latin1');
  const [head = '', ...rest] = whole.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? null;
  const body = rest.join('\r\n\r\n');
  return { header, text: decoded(body, header('Content-Transfer-Encoding')?.toLowerCase() ?? '') };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** The text of a header with encoded words in UTF-8. */
export function plain(header: string | null): string {
  return (header ?? '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString(),
    );
}
