import type { Line } from './lines.ts';

/** A line of strokes: ━━━━, -----, *****, ☆――――☆ */
const rule =
  /^[\s　]*(?:[-‐–—―─━_＿=＝~〜～*＊+＋#＃.・･…:：☆★◆◇■□●○◎▼▽▲△♪\\/／|｜┏┓┗┛┃┌┐└┘│]\s?){4,}[\s　]*$/u;
/** RFC 3676, section 4.3: the line before a signature. */
const dashes = /^-- ?$/u;
const contact =
  /(?:(?:tel|fax|電話|phone|携帯|mobile|mail|e-mail|メール|url|web|hp|住所|営業時間|受付時間|定休日)\s?[.:：／/]|〒\s?\d{3}|https?:\/\/|www\.|[\w.+-]+@[\w-]+\.\w|\b0\d{1,4}[-(‐–]\d{1,4}[-)‐–]\d{3,4})/iu;
const company =
  /(?:株式会社|有限会社|合同会社|[(（]株[)）]|㈱|[(（]有[)）]|商店|商会|センター|サポート|窓口|事務局|事業部|営業部|支店|本店|店舗|カスタマー|担当[:：]|担当\s|部$|課$|係$|店$)/u;
const sentenceMark = /[。！？!?]\s*$|(?:ます|です|した|ません|ください|下さい)\s*$/u;

/** The most lines that a signature without a rule above it has. */
const longest = 12;

/** The index of the line at which the signature of a message begins, or the number of lines if it has none. */
export function findSignature(lines: readonly Line[], end: number): number {
  let last = end;
  while (last > 0 && lines[last - 1]?.blank === true) last -= 1;
  if (last === 0) return end;
  return ruledSignature(lines, last) ?? blockSignature(lines, last) ?? end;
}

/** After `-- `, or after a rule that has contact details or a company below it and no sentences. */
function ruledSignature(lines: readonly Line[], last: number): number | undefined {
  for (let index = Math.max(0, last - longest * 2); index < last; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (dashes.test(line.text) && index > 0) return index;
    if (!rule.test(line.text)) continue;
    const below = lines.slice(index + 1, last).filter((next) => !next.blank && !rule.test(next.text));
    if (below.length > 0 && below.length <= longest && isNominal(below) && below.some(isIdentity))
      return index;
  }
  return undefined;
}

/** The last lines after a blank one, if they say who wrote and how to reach them. */
function blockSignature(lines: readonly Line[], last: number): number | undefined {
  let first = last;
  while (first > 0 && lines[first - 1]?.blank !== true && last - first < longest) first -= 1;
  if (first > 0 && lines[first - 1]?.blank !== true) return undefined;
  while (first < last && sentenceMark.test(lines[first]?.text ?? '')) first += 1;
  const block = lines.slice(first, last);
  return first > 0 && block.length > 0 && isNominal(block) && block.some(isIdentity) ? first : undefined;
}

function isIdentity(line: Line): boolean {
  return contact.test(line.text) || company.test(line.text);
}

function isNominal(block: readonly Line[]): boolean {
  return block.every((line) => line.text.length <= 60 && !sentenceMark.test(line.text));
}
