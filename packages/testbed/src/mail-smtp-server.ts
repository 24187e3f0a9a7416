import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { Certificate } from './mail-certificate.ts';
import { deliveryReport } from './mail-delivery-report.ts';
import { lines, type LineConnection } from './mail-lines.ts';
import { boxKey, store, type MemoryBox } from './mail-memory.ts';
import type { Introspection } from './mail-types.ts';
import { tokenUser } from './mail-xoauth2.ts';

/**
 * Starts the in-process submission servers: STARTTLS on the first port, TLS on the second; both want AUTH PLAIN, or
 * XOAUTH2 where there is someone to ask for tokens.
 * Written by hand because the usual library refuses carriers' addresses such as `"a..b"@docomo.ne.jp`.
 */
export async function startSmtp(
  boxes: Map<string, MemoryBox>,
  ports: { port: number; tlsPort: number },
  tls: Certificate,
  oauth: Introspection | null,
): Promise<{ stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const accept = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, boxes, tls, oauth).catch(() => socket.destroy());
  };
  const servers = [createServer(accept), createTlsServer(tls, accept)];
  for (const [index, server] of servers.entries()) {
    server.listen(index === 0 ? ports.port : ports.tlsPort, '127.0.0.1');
    await once(server, 'listening');
  }
  return {
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => once(server.close(), 'close')));
    },
  };
}

/** Stores a message as a mail server does: behind Return-Path and Delivered-To. False when nobody has the address. */
export function deliverInto(
  boxes: Map<string, MemoryBox>,
  from: string,
  to: string,
  raw: Uint8Array,
): boolean {
  const box = boxes.get(boxKey(to));
  if (!box) return false;
  const trace = Buffer.from(`Return-Path: <${from}>\r\nDelivered-To: ${to}\r\n`);
  store(box, 'INBOX', Buffer.concat([trace, raw]), []);
  return true;
}

async function serve(
  socket: Socket,
  boxes: Map<string, MemoryBox>,
  tls: Certificate,
  oauth: Introspection | null,
): Promise<void> {
  let connection = lines(socket);
  let signedIn = false;
  let from = '';
  let to: string[] = [];
  const reply = (text: string): void => connection.write(`${text}\r\n`);
  let upgraded = socket instanceof TLSSocket;
  reply('220 mail.example.jp ESMTP');
  for (;;) {
    const line = await connection.line();
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO')
      reply(
        `250-mail.example.jp\r\n${upgraded ? '' : '250-STARTTLS\r\n'}250-PIPELINING\r\n250 AUTH PLAIN${oauth ? ' XOAUTH2' : ''}`,
      );
    else if (verb === 'STAR') {
      reply('220 go on');
      connection.detach();
      connection = lines(new TLSSocket(socket, { isServer: true, ...tls }));
      upgraded = true;
    } else if (/^AUTH XOAUTH2 /i.test(line) && oauth) {
      signedIn = boxes.has(tokenUser(oauth, line.split(' ')[2] ?? '') ?? '');
      if (!signedIn) {
        reply('334 eyJzdGF0dXMiOiI0MDEifQ==');
        await connection.line();
      }
      reply(signedIn ? '235 welcome' : '535 5.7.8 Authentication failed');
    } else if (verb === 'AUTH') {
      signedIn = isRight(boxes, line);
      reply(signedIn ? '235 welcome' : '535 5.7.8 Authentication failed');
    } else if (verb === 'MAIL') {
      from = address(line);
      to = [];
      reply(signedIn ? '250 ok' : '530 5.7.0 Authentication required');
    } else if (verb === 'RCPT') {
      to.push(address(line));
      reply(signedIn ? '250 ok' : '554 5.7.1 Relay access denied');
    } else if (verb === 'DATA') {
      reply(signedIn ? '354 go on' : '503 5.5.1 no recipients');
      if (signedIn) {
        distribute(boxes, from, to, await message(connection));
        reply('250 2.0.0 Ok: taken');
      }
    } else reply(verb === 'QUIT' ? '221 bye' : '250 ok');
  }
}

function isRight(boxes: Map<string, MemoryBox>, line: string): boolean {
  const [, , credentials = ''] = line.split(' ');
  const [, user = '', password] = Buffer.from(credentials, 'base64').toString().split('\u0000');
  return boxes.get(boxKey(user))?.password === password && password !== undefined;
}

const address = (line: string): string => /<(.*)>/.exec(line)?.[1] ?? '';

async function message(connection: LineConnection): Promise<Buffer> {
  const text: string[] = [];
  for (let line = await connection.line(); line !== '.'; line = await connection.line())
    text.push(line.replace(/^\./, ''));
  return Buffer.from(`${text.join('\r\n')}\r\n`, 'latin1');
}

function distribute(boxes: Map<string, MemoryBox>, from: string, to: string[], raw: Buffer): void {
  for (const recipient of to) {
    if (!deliverInto(boxes, from, recipient, raw))
      deliverInto(boxes, '', from, deliveryReport(from, recipient, raw));
  }
}
