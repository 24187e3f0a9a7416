import { systemPostgres } from '@madoguchi/testbed/postgres-debian';
import { startTestServer, type TestServer } from '@madoguchi/testbed/postgres-server';
import { createDatabase } from '@madoguchi/testbed/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDatabase } from '../connect.ts';
import { rebuildSchema } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { fill } from '../testing/filled.fixture.ts';
import { backUp, digests, onClient, restore } from './backup.fixture.ts';

const connectionOf = (connectionString: string) => ({
  url: connectionString,
  directUrl: connectionString,
  stop: () => Promise.resolve(),
});

/** A fresh database, with the schema, that belongs to an ordinary user: no superuser, bound by row-level security. */
async function ordinaryDatabase(admin: string, name: string): Promise<string> {
  await onClient(admin, async (client) => {
    await client.query(`create role ${name} login password 'ordinary' nosuperuser nobypassrls`);
    await client.query(`create database ${name} owner ${name}`);
  });
  const url = new URL(admin);
  url.pathname = `/${name}`;
  url.username = name;
  url.password = 'ordinary';
  await prepareDatabase(connectionOf(url.href));
  return url.href;
}

const older = await systemPostgres();

describe.skipIf(older === undefined)(
  'between the embedded PostgreSQL and an older one of the owner’s',
  () => {
    let desk: Desk;
    let owners: TestServer;
    let ordinary: string;
    beforeAll(async () => {
      desk = await buildDesk();
      await fill(desk);
      owners = await startTestServer('debian');
      ordinary = await ordinaryDatabase(owners.connectionString, 'ordinary');
    });
    afterAll(async () => {
      await desk.close();
      await owners.stop();
    });

    it('a desk goes there, as an ordinary user, and back again, and is the same', async () => {
      const before = await digests(desk.connectionString);
      expect(Object.keys(before).length).toBeGreaterThan(25);
      await restore(ordinary, await backUp(desk.connectionString), { keepOutbox: true });
      await prepareDatabase(connectionOf(ordinary));
      const admin = new URL(owners.connectionString);
      admin.pathname = '/ordinary';
      expect(await digests(admin.href)).toEqual(before);
      const back = await createDatabase();
      try {
        await prepareDatabase(connectionOf(back.connectionString));
        await restore(back.connectionString, await backUp(ordinary), { keepOutbox: true });
        expect(await digests(back.connectionString)).toEqual(before);
      } finally {
        await back.release();
      }
    });

    it('a user who does not own the database is told so', async () => {
      await onClient(owners.connectionString, (client) =>
        client.query('alter database ordinary owner to postgres'),
      );
      const file = await backUp(desk.connectionString);
      await expect(restore(ordinary, file, { replace: true })).rejects.toThrow('must own the database');
    });
  },
);

it('a backup from an older version restores as it was, and is then brought up to date', async () => {
  const [old, fresh] = [await createDatabase(), await createDatabase()];
  try {
    for (const one of [old, fresh]) await prepareDatabase(connectionOf(one.connectionString));
    const first = ['0001_identity.sql', '0002_desk.sql', '0003_isolation.sql'];
    await onClient(old.connectionString, async (client) => {
      await client.query('begin');
      await rebuildSchema(client, first);
      await client.query(
        `insert into workspace (name, slug, "createdAt") values ('みどり商店', 'midori', now())`,
      );
      await client.query('commit');
    });
    const loaded = await restore(fresh.connectionString, await backUp(old.connectionString));
    expect(loaded.manifest.migrations).toEqual(first);
    const { applied } = await prepareDatabase(connectionOf(fresh.connectionString));
    expect(applied[0]).toBe('0004_delivery_reason.sql');
    const names = await onClient(
      fresh.connectionString,
      async (client) => (await client.query('select name from workspace')).rows,
    );
    expect(names).toEqual([{ name: 'みどり商店' }]);
  } finally {
    await Promise.all([old.release(), fresh.release()]);
  }
});
