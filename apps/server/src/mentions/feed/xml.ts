/** An element of XML: its name without prefix, its attributes, and what is in it, in order. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Resolves entities of characters; a document’s own are never looked up, so that none can grow. */
export function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name)] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
      ? String.fromCodePoint(code)
      : '';
  });
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    found[local(name)] = unescaped(double ?? single ?? '');
  return found;
}

/** Elements deeper than this are no feed. */
const deepest = 60;

/** In order: comments, CDATA, declarations, processing instructions, tags. */
const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<![^>]*(?:>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gu;

/**
 * Reads XML as feeds have it: well-formed or nearly so. Closing tags that fit nothing are passed over, those that are missing
 * are taken as read. Linear in the length of the text. Null where there is no element at all.
 */
export function parseXml(text: string): Element | null {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const add = (piece: string): void => {
    if (piece !== '') open.at(-1)?.children.push(piece);
  };
  let at = 0;
  for (const match of text.matchAll(token)) {
    add(unescaped(text.slice(at, match.index)));
    at = match.index + match[0].length;
    const [, cdata, closing, name, attributes = '', empty] = match;
    if (cdata !== undefined) add(cdata);
    if (name === undefined) continue;
    if (closing === '/') {
      const depth = open.findLastIndex((each) => each.name === local(name));
      if (depth > 0) open.length = depth;
      continue;
    }
    const element: Element = { name: local(name), attributes: attributesIn(attributes), children: [] };
    open.at(-1)?.children.push(element);
    if (empty !== '/' && open.length < deepest) open.push(element);
  }
  return root.children.find((child) => typeof child !== 'string') ?? null;
}

export const elementsIn = ({ children }: Element, name: string): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string' && child.name === name);

/** All that is written in an element, markup within it as markup. */
export function textIn(element: Element | undefined): string {
  if (element === undefined) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
