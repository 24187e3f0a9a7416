import { decodeText } from '../charset/decode.ts';
import { htmlMetaCharset } from '../html/charset.ts';
import { sanitizeMailHtml } from '../html/sanitize.ts';
import { htmlToPlainText, plainTextToHtml } from '../html/text.ts';
import { tidyText } from '../mime/header-text.ts';
import { type Part, partContent } from '../mime/part.ts';
import { unflow } from './flowed.ts';

/** A stretch of the body in the forms the sender gave it. */
type BodyItem = { text: string | null; html: string | null };

export type Body = {
  text: string | null;
  /** Not yet sanitised. */
  html: string | null;
  /** Parts that are no body, with whether a multipart/related holds them. */
  files: { part: Part; related: boolean }[];
};

function decodePlain(part: Part, mail: string | null): string {
  const text = tidyText(decodeText(partContent(part), { label: part.charset, mail }));
  return part.format === 'flowed' ? unflow(text, part.delSp) : text;
}

function decodeHtml(part: Part, mail: string | null): string {
  const bytes = partContent(part);
  return tidyText(decodeText(bytes, { label: part.charset ?? htmlMetaCharset(bytes), mail }));
}

class BodyReader {
  readonly files: Body['files'] = [];
  private readonly mail: string | null;

  constructor(mail: string | null) {
    this.mail = mail;
  }

  private isBody(part: Part, hasBody: boolean): boolean {
    if (part.disposition === 'attachment') return false;
    if (part.type !== 'text/plain' && part.type !== 'text/html') return false;
    return part.fileName === null || !hasBody;
  }

  read(part: Part, related: boolean, hasBody: boolean): BodyItem[] {
    if (part.children.length === 0) return this.readLeaf(part, related, hasBody);
    if (part.type === 'multipart/alternative') return this.readAlternative(part, related, hasBody);
    const inRelated = related || part.type === 'multipart/related';
    const items: BodyItem[] = [];
    for (const child of part.children)
      items.push(...this.read(child, inRelated, hasBody || items.length > 0));
    return items;
  }

  private readLeaf(part: Part, related: boolean, hasBody: boolean): BodyItem[] {
    if (!this.isBody(part, hasBody)) {
      if (part.type !== 'text/x-amp-html') this.files.push({ part, related });
      return [];
    }
    if (part.type === 'text/html') return [{ text: null, html: decodeHtml(part, this.mail) }];
    return [{ text: decodePlain(part, this.mail), html: null }];
  }

  /** One representation is the text (the first that has one), one the HTML (the last, richest one). */
  private readAlternative(part: Part, related: boolean, hasBody: boolean): BodyItem[] {
    const readings = part.children.map((child) => joinItems(this.read(child, related, hasBody)));
    const text = readings.find((item) => item.text !== null && item.text.trim() !== '' && item.html === null);
    const html = readings.findLast((item) => item.html !== null);
    const any = readings.find((item) => item.text !== null)?.text ?? null;
    return text || html
      ? [{ text: text?.text ?? null, html: html?.html ?? null }]
      : [{ text: any, html: null }];
  }
}

function itemText(item: BodyItem): string {
  return item.text ?? htmlToPlainText(sanitizeMailHtml(item.html ?? '').html);
}

/** Several stretches as one; its HTML shows the plain ones too. */
function joinItems(items: readonly BodyItem[]): BodyItem {
  const filled = items.filter((item) => (item.text ?? '').trim() !== '' || item.html !== null);
  const hasHtml = filled.some((item) => item.html !== null);
  const pureHtml = filled.every((item) => item.text === null);
  if (filled.length === 0) return { text: items[0]?.text ?? null, html: null };
  return {
    text: pureHtml ? null : filled.map(itemText).join('\n'),
    html: hasHtml ? filled.map((item) => item.html ?? plainTextToHtml(item.text ?? '')).join('\n') : null,
  };
}

/** Sorts the parts of a mail into its body and its files, and decodes the body. */
export function readBody(root: Part, mail: string | null): Body {
  const reader = new BodyReader(mail);
  const items = reader.read(root, false, false);
  return { ...joinItems(items), files: reader.files };
}
