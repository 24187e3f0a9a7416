import { decodeText } from '../charset/decode.ts';
import { canonicalCharset } from '../charset/labels.ts';

type Word = { charset: string; encoding: 'b' | 'q'; data: string };
type Token = string | Word[];

const opening = /=\?([^?\s]{1,60})\?([BbQq])\?/y;
const notBase64 = /[^A-Za-z0-9+/=\s]/g;

/** Position of the first `?=` at or after a place, or −1. Asked in rising order it scans the text once. */
type CloseFinder = (from: number) => number;

function closeFinder(text: string): CloseFinder {
  let known = text.indexOf('?=');
  return (from) => {
    if (known >= 0 && known < from) known = text.indexOf('?=', from);
    return known;
  };
}

/** Where a word's data ends and what follows it; a word cut off before its `?=` ends where it can. */
function wordEnd(text: string, from: number, encoding: string, closes: CloseFinder): [number, number] {
  if (encoding === 'b') {
    notBase64.lastIndex = from;
    const stop = notBase64.exec(text)?.index ?? text.length;
    if (text.startsWith('?=', stop)) return [stop, stop + 2];
    // "=?" opening the next word right after this one's data: its "=" was taken for padding.
    return text[stop] === '?' && text[stop - 1] === '=' ? [stop - 1, stop - 1] : [stop, stop];
  }
  const close = closes(from);
  const limit = close < 0 ? text.length : close;
  // One more, since the next word may open with what looks like the end of this one: «=?utf-8?Q?=E3».
  const nested = text.slice(from, limit + 1).search(/=\?[^?\s]{1,60}\?[BbQq]\?/);
  if (nested >= 0) return [from + nested, from + nested];
  if (close >= 0) return [close, close + 2];
  const blank = text.slice(from).search(/[ \t]/);
  const end = blank < 0 ? text.length : from + blank;
  return [end, end];
}

/** Splits a header into plain text and runs of encoded words; the blanks between adjacent words are dropped. */
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const closes = closeFinder(text);
  let plainFrom = 0;
  for (let at = text.indexOf('=?'); at >= 0;) {
    opening.lastIndex = at;
    const match = opening.exec(text);
    if (!match) {
      at = text.indexOf('=?', at + 2);
      continue;
    }
    const encoding = match[2]?.toLowerCase() === 'b' ? 'b' : 'q';
    const [dataEnd, next] = wordEnd(text, opening.lastIndex, encoding, closes);
    const data = text.slice(at + match[0].length, dataEnd);
    const word: Word = { charset: (match[1] ?? '').split('*')[0] ?? '', encoding, data };
    const between = text.slice(plainFrom, at);
    const last = tokens.at(-1);
    if (Array.isArray(last) && between.trim() === '') last.push(word);
    else {
      if (between) tokens.push(between);
      tokens.push([word]);
    }
    plainFrom = next;
    at = text.indexOf('=?', next);
  }
  if (plainFrom < text.length) tokens.push(text.slice(plainFrom));
  return tokens;
}

function decodeQ(data: string): Buffer {
  const text = data
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** Whether an ISO-2022-JP word stops inside kanji and the next one plainly starts in ASCII again. */
function startsAnew(before: Buffer, after: Buffer): boolean {
  const escape = before.lastIndexOf(0x1b);
  if (escape < 0 || before[escape + 1] !== 0x24) return false;
  const pairsFrom = escape + (before[escape + 2] === 0x28 ? 4 : 3);
  if ((before.length - pairsFrom) % 2 === 1) return false;
  const nextEscape = after.indexOf(0x1b);
  if (nextEscape === 0) return false;
  if (nextEscape > 0) return after[nextEscape + 1] === 0x24;
  return /^[\w .,:;!?@()/#&'+-]*$/.test(after.toString('latin1'));
}

/** Decodes adjacent words: those of one charset are joined as bytes first, for words cut inside a character. */
function decodeRun(words: readonly Word[], mail: string | null): string {
  const out: string[] = [];
  for (let i = 0; i < words.length;) {
    const { charset } = words[i] as Word;
    const family = canonicalCharset(charset) ?? charset.toLowerCase();
    const chunks: Buffer[] = [];
    let base64 = '';
    for (; i < words.length; i++) {
      const word = words[i] as Word;
      if ((canonicalCharset(word.charset) ?? word.charset.toLowerCase()) !== family) break;
      if (word.encoding === 'b') {
        base64 += word.data.replace(/\s/g, '');
        // Base64 itself may be cut anywhere; then the next word's data simply goes on.
        const goesOn = base64.length % 4 !== 0 && !base64.endsWith('=') && words[i + 1]?.encoding === 'b';
        if (goesOn) continue;
      }
      chunks.push(word.encoding === 'b' ? Buffer.from(base64, 'base64') : decodeQ(word.data));
      base64 = '';
    }
    if (base64) chunks.push(Buffer.from(base64, 'base64'));
    out.push(decodeChunks(chunks, charset, family, mail));
  }
  return out.join('');
}

function decodeChunks(chunks: Buffer[], charset: string, family: string, mail: string | null): string {
  const joined: Buffer[] = [];
  for (const chunk of chunks) {
    const before = joined.at(-1);
    if (family === 'iso-2022-jp' && before && startsAnew(before, chunk)) joined.push(Buffer.from('\x1b(B'));
    joined.push(chunk);
  }
  const whole = decodeText(Buffer.concat(joined), { label: charset, mail });
  if (chunks.length === 1 || !whole.includes('\ufffd')) return whole;
  const apart = chunks.map((chunk) => decodeText(chunk, { label: charset, mail })).join('');
  return apart.includes('\ufffd') ? whole : apart;
}

/**
 * Replaces the encoded words (RFC 2047) of an already unfolded header, wherever they stand: quoted, glued
 * to other text, cut off. `place` says how a decoded run is put after the plain text before it.
 */
export function decodeWords(
  text: string,
  mail: string | null = null,
  place: (decoded: string, plainBefore: string) => string = (decoded) => decoded,
): string {
  if (!text.includes('=?')) return text;
  let plain = '';
  const out: string[] = [];
  for (const token of tokenize(text)) {
    out.push(typeof token === 'string' ? token : place(decodeRun(token, mail), plain));
    plain = typeof token === 'string' ? token : '';
  }
  return out.join('');
}
