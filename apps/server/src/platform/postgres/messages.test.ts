import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PostgresSandbox } from '@madoguchi/testbed/postgres-sandbox';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { EmbeddedPostgresError, errorCode } from './errors.ts';
import { linesSince, turnOver } from './postmaster-log.ts';
import { orderIn, reportIn } from './watchdog-protocol.ts';

const sandbox = new PostgresSandbox();
afterEach(() => sandbox.clean());

describe('a failed start', () => {
  it('shows PostgreSQL’s last words', async () => {
    const started = sandbox.start(await sandbox.folder(), { shared_buffers: 'plenty' });
    await expect(started).rejects.toMatchObject({
      code: 'start_failed',
      logLines: [expect.stringContaining('shared_buffers')],
      message: expect.stringMatching(/did not start.*shared_buffers/s),
    });
  });

  it('keeps its code, its lines and its cause', () => {
    const cause = new Error('disk');
    const error = new EmbeddedPostgresError('data_folder', 'Mend it.', { logLines: ['a', 'b'], cause });
    expect(error).toMatchObject({
      name: 'EmbeddedPostgresError',
      code: 'data_folder',
      logLines: ['a', 'b'],
      cause,
    });
    expect(error.message).toBe('Mend it.\n  a\n  b');
  });

  it('has a code only when that is text', () => {
    expect([{ code: 'ENOENT' }, { code: 1 }, {}, null, 'ENOENT'].map(errorCode)).toEqual([
      'ENOENT',
      ...Array(4).fill(undefined),
    ]);
  });
});

describe('the log', () => {
  it('is read from where this start began, and no further back than asked', async () => {
    const file = path.join(await sandbox.folder(), 'log');
    await writeFile(file, 'old\none\n\ntwo\nthree\n');
    expect(await linesSince(file, 4)).toEqual(['one', 'two', 'three']);
    expect(await linesSince(file, 4, 2)).toEqual(['two', 'three']);
    expect(await linesSince(file, 400)).toEqual([]);
    expect(await linesSince(`${file} missing`, 0)).toEqual([]);
  });

  it('is put aside once it is large', async () => {
    const file = path.join(await sandbox.folder(), 'log');
    expect(await turnOver(file)).toBe(0);
    await writeFile(file, 'short');
    expect(await turnOver(file)).toBe(5);
    await writeFile(file, Buffer.alloc(10_000_001));
    expect(await turnOver(file)).toBe(0);
    expect((await stat(`${file}.old`)).size).toBe(10_000_001);
  });
});

describe('the messages between a process and its watchdog', () => {
  it('arrive as they were sent', () => {
    const orders = [
      { kind: 'guard', cluster: '/d/pg18', connectionString: 'postgres://', pgCtl: null },
      { kind: 'guard', cluster: 'D:\\pg18', connectionString: 'postgres://', pgCtl: 'D:\\pg_ctl.exe' },
      { kind: 'hold' },
      { kind: 'leave' },
    ];
    expect(orders.map(orderIn)).toEqual(orders);
    const reports = [{ kind: 'held', ok: true }, { kind: 'lost' }, { kind: 'left', stopped: false }];
    expect(reports.map(reportIn)).toEqual(reports);
  });

  it('are ignored when they are none', () => {
    const strange = [
      { kind: 'guard' },
      { kind: 'guard', cluster: 1, connectionString: 2 },
      { kind: 'held' },
      null,
      'hold',
    ];
    for (const message of strange)
      expect([orderIn(message), reportIn(message)]).toEqual([undefined, undefined]);
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (message) => orderIn(message) === undefined && reportIn(message) === undefined,
      ),
    );
  });
});
