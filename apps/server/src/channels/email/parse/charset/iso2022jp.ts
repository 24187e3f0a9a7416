import {
  decodeForeignPairs,
  decodeHalfKana,
  decodeJis0208,
  decodeJis0212,
  decodeUserDefined,
} from './jis.ts';

type Mode = 'ascii' | 'kana' | 'jis0208' | 'jis0212' | 'user' | 'gb2312' | 'ksc5601' | 'unknown';

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const LINE_FEED = 0x0a;

/**
 * Escape sequences by what follows ESC. JIS X 0201 Roman is read as ASCII, as Windows does: old mail
 * programs return to it after kanji, and `~` and `\` in addresses and paths must stay themselves.
 */
const designations = new Map<string, Mode>([
  ['(B', 'ascii'],
  ['(J', 'ascii'],
  ['(H', 'ascii'],
  ['(I', 'kana'],
  ['$@', 'jis0208'],
  ['$B', 'jis0208'],
  ['$(@', 'jis0208'],
  ['$(B', 'jis0208'],
  ['$(O', 'jis0208'],
  ['$(Q', 'jis0208'],
  ['$(D', 'jis0212'],
  ['$(?', 'user'],
  ['$A', 'gb2312'],
  ['$(A', 'gb2312'],
  ['$(C', 'ksc5601'],
  ['$(P', 'unknown'],
  ['&@', 'ascii'],
]);

const pairDecoders: Record<Exclude<Mode, 'ascii' | 'kana'>, (bytes: Uint8Array) => string> = {
  jis0208: decodeJis0208,
  jis0212: decodeJis0212,
  user: decodeUserDefined,
  gb2312: (bytes) => decodeForeignPairs(bytes, 'gb18030'),
  ksc5601: (bytes) => decodeForeignPairs(bytes, 'euc-kr'),
  unknown: (bytes) => '\ufffd'.repeat(bytes.length >> 1),
};

/** The designation at `at` (where ESC stands), or null when ESC starts none. */
function designationAt(bytes: Uint8Array, at: number): { mode: Mode; length: number } | null {
  for (const length of [2, 3]) {
    const key = String.fromCharCode(...bytes.subarray(at + 1, at + 1 + length));
    const mode = designations.get(key);
    if (mode) return { mode, length: length + 1 };
  }
  return null;
}

/** Whether bytes hold at least one designation of a Japanese (or ISO-2022-JP-2) set. */
export function hasIso2022JpEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESC); at >= 0; at = bytes.indexOf(ESC, at + 1)) {
    if (designationAt(bytes, at)) return true;
  }
  return false;
}

/** RFC 1468 wants lines to end in ASCII; a line cut inside kanji goes on in kanji if it later closes them. */
function continuesOnNextLine(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === LINE_FEED) return false;
    if (byte === ESC) return bytes[i + 1] === 0x28 && (i - from) % 2 === 0 && i > from;
  }
  return false;
}

function isRunByte(byte: number): boolean {
  return byte >= 0x21 && byte <= 0x7e;
}

/** End of the 8-bit run at `from`, taking Shift_JIS second bytes below 0x80 along. */
function eightBitEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    const next = bytes[at + 1] ?? 0;
    const isLead = (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
    at += isLead && next >= 0x40 && next !== 0x7f && next <= 0xfc ? 2 : 1;
  }
  return Math.min(at, bytes.length);
}

/**
 * Decodes ISO-2022-JP and its supersets (-1, -2, -3, -ms, cp50220–50222) leniently: adjacent escape
 * sequences add nothing, half-width kana come by `ESC ( I`, SO/SI or the eighth bit, and other 8-bit runs
 * are given to `decodeEightBit`.
 */
export function decodeIso2022Jp(bytes: Uint8Array, decodeEightBit: (run: Uint8Array) => string): string {
  const out: string[] = [];
  let mode: Mode = 'ascii';
  let shifted = false;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === ESC) {
      const designation = designationAt(bytes, at);
      if (designation) mode = designation.mode;
      at += designation?.length ?? 1;
    } else if (byte === SHIFT_OUT || byte === SHIFT_IN) {
      shifted = byte === SHIFT_OUT;
      at++;
    } else if (byte >= 0x80) {
      const end = eightBitEnd(bytes, at);
      const run = bytes.subarray(at, end);
      out.push(run.every((b) => b >= 0xa1 && b <= 0xdf) ? decodeHalfKana(run) : decodeEightBit(run));
      at = end;
    } else if (!isRunByte(byte)) {
      if (byte === LINE_FEED) {
        shifted = false;
        if (mode !== 'ascii' && !continuesOnNextLine(bytes, at + 1)) mode = 'ascii';
      }
      out.push(String.fromCharCode(byte));
      at++;
    } else {
      let end = at;
      while (end < bytes.length && isRunByte(bytes[end] ?? 0)) end++;
      const run = bytes.subarray(at, end);
      if (shifted || mode === 'kana') out.push(decodeHalfKana(run));
      else if (mode === 'ascii') out.push(Buffer.from(run).toString('latin1'));
      else out.push(pairDecoders[mode](run), run.length % 2 ? '\ufffd' : '');
      at = end;
    }
  }
  return out.join('');
}
