const shiftJis = new TextDecoder('shift_jis');
const eucJp = new TextDecoder('euc-jp');

/**
 * Decodes pairs of JIS bytes (each 0x21–0x7E) by way of Shift_JIS, whose decoder knows the NEC row 13 and
 * the NEC-selected IBM rows 89–92 as Windows code page 932 has them. So 〜 becomes U+FF5E and − U+FF0D,
 * the same as in Shift_JIS and EUC-JP mail: one sender's text reads alike whatever the encoding.
 */
export function decodeJis0208(bytes: Uint8Array): string {
  const out = new Uint8Array(bytes.length & ~1);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const high = bytes[i] ?? 0;
    const low = bytes[i + 1] ?? 0;
    out[i] = ((high + 1) >> 1) + (high < 0x5f ? 0x70 : 0xb0);
    out[i + 1] = high & 1 ? low + (low > 0x5f ? 0x20 : 0x1f) : low + 0x7e;
  }
  return shiftJis.decode(out);
}

/** Decodes pairs of JIS X 0212 bytes (`ESC $ ( D`, the supplementary kanji) by way of EUC-JP. */
export function decodeJis0212(bytes: Uint8Array): string {
  const out = new Uint8Array((bytes.length >> 1) * 3);
  for (let i = 0, o = 0; i + 1 < bytes.length; i += 2, o += 3) {
    out[o] = 0x8f;
    out[o + 1] = (bytes[i] ?? 0) | 0x80;
    out[o + 2] = (bytes[i + 1] ?? 0) | 0x80;
  }
  return eucJp.decode(out);
}

/**
 * Decodes pairs of the user-defined rows (`ESC $ ( ?` of iso-2022-jp-ms), which code page 932 keeps at
 * lead bytes 0xF0 and above and Unicode in its private area.
 */
export function decodeUserDefined(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const row = (bytes[i] ?? 0) - 0x21;
    const cell = (bytes[i + 1] ?? 0) - 0x21;
    out += row < 20 ? String.fromCharCode(0xe000 + row * 94 + cell) : '\ufffd';
  }
  return out;
}

/** Decodes half-width kana of JIS X 0201, given with or without the eighth bit. */
export function decodeHalfKana(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) {
    const code = byte & 0x7f;
    out += code >= 0x21 && code <= 0x5f ? String.fromCharCode(0xff40 + code) : String.fromCharCode(code);
  }
  return out;
}

/** Decodes pairs of a Chinese or Korean set of ISO-2022-JP-2 (RFC 1554) through its 8-bit encoding. */
export function decodeForeignPairs(bytes: Uint8Array, encoding: 'gb18030' | 'euc-kr'): string {
  return new TextDecoder(encoding).decode(bytes.map((byte) => byte | 0x80));
}
