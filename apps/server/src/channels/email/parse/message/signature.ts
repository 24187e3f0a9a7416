import { isBlank } from './quote-marks.ts';

const maxSignatureLines = 15;
const rule = /^\s*([-─━=＝_＿*＊~～・･.☆★◇◆■□●○◎+＋♪/／|｜:：#＃<>＜＞]\s?){6,}\s*$/;
const contact =
  /tel|fax|電話|携帯|℡|〒|e-?mail|メール|https?:\/\/|www\.|@|株式会社|有限会社|合同会社|[(（][株有][)）]|㈱|㈲|住所|営業時間|\d{2,4}-\d{2,4}-\d{3,4}/i;

/**
 * Index of the line where a closing signature starts, or `lines.length`: after "-- ", or a block between
 * ruled lines (━━━, *****, ----) that holds contact details, as Japanese business mail ends.
 */
export function signatureStart(lines: readonly string[]): number {
  let end = lines.length;
  while (end > 0 && isBlank(lines[end - 1])) end--;
  const from = Math.max(0, end - maxSignatureLines);
  for (let at = from; at < end; at++) {
    const line = lines[at] ?? '';
    const isDelimiter = /^-- ?$/.test(line);
    const isRuled =
      rule.test(line.slice(0, 200)) &&
      lines.slice(at + 1, end).some((next) => contact.test(next.slice(0, 300)));
    if (isDelimiter || isRuled) return at;
  }
  return lines.length;
}
