import { AppError } from '../platform/http/index.ts';

export type Encoding = 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be';
export type Decoded = { encoding: Encoding; text: string };

const marks: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * A list as text: by its byte order mark, else as UTF-8 where that is possible, else as Windows’ Shift_JIS (code page 932,
 * what Excel writes in Japan).
 * @throws AppError `unprocessable` for bytes that are none of these.
 */
export function decodeList(bytes: Uint8Array): Decoded {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return { encoding: marked[0], text: decode(marked[0], bytes) };
  for (const encoding of ['utf-8', 'shift_jis'] as const) {
    try {
      return { encoding, text: decode(encoding, bytes, true) };
    } catch {
      continue;
    }
  }
  throw new AppError(
    'unprocessable',
    'This file is neither UTF-8 nor Shift_JIS text. Save it as CSV in your spreadsheet and send that file.',
  );
}

/** A list that was decoded before, in the same encoding again. */
export function decode(encoding: Encoding, bytes: Uint8Array, fatal = false): string {
  const text = new TextDecoder(encoding, { fatal }).decode(bytes);
  if (fatal && text.includes('\u0000')) throw new TypeError('binary data');
  return text.replaceAll('\u0000', '').toWellFormed();
}
