import { once } from 'node:events';
import { createServer } from 'node:net';

export type PortUse =
  | { use: 'free' }
  | { use: 'desk'; version: string }
  | { use: 'taken' }
  | { use: 'refused'; reason: string };

/** Who holds the port the desk is to listen on: nobody, a desk that runs already, or another program. */
export async function portUse(host: string, port: number): Promise<PortUse> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return { use: 'free' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE')
      return { use: 'refused', reason: error instanceof Error ? error.message : String(error) };
    const version = await deskVersion(host, port);
    return version === null ? { use: 'taken' } : { use: 'desk', version };
  } finally {
    server.close();
  }
}

/** What `/healthz` of a desk tells; null when what answers there is none, or does not answer within two seconds. */
async function deskVersion(host: string, port: number): Promise<string | null> {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const name = reachable.includes(':') ? `[${reachable}]` : reachable;
  try {
    const response = await fetch(`http://${name}:${port}/healthz`, {
      signal: AbortSignal.timeout(2_000),
      redirect: 'error',
    });
    const body: unknown = await response.json();
    const isDesk =
      typeof body === 'object' &&
      body !== null &&
      'version' in body &&
      'status' in body &&
      body.status === 'ok';
    return isDesk ? String(body.version) : null;
  } catch {
    return null;
  }
}

/**
 * The same in words.
 * @throws Error saying what to do when the desk could not listen there.
 */
export async function describePort(host: string, port: number): Promise<string> {
  const found = await portUse(host, port);
  switch (found.use) {
    case 'free':
      return port === 0 ? 'any free port is taken at each start' : `${port} on ${host} is free`;
    case 'desk':
      return `${port} on ${host} is held by a Madoguchi ${found.version} that is running`;
    case 'taken':
      throw new Error(
        `${port} on ${host} is held by another program: stop it, or set PORT, such as PORT=${port === 65_535 ? 3000 : port + 1}`,
      );
    case 'refused':
      throw new Error(`cannot listen on ${port} of ${host} (${found.reason}): set PORT or HOST to another`);
  }
}
