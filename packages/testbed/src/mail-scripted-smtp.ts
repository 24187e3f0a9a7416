import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { lines } from './mail-lines.ts';

/** Cuts the connection instead of answering. */
export const DROP = 'drop';

/** Says nothing and keeps the connection. */
export const SILENT = 'silent';

/** What the server answers at each step: a reply line, `DROP` or `SILENT`. Everything is accepted unless it says otherwise. */
export interface SmtpScript {
  greeting?: string;
  /** Extensions announced, such as `PIPELINING`. */
  extensions?: string[];
  auth?: string;
  mail?: string;
  /** One for each recipient in turn; the last holds for the rest. */
  rcpt?: string[];
  data?: string;
  /** After the first line of the message has come, instead of reading on. */
  midMessage?: string;
  /** After the message's final dot. */
  message?: string;
}

/** A mail server that follows a script, for what real servers do only on bad days. */
export interface ScriptedSmtp {
  port: number;
  /** The command lines received, and `(message)` where one began. */
  log: string[];
  /** The last message received, dots still stuffed. */
  received: string[];
  stop(): Promise<void>;
}

/** Starts it on 127.0.0.1. */
export async function scriptedSmtp(script: SmtpScript): Promise<ScriptedSmtp> {
  const log: string[] = [];
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, script, log, received).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    log,
    received,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(socket: Socket, script: SmtpScript, log: string[], received: string[]): Promise<void> {
  const connection = lines(socket);
  const rcpt = [...(script.rcpt ?? [])];
  const answer = (reply: string): void => {
    if (reply === DROP) throw new Error('dropped by the script');
    if (reply !== SILENT) connection.write(`${reply}\r\n`);
  };
  answer(script.greeting ?? '220 scripted ESMTP');
  for (;;) {
    const line = await connection.line();
    log.push(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') answer(['scripted', ...(script.extensions ?? [])].map(continued).join('\r\n'));
    else if (verb === 'AUTH') answer(script.auth ?? '235 ok');
    else if (verb === 'MAIL') answer(script.mail ?? '250 ok');
    else if (verb === 'RCPT') answer((rcpt.length > 1 ? rcpt.shift() : rcpt[0]) ?? '250 ok');
    else if (verb === 'DATA') {
      const reply = script.data ?? '354 go on';
      answer(reply);
      if (!reply.startsWith('354')) continue;
      const first = await connection.line();
      log.push('(message)');
      if (script.midMessage) answer(script.midMessage);
      for (let text = first; text !== '.'; text = await connection.line()) received.push(text);
      answer(script.message ?? '250 taken');
    } else answer(verb === 'QUIT' ? '221 bye' : '250 ok');
  }
}

const continued = (text: string, index: number, all: string[]): string =>
  `250${index < all.length - 1 ? '-' : ' '}${text}`;
