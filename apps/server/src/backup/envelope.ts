import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { Bytes } from './bytes.ts';
import { changed } from './errors.ts';
import { longestHeader, openHeader, type Header, type Opening } from './header.ts';

/** Bytes of a piece before it is sealed. */
const pieceSize = 256 * 1024;
const tagSize = 16;

/** Set in a piece's length when it is the last: a file that was cut between two pieces is known by its absence. */
const last = 0x8000_0000;

/** Never the same twice under one key: each file has a key of its own, each piece its number. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number));
  nonce[8] = isLast ? 1 : 0;
  return nonce;
}

/** What stands behind a piece that is not encrypted: finds every fault of a disk, not a forger. */
function checksum(piece: Buffer, nonce: Buffer, hash: Buffer): Buffer {
  return createHash('sha256').update(hash).update(nonce).update(piece).digest().subarray(0, tagSize);
}

/**
 * Turns bytes into a file's body: the header's line, then pieces with their lengths, each sealed with AES-256-GCM
 * when there is a key and with a checksum when there is none. The order of pieces and the header are bound in, so that none can be moved, dropped or added.
 */
export class Sealer extends Transform {
  readonly #opening: Opening;
  #held: Buffer[] = [];
  #length = 0;
  #number = 0;

  constructor(opening: Opening) {
    super();
    this.#opening = opening;
    this.push(opening.line);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#held.push(chunk);
    this.#length += chunk.length;
    if (this.#length > pieceSize) {
      let rest = Buffer.concat(this.#held);
      for (; rest.length > pieceSize; rest = rest.subarray(pieceSize))
        this.#seal(rest.subarray(0, pieceSize), false);
      this.#held = [rest];
      this.#length = rest.length;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#seal(Buffer.concat(this.#held), true);
    done();
  }

  #seal(piece: Buffer, isLast: boolean): void {
    const { key, hash } = this.#opening;
    const length = Buffer.alloc(4);
    length.writeUInt32BE((piece.length | (isLast ? last : 0)) >>> 0);
    this.push(length);
    const nonce = nonceOf(this.#number, isLast);
    if (key === null) this.push(Buffer.concat([piece, checksum(piece, nonce, hash)]));
    else {
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(hash);
      this.push(Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]));
    }
    this.#number += 1;
  }
}

export type Opened = { header: Header; hash: Buffer; body: AsyncGenerator<Buffer> };

/**
 * Opens a file: its header, and its body as it was before it was sealed.
 * @throws BackupError here or while the body is read, when it is none, cut short, changed, or cannot be opened.
 */
export async function openEnvelope(
  source: AsyncIterable<Buffer>,
  passphrase: string | null,
): Promise<Opened> {
  const bytes = new Bytes(source);
  const opening = await openHeader(await bytes.until(0x0a, longestHeader), passphrase);
  return { header: opening.header, hash: opening.hash, body: pieces(bytes, opening) };
}

async function* pieces(bytes: Bytes, { key, hash }: Opening): AsyncGenerator<Buffer> {
  for (let number = 0, isLast = false; !isLast; number += 1) {
    const word = (await bytes.take(4)).readUInt32BE();
    isLast = word >= last;
    const length = isLast ? word - last : word;
    if (length > pieceSize) throw changed('the length of a piece makes no sense');
    const sealed = await bytes.take(length + tagSize);
    yield unseal(sealed.subarray(0, length), sealed.subarray(length), key, nonceOf(number, isLast), hash);
  }
  if (!(await bytes.ended())) throw changed('something follows its end');
}

function unseal(piece: Buffer, tag: Buffer, key: Buffer | null, nonce: Buffer, hash: Buffer): Buffer {
  if (key === null) {
    if (!checksum(piece, nonce, hash).equals(tag)) throw changed('a piece does not match its checksum');
    return piece;
  }
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(hash).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(piece), decipher.final()]);
  } catch {
    throw changed('a piece does not match its seal');
  }
}
