import { canonicalCharset } from '../charset/labels.ts';
import { headersTooLarge, type MailLimits, tooDeep, tooManyParts } from '../limits.ts';
import { type Fields, readFields } from './fields.ts';
import { asBuffer, type Line, lineAt } from './lines.ts';
import { parseStructured, tokenParameter } from './parameters.ts';
import { makePart, type Part } from './part.ts';

/** A multipart whose end has not been passed yet; `current` is the child being filled. */
type Open = { part: Part; boundary: string | null; current: Part | null; from: number };

const maxBoundaryLine = 1000;

/** The charset the mail as a whole claims: a weak hint for raw headers. */
function claimedCharset(fields: Fields): string | null {
  const charset = tokenParameter(parseStructured(fields.first('content-type')), 'charset');
  return canonicalCharset(charset) ? charset : null;
}

/**
 * Splits a mail into its MIME tree in one pass: each line is looked at once whatever the nesting. Copes
 * with a missing end boundary, a wrong or missing boundary parameter, parts after the end, and parts
 * without a blank line; a multipart without any part becomes one text.
 */
class TreeReader {
  private readonly bytes: Buffer;
  private readonly limits: MailLimits;
  private readonly open: Open[] = [];
  private parts = 0;
  private headerBytes = 0;
  private mail: string | null = null;

  constructor(bytes: Buffer, limits: MailLimits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  read(start: number): Part {
    const root = this.startPart(start);
    this.mail = claimedCharset(root.part.fields);
    if (root.part.type.startsWith('multipart/')) this.scan(root.part, root.bodyStart);
    else root.part.body = this.bytes.subarray(root.bodyStart);
    return root.part;
  }

  private startPart(start: number): { part: Part; bodyStart: number } {
    if (++this.parts > this.limits.maxParts) throw tooManyParts(this.limits);
    const maxBytes = this.limits.maxHeaderBytes - this.headerBytes;
    const stopsAt = (line: Line): boolean => this.delimiter(line) !== null;
    const block = readFields(this.bytes, start, this.bytes.length, { maxBytes, stopsAt });
    if (!block) throw headersTooLarge(this.limits);
    this.headerBytes += block.bodyStart - start;
    return { part: makePart(block.fields, this.mail), bodyStart: block.bodyStart };
  }

  private push(part: Part, from: number): void {
    if (this.open.length >= this.limits.maxDepth) throw tooDeep(this.limits);
    this.open.push({ part, boundary: part.boundary, current: null, from });
  }

  private scan(root: Part, from: number): void {
    this.push(root, from);
    let at = from;
    while (at < this.bytes.length) {
      const dashes = this.startsWithDashes(at) ? at : this.bytes.indexOf('\n--', at, 'latin1') + 1;
      if (dashes === 0 && !this.startsWithDashes(at)) break;
      const line = lineAt(this.bytes, dashes, this.bytes.length);
      const hit = this.delimiter(line) ?? this.adopt(line);
      at = hit ? this.cross(hit, line) : line.next;
    }
    while (this.open.length) this.close(this.bytes.length);
  }

  private startsWithDashes(at: number): boolean {
    return (
      this.bytes[at] === 0x2d && this.bytes[at + 1] === 0x2d && (at === 0 || this.bytes[at - 1] === 0x0a)
    );
  }

  /** The open multipart whose delimiter a line is, the innermost first, and whether it ends it. */
  private delimiter(line: Line): { index: number; ends: boolean } | null {
    if (line.end - line.start > maxBoundaryLine || this.bytes[line.start + 1] !== 0x2d) return null;
    const text = this.bytes.toString('latin1', line.start + 2, line.end).trimEnd();
    for (let index = this.open.length - 1; index >= 0; index--) {
      const boundary = this.open[index]?.boundary;
      if (!boundary || !text.startsWith(boundary)) continue;
      if (text === boundary) return { index, ends: false };
      if (text === `${boundary}--`) return { index, ends: true };
    }
    return null;
  }

  /** Takes a line for the delimiter of a multipart that has met none, if a part's header follows it. */
  private adopt(line: Line): { index: number; ends: boolean } | null {
    const index = this.open.length - 1;
    const innermost = this.open[index];
    if (!innermost || innermost.current || innermost.part.children.length) return null;
    if (line.end - line.start > maxBoundaryLine) return null;
    const next = this.bytes.toString('latin1', line.next, line.next + 20);
    if (!/^content-[a-z-]+/i.test(next)) return null;
    innermost.boundary = this.bytes.toString('latin1', line.start + 2, line.end).trimEnd();
    return { index, ends: false };
  }

  /** Ends what a delimiter ends and starts the part behind it; returns where to read on. */
  private cross({ index, ends }: { index: number; ends: boolean }, line: Line): number {
    const bodyEnd = this.beforeLineEnd(line.start);
    while (this.open.length > index + 1) this.close(bodyEnd);
    const container = this.open[index] as Open;
    this.finishCurrent(container, bodyEnd);
    if (ends) return line.next;
    const { part, bodyStart } = this.startPart(line.next);
    container.part.children.push(part);
    if (part.type.startsWith('multipart/')) {
      this.push(part, bodyStart);
      return bodyStart;
    }
    container.current = part;
    container.from = bodyStart;
    return bodyStart;
  }

  private beforeLineEnd(at: number): number {
    let end = at;
    if (this.bytes[end - 1] === 0x0a) end--;
    while (this.bytes[end - 1] === 0x0d) end--;
    return end;
  }

  private finishCurrent(container: Open, end: number): void {
    if (container.current)
      container.current.body = this.bytes.subarray(container.from, Math.max(container.from, end));
    container.current = null;
  }

  private close(end: number): void {
    const container = this.open.pop() as Open;
    this.finishCurrent(container, end);
    if (container.part.children.length) return;
    container.part.body = this.bytes.subarray(container.from, Math.max(container.from, end));
    container.part.type = 'text/plain';
  }
}

/** Reads the MIME tree of a whole mail (already normalised), or throws `UnreadableMailError` at a limit. */
export function readTree(bytes: Uint8Array, limits: MailLimits): Part {
  const buffer = asBuffer(bytes);
  let start = 0;
  while (buffer[start] === 0x0a || buffer[start] === 0x0d) start++;
  return new TreeReader(buffer, limits).read(start);
}
