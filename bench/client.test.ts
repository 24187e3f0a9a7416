import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepAlive } from './client.ts';

let answers: ((response: ServerResponse) => void)[] = [];
let asked: string[] = [];
const connections = new Set<Socket>();
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
  answers.shift()?.(response);
});
server.on('connection', (socket) => connections.add(socket));
let client: ReturnType<typeof keepAlive>;

beforeEach(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = keepAlive(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'key');
  answers = [];
  asked = [];
  connections.clear();
});
afterEach(async () => {
  client.close();
  server.close();
  await once(server, 'close');
});

const whole =
  (status: number, body: string, headers = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);

describe('the client that lists are measured with', () => {
  it('asks one thing after the other over one connection, however long the answers', async () => {
    answers = [whole(200, '窓口'.repeat(200_000)), whole(200, ''), whole(200, '{}')];
    for (const path of ['/conversations', '/none', '/tags']) await client.get(path);
    expect(asked).toEqual(
      ['/conversations', '/none', '/tags'].map((path) => `GET /api/v1${path} Bearer key`),
    );
    expect(connections.size).toBe(1);
  });

  it('takes answers that come in pieces', async () => {
    answers = [
      ({ socket }) => {
        const pieces = ['HTTP/1.1 200 O', 'K\r\nContent-Length: 4\r', '\n\r', '\nab', 'cd'];
        const send = () => {
          const piece = pieces.shift();
          if (piece !== undefined) socket?.write(piece, () => setTimeout(send, 5));
        };
        send();
      },
    ];
    await client.get('/pieces');
    expect(asked).toHaveLength(1);
  });

  it('has a connection for each of those who ask at once', async () => {
    answers = [whole(200, '1'), whole(200, '2'), whole(200, '3')];
    await Promise.all([client.get('/1'), client.get('/2'), client.get('/3')]);
    expect(connections.size).toBe(3);
  });

  it('asks a busy desk again when it says', async () => {
    answers = [whole(503, 'busy', { 'retry-after': '0' }), whole(200, '{}')];
    await client.get('/conversations');
    expect(asked).toHaveLength(2);
  });

  it('says what was refused, and why', async () => {
    answers = [whole(403, '{"code":"forbidden"}')];
    await expect(client.get('/audit')).rejects.toThrow('/audit answered 403: {"code":"forbidden"}');
  });

  it('says that the desk is gone, or that an answer cannot be read', async () => {
    answers = [({ socket }) => socket?.destroy()];
    await expect(client.get('/gone')).rejects.toThrow();
    answers = [(response) => response.writeHead(200).write('without a length')];
    await expect(client.get('/endless')).rejects.toThrow('without a length');
  });
});
