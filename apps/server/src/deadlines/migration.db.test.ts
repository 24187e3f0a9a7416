import { expect, it } from 'vitest';
import { beforeMigration } from '../testing/before-migration.fixture.ts';
import { Database, type Tx } from '../platform/db/index.ts';
import { reckonAnew } from './settle.ts';
import { nextOfWalk } from './store.ts';

const space = '00000000-0000-7000-8000-00000000000a';
const name = '0031_deadlines.sql';
const stages = '0062_deadline_stages.sql';

it('begins with what is open, in the background, and judges nothing that was answered before', () =>
  beforeMigration(name, async ({ client, migrate, connectionString }) => {
    await client.query(`insert into workspace (id, name, slug, "createdAt") values ($1, 'w', 'w', now())`, [
      space,
    ]);
    await client.query(`
      insert into workspace_settings (workspace_id, thread_secret) values ('${space}', 'x') on conflict do nothing;
      insert into channel (workspace_id, id, type, name, address, config)
        values ('${space}', gen_random_uuid(), 'email', 'c', 'c', '{}');
      insert into customer (workspace_id, id, name, honorific) values ('${space}', gen_random_uuid(), '山田', '様');
      insert into conversation (workspace_id, id, channel_id, customer_id, subject, status, waiting_since)
        select '${space}', gen_random_uuid(), c.id, u.id, s.status, s.status, '2020-01-06'
        from channel c, customer u, unnest(array['open', 'done']) as s (status);
      insert into message (workspace_id, id, conversation_id, ordinal, channel_id, direction, text, from_address, recipients,
          header_references, received_at)
        select '${space}', gen_random_uuid(), o.id, m.ordinal, o.channel_id, m.direction, '', '', '{}', '{}', m.at::timestamptz
        from conversation o, (values (1, 'inbound', '2020-01-06'), (2, 'outbound', '2020-03-06'),
          (3, 'inbound', '2020-04-06')) as m (ordinal, direction, at)`);
    await migrate();
    const shown = async () =>
      (
        await client.query<{ status: string; late: boolean }>(
          `select status, due_at < now() as late from conversation order by status`,
        )
      ).rows;
    expect(await shown()).toEqual([
      { status: 'done', late: false },
      { status: 'open', late: false },
    ]);
    const database = new Database({
      connectionString,
      appRole: null,
      maxConnections: 2,
    });
    const first = '00000000-0000-0000-0000-000000000000';
    await database.inWorkspace(space, async (tx: Tx) => reckonAnew(tx, await nextOfWalk(tx, first, 10)));
    await database.close();
    expect(await shown()).toEqual([
      { status: 'done', late: false },
      { status: 'open', late: true },
    ]);
    const { rows } = await client.query<{ kind: string }>('select kind from deadline');
    expect(rows).toEqual([{ kind: 'next_answer' }]);
  }));

it('reckons what waits anew, once, where a later message counted from the first', () =>
  beforeMigration(stages, async ({ client, migrate }) => {
    await client.query(`insert into workspace (id, name, slug, "createdAt") values ($1, 'w', 'w', now())`, [
      space,
    ]);
    await client.query('delete from deadline_walk');
    await migrate();
    const { rows } = await client.query('select workspace_id, done, total from deadline_walk');
    expect(rows).toEqual([{ workspace_id: space, done: 0, total: null }]);
  }));
