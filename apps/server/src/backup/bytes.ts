import { cutShort } from './errors.ts';

/** Reads a stream in pieces of exactly the length asked for, holding no more than that and one piece of the source. */
export class Bytes {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  /** How many bytes have been handed out. */
  read = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** True when nothing follows. */
  async ended(): Promise<boolean> {
    while (this.#held.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) return true;
      this.#held = next.value;
    }
    return false;
  }

  /** @throws BackupError when the stream ends before. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let wanted = length;
    while (wanted > 0) {
      if (await this.ended()) throw cutShort(this.read + length - wanted);
      const part = this.#held.subarray(0, wanted);
      this.#held = this.#held.subarray(part.length);
      wanted -= part.length;
      parts.push(part);
    }
    this.read += length;
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts, length);
  }

  /** Everything up to a byte, without it; undefined when it does not come within `limit` bytes. */
  async until(byte: number, limit: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    for (let length = 0; length <= limit;) {
      if (await this.ended()) return undefined;
      const at = this.#held.indexOf(byte);
      const part = at === -1 ? this.#held : this.#held.subarray(0, at);
      parts.push(part);
      length += part.length;
      this.#held = this.#held.subarray(part.length + (at === -1 ? 0 : 1));
      this.read += part.length + (at === -1 ? 0 : 1);
      if (at !== -1 && length <= limit) return Buffer.concat(parts);
    }
    return undefined;
  }
}
