import type { ParsedMail } from '../types.ts';

/** One mail of the corpus and what must be read from it. */
export type MailCase = {
  name: string;
  raw: Uint8Array;
  /** Compared with `toMatchObject`: fields left out are not looked at, arrays have exactly these items. */
  expected: Partial<{ [Key in keyof ParsedMail]: unknown }>;
};

/**
 * A mail from a template: strings are UTF-8 with line ends made CRLF, byte arrays go in untouched.
 * Indentation is kept, since a blank at the start of a header line means something.
 */
export function mail(strings: TemplateStringsArray, ...values: readonly (string | Uint8Array)[]): Buffer {
  const pieces: Buffer[] = [];
  const text = (value: string): Buffer => Buffer.from(value.replace(/\r?\n/g, '\r\n'), 'utf8');
  strings.forEach((piece, index) => {
    pieces.push(text(piece));
    const value = values[index];
    if (value !== undefined) pieces.push(typeof value === 'string' ? text(value) : Buffer.from(value));
  });
  return Buffer.concat(pieces);
}

export const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/** A plain mail whose body has the given label and transfer encoding. */
export function bodyMail(contentType: string | null, encoding: string, body: string | Uint8Array): Buffer {
  const type = contentType === null ? '' : `Content-Type: ${contentType}\n`;
  return mail`From: taro@example.jp\nSubject: test\nMIME-Version: 1.0\n${type}Content-Transfer-Encoding: ${encoding}\n\n${body}`;
}

export function subjectMail(subject: string | Uint8Array, contentType = 'text/plain'): Buffer {
  return mail`From: taro@example.jp\nSubject: ${subject}\nContent-Type: ${contentType}\n\nbody\n`;
}

export function fileMail(
  disposition: string | Uint8Array,
  type: string | Uint8Array = 'application/pdf',
): Buffer {
  return mail`From: taro@example.jp
Subject: file
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_b1"

--=_b1
Content-Type: text/plain; charset=utf-8

see file
--=_b1
Content-Type: ${type}
Content-Disposition: ${disposition}
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
--=_b1--
`;
}
