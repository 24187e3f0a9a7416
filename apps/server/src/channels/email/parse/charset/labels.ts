/**
 * The encodings this reader treats itself; every other encoding is named as `TextDecoder` names it.
 * `ascii` means that the label promises nothing about bytes above 0x7F.
 */
const families: readonly (readonly [RegExp, string])[] = [
  [/^(x?windows)?(cs)?iso2022jp|^(cp|windows)5022[012]$|^jis[78]?$/, 'iso-2022-jp'],
  [/^(x|cs)?(ms)?s(hift)?jis|^x?mskanji$|^(cs|x)?(cp|ms|windows)(932|31j|943c?)$|^ibm943c?$/, 'shift_jis'],
  [
    /^x?euc(jp.*|jis.*)?$|^ujis$|^cp(51932|20932)$|^cseucpkdfmtjapanese$|^extendedunixcodepackedformatforjapanese$/,
    'euc-jp',
  ],
  [/^x?(unicode[12][01])?utf8(mb4)?$|^cp65001$/, 'utf-8'],
  [/^(us)?ascii$|^ansix34|^iso646|^646$|^7bit$|^default$|^none$/, 'ascii'],
  [/^(x?unicode[12][01])?utf7$/, 'utf-7'],
  [/^utf16le$/, 'utf-16le'],
  [/^utf16be$/, 'utf-16be'],
  [/^utf16$|^ucs2$|^iso10646ucs2$|^unicode$/, 'utf-16'],
  [/^(x?gbk?|gb2312.*|gb18030|cp936|euccn|xeuccn)$/, 'gb18030'],
  [/^(cp949|ksc5601.*|euckr|windows949|uhc)$/, 'euc-kr'],
  [/^cp125(\d)$/, ''],
];

/**
 * The encoding a charset label means, or null when the label is missing or unknown. Labels of Japanese
 * mail programs that the WHATWG list lacks (cp50221, windows-31j, iso-2022-jp-ms, cp932 …) are known here.
 */
export function canonicalCharset(label: string | null | undefined): string | null {
  if (!label) return null;
  const trimmed = label.trim().toLowerCase().slice(0, 64);
  const key = trimmed.replace(/[^a-z0-9]/g, '');
  for (const [pattern, name] of families) {
    const match = pattern.exec(key);
    if (match) return name || `windows-125${match[1]}`;
  }
  try {
    return new TextDecoder(trimmed).encoding;
  } catch {
    return null;
  }
}
