import { testPostgres, type TestDatabase } from '@madoguchi/testbed/postgres';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newId } from '../db/index.ts';
import { createLogger } from '../log.ts';
import { RealtimeHub } from './index.ts';

let server: TestDatabase;
let pool: pg.Pool;
const hubs: RealtimeHub[] = [];
beforeEach(async () => {
  server = await testPostgres();
  pool = new pg.Pool({ connectionString: server.connectionString, max: 2 });
  pool.on('error', () => undefined);
});
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.stop()));
  await pool.end();
  await server.release();
});

async function startHub(): Promise<RealtimeHub> {
  const hub = new RealtimeHub({
    connectionString: server.connectionString,
    pool,
    log: createLogger('silent'),
  });
  hubs.push(hub);
  await hub.start();
  return hub;
}

/** Counts how often a hub is woken for a workspace. */
function count(hub: RealtimeHub, workspaceId: string) {
  const woken = { times: 0, end: () => undefined as void };
  woken.end = hub.subscribe(workspaceId, () => void (woken.times += 1));
  return woken;
}

it('wakes those who listen to a workspace in every process, and no others', async () => {
  const [here, there] = [await startHub(), await startHub()];
  const [one, other] = [newId(), newId()];
  const counts = [count(here, one), count(there, one), count(there, other)];
  here.wake(one);
  await vi.waitFor(() => expect(counts.map((each) => each.times)).toEqual([1, 1, 0]));
});

it('sends one NOTIFY for many events in a moment', async () => {
  const hub = await startHub();
  const workspaces = Array.from({ length: 250 }, () => newId());
  const counts = workspaces.map((id) => count(hub, id));
  const listener = new pg.Client({ connectionString: server.connectionString });
  await listener.connect();
  await listener.query('listen madoguchi_events');
  const payloads: string[] = [];
  listener.on('notification', (message) => void payloads.push(message.payload ?? ''));
  for (let i = 0; i < 10; i += 1) for (const id of workspaces) hub.wake(id);
  await vi.waitFor(() => expect(counts.every((each) => each.times === 1)).toBe(true));
  await vi.waitFor(() => expect(payloads.join(',').split(',').toSorted()).toEqual(workspaces.toSorted()));
  expect(payloads).toHaveLength(2);
  expect(payloads.every((payload) => payload.length < 8000)).toBe(true);
  await listener.end();
});

it('wakes nobody who no longer listens', async () => {
  const hub = await startHub();
  const workspaceId = newId();
  const [gone, stays] = [count(hub, workspaceId), count(hub, workspaceId)];
  gone.end();
  hub.wake(workspaceId);
  await vi.waitFor(() => expect(stays.times).toBe(1));
  expect(gone.times).toBe(0);
});

it('wakes everybody when its connection is back, for what may have been missed', async () => {
  const hub = await startHub();
  const woken = count(hub, newId());
  await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen madoguchi%'`);
  await vi.waitFor(() => expect(woken.times).toBe(1), { timeout: 4_000 });
});

it('still wakes its own listeners when it cannot tell other processes', async () => {
  const broken = new pg.Pool({ connectionString: server.connectionString.replace(/\/test_\w+/, '/nothing') });
  const hub = new RealtimeHub({
    connectionString: server.connectionString,
    pool: broken,
    log: createLogger('silent'),
  });
  hubs.push(hub);
  await hub.start();
  const workspaceId = newId();
  const woken = count(hub, workspaceId);
  hub.wake(workspaceId);
  await vi.waitFor(() => expect(woken.times).toBe(1));
  await broken.end();
});

it('sends what is still pending when it stops, and leaves no connection behind', async () => {
  const [stopping, other] = [await startHub(), await startHub()];
  const workspaceId = newId();
  const woken = count(other, workspaceId);
  stopping.wake(workspaceId);
  await stopping.stop();
  await vi.waitFor(() => expect(woken.times).toBe(1));
  await other.stop();
  const listening = () =>
    pool.query(
      `select from pg_stat_activity where datname = current_database() and query ilike 'listen madoguchi%'`,
    );
  await vi.waitFor(async () => expect((await listening()).rowCount).toBe(0));
});
