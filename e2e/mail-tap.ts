import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Said = { by: 'client' | 'server'; line: string };

/** A way to a server that hears what is said on it, in order. */
export type Tap = {
  port: number;
  /** How many have come through. */
  count(): number;
  said(): readonly Said[];
  close(): Promise<void>;
};

/** Passes everything on between clients and the plain-text server on `port`, and keeps it line by line. */
export async function tap(port: number): Promise<Tap> {
  let count = 0;
  const said: Said[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    count += 1;
    const upstream = connect(port, '127.0.0.1');
    for (const [from, to, by] of [
      [client, upstream, 'client'],
      [upstream, client, 'server'],
    ] as const) {
      let rest = '';
      sockets.add(from);
      from.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString('latin1')).split('\r\n');
        rest = lines.pop() ?? '';
        for (const line of lines) said.push({ by, line });
        to.write(chunk);
      });
      from.on('error', () => from.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    count: () => count,
    said: () => said,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
