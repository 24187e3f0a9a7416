import { once } from 'node:events';
import { createServer } from 'node:net';

const FIRST = 12_000;
/** Every process has a run of ports to itself, so that test files starting together do not meet. */
const PORTS_EACH = 60;
const PROCESSES = 300;

/** How many have been handed out: each is given again only after all others, for whoever has one may not listen yet. */
let given = Math.floor(Math.random() * PORTS_EACH);

/**
 * Finds `count` different free ports on 127.0.0.1. They lie below the range from which systems take ports for
 * outgoing connections (32768 and up on Linux), so that none is taken between this probe and the server's bind.
 */
export async function freePorts(count: number): Promise<number[]> {
  const first = FIRST + (process.pid % PROCESSES) * PORTS_EACH;
  const ports: number[] = [];
  while (ports.length < count) {
    const port = first + (given % PORTS_EACH);
    given += 1;
    if (!ports.includes(port) && (await isFree(port))) ports.push(port);
  }
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
