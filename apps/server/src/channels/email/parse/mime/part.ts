import type { Fields } from './fields.ts';
import { headerText, tidyText } from './header-text.ts';
import { parseStructured, tokenParameter } from './parameters.ts';
import { decodeTransfer } from './transfer.ts';

/** One node of a mail's MIME tree; `body` is still transfer-encoded. */
export type Part = {
  fields: Fields;
  /** Media type in lower case; `text/plain` when missing or senseless. */
  type: string;
  charset: string | null;
  boundary: string | null;
  /** Parameters that only some types have: format, delsp, report-type. */
  format: string | null;
  delSp: boolean;
  reportType: string | null;
  disposition: string | null;
  fileName: string | null;
  contentId: string | null;
  body: Buffer;
  children: Part[];
};

/** Makes a part from its headers; its body and children are filled in while the mail is scanned. */
export function makePart(fields: Fields, mail: string | null): Part {
  const contentType = parseStructured(fields.first('content-type'), mail);
  const disposition = parseStructured(fields.first('content-disposition'), mail);
  const fileName = disposition.parameters.get('filename') || contentType.parameters.get('name') || null;
  const isType = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(contentType.value);
  return {
    fields,
    type: isType ? contentType.value : 'text/plain',
    charset: tokenParameter(contentType, 'charset'),
    boundary: contentType.parameters.get('boundary')?.trimEnd() || null,
    format: tokenParameter(contentType, 'format')?.toLowerCase() ?? null,
    delSp: tokenParameter(contentType, 'delsp')?.toLowerCase() === 'yes',
    reportType: tokenParameter(contentType, 'report-type')?.toLowerCase() ?? null,
    disposition: disposition.value || null,
    fileName: fileName === null ? null : tidyText(fileName.replace(/\s+/g, ' ')).trim() || null,
    contentId: headerText(fields.first('content-id')).replace(/^<|>$/g, '').trim() || null,
    body: Buffer.alloc(0),
    children: [],
  };
}

/** The part's bytes with the transfer encoding undone. */
export function partContent(part: Part): Buffer {
  const encoding = parseStructured(part.fields.first('content-transfer-encoding')).value.replaceAll('"', '');
  return decodeTransfer(
    part.body,
    encoding,
    part.type.startsWith('text/') && part.disposition !== 'attachment',
  );
}

/** All parts of the tree that hold content, in the order of the mail. */
export function leaves(part: Part): Part[] {
  const out: Part[] = [];
  const walk = (node: Part): void => {
    if (node.children.length === 0) out.push(node);
    else node.children.forEach(walk);
  };
  walk(part);
  return out;
}
