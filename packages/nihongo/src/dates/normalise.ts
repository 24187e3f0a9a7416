/** Characters with one plain spelling of the same UTF-16 length, so that offsets stay what they were. */
const plain: ReadonlyMap<string, string> = new Map([
  ...'－−‐‑–—―ー'.split('').map((c) => [c, '-'] as const),
  ...'~～〜∼'.split('').map((c) => [c, '〜'] as const),
  ['　', ' '],
  ['\t', ' '],
  ['\u00A0', ' '],
  ['，', '、'],
  [',', '、'],
  ['､', '、'],
  ['｡', '。'],
  ['［', '('],
  ['[', '('],
  ['〈', '('],
  ['<', '('],
  ['【', '('],
  ['］', ')'],
  [']', ')'],
  ['〉', ')'],
  ['>', ')'],
  ['】', ')'],
  ['零', '〇'],
]);

/**
 * One spelling for numerals, brackets, dashes and spaces whatever their width. The result has the length of the
 * text and every character stays in its place: an offset into one is an offset into the other. 長音 after kana
 * stays (データ), a dash between numerals becomes a hyphen.
 */
export function normaliseWidth(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    const code = text.charCodeAt(i);
    if (code >= 0xff_01 && code <= 0xff_5e && !plain.has(c)) {
      const ascii = String.fromCharCode(code - 0xfe_e0);
      out += plain.get(ascii) ?? ascii;
    } else if (c === 'ー' && !/\d/.test(out.charAt(i - 1))) out += c;
    else out += plain.get(c) ?? c;
  }
  return out;
}
