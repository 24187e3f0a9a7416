/** About how many tokens a text has, where nobody counts them: one for a Japanese sign, one for four Latin letters. */
export function estimateTokens(text: string): number {
  const wide = text.replaceAll(/[\u0020-\u024F]/gu, '').length;
  return Math.ceil(wide + (text.length - wide) / 4);
}

/** The month of an instant in a zone: `2026-11`. */
export function monthOf(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit' }).format(at);
}

/** Where the next paragraph of a text that is still being written ends: after the empty line; null while it goes on. */
export function paragraphEnd(text: string, from: number): number | null {
  const gap = /\n[ \t\u3000]*\n+/gu;
  gap.lastIndex = from;
  const match = gap.exec(text);
  // An empty line at the very end may grow: what follows decides.
  if (match === null || match.index + match[0].length >= text.length) return null;
  return match.index + match[0].length;
}

/** The lines of a draft as it came, still masked, by which it is known again: those with nothing personal in them. */
export function linesOf(result: string): string[] {
  return result
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 8 && !/[{｛]{2}/u.test(line))
    .slice(0, 40);
}

/** An answer without the fence that models like to put around it. */
export function withoutFence(text: string): string {
  return text.trim().replace(/^```[a-z]*\n([\s\S]*?)\n?```$/iu, '$1');
}
