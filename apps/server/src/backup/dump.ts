import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { withClient } from '../platform/postgres/index.ts';
import * as store from './dump.store.ts';
import { Sealer } from './envelope.ts';
import { BackupError } from './errors.ts';
import { encodeFrame, largestFrame, type Part, type Sums } from './frames.ts';
import { newHeader } from './header.ts';
import { secretMark } from './secret.ts';

/** How far a backup or a restore is. `total` is what the tables took on the disk, 0 when that is not known. */
export type Progress = { table: string; rows: number; bytes: number; total: number };

export type DumpOptions = {
  /** A direct connection to the desk's database. */
  readonly connectionString: string;
  readonly version: string;
  /** Encrypts the file. */
  readonly passphrase: string | null;
  /** The master keys, the newest first. They go into the file only with `withSecret`. */
  readonly keys: readonly Buffer[];
  readonly withSecret: boolean;
  readonly onProgress?: (progress: Progress) => void;
};

export type Dumped = { rows: number; bytes: number; tables: number };

/**
 * Writes a backup of the whole desk: one unchanging picture of it, taken while the desk runs. Memory stays the same at
 * any size. `sink` has everything when this resolves; when it rejects, what was written is of no use.
 * @throws BackupError when the database is no desk's, or the secret is asked for without a passphrase.
 */
export async function dump(options: DumpOptions, sink: Writable): Promise<Dumped> {
  if (options.withSecret && options.passphrase === null)
    throw new BackupError(
      'The secret opens your mailboxes: it goes only into an encrypted backup. Give a passphrase with --passphrase-file, or leave --with-secret out and keep secret.key elsewhere.',
    );
  const opening = await newHeader(options.version, options.passphrase);
  return withClient(options.connectionString, async (client) => {
    const done: Dumped = { rows: 0, bytes: 0, tables: 0 };
    await store.openSnapshot(client);
    const frames = Readable.from(framesOf(client, options, opening.hash, done), { objectMode: false });
    // The checksum of zstd itself finds what an unencrypted file lost between its pieces.
    const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
    await pipeline(frames, compress, new Sealer(opening), sink);
    await store.closeSnapshot(client);
    return done;
  });
}

async function* framesOf(
  client: store.Client,
  options: DumpOptions,
  hash: Buffer,
  done: Dumped,
): AsyncGenerator<Buffer> {
  const migrations = await store.appliedMigrations(client);
  if (migrations === undefined)
    throw new BackupError('There is no desk in this database. Check DATABASE_URL or DATA_DIR.');
  const { tables, bytes: total } = await store.tablesToKeep(client);
  yield encodeFrame({
    kind: 'manifest',
    value: {
      postgres: await store.serverVersion(client),
      migrations,
      tables: tables.map(({ schema, name }) => ({ schema, name })),
      secretMark: secretMark(options.keys[0] ?? Buffer.alloc(0)),
    },
  });
  const workspaces = await store.workspacesToVisit(client);
  let parts = 0;
  for (const table of tables) {
    const part = store.partOf(table);
    const visits = workspaces !== null && (await store.isSecured(client, table)) ? workspaces : [null];
    for (const workspaceId of visits) {
      yield encodeFrame({ kind: 'part', value: part });
      const before = { rows: done.rows, bytes: done.bytes };
      const sums = yield* partFrames(client, part, workspaceId, (bytes, rows) => {
        done.bytes = before.bytes + bytes;
        options.onProgress?.({ table: table.name, rows: before.rows + rows, bytes: done.bytes, total });
      });
      done.rows = before.rows + sums.rows;
      options.onProgress?.({ table: table.name, rows: done.rows, bytes: done.bytes, total });
      yield encodeFrame({ kind: 'sums', value: sums });
      parts += 1;
    }
    done.tables += 1;
  }
  yield encodeFrame({ kind: 'sequences', value: await store.sequenceStates(client) });
  if (options.withSecret)
    yield encodeFrame({ kind: 'secret', value: { secret: Buffer.concat(options.keys).toString('base64') } });
  yield encodeFrame({ kind: 'end', value: { parts, rows: done.rows, header: hash.toString('hex') } });
}

async function* partFrames(
  client: store.Client,
  part: Part,
  workspaceId: string | null,
  onBytes: (bytes: number, rows: number) => void,
): AsyncGenerator<Buffer, Sums> {
  const sha256 = createHash('sha256');
  const source = await store.copyOut(client, part, workspaceId);
  let bytes = 0;
  let held: Buffer[] = [];
  let length = 0;
  // One row after another would be a frame each: they are gathered.
  for await (const chunk of source as AsyncIterable<Buffer>) {
    sha256.update(chunk);
    bytes += chunk.length;
    held.push(chunk);
    length += chunk.length;
    if (length < largestFrame) continue;
    yield* bytesFrames(Buffer.concat(held));
    held = [];
    length = 0;
    onBytes(bytes, source.rows);
  }
  if (length > 0) yield* bytesFrames(Buffer.concat(held));
  onBytes(bytes, source.rows);
  return { rows: source.rows, bytes, sha256: sha256.digest('hex') };
}

function* bytesFrames(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += largestFrame)
    yield encodeFrame({ kind: 'bytes', value: bytes.subarray(from, from + largestFrame) });
}
