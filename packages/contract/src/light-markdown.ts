/**
 * The light Markdown of articles: headings, lists, quotes, strong words, links. Read here and not by a CommonMark
 * library, because CommonMark's rule of what may stand beside `**` fails in Japanese: «**「返品」**は» stays unmarked there.
 * No HTML, no pictures (steps have those), no script: whatever is not known stays text.
 */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; parts: Inline[] }
  | { kind: 'link'; href: string; text: string };

/** Lines of a paragraph stay lines, as Japanese is written. */
export type Block =
  | { kind: 'heading'; parts: Inline[] }
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'quote'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] };

const heading = /^#{1,4}[ \u3000]+(.+)$/u;
const bullet = /^[ \u3000]{0,3}[-*・][ \u3000]+(.+)$|^・(.+)$/u;
const numbered = /^[ \u3000]{0,3}(?:\d{1,3}|[０-９]{1,3})[.．)）、][ \u3000]*(.+)$/u;
const quoted = /^[>＞][ \u3000]?(.*)$/u;

type Line = { kind: Block['kind'] | 'blank'; ordered: boolean; text: string };

function lineOf(line: string): Line {
  const text = line.trimEnd();
  if (text.trim() === '') return { kind: 'blank', ordered: false, text: '' };
  const title = heading.exec(text);
  if (title !== null) return { kind: 'heading', ordered: false, text: title[1] ?? '' };
  const point = bullet.exec(text);
  if (point !== null) return { kind: 'list', ordered: false, text: point[1] ?? point[2] ?? '' };
  const number = numbered.exec(text);
  if (number !== null && number[1]?.trim() !== '' && !/^\s*[\d０-９]/u.test(number[1] ?? ''))
    return { kind: 'list', ordered: true, text: number[1] ?? '' };
  const quote = quoted.exec(text);
  if (quote !== null) return { kind: 'quote', ordered: false, text: quote[1] ?? '' };
  return { kind: 'paragraph', ordered: false, text };
}

/** Reads a text. Never throws; every character that is no mark comes back as text. */
export function readMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const raw of source.replaceAll(/\r\n?/gu, '\n').split('\n')) {
    const { kind, ordered, text } = lineOf(raw);
    if (kind === 'blank') {
      open = null;
      continue;
    }
    const parts = readInline(text);
    if (kind === 'heading') {
      blocks.push({ kind, parts });
      open = null;
    } else if (kind === 'list') {
      if (open?.kind === 'list' && open.ordered === ordered) open.items.push(parts);
      else blocks.push((open = { kind, ordered, items: [parts] }));
    } else if (open !== null && open.kind === kind && (open.kind === 'paragraph' || open.kind === 'quote')) {
      open.lines.push(parts);
    } else blocks.push((open = { kind, lines: [parts] }));
  }
  return blocks;
}

const address = String.raw`(?:https?:\/\/|mailto:)[^\s<>()（）「」『』、。"]+`;
const marks = new RegExp(
  String.raw`\*\*(?<strong>[^*\n]+?)\*\*|\[(?<label>[^\]\n]{1,200})\]\((?<to>${address})\)|(?<bare>https?:\/\/[^\s<>()（）「」『』、。"*]+)`,
  'gu',
);

function readInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  const plain = (end: number) => {
    if (end > done) parts.push({ kind: 'text', text: text.slice(done, end) });
  };
  for (const match of text.matchAll(marks)) {
    plain(match.index);
    done = match.index + match[0].length;
    const { strong, label, to, bare } = match.groups ?? {};
    if (strong !== undefined) parts.push({ kind: 'strong', parts: readInline(strong) });
    else if (label !== undefined && to !== undefined) parts.push({ kind: 'link', href: to, text: label });
    else if (bare !== undefined) parts.push({ kind: 'link', href: bare, text: bare });
  }
  plain(text.length);
  return parts;
}

function inlineText(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'strong') return inlineText(part.parts);
      if (part.kind === 'text') return part.text;
      return part.text === part.href ? part.href : `${part.text} ${part.href}`;
    })
    .join('');
}

function blockText(block: Block): string {
  if (block.kind === 'heading') return `■ ${inlineText(block.parts)}`;
  if (block.kind === 'list')
    return block.items
      .map((item, index) => `${block.ordered ? `${index + 1}. ` : '・'}${inlineText(item)}`)
      .join('\n');
  return block.lines.map(inlineText).join('\n');
}

/** The text as it goes into a mail: points as ・, headings as ■, links with their addresses. */
export function markdownText(source: string): string {
  return readMarkdown(source).map(blockText).join('\n\n');
}
