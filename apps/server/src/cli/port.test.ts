import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { describePort, portUse } from './port.ts';

const host = '127.0.0.1';
let server: Server | undefined;
afterEach(async () => {
  server?.close();
  if (server?.listening === true) await once(server, 'close');
  server = undefined;
});

async function listening(made: Server): Promise<number> {
  server = made;
  made.listen(0, host);
  await once(made, 'listening');
  const address = made.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const answering = (body: string, status = 200): RequestListener => {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(body);
  };
};

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const port = await listening(createServer());
  server?.close();
  server = undefined;
  return port;
}

describe('the port of a desk', () => {
  it('is free when nobody listens there, and stays so after the look', async () => {
    const port = await freePort();
    expect(await portUse(host, port)).toEqual({ use: 'free' });
    expect(await portUse(host, port)).toEqual({ use: 'free' });
    expect(await describePort(host, port)).toBe(`${port} on ${host} is free`);
    expect(await describePort(host, 0)).toContain('any free port');
  });

  it('may be held by a desk that runs already, which is well', async () => {
    const port = await listening(createHttpServer(answering('{"status":"ok","version":"0.1.0"}')));
    expect(await portUse(host, port)).toEqual({ use: 'desk', version: '0.1.0' });
    expect(await describePort(host, port)).toContain('Madoguchi 0.1.0 that is running');
  });

  it.each([
    ['answers something else', createHttpServer(answering('<p>hello</p>'))],
    ['answers with another object', createHttpServer(answering('{"status":"ok"}'))],
    ['answers null', createHttpServer(answering('null'))],
    ['answers 404', createHttpServer(answering('not here', 404))],
    ['hangs up', createServer((socket) => socket.destroy())],
  ])('may be held by another program, which %s: it says what to do', async (_what, other) => {
    const port = await listening(other);
    expect(await portUse(host, port)).toEqual({ use: 'taken' });
    await expect(describePort(host, port)).rejects.toThrow(`PORT=${port + 1}`);
  });

  it('cannot be had at an address of another machine', async () => {
    expect((await portUse('192.0.2.1', 0)).use).toBe('refused');
    await expect(describePort('192.0.2.1', 3000)).rejects.toThrow('set PORT or HOST');
  });
});
