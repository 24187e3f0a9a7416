export type TextPart = { kind: 'text' | 'link'; text: string; from: number };

/**
 * Characters of a web address as written in Japanese text, where no space need follow: it ends at the first
 * character outside RFC 3986.
 */
const address = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/gu;

/** Parts a text into plain text and web addresses, which are made links. Joined again, the parts are the text. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const link = withoutTrailing(match[0]);
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index), from });
    parts.push({ kind: 'link', text: link, from: match.index });
    from = match.index + link.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from), from });
  return parts;
}

/** Punctuation after an address belongs to the sentence; so does a bracket that was opened before it. */
function withoutTrailing(link: string): string {
  let end = link.length;
  while (end > 0) {
    const last = link[end - 1] ?? '';
    const unopened = last === ')' && !link.slice(0, end - 1).includes('(');
    if (!unopened && !'.,;:!?\'"]'.includes(last)) break;
    end -= 1;
  }
  return link.slice(0, end);
}
