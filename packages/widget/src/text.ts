export type Piece = { text: string; href: string | null };

const address = /https?:\/\/[^\s<>「」『』（）、。！？"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** A text in pieces, so that what is an address can be followed. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    // What ends a sentence, or closes a bracket that was not opened inside, is not part of an address.
    const found = trimmed(match[0]);
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), href: null });
    pieces.push({ text: found, href: found.includes('://') ? found : `mailto:${found}` });
    from = match.index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), href: null });
  return pieces;
}

function trimmed(found: string): string {
  const short = found.replace(/[.,:;!?]+$/u, '');
  return short.endsWith(')') && !short.includes('(') ? trimmed(short.slice(0, -1)) : short;
}

/** The language of a text where it is not the page's: fonts and voices go by it. */
export function languageOf(text: string, page: string): string | undefined {
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text);
  return japanese && page !== 'ja' ? 'ja' : undefined;
}

/** 1.2 MB */
export function sizeOf(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
