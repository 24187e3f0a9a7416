import { type Duplex, Readable, Writable } from 'node:stream';

/** The part of pg's connection that COPY needs: pg itself hands it to whatever is queried. */
type Wire = { readonly stream: Duplex; query(text: string): void };

type Done = (error?: Error | null) => void;

/** How many rows a command touched, from its tag, such as `COPY 12`. */
const rowsIn = (message: { text: string }): number => Number(/\d+$/.exec(message.text)?.[0] ?? 0);

/**
 * The rows of a `COPY … TO STDOUT` as a stream of bytes: `client.query(new CopyOut('copy …'))`. Reads from the server
 * no faster than it is read from.
 */
export class CopyOut extends Readable {
  readonly #text: string;
  #wire: Wire | undefined;
  /** How many rows have come; exactly known once the stream has ended. */
  rows = 0;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  submit(wire: Wire): void {
    this.#wire = wire;
    wire.query(this.#text);
  }

  override _read(): void {
    this.#wire?.stream.resume();
  }

  override _destroy(error: Error | null, done: Done): void {
    // A paused connection would never notice that it is being closed.
    this.#wire?.stream.resume();
    done(error);
  }

  handleCopyData(message: { chunk: Buffer }): void {
    // The server sends each row in a message of its own.
    this.rows += 1;
    // pg uses the memory behind a message again for the next one.
    if (!this.push(Buffer.from(message.chunk)) && !this.destroyed) this.#wire?.stream.pause();
  }

  handleCommandComplete(message: { text: string }): void {
    this.rows = rowsIn(message);
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }
}

/** Messages of the frontend, by PostgreSQL's protocol, version 3 (54.7 Message Formats). */
function message(type: 'd' | 'c' | 'f', body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** The rows of a `COPY … FROM STDIN`, written as a stream of bytes: `client.query(new CopyIn('copy …'))`. */
export class CopyIn extends Writable {
  readonly #text: string;
  #wire: Wire | undefined;
  #invited = false;
  #ended = false;
  #waiting: Done | undefined;
  /** Known once the stream has finished. */
  rows = 0;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  submit(wire: Wire): void {
    this.#wire = wire;
    wire.query(this.#text);
  }

  override _construct(done: Done): void {
    // Nothing may be written until the server asks for it; `handleCopyInResponse` goes on from here.
    this.#waiting = done;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#wire?.stream.write(message('d', chunk), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    this.#wire?.stream.write(message('d', Buffer.concat(chunks.map(({ chunk }) => chunk))), done);
  }

  override _final(done: Done): void {
    this.#waiting = done;
    this.#wire?.stream.write(message('c', Buffer.alloc(0)));
  }

  override _destroy(error: Error | null, done: Done): void {
    // Until the server is told, it waits for more and its connection is of no further use.
    if (this.#invited && !this.#ended)
      this.#wire?.stream.write(message('f', Buffer.from('the copy was given up\0')));
    done(error);
  }

  handleCopyInResponse(): void {
    this.#invited = true;
    this.#go();
  }

  handleCommandComplete(complete: { text: string }): void {
    this.#ended = true;
    this.rows = rowsIn(complete);
  }

  handleReadyForQuery(): void {
    this.#go();
  }

  handleError(error: Error): void {
    this.#ended = true;
    if (this.#waiting === undefined) this.destroy(error);
    else this.#go(error);
  }

  #go(error: Error | null = null): void {
    const done = this.#waiting;
    this.#waiting = undefined;
    done?.(error);
  }
}
