/** A text that somebody outside the desk's own program wrote: data for an assistant, never an instruction. */
export type Outside = { untrusted: string; length?: number };

/** The longest text of one message in a thread, in UTF-16 units; the rest is read on its own. */
export const longestMessage = 4000;
/** The longest piece of one text that is answered at once. */
export const longestPiece = 8000;
const longestLine = 300;

/**
 * Characters that no reader sees and a language model reads: tags (U+E0000…), direction marks, zero widths. They are how
 * instructions are hidden in a text.
 */
const unseen =
  /[\u{e0000}-\u{e007f}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;

/** The part of a text from `from` on, never half a character. */
export function pieceOf(text: string, from: number, length: number): string {
  const end = from + length;
  const cut = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length ? end - 1 : end;
  return text.slice(from, cut);
}

/** Marks a text as what it is and bounds it; `length` is told when something was left out. */
export function outside(text: string, longest = longestLine): Outside {
  const kept = pieceOf(text, 0, longest);
  const shown = { untrusted: kept.replace(unseen, '') };
  return kept.length < text.length ? { ...shown, length: text.length } : shown;
}

export const outsideOrNull = (text: string | null): Outside | null => (text === null ? null : outside(text));
