import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A text protocol's connection: read a line or an exact number of bytes, write anything. */
export interface LineConnection {
  line(): Promise<string>;
  bytes(count: number): Promise<Buffer>;
  write(data: string | Uint8Array): void;
  close(): void;
  /** Lets go of the socket, for TLS to take it over. */
  detach(): void;
}

/** Connects to a port of 127.0.0.1; rejects when nothing listens there. */
export async function openLines(port: number): Promise<LineConnection> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return lines(socket);
}

/** Wraps a socket. Reading past the end rejects with «connection closed». Lines are Latin-1, without their CRLF. */
export function lines(socket: Socket): LineConnection {
  let buffer = Buffer.alloc(0);
  let ended = false;
  let wake = (): void => {};
  const receive = (chunk: Buffer): void => {
    buffer = Buffer.concat([buffer, chunk]);
    wake();
  };
  socket.on('data', receive);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    ended = true;
    wake();
  });

  async function take(end: () => number): Promise<Buffer> {
    for (;;) {
      const length = end();
      if (length >= 0) {
        const taken = buffer.subarray(0, length);
        buffer = buffer.subarray(length);
        return taken;
      }
      if (ended) throw new Error('connection closed');
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    line: async () => {
      const taken = await take(() => buffer.indexOf('\n') + 1 || -1);
      return taken.toString('latin1').replace(/\r?\n$/, '');
    },
    bytes: (count) => take(() => (buffer.length >= count ? count : -1)),
    write: (data) => void socket.write(data),
    close: () => socket.destroy(),
    detach: () => void socket.off('data', receive),
  };
}
