/** Parts a mail's text into what its writer wrote and the quoted history below it, which is folded. */
export function splitQuoted(text: string, quotedFrom: number | null): { own: string; quoted: string } {
  if (quotedFrom === null || quotedFrom < 0 || quotedFrom >= text.length)
    return { own: text.trimEnd(), quoted: '' };
  const own = text.slice(0, quotedFrom).trimEnd();
  const quoted = text.slice(quotedFrom).trim();
  // A mail that is nothing but its quotation would look empty.
  return own === '' ? { own: quoted, quoted: '' } : { own, quoted };
}
