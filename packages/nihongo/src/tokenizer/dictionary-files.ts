import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The files of the dictionary that the `kuromoji` package ships, without `.dat.gz`. */
export type DictionaryFile =
  | 'base'
  | 'check'
  | 'tid'
  | 'tid_map'
  | 'tid_pos'
  | 'cc'
  | 'unk'
  | 'unk_map'
  | 'unk_char'
  | 'unk_invoke';

const directory = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');

/**
 * The C library maps blocks of more than 32 MiB on their own and gives them back to the system when they are freed;
 * smaller ones it may keep. What is not written to takes no memory.
 */
const ownMapping = 0x200_0000 + 0x1000;

/**
 * Lends the unpacked contents of one dictionary file to `read` and takes the memory back at once (the garbage collector
 * would do so only much later): what `read` returns must not refer to it. The trailer of a gzip file holds the unpacked
 * size (RFC 1952, ISIZE), so one allocation is enough.
 */
export function withDictionaryFile<T>(name: DictionaryFile, read: (contents: Uint8Array) => T): T {
  const packed = readFileSync(join(directory, `${name}.dat.gz`));
  const size = packed.readUInt32LE(packed.length - 4);
  const contents = gunzipSync(packed, { chunkSize: Math.max(size + 64, ownMapping) });
  release(packed);
  const result = read(contents);
  release(contents);
  return result;
}

/** Small buffers share the memory of Node's pool, which must stay. */
function release(bytes: Buffer): void {
  if (bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength > Buffer.poolSize)
    bytes.buffer.transfer(0);
}
