import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import pg from 'pg';

/** A network between the desk and its database that loses the connection at the worst moment. */
export type LossyProxy = {
  connectionString: string;
  /** The next COMMIT on any connection is done by the server, or never reaches it; the client hears nothing either way. */
  loseNextCommit: (when: 'after' | 'before') => void;
  /** Nobody gets through any more, as while a server is being restarted; or again. */
  setOpen: (open: boolean) => void;
  close: () => Promise<void>;
};

const commitSent = Buffer.from('commit\0');
const commitAnswered = Buffer.from('COMMIT\0');

/** Stands in front of the database that `connectionString` names. */
export async function lossyProxy(connectionString: string): Promise<LossyProxy> {
  const { host, port } = new pg.Client({ connectionString });
  let losing: 'after' | 'before' | null = null;
  let open = true;
  const sockets = new Set<Socket>();

  const server = createServer((near) => {
    if (!open) return void near.destroy();
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    let lost = false;
    const hangUp = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', hangUp);
      socket.on('close', () => {
        sockets.delete(socket);
        hangUp();
      });
    }
    near.on('data', (chunk) => {
      if (losing !== null && chunk.includes(commitSent)) {
        lost = true;
        if (losing === 'before') hangUp();
        losing = null;
      }
      if (!far.destroyed) far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (lost && chunk.includes(commitAnswered)) hangUp();
      else near.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(connectionString);
  url.searchParams.delete('host');
  url.searchParams.delete('port');
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0);

  return {
    connectionString: url.href,
    loseNextCommit: (when) => {
      losing = when;
    },
    setOpen: (value) => {
      open = value;
      if (!open) for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
