import { z } from 'zod';
import { Bytes } from './bytes.ts';
import { changed } from './errors.ts';

/**
 * What a backup holds, one after another: the manifest; of each part of a table its head, its bytes and its sums; the
 * sequences; the secret if it was asked for; and the end, which only a whole backup has.
 */
export type Frame =
  | { kind: 'manifest'; value: Manifest }
  | { kind: 'part'; value: Part }
  | { kind: 'bytes'; value: Buffer }
  | { kind: 'sums'; value: Sums }
  | { kind: 'sequences'; value: SequenceState[] }
  | { kind: 'secret'; value: { secret: string } }
  | { kind: 'end'; value: End };

const column = z.object({ name: z.string(), type: z.string() });
const manifest = z.object({
  postgres: z.string(),
  migrations: z.array(z.string().regex(/^\d{4}_\w+\.sql$/)),
  tables: z.array(z.object({ schema: z.string(), name: z.string() })),
  /** Tells which master secret seals the mailbox passwords, and nothing about it. */
  secretMark: z.string(),
});
const part = z.object({
  schema: z.enum(['public', 'pgboss']),
  name: z.string(),
  columns: z.array(column),
  format: z.enum(['binary', 'text']),
});
const sums = z.object({ rows: z.number().int(), bytes: z.number().int(), sha256: z.string() });
const sequence = z.object({
  schema: z.enum(['public', 'pgboss']),
  name: z.string(),
  last: z.string().regex(/^-?\d+$/),
  called: z.boolean(),
});
const end = z.object({ parts: z.number().int(), rows: z.number().int(), header: z.string() });

export type Manifest = z.infer<typeof manifest>;
export type Part = z.infer<typeof part>;
export type Sums = z.infer<typeof sums>;
export type SequenceState = z.infer<typeof sequence>;
export type End = z.infer<typeof end>;

const letters = {
  manifest: 'M',
  part: 'T',
  bytes: 'D',
  sums: 'E',
  sequences: 'S',
  secret: 'K',
  end: 'Z',
} as const;

/** Largest frame: bytes are cut to it, and a longer length in a file is a damaged one. */
export const largestFrame = 256 * 1024;

/** Descriptions of many tables fit in; no more is believed. */
const largestDescription = 4 * 1024 * 1024;

/** A frame as it is written: a letter, a length, and its bytes or JSON. */
export function encodeFrame(frame: Frame): Buffer {
  const body = frame.kind === 'bytes' ? frame.value : Buffer.from(JSON.stringify(frame.value));
  const head = Buffer.alloc(5);
  head.write(letters[frame.kind], 0, 'latin1');
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

function decode(letter: string, body: Buffer): Frame {
  const json = (): unknown => JSON.parse(body.toString('utf8'));
  switch (letter) {
    case 'M':
      return { kind: 'manifest', value: manifest.parse(json()) };
    case 'T':
      return { kind: 'part', value: part.parse(json()) };
    case 'D':
      return { kind: 'bytes', value: body };
    case 'E':
      return { kind: 'sums', value: sums.parse(json()) };
    case 'S':
      return { kind: 'sequences', value: z.array(sequence).parse(json()) };
    case 'K':
      return { kind: 'secret', value: z.object({ secret: z.base64() }).parse(json()) };
    case 'Z':
      return { kind: 'end', value: end.parse(json()) };
    default:
      throw changed('it holds something unknown');
  }
}

/** Reads frames; ends after the end frame. @throws BackupError when something is missing or makes no sense. */
export async function* decodeFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const bytes = new Bytes(source);
  for (;;) {
    const head = await bytes.take(5);
    const letter = head.toString('latin1', 0, 1);
    const length = head.readUInt32BE(1);
    if (length > (letter === 'D' ? largestFrame : largestDescription))
      throw changed('the length of an entry makes no sense');
    const body = await bytes.take(length);
    let frame: Frame;
    try {
      frame = decode(letter, body);
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError) throw changed('an entry is damaged');
      throw error;
    }
    yield frame;
    if (frame.kind !== 'end') continue;
    if (!(await bytes.ended())) throw changed('something follows its end');
    return;
  }
}
