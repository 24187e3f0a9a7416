import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { connect } from '../connect.ts';
import { libraryPool } from '../platform/db/index.ts';
import { createLogger } from '../platform/log.ts';
import { describePort } from './port.ts';

type Check = { name: string; run: () => Promise<string> };

const gigabyte = 1024 ** 3;

/** Looks whether everything the desk needs is there; says of each thing what it found or what to do. */
export async function doctor(): Promise<number> {
  const config = readConfig();
  const checks: Check[] = [
    {
      name: 'Node.js',
      run: () => Promise.resolve(`${process.version} on ${process.platform} ${process.arch}`),
    },
    {
      name: 'Data folder',
      run: async () => {
        await mkdir(config.dataDir, { recursive: true });
        await access(config.dataDir, constants.R_OK | constants.W_OK);
        const { bavail, bsize } = await statfs(config.dataDir);
        const free = (bavail * bsize) / gigabyte;
        if (free < 1)
          throw new Error(
            `only ${free.toFixed(1)} GB free under ${config.dataDir}: make room, or set DATA_DIR`,
          );
        return `${config.dataDir}, ${free.toFixed(0)} GB free`;
      },
    },
    {
      name: 'Database',
      run: async () => {
        const connection = await connect(config, createLogger('silent'));
        const pool = libraryPool(connection.url);
        try {
          const { rows } = await pool.query<{ version: string }>(
            "select current_setting('server_version') as version",
          );
          return `PostgreSQL ${rows[0]?.version} (${config.databaseUrl === null ? 'embedded' : 'DATABASE_URL'})`;
        } finally {
          await pool.end();
          await connection.stop();
        }
      },
    },
    {
      name: 'Address',
      run: () =>
        config.publicUrl === null && config.host !== 'localhost'
          ? Promise.reject(
              new Error('HOST opens the desk to others: set PUBLIC_URL to its address, best behind https'),
            )
          : Promise.resolve(config.publicUrl ?? `http://${config.host}:${config.port}`),
    },
    ...(config.roles.has('api') ? [{ name: 'Port', run: () => describePort(config.host, config.port) }] : []),
  ];
  let failed = 0;
  for (const { name, run } of checks) {
    const line = await run().then(
      (found) => `ok    ${name}: ${found}`,
      (error: unknown) => {
        failed += 1;
        return `wrong ${name}: ${error instanceof Error ? error.message : String(error)}`;
      },
    );
    process.stdout.write(`${line}\n`);
  }
  return failed === 0 ? 0 : 1;
}
