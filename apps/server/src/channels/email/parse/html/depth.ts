/** Far above any real mail, and low enough for parsers whose cost grows with the depth. */
const maxDepth = 2000;

const voidTags = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);
const selfClosing = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option']);

const tagStart = /<(\/?)([a-z][a-z0-9:-]*)/gi;

/**
 * Drops the start tags that would nest deeper than any reader needs, and keeps their text: the HTML parser
 * behind the sanitiser takes quadratic time on hundreds of thousands of open tags.
 */
export function limitDepth(html: string): string {
  const stack: string[] = [];
  const openCount = new Map<string, number>();
  const out: string[] = [];
  let from = 0;
  for (const match of html.matchAll(tagStart)) {
    const name = (match[2] ?? '').toLowerCase();
    const count = openCount.get(name) ?? 0;
    if (match[1]) {
      for (
        let top = count ? stack.pop() : undefined;
        top !== undefined;
        top = top === name ? undefined : stack.pop()
      ) {
        openCount.set(top, (openCount.get(top) ?? 1) - 1);
      }
    } else if (stack.length >= maxDepth && !voidTags.has(name)) {
      const end = html.indexOf('>', match.index);
      if (end < 0) break;
      if (match.index < from) continue;
      out.push(html.slice(from, match.index));
      from = end + 1;
    } else if (!voidTags.has(name) && !(selfClosing.has(name) && stack.at(-1) === name)) {
      stack.push(name);
      openCount.set(name, count + 1);
    }
  }
  return from === 0 ? html : out.join('') + html.slice(from);
}
