import { isAscii } from 'node:buffer';
import { decodeIso2022Jp, hasIso2022JpEscape } from './iso2022jp.ts';
import { canonicalCharset } from './labels.ts';
import { readAsEucJp, readAsShiftJis, readAsUtf8 } from './score.ts';
import { decodeUtf7 } from './utf7.ts';

export type DecodeHints = {
  /** The charset the sender states for these bytes. */
  label?: string | null;
  /** The charset the rest of the mail uses: breaks ties when there is no label. */
  mail?: string | null;
};

const latinFamily = new Set(['ascii', 'windows-1252', 'iso-8859-15']);

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The most likely encoding of 8-bit bytes; a statement by the sender weighs, but the bytes outweigh it. */
function judge(bytes: Uint8Array, label: string | null, mail: string | null): string {
  const bonus = (name: string): number => (label === name ? 0.35 : 0) + (mail === name ? 0.15 : 0);
  const utf8 = readAsUtf8(bytes);
  // Two-byte UTF-8 alone may be two half-width kana or one kanji: there a Japanese label is believed.
  const short = label === 'shift_jis' || label === 'euc-jp' ? 0.2 : 0.4;
  const certainty = utf8.errors > 0 ? 0 : utf8.long > 0 ? 1 : short;
  const latin = label !== null && label !== 'ascii' && latinFamily.has(label) ? 0.35 : 0;
  const candidates: [string, number][] = [
    ['utf-8', utf8.quality + certainty + bonus('utf-8')],
    ['shift_jis', readAsShiftJis(bytes).quality + bonus('shift_jis') + (label === 'iso-2022-jp' ? 0.1 : 0)],
    ['euc-jp', readAsEucJp(bytes).quality + bonus('euc-jp')],
    [latinFamily.has(label ?? '') && label === 'iso-8859-15' ? label : 'windows-1252', 0.05 + latin],
  ];
  return candidates.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  const sample = bytes.subarray(0, 400);
  let big = 0;
  let little = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 || byte === 0x30 || byte === 0xff) {
      if (index % 2) little++;
      else big++;
    }
  });
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Kana in UTF-16 have 0x30 in every other byte, where ASCII would have a 0. */
function hasKanaBytes(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400);
  const count = (parity: number): number =>
    sample.filter((byte, i) => byte === 0x30 && i % 2 === parity).length;
  return Math.max(count(0), count(1)) * 10 > sample.length;
}

/** UTF-16 shows itself by a byte order mark, or by a label and NULs that no other mail text has. */
function utf16Encoding(bytes: Uint8Array, label: string | null): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const nulls = bytes.subarray(0, 400).reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  if (label?.startsWith('utf-16')) {
    const fits = nulls === 0 && readAsUtf8(bytes).errors === 0;
    if (fits && !hasKanaBytes(bytes)) return null;
    return label === 'utf-16' ? utf16Order(bytes) : label;
  }
  return nulls * 4 > Math.min(bytes.length, 400) && bytes.length > 3 ? utf16Order(bytes) : null;
}

function isOtherEncoding(label: string | null): label is string {
  if (label === null || latinFamily.has(label) || label.startsWith('utf-')) return false;
  return label !== 'shift_jis' && label !== 'euc-jp' && label !== 'iso-2022-jp';
}

/** A stated encoding outside Japan is believed when the bytes fit it and are not plainly UTF-8. */
function decodeOther(bytes: Uint8Array, label: string): string | null {
  const utf8 = readAsUtf8(bytes);
  if (utf8.errors === 0 && utf8.long > 0) return decodeAs('utf-8', bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes text of a mail whose charset label may be missing or wrong. The bytes decide: byte order marks,
 * ISO-2022-JP escapes and valid UTF-8 come first, then a score of everyday Japanese with the label as a
 * weight. Never throws; what cannot be read becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, hints: DecodeHints = {}): string {
  const label = canonicalCharset(hints.label);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs('utf-8', bytes);
  const utf16 = utf16Encoding(bytes, label);
  if (utf16) return decodeAs(utf16, bytes);
  const mail = canonicalCharset(hints.mail);
  const eightBit = (run: Uint8Array): string => decodeAs(judge(run, label, mail), run);
  const japanese7 = hasIso2022JpEscape(bytes) || (label === 'iso-2022-jp' && bytes.includes(0x0e));
  if (isAscii(bytes)) {
    if (japanese7) return decodeIso2022Jp(bytes, eightBit);
    const text = Buffer.from(bytes).toString('latin1');
    return label === 'utf-7' ? decodeUtf7(text) : text;
  }
  if (japanese7 && !(label === 'utf-8' && readAsUtf8(bytes).errors === 0))
    return decodeIso2022Jp(bytes, eightBit);
  if (label === 'iso-2022-jp' && isEightBitKana(bytes)) return decodeAs('shift_jis', bytes);
  const other = isOtherEncoding(label) ? decodeOther(bytes, label) : null;
  return other ?? eightBit(bytes);
}

/** ISO-2022-JP of the eight-bit kind: ASCII and runs of half-width kana that no other encoding explains. */
function isEightBitKana(bytes: Uint8Array): boolean {
  const plain = bytes.every((byte) => byte < 0x80 || (byte >= 0xa1 && byte <= 0xdf));
  return plain && readAsEucJp(bytes).errors > 0;
}
