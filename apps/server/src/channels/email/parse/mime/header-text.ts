import { decodeText } from '../charset/decode.ts';
import { decodeWords } from './encoded-words.ts';

/**
 * A header value as Unicode with its encoded words still in place: raw 8-bit or ISO-2022-JP bytes are
 * decoded first, since their second bytes look like quotes, commas and backslashes.
 * @param value the field's bytes as Latin-1
 */
export function rawHeaderText(value: string, mail: string | null = null): string {
  return /[^\t\x20-\x7e]/.test(value) ? decodeText(Buffer.from(value, 'latin1'), { mail }) : value;
}

/** Characters that databases, terminals or bidirectional rendering choke on, except tab and line feed. */
const unsafe = /[\0-\x08\x0b-\x1f\x7f\u2028\u2029]/g;

/** Makes decoded text safe to store: `\n` line ends, no control characters, no lone surrogates. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unsafe, '').toWellFormed();
}

/** Decodes an unstructured header such as Subject: one line, raw bytes and encoded words read. */
export function headerText(value: string | null, mail: string | null = null): string {
  if (value === null) return '';
  const decoded = decodeWords(rawHeaderText(value, mail), mail);
  return tidyText(decoded.replace(/[\r\n\t]+ */g, ' ')).trim();
}
