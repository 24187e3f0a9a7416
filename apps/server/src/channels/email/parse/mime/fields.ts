import { lineAt, type Line } from './lines.ts';

/** One header field: lower-case name, unfolded value with each byte as one character (Latin-1). */
export type Field = { name: string; value: string };

/** The header fields of a mail or part, in order. Names are asked for in lower case. */
export class Fields {
  private readonly byName = new Map<string, string[]>();

  constructor(fields: readonly Field[]) {
    for (const { name, value } of fields) {
      const values = this.byName.get(name);
      if (values) values.push(value);
      else this.byName.set(name, [value]);
    }
  }

  /** The first field of this name that says something: a duplicate never overrules it. */
  first(name: string): string | null {
    const values = this.byName.get(name) ?? [];
    return values.find((value) => value !== '') ?? values[0] ?? null;
  }

  all(name: string): readonly string[] {
    return this.byName.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  names(): Iterable<string> {
    return this.byName.keys();
  }
}

export type HeaderBlock = { fields: Fields; bodyStart: number };

const fieldStart = /^([!-9;-~]{1,200})[ \t]*:/;
const urlScheme = /^(https?|ftp|mailto)$/i;
const structural =
  /^(from|to|cc|bcc|subject|date|sender|reply-to|message-id|in-reply-to|references|received|return-path|mime-version|content-[a-z-]+|x-[a-z0-9-]+|list-[a-z]+|dkim-signature|delivered-to)[ \t]*:/i;

function isWhite(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

/** Whether a line that is no field stands amid the headers: a known field follows before any blank line. */
function headersGoOn(bytes: Buffer, from: number, limit: number): boolean {
  let at = from;
  for (let i = 0; i < 3 && at < limit; i++) {
    const line = lineAt(bytes, at, limit);
    if (line.end === line.start) return false;
    if (structural.test(bytes.toString('latin1', line.start, Math.min(line.end, line.start + 80))))
      return true;
    at = line.next;
  }
  return false;
}

/**
 * Reads the header block at `start`. A missing blank line ends the block at the first line that cannot be
 * a header; stray lines between headers continue the field above. `stopsAt` ends it at a MIME boundary.
 * Returns null when the block is larger than `maxBytes`.
 */
export function readFields(
  bytes: Buffer,
  start: number,
  limit: number,
  options: { maxBytes?: number; stopsAt?: (line: Line) => boolean } = {},
): HeaderBlock | null {
  const { maxBytes = Infinity, stopsAt = () => false } = options;
  const found: { name: string; pieces: string[] }[] = [];
  let at = start;
  while (at < limit) {
    const line = lineAt(bytes, at, limit);
    if (line.end === line.start) {
      at = line.next;
      break;
    }
    if (line.end - start > maxBytes) return null;
    if (bytes[line.start] === 0x2d && stopsAt(line)) break;
    const text = bytes.toString('latin1', line.start, line.end);
    const last = found.at(-1);
    const match = fieldStart.exec(text);
    if (isWhite(bytes[line.start]) && last) {
      // A line of blanks where the block should end is a blank line all the same.
      if (text.trim() === '' && !headersGoOn(bytes, line.next, limit)) {
        at = line.next;
        break;
      }
      last.pieces.push(text);
    } else if (match?.[1] && !urlScheme.test(match[1])) {
      found.push({ name: match[1].toLowerCase(), pieces: [text.slice(match[0].length)] });
    } else if (!(at === start && /^>?From /.test(text))) {
      if (!headersGoOn(bytes, line.next, limit)) break;
      last?.pieces.push(text);
    }
    at = line.next;
  }
  const fields = found.map(({ name, pieces }) => ({ name, value: pieces.join('').trim() }));
  return { fields: new Fields(fields), bodyStart: at };
}
