import type { DeadLetter } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { jobKind } from '../platform/jobs/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { beat, endLease, forgetOldKeys } from './index.ts';

let desk: Desk;
let database: pg.Client;
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

describe('for machines', () => {
  const get = (url: string) => desk.app.inject({ method: 'GET', url });

  it('/healthz says that the process lives, and which version it is', async () => {
    const response = await get('/healthz');
    expect([response.statusCode, response.json()]).toEqual([
      200,
      { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    ]);
  });

  it('/readyz says whether the database answers', async () => {
    expect((await get('/readyz')).statusCode).toBe(200);
    const away = await buildDesk();
    const name = new URL(away.connectionString).pathname.slice(1);
    const asked = () => away.app.inject({ method: 'GET', url: '/readyz' });
    try {
      await database.query(`alter database ${name} with allow_connections false`);
      await database.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        name,
      ]);
      await vi.waitFor(async () => expect((await asked()).statusCode).toBe(503));
      expect((await asked()).json()).toEqual({ status: 'waiting for the database' });
      expect((await away.app.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200);
      await database.query(`alter database ${name} with allow_connections true`);
      expect((await asked()).statusCode).toBe(200);
      expect((await away.owner.call('GET', '/api/v1/conversations')).status).toBe(200);
    } finally {
      await away.close();
    }
  });
});

describe('work that was given up', () => {
  type Work = { workspaceId: string; secret: string };
  const failing = jobKind<Work>('failing', { retryLimit: 0 });
  const letters = async () =>
    (await desk.owner.call<{ items: DeadLetter[] }>('GET', '/api/v1/dead-letters')).body.items;

  let fails = true;
  const done: string[] = [];
  beforeAll(async () => {
    const { jobs, database: db } = desk.context;
    jobs.handle(failing, async ({ secret }) => {
      if (fails) throw new Error('the printer is on fire');
      done.push(secret);
    });
    await jobs.start();
    await jobs.work();
    await db.inWorkspace(desk.workspaceId, async (tx) => {
      for (const secret of ['one', 'two'])
        await jobs.enqueue(tx, failing, { workspaceId: desk.workspaceId, secret });
    });
    await vi.waitFor(async () => expect(await letters()).toHaveLength(2), { timeout: 60_000, interval: 20 });
  });

  it('is listed with its reason, for its own workspace and for leads only', async () => {
    const [letter] = await letters();
    expect(letter).toMatchObject({ queue: 'failing', error: 'the printer is on fire' });
    expect(Number.isNaN(Date.parse(letter?.failedAt ?? ''))).toBe(false);
    const other = await neighbour(desk);
    expect((await other.owner.call('GET', '/api/v1/dead-letters')).body).toEqual({
      items: [],
      nextCursor: null,
    });
    const agent = await desk.join('agent', '佐藤');
    expect((await agent.call('GET', '/api/v1/dead-letters')).status).toBe(403);
  });

  it('is tried again, or removed, when a person says so; once', async () => {
    fails = false;
    const [first, second] = await letters();
    const again = `/api/v1/dead-letters/${first?.id}/retry`;
    expect((await desk.owner.call('POST', again)).body).toEqual({ done: true });
    const late = await desk.owner.call('POST', again);
    expect([late.status, late.body['code']]).toEqual([404, 'not_found']);
    const secret = (JSON.parse(first?.data ?? '') as Work).secret;
    await vi.waitFor(() => expect(done).toEqual([secret]), { timeout: 60_000, interval: 20 });
    const remove = `/api/v1/dead-letters/${second?.id}`;
    expect((await desk.owner.call('DELETE', remove)).body).toEqual({ done: true });
    expect((await desk.owner.call('DELETE', remove)).status).toBe(404);
    expect(await letters()).toEqual([]);
    expect(done).toEqual([secret]);
  });
});

describe('housekeeping', () => {
  it('knows which processes live, and forgets those long dead', async () => {
    const { database: db, processId } = desk.context;
    const [mine, dead] = ['01a1fcc1-0000-7000-8000-000000000001', '01a1fcc1-0000-7000-8000-000000000002'];
    const alive = async () =>
      (await database.query<{ process_id: string }>('select process_id from process_lease')).rows.map(
        (row) => row.process_id,
      );
    await db.outside(async (tx) => {
      await beat(tx, mine);
      await beat(tx, mine);
      await beat(tx, dead);
    });
    await database.query(
      `update process_lease set last_seen = now() - interval '2 days' where process_id = $1`,
      [dead],
    );
    await db.outside((tx) => endLease(tx, mine));
    expect(await alive()).toEqual([processId]);
  });

  it('forgets idempotency keys after a day', async () => {
    for (const key of ['old', 'new']) {
      await desk.owner.call('PATCH', '/api/v1/me', { locale: 'ja' }, { 'idempotency-key': key });
    }
    await database.query(
      `update idempotency_key set created_at = now() - interval '25 hours' where key = 'old'`,
    );
    await desk.context.database.inWorkspace(desk.workspaceId, forgetOldKeys);
    const { rows } = await database.query('select key from idempotency_key');
    expect(rows).toEqual([{ key: 'new' }]);
  });
});
