/** Never at the head of a line (行頭禁則): JIS X 4051 and W3C’s JLREQ, classes cl-02 to cl-07, cl-09 to cl-11, cl-29. */
const notAtHead = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々〻ー）〕］｝〉》」』】〙〗〟’”｠»‐゠–〜～…‥％‰℃°′″ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ!?,.:;)]}%',
);
/** Never at the end of a line (行末禁則): cl-01, and what stands before a figure (cl-12). */
const notAtEnd = new Set('（〔［｛〈《「『【〘〖〝‘“｠«￥＄￡¥$#№([{');
/** Never parted from the same one (分離禁則): cl-08. */
const pairs = new Set('—…‥―');

/** Words and figures of the Latin script, which are not parted; spaces; anything else by its character as one sees it. */
const pieces = /[\p{Script=Latin}\p{Nd}@_\-+/&'’.,:%]+|[ \t]+/gu;
const latin = /^[\p{Script=Latin}\p{Nd}]/u;
const blank = /^[ \t]+$/u;
const fullWidthDigit = /^[０-９]/u;
const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function charactersOf(text: string): string[] {
  return Array.from(characters.segment(text), ({ segment }) => segment);
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let from = 0;
  const single = (until: number) => {
    if (until > from) tokens.push(...charactersOf(text.slice(from, until)));
  };
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (!blank.test(piece) && !latin.test(piece) && !piece.includes('.') && piece.length < 2) continue;
    single(index);
    tokens.push(piece);
    from = index + piece.length;
  }
  single(text.length);
  return tokens;
}

const last = (text: string): string => charactersOf(text).at(-1) ?? '';
const first = (text: string): string => charactersOf(text).at(0) ?? '';

function belongTogether(before: string, after: string): boolean {
  if (blank.test(before) || blank.test(after)) return false;
  const [end, head] = [last(before), first(after)];
  return (
    notAtHead.has(head) ||
    notAtEnd.has(end) ||
    (pairs.has(end) && end === head) ||
    (fullWidthDigit.test(head) && fullWidthDigit.test(end))
  );
}

/** The pieces of a text between which a line may be broken; together they are the text. */
export function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const token of tokensOf(text)) {
    const before = units.at(-1);
    if (before !== undefined && belongTogether(before, token)) units[units.length - 1] = before + token;
    else units.push(token);
  }
  return units;
}

/** A line; `whole` where the paragraph goes on after it, so that it may be spread over the measure. */
export type Line = { text: string; whole: boolean };

/**
 * Breaks a paragraph into lines by the rules of Japanese typesetting: what would stand wrongly at the head or the end of a
 * line takes its neighbour with it (追い出し). A piece that is wider than a line is broken anywhere. Spaces at a break go.
 *
 * @param widthOf the width of a text
 * @param room the width of the n-th line
 */
export function breakLines(
  text: string,
  widthOf: (text: string) => number,
  room: (line: number) => number,
): Line[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    lines.push(line.replace(/[ \t]+$/u, ''));
    line = '';
  };
  const fits = (addition: string) =>
    widthOf((line + addition).replace(/[ \t]+$/u, '')) <= room(lines.length) + 0.001;
  for (const unit of unitsOf(text)) {
    if (fits(unit)) {
      line += unit;
      continue;
    }
    if (line.trim() !== '') flush();
    if (blank.test(unit)) continue;
    if (fits(unit)) {
      line = unit;
      continue;
    }
    for (const character of charactersOf(unit)) {
      if (!fits(character) && line !== '') flush();
      line += character;
    }
  }
  flush();
  return lines.map((each, at) => ({ text: each, whole: at < lines.length - 1 }));
}
