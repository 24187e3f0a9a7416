import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to an SMTP server on which the answer to a message can be held back: the worst moment there is to die. */
export type HeldSmtp = {
  port: number;
  /** From now on the answer to each message is kept back. */
  hold(): void;
  /** Lets what was kept back through, and all that follows. */
  release(): void;
  close(): Promise<void>;
};

/** Passes everything on between a client and the server on `port`, but for answers that are held. */
export async function holdSmtp(port: number): Promise<HeldSmtp> {
  let holding = false;
  let free = (): void => undefined;
  let freed = Promise.resolve();
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    let ended = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let tail = '';
    client.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString('latin1')).slice(-5);
      ended ||= tail === '\r\n.\r\n';
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      void (ended && holding ? freed : Promise.resolve()).then(() => client.write(chunk));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    hold: () => {
      holding = true;
      freed = new Promise((resolve) => (free = resolve));
    },
    release: () => {
      holding = false;
      free();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
