/** A piece without the end of a sentence in it ends at the next good place after this many units … */
export const soft = 400;
/** … and is never longer than this. */
export const hard = 480;

const space = /\s/u;

/**
 * Where the piece that begins at `start` ends. Pieces are analysed on their own, so that memory stays bounded: they end
 * after 、 and 。, after ！ and ？, after line breaks and, in a long stretch without any, at white space or, failing
 * that, anywhere but within a surrogate pair.
 */
export function chunkEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + soft);
  for (let at = start; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    // Most of a text is kana and kanji.
    if (unit > 0x3002 && unit < 0xff01) continue;
    if (unit === 0x3001 || unit === 0x3002) return at + 1;
    if (unit === 0x0a) return lineBreakEnd(text, at, limit);
    if (isExclamation(unit) && endsSentence(text.charCodeAt(at + 1))) return at + 1;
  }
  return limit === text.length ? limit : longChunkEnd(text, limit, start + hard);
}

function isExclamation(unit: number): boolean {
  return unit === 0x21 || unit === 0x3f || unit === 0xff01 || unit === 0xff1f;
}

/** Within a run of marks (!?) or an address (?id=1) nothing ends. */
function endsSentence(next: number): boolean {
  return next > 0x7e && !isExclamation(next);
}

/** White space stays in one piece. */
function lineBreakEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && space.test(text.charAt(end))) end += 1;
  return end;
}

function longChunkEnd(text: string, from: number, to: number): number {
  const limit = Math.min(text.length, to);
  for (let at = from; at < limit; at += 1) {
    if (space.test(text.charAt(at))) return at;
  }
  const splitsPair = limit < text.length && (text.charCodeAt(limit - 1) & 0xfc00) === 0xd800;
  return splitsPair ? limit - 1 : limit;
}
