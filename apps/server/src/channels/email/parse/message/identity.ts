import { createHash, type Hash } from 'node:crypto';
import type { Fields } from '../mime/fields.ts';
import { headerText } from '../mime/header-text.ts';
import { leaves, type Part, partContent } from '../mime/part.ts';

function addText(hash: Hash, text: string): void {
  hash.update(`${Buffer.byteLength(text)}:`).update(text);
}

/** Line ends and trailing blanks differ between deliveries of one mail and do not count. */
function addContent(hash: Hash, part: Part): void {
  const content = partContent(part);
  if (!part.type.startsWith('text/')) {
    hash.update(`${content.length}:`).update(content);
    return;
  }
  const lines = content.toString('latin1').split('\n');
  addText(
    hash,
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd(),
  );
}

function oneLine(fields: Fields, name: string): string {
  return headerText(fields.first(name)).replace(/\s+/g, ' ');
}

/**
 * The key under which a mail is the same mail: its Message-ID with a digest of From, Date, Subject and
 * content before charset decoding. Two deliveries of one mail (other Received lines, another transfer
 * encoding) share it; two mails that wrongly share a Message-ID do not. Without a Message-ID the digest of
 * all bytes stands for it, so that two equal enquiries of a web form are both kept.
 */
export function mailIdentity(messageId: string | null, root: Part, raw: Uint8Array): string {
  if (messageId === null) return `sha256:${createHash('sha256').update(raw).digest('hex')}`;
  const hash = createHash('sha256');
  for (const name of ['from', 'date', 'subject']) addText(hash, oneLine(root.fields, name));
  for (const part of leaves(root)) addContent(hash, part);
  return `${messageId} ${hash.digest('hex').slice(0, 32)}`;
}
