import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { fill } from '../../testing/filled.fixture.ts';
import { neighbour } from '../../testing/neighbour.fixture.ts';
import { sql } from './index.ts';

let desk: Desk;
let other: Desk;
let client: pg.Client;
let tables: string[];
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  other = await neighbour(desk);
  await other.owner.call('PATCH', '/api/v1/workspace', { undoSeconds: 60 });
  await fill(desk);
  await fill(other);
  client = new pg.Client({ connectionString: desk.connectionString });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'workspace_id' order by 1`,
  );
  tables = rows.map((row) => row.name);
});
afterAll(async () => {
  await client.end();
  await desk.close();
});

/** A transaction under the application's own role, in a workspace or in none, which is always rolled back. */
async function as<T>(workspaceId: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(
      "select set_config('role', 'madoguchi_app', true), set_config('madoguchi.workspace_id', $1, true)",
      [workspaceId],
    );
    return await work();
  } finally {
    await client.query('rollback');
  }
}

async function count(text: string): Promise<number> {
  return (await client.query(text)).rowCount ?? 0;
}

const theirs = () => `workspace_id = '${other.workspaceId}'`;

/** Tables that are only ever added to: changing and deleting is refused to the application whatever the row. */
const appendOnly = new Set(['audit']);
/** Tables whose own rows a trigger guards, too: within the workspace they are only added to. */
const ledgers = new Set([
  'consent_event',
  'consent_kept',
  'survey_fact',
  'survey_reply',
  'mention_version',
  'mention_reach',
  'ambassador_reach',
  'ambassador_step',
  'voice_wording',
  'voice_consent',
  'track_record_edition',
  'referral_terms',
  'referral_ruling',
  'referral_grant',
  'gathering_answer',
  'tier_rules',
  'tier_placement',
  'gathering_arrival',
  'contest_rules',
  'contest_decision',
]);
const forChanging = () => tables.filter((table) => !appendOnly.has(table));

/** Runs `check` for every table of the workspaces and answers those where it did not hold. */
async function failing(
  check: (table: string) => Promise<boolean>,
  among: readonly string[] = tables,
): Promise<string[]> {
  const failed: string[] = [];
  for (const table of among) if (!(await check(table))) failed.push(table);
  return failed;
}

it('is tested on every table, with rows of both workspaces in each', async () => {
  expect(tables.length).toBeGreaterThanOrEqual(180);
  for (const workspaceId of [desk.workspaceId, other.workspaceId]) {
    const empty = await failing(
      async (table) =>
        (await count(`select from ${table} where workspace_id = '${workspaceId}' limit 1`)) === 1,
    );
    expect(empty).toEqual([]);
  }
});

describe('from within another workspace', () => {
  it('no row can be read, though one’s own can', async () => {
    const seen = await failing((table) =>
      as(desk.workspaceId, async () => {
        const foreign = await count(`select from ${table} where ${theirs()}`);
        const all = await client.query<{ workspace_id: string }>(`select workspace_id from ${table}`);
        const mine = all.rows.every((row) => row.workspace_id === desk.workspaceId);
        return foreign === 0 && mine && all.rowCount !== 0;
      }),
    );
    expect(seen).toEqual([]);
  });

  it.each(['update', 'delete'])('no row can be reached by %s', async (verb) => {
    const reached = await failing(
      (table) =>
        as(desk.workspaceId, async () => {
          const text =
            verb === 'update'
              ? `update ${table} set workspace_id = workspace_id where ${theirs()}`
              : `delete from ${table} where ${theirs()}`;
          return (await count(text)) === 0;
        }),
      forChanging(),
    );
    expect(reached).toEqual([]);
  });

  it('no row can be added or moved there', async () => {
    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: unknown) => (error instanceof pg.DatabaseError ? error.message : 'other'),
      );
    const open = await failing(async (table) => {
      const added = await as(desk.workspaceId, () =>
        refusal(client.query(`insert into ${table} (workspace_id) values ('${other.workspaceId}')`)),
      );
      const moved = await as(desk.workspaceId, () =>
        refusal(client.query(`update ${table} set workspace_id = '${other.workspaceId}'`)),
      );
      const isLedger = ledgers.has(table) && moved.includes('only added to');
      return added.includes('row-level security') && (isLedger || moved.includes('row-level security'));
    }, forChanging());
    expect(open).toEqual([]);
  });
});

describe('what is only added to', () => {
  it.each([...appendOnly])(
    '%s is not changed, deleted, or added to elsewhere, not even from within',
    async (table) => {
      const answers: string[] = [];
      for (const text of [
        `update ${table} set workspace_id = workspace_id`,
        `delete from ${table}`,
        `insert into ${table} (workspace_id) values ('${other.workspaceId}')`,
      ])
        answers.push(
          await as(desk.workspaceId, () =>
            client.query(text).then(
              () => 'done',
              (error: unknown) => String(error),
            ),
          ),
        );
      expect(answers).toEqual([
        expect.stringContaining('permission denied'),
        expect.stringContaining('permission denied'),
        expect.stringMatching(/row-level security|null value/),
      ]);
    },
  );
});

describe('without any workspace', () => {
  it.each(['', '00000000-0000-0000-0000-000000000000'])('nothing is seen or changed («%s»)', async (none) => {
    const open = await failing(
      (table) =>
        as(none, async () => {
          const seen = await count(`select from ${table}`);
          const changed = await count(`update ${table} set workspace_id = workspace_id`);
          return seen === 0 && changed === 0 && (await count(`delete from ${table}`)) === 0;
        }),
      forChanging(),
    );
    expect(open).toEqual([]);
  });

  it('nothing can be added', async () => {
    await as('', () =>
      expect(
        client.query(
          `insert into file (workspace_id, id, size, sha256, bytes) values ($1, gen_random_uuid(), 0, '', '')`,
          [desk.workspaceId],
        ),
      ).rejects.toThrow('row-level security'),
    );
  });

  it('nothing is seen on a connection that never named one', async () => {
    const fresh = new pg.Client({ connectionString: desk.connectionString });
    await fresh.connect();
    await fresh.query('set role madoguchi_app');
    expect((await fresh.query('select from message')).rowCount).toBe(0);
    await fresh.end();
  });
});

it('leaves no workspace behind on a pooled connection', async () => {
  const { database } = desk.context;
  const messages = sql`select from message`;
  await database.inWorkspace(desk.workspaceId, (tx) => tx.many(messages));
  for (let i = 0; i < 20; i += 1) expect(await database.outside((tx) => tx.many(messages))).toEqual([]);
});
