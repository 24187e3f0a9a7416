import { isAddressee } from './greetings.ts';
import { splitLines, type Line } from './lines.ts';
import { markQuotedLines } from './quoted-lines.ts';
import { findSignature } from './signature-lines.ts';
import type { Span } from './span.ts';

/** A stretch of whole lines that are cut into sentences together. */
export interface Section extends Span {
  readonly kind: 'greeting' | 'body' | 'signature' | 'quoted' | 'heading';
}

const heading =
  /^[\s　]*(?:[■□◆◇●◎▼▽★☆▶➤#＃]+\s?[^。！？!?、]{1,40}|【[^【】\n]{1,30}】|[〈《＜<][^\n]{1,30}[〉》＞>]|(?:件名|題名|subject)[:：].{0,80})\s*$/iu;
const sentenceEnd = /(?:ます|です|ません|した|ください|下さい|だ|た|[ねよか])\s*$/u;
const companyName =
  /^[\s　]*[^。、！？!?\n]{0,20}(?:株式会社|有限会社|合同会社|[(（]株[)）]|㈱)[^。、！？!?\n]{0,30}$|^[\s　]*[^。、！？!?\n]{1,20}(?:部|課|係|店|室)$/u;

/** Cuts a message into sections by its lines: whom it is for, text, headings, signature, earlier text. */
export function cutSections(text: string): Section[] {
  const lines = splitLines(text);
  const quoted = markQuotedLines(lines);
  const written = lastWritten(lines, quoted);
  const signature = findSignature(lines.slice(0, written), written);
  const addressees = countAddressees(lines, Math.min(signature, written));
  const sections: Section[] = [];
  lines.forEach((line, index) => {
    const kind = kindOf(
      line,
      quoted[index] === true,
      index < addressees,
      index >= signature && index < written,
    );
    const last = sections.at(-1);
    // Each line that names somebody or something is a section of its own: its end is the end of a sentence.
    const stands = kind === 'greeting' || kind === 'heading' || kind === 'signature';
    if (last && last.kind === kind && !stands) sections[sections.length - 1] = { ...last, end: line.end };
    else sections.push({ kind, start: line.start, end: line.end });
  });
  return sections;
}

/** One past the last line that is the writer's own. */
function lastWritten(lines: readonly Line[], quoted: readonly boolean[]): number {
  let end = lines.length;
  while (end > 0 && (quoted[end - 1] === true || lines[end - 1]?.blank === true)) end -= 1;
  return end;
}

/** How many lines at the beginning say whom the message is for: 株式会社青葉 / 営業部 / 田中様. */
function countAddressees(lines: readonly Line[], limit: number): number {
  let count = 0;
  for (let index = 0; index < Math.min(limit, 8); index += 1) {
    const line = lines[index];
    if (!line || line.blank) continue;
    if (isAddressee(line.text)) count = index + 1;
    else if (!companyName.test(line.text)) break;
  }
  return count;
}

function kindOf(line: Line, isQuoted: boolean, isAddressed: boolean, isSigned: boolean): Section['kind'] {
  if (isQuoted) return 'quoted';
  if (isSigned) return 'signature';
  if (isAddressed && !line.blank) return 'greeting';
  return heading.test(line.text) && !sentenceEnd.test(line.text) ? 'heading' : 'body';
}
