import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDatabase } from '@madoguchi/testbed/postgres';
import pg from 'pg';
import { expect, it } from 'vitest';
import { cli, compiled } from '../testing/cli.fixture.ts';
import { buildDesk } from '../testing/desk.fixture.ts';

const run = promisify(execFile);

async function count(connectionString: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(`select count(*)::int as n from ${pg.escapeIdentifier(table)}`);
  await client.end();
  return rows[0]?.n as number;
}

it('moves a whole desk into an empty database, and refuses one in use', async () => {
  const desk = await buildDesk();
  await desk.join('agent', '佐藤');
  const target = await createDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-move-'));
  const move = () =>
    run(process.execPath, [cli, 'move', '--from', desk.connectionString], {
      env: { ...compiled, DATABASE_URL: target.connectionString, DATA_DIR: dataDir },
    });
  try {
    expect((await move()).stdout).toMatch(/^Copied \d+ rows/);
    for (const table of ['workspace', 'member', 'auth_user', 'api_key', 'event']) {
      expect(await count(target.connectionString, table)).toBe(await count(desk.connectionString, table));
    }
    await expect(move()).rejects.toThrow('already holds a desk');
  } finally {
    await desk.close();
    await target.release();
    await rm(dataDir, { recursive: true, force: true });
  }
});
