import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { Certificate } from './mail-certificate.ts';
import { answer, type Selected } from './mail-imap-answers.ts';
import { readCommand } from './mail-imap-command.ts';
import { lines, type LineConnection } from './mail-lines.ts';
import { boxKey, type MemoryBox } from './mail-memory.ts';
import type { Introspection } from './mail-types.ts';
import { tokenUser } from './mail-xoauth2.ts';

/** A small IMAP server (of RFC 9051 what mail programs use most) over mailboxes in memory. */
export interface ImapServer {
  start(): Promise<void>;
  /** Ends every session too. */
  stop(): Promise<void>;
}

/** Makes the server; `port` offers STARTTLS, `tlsPort` TLS from the start. */
export function imapServer(
  boxes: Map<string, MemoryBox>,
  ports: { port: number; tlsPort: number },
  tls: Certificate,
  oauth: Introspection | null,
): ImapServer {
  const sockets = new Set<Socket>();
  let servers: Server[] = [];
  const accept = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, boxes, tls, oauth).catch(() => socket.destroy());
  };
  return {
    start: async () => {
      if (servers.length > 0) return;
      servers = [createServer(accept), createTlsServer(tls, accept)];
      for (const [index, server] of servers.entries()) {
        server.listen(index === 0 ? ports.port : ports.tlsPort, '127.0.0.1');
        await once(server, 'listening');
      }
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => once(server.close(), 'close')));
      servers = [];
    },
  };
}

async function serve(
  socket: Socket,
  boxes: Map<string, MemoryBox>,
  tls: Certificate,
  oauth: Introspection | null,
): Promise<void> {
  let connection = lines(socket);
  let session: Selected | null = null;
  let secure = socket instanceof TLSSocket;
  const reply = (text: string): void => connection.write(`${text}\r\n`);
  reply('* OK ready');
  for (;;) {
    const command = await readCommand(connection);
    const { tag, name, args } = command;
    if (name === 'CAPABILITY') {
      reply(
        `* CAPABILITY IMAP4rev1 IDLE LITERAL+${secure ? '' : ' STARTTLS'}${oauth ? ' SASL-IR AUTH=XOAUTH2' : ''}`,
      );
      reply(`${tag} OK done`);
    } else if (name === 'STARTTLS' && !secure) {
      reply(`${tag} OK begin`);
      connection.detach();
      const secured = new TLSSocket(socket, { isServer: true, ...tls });
      connection = lines(secured);
      secure = true;
    } else if (name === 'LOGIN') {
      const box = boxes.get(boxKey(args[0] ?? ''));
      session = box?.password === args[1] && box ? { box, folder: null } : null;
      reply(session ? `${tag} OK welcome` : `${tag} NO [AUTHENTICATIONFAILED] Authentication failed`);
    } else if (name === 'AUTHENTICATE' && oauth && args[0]?.toUpperCase() === 'XOAUTH2') {
      const box = boxes.get(tokenUser(oauth, args[1] ?? '') ?? '');
      session = box ? { box, folder: null } : null;
      if (!session) {
        reply('+ eyJzdGF0dXMiOiI0MDEifQ==');
        await connection.line();
      }
      reply(session ? `${tag} OK welcome` : `${tag} NO [AUTHENTICATIONFAILED] Authentication failed`);
    } else if (name === 'NOOP') {
      if (session?.folder) reply(`* ${session.folder.mails.length} EXISTS`);
      reply(`${tag} OK done`);
    } else if (name === 'LOGOUT') {
      reply(`* BYE bye\r\n${tag} OK done`);
      return;
    } else if (name === 'IDLE' && session) {
      await idle(connection, session);
      reply(`${tag} OK done`);
    } else {
      const found = session && answer(command, session);
      for (const line of found?.lines ?? []) {
        connection.write(line);
        if (typeof line === 'string') connection.write('\r\n');
      }
      reply(`${tag} ${found?.result ?? 'BAD unknown here'}`);
    }
  }
}

async function idle(connection: LineConnection, { box, folder }: Selected): Promise<void> {
  const tell = (): void => {
    if (folder) connection.write(`* ${folder.mails.length} EXISTS\r\n`);
  };
  connection.write('+ idling\r\n');
  tell();
  box.listeners.add(tell);
  try {
    await connection.line();
  } finally {
    box.listeners.delete(tell);
  }
}
