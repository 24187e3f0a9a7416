import { readFields } from '../mime/fields.ts';
import { headerText } from '../mime/header-text.ts';
import { type Part, partContent } from '../mime/part.ts';
import type { ParsedAttachment } from '../types.ts';
import type { Body } from './body.ts';
import { madeUpFileName, safeFileName } from './file-name.ts';

/** A forwarded mail is named after its subject. */
function nestedSubject(part: Part, content: Buffer): string | null {
  if (part.type !== 'message/rfc822') return null;
  const subject = headerText(readFields(content, 0, content.length)?.fields.first('subject') ?? null);
  return subject ? `${subject.slice(0, 100).toWellFormed()}.eml` : null;
}

/** Turns the parts that are no body into attachments. Images that the HTML shows by `cid:` are inline. */
export function readAttachments(files: Body['files'], html: string | null): ParsedAttachment[] {
  const shown = new Set([...(html ?? '').matchAll(/data-cid="([^"]{1,500})"/g)].map((match) => match[1]));
  return files.map(({ part, related }, index) => {
    const content = partContent(part);
    const name = safeFileName(part.fileName ?? '') ?? safeFileName(nestedSubject(part, content) ?? '');
    const isShown =
      part.contentId !== null && (shown.has(part.contentId) || (related && part.disposition === null));
    return {
      name: name ?? madeUpFileName(part.type, index + 1),
      type: part.type,
      disposition: part.disposition === 'inline' || isShown ? 'inline' : 'attachment',
      contentId: part.contentId,
      content,
    };
  });
}
