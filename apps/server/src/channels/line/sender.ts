const most = 20;

/** LINE refuses names that could be taken for its own, in any width and case. */
const likeLine = /l\s*i\s*n\s*e|ライン|らいん/iu;

/**
 * The name under which an answer is shown: at most 20 characters and nothing like «LINE»; null when it may not be
 * used, so that the account's own name is shown.
 */
export function senderName(name: string): string | null {
  const plain = name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  if (plain === '' || likeLine.test(plain)) return null;
  const signs = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(plain)];
  let short = '';
  for (const { segment } of signs) {
    if (short.length + segment.length > most) break;
    short += segment;
  }
  return short.trim() === '' ? null : short.trim();
}
