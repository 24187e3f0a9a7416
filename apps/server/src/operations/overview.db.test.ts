import type { Operations } from '@madoguchi/contract';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDueBackup } from '../backup/index.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, openDesk, type Desk } from '../testing/desk.fixture.ts';

let folder: string;
let desk: Desk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-overview-'));
  desk = await buildDesk({ environment: { BACKUP_DIR: folder, BACKUP_TIMES: '03:30', SLOW_QUERY_MS: '40' } });
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const see = async () => (await desk.owner.call<Operations>('GET', '/api/v1/operations')).body;

describe('how the desk runs', () => {
  it('is for leads and owners', async () => {
    const agent = await desk.join('agent', '佐藤');
    const lead = await desk.join('lead', '高橋');
    expect((await agent.call('GET', '/api/v1/operations')).status).toBe(403);
    expect((await lead.call('GET', '/api/v1/operations')).status).toBe(200);
    expect((await lead.call('POST', '/api/v1/operations/backups')).status).toBe(403);
  });

  it('names the processes that live, and leaves out one that has ended', async () => {
    const second = await openDesk({ beside: desk, environment: { MADOGUCHI_ROLES: 'api' } });
    const { processes, database, version } = await see();
    expect(processes.map(({ roles, alive }) => [roles, alive])).toEqual([
      [['api', 'worker'], true],
      [['api'], true],
    ]);
    expect(processes[0]).toMatchObject({ pid: process.pid, version });
    expect(database.version).toMatch(/^1\d/);
    expect(database.sizeBytes).toBeGreaterThan(1_000_000);
    await second.close();
    expect((await see()).processes).toHaveLength(1);
  });

  it('says which queues there are and what stands in them', async () => {
    const { queues } = await see();
    expect(queues.map(({ name }) => name)).toContain('deliver-message');
    expect(queues.every(({ ready, later, running }) => ready + later + running === 0)).toBe(true);
  });
});

describe('slow statements', () => {
  it('are shown by name and text, with how often and how long, and never with values', async () => {
    await desk.context.database.outside((tx) =>
      tx.many(sql`select pg_sleep(${0.06}), ${'田中様のご要望'}::text as secret`),
    );
    await desk.context.database.outside((tx) => tx.many(sql`select 1 as quick`));
    await desk.context.reporter.report();
    const { slow } = await see();
    expect(slow.thresholdMs).toBe(40);
    const found = slow.statements.find(({ text }) => text.includes('pg_sleep'));
    expect(found).toMatchObject({ calls: 1, slow: 1, text: 'select pg_sleep($1), $2::text as secret' });
    expect(found?.maxMs).toBeGreaterThanOrEqual(60);
    expect(JSON.stringify(slow)).not.toContain('田中');
    expect(slow.statements.some(({ text }) => text.includes('quick'))).toBe(false);
  });
});

describe('backups the worker takes', () => {
  const plan = () => desk.context.backups;
  const at = (time: string) => new Date(`2026-11-${time}+09:00`);

  it('are taken once when they are due, are whole, and show when the next is', async () => {
    await Promise.all([takeDueBackup(plan(), at('21T04:00')), takeDueBackup(plan(), at('21T04:00'))]);
    await takeDueBackup(plan(), at('21T23:00'));
    const { backups } = await see();
    expect(backups.plan).toMatchObject({
      times: ['03:30'],
      timeZone: 'Asia/Tokyo',
      keep: 7,
      encrypted: false,
    });
    expect(backups.runs).toMatchObject([
      { slot: at('21T03:30').toISOString(), state: 'done', attempts: 1, error: null },
    ]);
    expect(backups.runs[0]?.rows).toBeGreaterThan(5);
    expect(backups.runs[0]?.sizeBytes).toBeGreaterThan(1000);
  });

  it('that fail say why, are tried again after a while, and do not hide the last good one', async () => {
    await writeFile(join(folder, 'a file'), '');
    const broken = {
      ...plan(),
      plan: { folder: join(folder, 'a file', 'below'), times: ['03:30'], timeZone: 'Asia/Tokyo', keep: 7 },
    };
    await takeDueBackup(broken, at('22T04:00'));
    const [newest, before] = (await see()).backups.runs;
    expect(newest).toMatchObject({
      state: 'failed',
      attempts: 1,
      error: expect.stringContaining('ENOTDIR'),
    });
    expect(before?.state).toBe('done');
    await takeDueBackup(plan(), at('22T04:01'));
    expect((await see()).backups.runs[0]?.attempts).toBe(1);
    await desk.context.database.outside((tx) =>
      tx.run(sql`update backup_run set finished_at = now() - interval '11 minutes' where state = 'failed'`),
    );
    await takeDueBackup(plan(), at('22T04:12'));
    expect((await see()).backups.runs[0]).toMatchObject({ state: 'done', attempts: 2, error: null });
  });

  it('are taken now when an owner asks, one at a time', async () => {
    const ask = () => desk.owner.call('POST', '/api/v1/operations/backups');
    expect([(await ask()).status, (await ask()).status]).toEqual([202, 409]);
    await takeDueBackup(plan(), at('22T05:00'));
    expect((await see()).backups.runs.filter(({ state }) => state === 'done')).toHaveLength(3);
  });

  it('keep as many files as they are told to, and touch no others', async () => {
    await writeFile(join(folder, 'madoguchi-notes.txt'), 'mine');
    const few = { ...plan(), plan: { folder, times: ['03:30'], timeZone: 'Asia/Tokyo', keep: 2 } };
    await takeDueBackup(few, at('23T04:00'));
    const names = await readdir(folder);
    expect(names.filter((name) => name.endsWith('.mdg')).length).toBeLessThanOrEqual(2);
    expect(names).toContain('madoguchi-notes.txt');
  });

  it('whose process died in the middle are called failed', async () => {
    await desk.context.database.outside((tx) =>
      tx.run(
        // Slots are told newest first, and the one asked for above has the hour at which this test runs.
        sql`insert into backup_run (slot, state, process_id, started_at) values (now() + interval '1 day', 'running', gen_random_uuid(), now())`,
      ),
    );
    await takeDueBackup(plan(), at('23T05:00'));
    expect((await see()).backups.runs[0]).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('ended in the middle'),
    });
  });

  it('need a folder', async () => {
    const without = await buildDesk();
    const answer = await without.owner.call('POST', '/api/v1/operations/backups');
    expect([answer.status, answer.body['code']]).toEqual([422, 'unprocessable']);
    expect((await without.owner.call<Operations>('GET', '/api/v1/operations')).body.backups.plan).toBeNull();
    await without.close();
  });
});
