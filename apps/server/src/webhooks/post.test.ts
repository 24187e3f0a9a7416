import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { post } from './post.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/hook`;
}

const inside = { allowInner: true };

describe('posting', () => {
  it('sends the bytes as they are, with their type and length', async () => {
    let seen: { method?: string | undefined; headers: object; body: string } | undefined;
    const url = await serve((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        seen = { method: request.method, headers: request.headers, body };
        response.writeHead(204).end();
      });
    });
    const body = '{"名前":"髙橋 🍵"}';
    expect(await post(url, { 'webhook-id': '1' }, body, inside)).toEqual({
      status: 204,
      error: null,
      response: '',
    });
    expect(seen).toMatchObject({
      method: 'POST',
      body,
      headers: {
        'webhook-id': '1',
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
      },
    });
  });

  it('follows no redirect', async () => {
    const url = await serve((_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    );
    expect((await post(url, {}, '{}', inside)).status).toBe(302);
  });

  it('keeps the beginning of a long answer and reads no further', async () => {
    const url = await serve((_, response) => {
      response.writeHead(500);
      const more = (): void => {
        while (!response.destroyed && response.write('長い'.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    });
    const { status, response } = await post(url, {}, '{}', inside);
    expect(status).toBe(500);
    expect(response).toHaveLength(2000);
  });

  it('knows the status of an answer that breaks off', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    expect((await post(url, {}, '{}', inside)).status).toBe(200);
  });

  it('waits no longer than it may', async () => {
    const url = await serve(() => undefined);
    const posted = await post(url, {}, '{}', { ...inside, timeoutMs: 50 });
    expect(posted).toEqual({ status: null, error: 'timeout', response: null });
  });

  it('says when nothing listens', async () => {
    const { error } = await post('http://127.0.0.1:1/', {}, '{}', inside);
    expect(error).toBe('refused');
  });

  it('says when the connection is cut', async () => {
    const url = await serve((request) => request.socket.destroy());
    expect((await post(url, {}, '{}', inside)).error).toBe('cut');
  });

  it('reaches nothing inside the own network unless allowed, by figures or by name', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.end();
    });
    for (const address of [url, url.replace('127.0.0.1', 'localhost')]) {
      const { status, error } = await post(address, {}, '{}', { allowInner: false });
      expect(status).toBeNull();
      expect(error).toBe('inner_address');
    }
    expect(asked).toBe(0);
  });
});
