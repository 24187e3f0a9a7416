/** LINE's limit of one text message, in UTF-16 units. */
export const textLimit = 5000;

/** Where a text may be cut, best first: between paragraphs, after a line, after a sentence, after a comma. */
const places = [/\n\s*\n/g, /\n/g, /[。．！？!?][」』）)]*|\.\s/g, /[、，,]|\s/g];

/** Never between the halves of a surrogate pair, nor before what belongs to the sign before it (ZWJ, variation). */
function safeEnd(text: string, end: number): number {
  let at = end;
  const segments = new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text);
  const around = segments.containing(at);
  if (around !== undefined && around.index < at && around.index > 0) at = around.index;
  return at;
}

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit);
  for (const place of places) {
    const last = [...window.matchAll(place)].at(-1);
    // A cut in the first third would make a piece that looks torn off.
    if (last !== undefined && last.index + last[0].length > limit / 3) return last.index + last[0].length;
  }
  return safeEnd(text, limit);
}

/** Splits a text into pieces of at most `limit` UTF-16 units, at ends of sentences where there are any. */
export function splitText(text: string, limit = textLimit): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
