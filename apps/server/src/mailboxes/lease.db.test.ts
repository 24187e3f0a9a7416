import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addChannel } from '../conversations/mail.fixture.ts';
import { beat, endLease } from '../operations/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { setState } from '../desk-channels/index.ts';
import { leaseChannels, saveCursor } from './store.ts';

let desk: Desk;
let database: pg.Client;
const channels: string[] = [];
const processes = Array.from({ length: 6 }, () => randomUUID());
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
  for (let i = 0; i < 4; i += 1) channels.push(await addChannel(desk, `box-${i}@example.jp`));
});
afterAll(async () => {
  await database.end();
  await desk.close();
});
beforeEach(async () => {
  await database.query('update channel set lease_owner = null, enabled = true');
  for (const id of processes) await desk.context.database.outside((tx) => beat(tx, id));
});

async function lease(processId: string): Promise<string[]> {
  const leased = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    leaseChannels(tx, processId),
  );
  return leased.map((each) => each.id);
}

const dies = (processId: string) =>
  database.query(`update process_lease set last_seen = now() - interval '16 seconds' where process_id = $1`, [
    processId,
  ]);

it('gives each channel to one process only, however many ask at once', async () => {
  for (let round = 0; round < 25; round += 1) {
    await database.query('update channel set lease_owner = null');
    const leased = (await Promise.all(processes.map((id) => lease(id)))).flat();
    expect(leased.toSorted()).toEqual(channels.toSorted());
  }
});

it('stays with who has it while that process is alive', async () => {
  const [first = '', second = ''] = processes;
  expect(await lease(first)).toHaveLength(4);
  expect(await lease(second)).toEqual([]);
  expect(await lease(first)).toHaveLength(4);
});

it('passes on when its process has been silent for fifteen seconds, and does not come back', async () => {
  const [first = '', second = ''] = processes;
  await lease(first);
  await dies(first);
  expect((await lease(second)).toSorted()).toEqual(channels.toSorted());
  await desk.context.database.outside((tx) => beat(tx, first));
  expect(await lease(first)).toEqual([]);
});

it('passes to one of several at once', async () => {
  const [first = '', ...others] = processes;
  for (let round = 0; round < 10; round += 1) {
    await database.query('update channel set lease_owner = $1', [first]);
    await dies(first);
    const leased = (await Promise.all(others.map((id) => lease(id)))).flat();
    expect(leased.toSorted()).toEqual(channels.toSorted());
  }
});

it('passes on at once after a graceful stop', async () => {
  const [first = '', second = ''] = processes;
  await lease(first);
  await desk.context.database.outside((tx) => endLease(tx, first));
  expect(await lease(second)).toHaveLength(4);
});

it('is not given for a mailbox that is switched off', async () => {
  const [first = ''] = processes;
  await lease(first);
  await database.query('update channel set enabled = false where id = $1', [channels[0]]);
  expect((await lease(first)).toSorted()).toEqual(channels.slice(1).toSorted());
});

it('is needed to store a cursor: who lost it stores nothing', async () => {
  const [first = '', second = ''] = processes;
  const [id = ''] = channels;
  const save = (owner: string, lastUid: number) =>
    desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      saveCursor(tx, id, owner, { uidValidity: '1', lastUid, modseq: null }, true),
    );
  await lease(first);
  expect(await save(first, 5)).toBe(true);
  await dies(first);
  await lease(second);
  expect(await save(first, 4)).toBe(false);
  expect(await save(second, 6)).toBe(true);
});

it('records a state once, and none of a watcher of older settings', async () => {
  const [id = ''] = channels;
  const failed = { state: 'failed', reason: { code: 'unreachable', message: 'm' } };
  const tell = (
    revision: number,
    report: { state: string; reason: { code: string; message: string } | null },
  ) => desk.context.database.inWorkspace(desk.workspaceId, (tx) => setState(tx, id, revision, report));
  expect(await tell(1, failed)).toBe(true);
  expect(await tell(1, failed)).toBe(false);
  expect(await tell(1, { state: 'failed', reason: { code: 'tls', message: 'm' } })).toBe(true);
  expect(await tell(1, { state: 'live', reason: null })).toBe(true);
  expect(await tell(1, { state: 'live', reason: null })).toBe(false);
  expect(await tell(0, failed)).toBe(false);
});
