import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { openEnvelope } from './envelope.ts';
import { BackupError, changed, cutShort } from './errors.ts';
import { decodeFrames, type Frame, type Manifest, type Part, type SequenceState } from './frames.ts';
import type { Header } from './header.ts';

/** What becomes of a backup's contents while it is read. */
export type Visitor = {
  /** Comes first. */
  manifest(manifest: Manifest, header: Header): Promise<void>;
  /** One part of a table: takes its bytes as they come, and answers how many rows it took (null: it does not count). */
  part(part: Part, bytes: AsyncIterable<Buffer>): Promise<number | null>;
  sequences(states: SequenceState[]): Promise<void>;
  secret(secret: Buffer): Promise<void>;
};

export type ReadBackup = {
  header: Header;
  manifest: Manifest;
  rows: number;
  bytes: number;
  hasSecret: boolean;
};

/**
 * Reads a backup to its end and checks everything on the way: seals, checksums, counts, that nothing is missing.
 * Memory stays the same at any size. Nothing may be believed until this resolves.
 * @throws BackupError that says what is wrong and what to do.
 */
export async function readBackup(
  source: Readable,
  passphrase: string | null,
  visitor: Visitor,
  onBytes: (bytes: number, rows: number, table: string) => void = () => undefined,
): Promise<ReadBackup> {
  const { header, hash, body } = await openEnvelope(source, passphrase);
  const sealed = Readable.from(body, { objectMode: false });
  const plain = createZstdDecompress();
  sealed.on('error', (error) => plain.destroy(error));
  try {
    const frames = decodeFrames(sealed.pipe(plain));
    return await visit(frames, header, hash.toString('hex'), visitor, onBytes);
  } catch (error) {
    throw plainly(error);
  } finally {
    sealed.destroy();
    plain.destroy();
    source.destroy();
  }
}

function plainly(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ZSTD_error_checksum_wrong' || code.startsWith('ZSTD_error_') || code === 'Z_DATA_ERROR')
    return changed('its compressed bytes do not fit together');
  if (code === 'Z_BUF_ERROR') return cutShort(0);
  return error;
}

async function visit(
  frames: AsyncGenerator<Frame>,
  header: Header,
  hash: string,
  visitor: Visitor,
  onBytes: (bytes: number, rows: number, table: string) => void,
): Promise<ReadBackup> {
  const first = (await frames.next()).value as Frame | undefined;
  if (first?.kind !== 'manifest') throw changed('it does not begin with its list of tables');
  const manifest = first.value;
  await visitor.manifest(manifest, header);
  const seen = new Set<string>();
  const total = { parts: 0, rows: 0, bytes: 0, hasSecret: false };
  for (;;) {
    const { value: frame } = (await frames.next()) as { value: Frame | undefined };
    switch (frame?.kind) {
      case 'part': {
        const { schema, name } = frame.value;
        const reader = partReader(frames, (bytes) => onBytes(total.bytes + bytes, total.rows, name));
        const taken = await visitor.part(frame.value, reader.bytes());
        const sums = await reader.sums();
        if (taken !== null && taken !== sums.rows)
          throw changed(`${schema}.${name} holds ${taken} rows and should hold ${sums.rows}`);
        seen.add(`${schema}.${name}`);
        total.parts += 1;
        total.rows += sums.rows;
        total.bytes += sums.bytes;
        break;
      }
      case 'sequences':
        await visitor.sequences(frame.value);
        break;
      case 'secret':
        total.hasSecret = true;
        await visitor.secret(Buffer.from(frame.value.secret, 'base64'));
        break;
      case 'end': {
        const { parts, rows, header: written } = frame.value;
        if (written !== hash) throw changed('its first line is not the one it was written with');
        if (parts !== total.parts || rows !== total.rows) throw changed('parts of it are missing');
        const missing = manifest.tables.find(({ schema, name }) => !seen.has(`${schema}.${name}`));
        if (missing !== undefined) throw changed(`the table ${missing.name} is missing`);
        // What follows the end is an error too.
        await frames.next();
        return { header, manifest, ...total };
      }
      default:
        throw changed('its entries stand in an order that makes no sense');
    }
  }
}

/** The bytes of one part as they come, checked against its sums once they have ended. */
function partReader(frames: AsyncGenerator<Frame>, onBytes: (bytes: number) => void) {
  const sha256 = createHash('sha256');
  let length = 0;
  let sums: Extract<Frame, { kind: 'sums' }>['value'] | undefined;
  async function* bytes(): AsyncGenerator<Buffer> {
    while (sums === undefined) {
      const { value: frame } = (await frames.next()) as { value: Frame | undefined };
      if (frame?.kind === 'bytes') {
        sha256.update(frame.value);
        length += frame.value.length;
        onBytes(length);
        yield frame.value;
      } else if (frame?.kind === 'sums') {
        // Checked before the last of it is believed: an error here ends what takes the bytes, too.
        if (frame.value.bytes !== length || frame.value.sha256 !== sha256.digest('hex'))
          throw changed('the bytes of a table do not match their checksum');
        sums = frame.value;
      } else throw changed('a table ends in the middle');
    }
  }
  return {
    bytes,
    sums: () => {
      if (sums === undefined) throw new BackupError('A table was not read to its end.');
      return Promise.resolve(sums);
    },
  };
}
