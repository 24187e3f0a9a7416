import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './mail-ports.ts';

const program = '/usr/sbin/pgbouncer';

/** Whether Debian's PgBouncer is on this machine. */
export function hasPgBouncer(): boolean {
  return existsSync(program);
}

export type Pooler = {
  /** The same database through the pooler. */
  connectionString: string;
  stop(): Promise<void>;
};

/**
 * A PgBouncer of a test's own in transaction mode in front of a database, with fewer connections than its clients
 * will want, so that they really share them.
 */
export async function startPgBouncer(connectionString: string): Promise<Pooler> {
  const [port = 0] = await freePorts(1);
  const folder = await mkdtemp(join(tmpdir(), 'pgbouncer-'));
  await chmod(folder, 0o777);
  const url = new URL(connectionString);
  const host = url.searchParams.get('host') ?? url.hostname;
  const user = decodeURIComponent(url.username);
  const password = url.password === '' ? '' : ` password='${decodeURIComponent(url.password)}'`;
  const target = `host=${host} port=${url.port === '' ? '5432' : url.port} user=${user}${password}`;
  const config = join(folder, 'pgbouncer.ini');
  await writeFile(
    config,
    `[databases]
* = ${target}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
`,
  );
  // It refuses to run as root, and the socket it connects to may be its owner's alone.
  const identity = process.getuid?.() === 0 ? ['-u', 'postgres'] : [];
  const child = spawn(program, ['-q', ...identity, config], { stdio: 'ignore' });
  await greeted(port, () => child.exitCode !== null);
  return {
    connectionString: `postgres://${url.username}@127.0.0.1:${port}${url.pathname}`,
    stop: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function greeted(port: number, dead: () => boolean): Promise<void> {
  for (;;) {
    if (dead()) throw new Error('PgBouncer did not start');
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
