import type { Line } from './lines.ts';

/** Beyond this a line is prose, whatever it ends with. */
const longestHeader = 300;

const marked = /^[\t 　]*[>＞|｜]/u;
/** -----Original Message-----, ----- 元のメッセージ -----, ---------- Forwarded message --------- */
const divider =
  /^[\s-]*-{2,}\s*(?:original message|forwarded message|元のメッセージ|元のメール|転送メッセージ|転送されたメッセージ|返信元のメッセージ)\s*-{2,}\s*$/iu;
/** On Tue, 24 Nov 2026 … wrote: · 2026年11月24日(火) 10:15 田中 <t@example.jp>: · 2026/11/24 10:15、田中のメール: */
const attribution =
  /^[\t 　]*(?:on\b.{4,}\bwrote[:：]|.{2,}(?:wrote|writes|さんは書きました|が書きました|書きました|からのメール|のメール|のメッセージ)[:：])\s*$/iu;
const dated =
  /^[\t 　]*\d{4}[年/.-]\s?\d{1,2}[月/.-]\s?\d{1,2}日?.*(?:<[^<>]*@[^<>]*>|wrote|のメール|のメッセージ)[^。]*[:：]?\s*$/iu;
const headerField =
  /^[\t 　]*\**(?:from|差出人|送信者|送信元|sent|date|日時|送信日時|日付|to|宛先|cc|subject|件名)\**\s?[:：]/iu;
const headerSender = /^[\t 　]*\**(?:from|差出人|送信者|送信元)\**\s?[:：]/iu;

/** For each line, whether it is earlier text that the message quotes. */
export function markQuotedLines(lines: readonly Line[]): boolean[] {
  const quoted = lines.map((line) => marked.test(line.text));
  const rest = lines.findIndex((line, index) => beginsEarlierMessage(lines, quoted, line, index));
  if (rest >= 0) quoted.fill(true, rest);
  lines.forEach((line, index) => {
    if (isHeader(line) && isBeforeMarked(quoted, lines, index)) quoted[index] = true;
  });
  return quoted;
}

/** Whether everything from this line on is an earlier message. An attribution above marked lines covers only these. */
function beginsEarlierMessage(lines: readonly Line[], quoted: boolean[], line: Line, index: number): boolean {
  if (quoted[index] === true || line.text.length > longestHeader) return false;
  if (divider.test(line.text)) return true;
  if (isHeader(line)) return !isBeforeMarked(quoted, lines, index);
  return (
    headerSender.test(line.text) &&
    lines.slice(index + 1, index + 4).some((next) => headerField.test(next.text))
  );
}

function isHeader(line: Line): boolean {
  return line.text.length <= longestHeader && (attribution.test(line.text) || dated.test(line.text));
}

function isBeforeMarked(quoted: readonly boolean[], lines: readonly Line[], index: number): boolean {
  let next = index + 1;
  while (lines[next]?.blank === true) next += 1;
  return quoted[next] === true && marked.test(lines[next]?.text ?? '');
}
