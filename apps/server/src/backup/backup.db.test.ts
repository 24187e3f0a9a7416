import { createDatabase, type TestDatabase } from '@madoguchi/testbed/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDatabase } from '../connect.ts';
import { buildDesk, openDesk, type Desk } from '../testing/desk.fixture.ts';
import { fill } from '../testing/filled.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { backUp, digests, onClient, restore, secret } from './backup.fixture.ts';
import { secretMark } from './index.ts';

let desk: Desk;
let file: Buffer;
const made: TestDatabase[] = [];
beforeAll(async () => {
  desk = await buildDesk();
  await fill(desk);
  await fill(await neighbour(desk), 'support@tonari.example.jp');
  file = await backUp(desk.connectionString);
});
afterAll(async () => {
  await desk.close();
  await Promise.all(made.map((one) => one.release()));
});

const connectionOf = (connectionString: string) => ({
  url: connectionString,
  directUrl: connectionString,
  stop: () => Promise.resolve(),
});

/** A database that has the schema and no desk, as a restore finds it. */
async function empty(): Promise<string> {
  const database = await createDatabase();
  made.push(database);
  await prepareDatabase(connectionOf(database.connectionString));
  return database.connectionString;
}

describe('a backup of a desk at work', () => {
  it('restores to every row of every table, and to a desk that goes on', async () => {
    const target = await empty();
    const loaded = await restore(target, file, { keepOutbox: true });
    expect(await digests(target)).toEqual(await digests(desk.connectionString));
    expect(loaded.manifest.secretMark).toBe(secretMark(secret));
    expect([loaded.hasSecret, loaded.secret]).toEqual([false, null]);
    await prepareDatabase(connectionOf(target));
    const again = await openDesk({ beside: { ...desk, connectionString: target } });
    try {
      const answer = await again.app.inject({
        url: '/api/v1/conversations',
        headers: { authorization: `Bearer ${desk.owner.apiKey}` },
      });
      const before = await desk.owner.call<{ items: object[] }>('GET', '/api/v1/conversations');
      expect(before.body.items.length).toBeGreaterThan(0);
      expect(answer.json()).toEqual(before.body);
    } finally {
      await again.close();
    }
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    await onClient(desk.connectionString, async (client) => {
      const before = await digests(desk.connectionString);
      const { backUpSlowly } = await import('./slow.fixture.ts');
      const taken = await backUpSlowly(desk.connectionString, () =>
        client.query(`update customer set note = 'written meanwhile'`),
      );
      await client.query(`update customer set note = ''`);
      const target = await empty();
      await restore(target, taken, { keepOutbox: true });
      expect((await digests(target))['customer']).toBe(before['customer']);
    });
  });

  it('brings constraints, security and triggers back as they were', async () => {
    const target = await empty();
    await restore(target, file);
    await prepareDatabase(connectionOf(target));
    const shape = `select (select count(*)::int from pg_constraint) as keys,
      (select count(*)::int from pg_class where relforcerowsecurity) as forced,
      (select count(*)::int from pg_constraint where not convalidated) as unchecked,
      (select count(*)::int from pg_trigger where tgenabled = 'D') as disabled`;
    const [there, here] = await Promise.all(
      [target, desk.connectionString].map((one) =>
        onClient(one, async (client) => (await client.query<Record<string, number>>(shape)).rows[0]),
      ),
    );
    expect(there).toEqual(here);
    expect(here).toMatchObject({ unchecked: 0, disabled: 0 });
  });

  it('sends nothing again that may have gone out since: it becomes doubtful', async () => {
    const waiting = `update outbox set not_before = now() + interval '1 day' returning message_id`;
    const rows = await onClient(
      desk.connectionString,
      async (client) => (await client.query(waiting)).rowCount,
    );
    expect(rows).toBeGreaterThan(0);
    await onClient(desk.connectionString, async (client) => {
      await client.query("update broadcast set state = 'sending', next_at = now()");
      await client.query("update broadcast_recipient set state = 'waiting'");
      await client.query("update delay_notice set state = 'sending', next_at = now()");
    });
    const target = await empty();
    const loaded = await restore(target, await backUp(desk.connectionString));
    expect(loaded.doubtful).toBe(rows);
    const broadcasts = await onClient(target, (client) =>
      client.query(`select b.state, b.reason, r.state as person
        from broadcast b join broadcast_recipient r on r.broadcast_id = b.id group by 1, 2, 3`),
    );
    expect(broadcasts.rows).toEqual([{ state: 'stopped', reason: 'restored', person: 'doubtful' }]);
    const notices = await onClient(target, (client) =>
      client.query(`select n.state, o.state as told from delay_notice n
        join delay_notice_order o on o.notice_id = n.id group by 1, 2`),
    );
    expect(notices.rows).toEqual([{ state: 'stopped', told: 'skipped' }]);
    const told = await onClient(target, (client) =>
      client.query(`select from notification_due union all select from notification_sending
        where state in ('waiting', 'claimed', 'transmitting')`),
    );
    expect(told.rowCount).toBe(0);
    await prepareDatabase(connectionOf(target));
    const again = await openDesk({ beside: { ...desk, connectionString: target } });
    try {
      const { recoverOutbox } = await import('../conversations/index.ts');
      await recoverOutbox(again.context.delivery, desk.workspaceId);
      const states = await onClient(
        target,
        async (client) =>
          (
            await client.query(
              `select delivery from message where direction = 'outbound' and workspace_id = $1`,
              [desk.workspaceId],
            )
          ).rows,
      );
      expect(states).toEqual([{ delivery: 'doubtful' }, { delivery: 'doubtful' }]);
    } finally {
      await again.close();
    }
  });
});

describe('the secret', () => {
  it('goes in only when asked for, and only encrypted', async () => {
    await expect(backUp(desk.connectionString, { withSecret: true })).rejects.toThrow(
      'only into an encrypted backup',
    );
    const passphrase = 'a passphrase of some length';
    const sealed = await backUp(desk.connectionString, { withSecret: true, passphrase });
    const loaded = await restore(await empty(), sealed, { passphrase });
    expect(loaded.secret?.equals(secret)).toBe(true);
  });
});

describe('a database that is in use', () => {
  it('is left as it is when it holds a desk, unless one says to replace it', async () => {
    const target = await empty();
    await restore(target, file);
    await expect(restore(target, file)).rejects.toThrow('already holds a desk («みどり商店»');
    await onClient(target, (client) => client.query(`update workspace set name = '古い窓口'`));
    await restore(target, file, { replace: true, keepOutbox: true });
    expect((await digests(target))['workspace']).toBe((await digests(desk.connectionString))['workspace']);
  });

  it('is refused while a process of a desk lives on it', async () => {
    const live = await openDesk();
    try {
      await expect(restore(live.connectionString, file)).rejects.toThrow('A desk is running');
    } finally {
      await live.close();
    }
  });

  it('is refused when somebody else keeps a table there', async () => {
    const target = await empty();
    await onClient(target, (client) => client.query('create table their_orders (id int)'));
    await expect(restore(target, file, { replace: true })).rejects.toThrow('«their_orders»');
  });
});

it('a backup of what is no desk is refused', async () => {
  const database = await createDatabase();
  made.push(database);
  await expect(backUp(database.connectionString)).rejects.toThrow('no desk in this database');
});
