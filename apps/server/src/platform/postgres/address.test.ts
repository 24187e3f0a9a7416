import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { PostgresSandbox } from '@madoguchi/testbed/postgres-sandbox';
import { afterEach, describe, expect, it } from 'vitest';
import { anotherPort, chooseAddress, isFree, portAddress } from './address.ts';

const sandbox = new PostgresSandbox();
const listeners: Server[] = [];
afterEach(async () => {
  for (const listener of listeners.splice(0)) await new Promise((resolve) => listener.close(resolve));
  await sandbox.clean();
});

function occupy(port: number): Promise<void> {
  return new Promise((resolve) => {
    listeners.push(createServer().listen({ host: '127.0.0.1', port }, resolve));
  });
}

describe('where there are no Unix sockets (Windows)', () => {
  it('a port and a password are chosen once and kept in the data folder', async () => {
    const base = await sandbox.folder();
    const place = { base, account: undefined, reachable: true };
    const first = await chooseAddress(place, 'win32');
    expect(first).toEqual({
      kind: 'port',
      port: expect.any(Number),
      password: expect.stringMatching(/^[\w-]{32}$/),
    });
    expect(await chooseAddress(place, 'win32')).toEqual(first);
  });

  it('the password is for the owner’s eyes only, and differs between data folders', async () => {
    const [one, other] = [await sandbox.folder(), await sandbox.folder()];
    const passwords = [await portAddress(one), await portAddress(other)].map((address) =>
      address.kind === 'port' ? address.password : '',
    );
    expect(new Set(passwords).size).toBe(2);
    expect((await stat(path.join(one, 'postgres-password'))).mode & 0o077).toBe(0);
  });

  it('a port that another program has taken is given up for a free one, and the password stays', async () => {
    const base = await sandbox.folder();
    const first = await portAddress(base);
    if (first.kind !== 'port') throw new Error('not a port');
    expect(await isFree(first.port)).toBe(true);
    await occupy(first.port);
    expect(await isFree(first.port)).toBe(false);
    const second = await anotherPort(base);
    expect(second).toEqual({ kind: 'port', port: expect.any(Number), password: first.password });
    expect(second).not.toEqual(first);
    expect(await readFile(path.join(base, 'postgres-port'), 'utf8')).toBe(
      String(second.kind === 'port' ? second.port : ''),
    );
  });
});

describe('where there are', () => {
  it('no port is opened', async () => {
    const base = await sandbox.folder();
    expect(await chooseAddress({ base, account: undefined, reachable: true }, 'linux')).toEqual({
      kind: 'socket',
      folder: path.join(base, 'run'),
    });
  });
});
