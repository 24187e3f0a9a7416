import { request } from 'node:http';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendEvents } from '../platform/realtime/index.ts';
import { buildDesk, openDesk, type Desk, type OpenDesk } from '../testing/desk.fixture.ts';
import { openStream, type EventStream, type StreamedEvent } from '../testing/event-stream.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: Desk;
let base: string;
let database: pg.Client;
beforeAll(async () => {
  desk = await buildDesk();
  base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

const streams: EventStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

async function listen(options: { after?: number; lastEventId?: string; at?: string; key?: string } = {}) {
  const query = options.after === undefined ? '' : `?after=${options.after}`;
  const stream = await openStream(`${options.at ?? base}/api/v1/events${query}`, {
    authorization: `Bearer ${options.key ?? desk.owner.apiKey}`,
    ...(options.lastEventId === undefined ? {} : { 'last-event-id': options.lastEventId }),
  });
  streams.push(stream);
  await stream.until((events) => events.length > 0);
  return stream;
}

/** Writes events in one transaction, as a feature does. */
async function write(count: number, by: OpenDesk = desk, workspaceId = desk.workspaceId): Promise<void> {
  const { database: db, realtime } = by.context;
  await db.inWorkspace(workspaceId, async (tx) => {
    const event = { type: 'customer.updated' as const, conversationId: null, data: { name: '髙橋' } };
    await appendEvents(
      tx,
      Array.from({ length: count }, () => event),
    );
    tx.afterCommit(() => realtime.wake(workspaceId));
  });
}

async function lastSeq(): Promise<number> {
  const { rows } = await database.query<{ seq: string }>(
    'select last_seq as seq from event_sequence where workspace_id = $1',
    [desk.workspaceId],
  );
  return Number(rows[0]?.seq);
}

const seqs = (events: StreamedEvent[]) =>
  events.filter((event) => event.id !== null).map((event) => Number(event.id));
const reaches = (stream: EventStream, seq: number) => stream.until((events) => seqs(events).at(-1) === seq);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('the stream', () => {
  it('greets with the newest number, as an event stream that nobody keeps or compresses', async () => {
    const stream = await listen();
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(stream.events).toEqual([{ id: null, event: 'hello', data: { seq: await lastSeq() } }]);
  });

  it('brings what is written, in order, numbered', async () => {
    const stream = await listen();
    const start = await lastSeq();
    await write(2);
    await write(1);
    const events = await reaches(stream, start + 3);
    expect(seqs(events)).toEqual(range(start + 1, start + 3));
    expect(events.at(-1)).toEqual({
      id: String(start + 3),
      event: 'message',
      data: { seq: start + 3, type: 'customer.updated', conversationId: null, data: { name: '髙橋' } },
    });
  });

  it('brings nothing of a transaction that is rolled back, and no gap for it', async () => {
    const stream = await listen();
    const start = await lastSeq();
    const failing = desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      await appendEvents(tx, [{ type: 'member.changed', conversationId: null }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await write(1);
    expect(seqs(await reaches(stream, start + 1))).toEqual([start + 1]);
  });

  it('brings nothing of another company’s', async () => {
    const other = await neighbour(desk);
    const [mine, theirs] = [await listen(), await listen({ key: other.owner.apiKey })];
    await write(1, desk, other.workspaceId);
    await write(1);
    await theirs.until((events) => seqs(events).length === 1);
    await mine.until((events) => seqs(events).length === 1);
    expect(seqs(theirs.events)).toEqual([1]);
  });

  it('is for members alone', async () => {
    const stream = await openStream(`${base}/api/v1/events`, {});
    expect(stream.status).toBe(401);
    stream.close();
  });

  it('copes with more at once than one reading takes', async () => {
    const start = await lastSeq();
    await write(1700);
    const stream = await listen({ after: start });
    expect(seqs(await reaches(stream, start + 1700))).toEqual(range(start + 1, start + 1700));
  });
});

describe('coming back', () => {
  it.each(['after', 'Last-Event-ID'])('goes on behind the last event seen (%s)', async (how) => {
    const start = await lastSeq();
    await write(3);
    const stream = await listen(how === 'after' ? { after: start + 1 } : { lastEventId: String(start + 1) });
    expect(stream.events[0]).toEqual({ id: null, event: 'hello', data: { seq: start + 1 } });
    expect(seqs(await reaches(stream, start + 3))).toEqual([start + 2, start + 3]);
  });

  it('loses and repeats nothing, however often the line breaks while many write', async () => {
    const start = await lastSeq();
    const total = 240;
    const writing = Promise.all(
      range(1, 6).map(async () => {
        for (let i = 0; i < total / 6 / 2; i += 1) await write(2);
      }),
    );
    const seen: number[] = [];
    let breaks = 0;
    while (seen.at(-1) !== start + total) {
      const stream = await listen({ lastEventId: String(seen.at(-1) ?? start) });
      const enough = Math.min(start + total, (seen.at(-1) ?? start) + 20);
      await stream.until((events) => (seqs(events).at(-1) ?? 0) >= enough);
      stream.close();
      seen.push(...seqs(stream.events));
      breaks += 1;
    }
    await writing;
    expect(breaks).toBeGreaterThan(1);
    expect(seen).toEqual(range(start + 1, start + total));
  });

  it('is told to load anew when what it missed is forgotten, or never was', async () => {
    await write(3);
    const last = await lastSeq();
    await database.query('delete from event where workspace_id = $1 and seq < $2', [
      desk.workspaceId,
      last - 1,
    ]);
    for (const lost of [0, last - 3, last + 5]) {
      const stream = await listen({ lastEventId: String(lost) });
      expect(stream.events).toEqual([{ id: null, event: 'reset', data: { seq: last } }]);
    }
    const kept = await listen({ lastEventId: String(last - 2) });
    expect(seqs(await reaches(kept, last))).toEqual([last - 1, last]);
  });

  it('is not told so when all is forgotten and nothing was missed', async () => {
    await write(1);
    await database.query('delete from event where workspace_id = $1', [desk.workspaceId]);
    const stream = await listen({ lastEventId: String(await lastSeq()) });
    expect(stream.events[0]?.event).toBe('hello');
  });

  it.each(['', 'x', '-1', '1e3', '99999999999999999999'])('takes «%s» for no number', async (lastEventId) => {
    const stream = await listen({ lastEventId });
    expect(stream.events).toEqual([{ id: null, event: 'hello', data: { seq: await lastSeq() } }]);
  });
});

describe('with a second process on the same database', () => {
  let second: OpenDesk;
  let there: string;
  beforeEach(async () => {
    second = await openDesk({ beside: desk });
    there = await second.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(() => second.close());

  it('what is written in one arrives at the browsers of the other, each way', async () => {
    const start = await lastSeq();
    const [here, over] = [await listen(), await listen({ at: there })];
    await write(1, desk);
    await reaches(over, start + 1);
    await write(1, second);
    await Promise.all([reaches(here, start + 2), reaches(over, start + 2)]);
    expect(seqs(here.events)).toEqual([start + 1, start + 2]);
    expect(seqs(over.events)).toEqual([start + 1, start + 2]);
  });

  it('it hears again after its listening connection was lost, also when that took a while', async () => {
    const listening = () =>
      database.query<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database()
        and query ilike 'listen madoguchi%'`);
    const stream = await listen({ at: there });
    const name = new URL(desk.connectionString).pathname.slice(1);
    const elsewhere = new URL(desk.connectionString);
    elsewhere.pathname = '/postgres';
    const admin = new pg.Client({ connectionString: elsewhere.href });
    await admin.connect();
    try {
      await admin.query(`alter database ${name} with allow_connections false`);
      const { rows } = await listening();
      expect(rows).toHaveLength(2);
      for (const { pid } of rows) await database.query('select pg_terminate_backend($1)', [pid]);
      await vi.waitFor(async () => expect((await listening()).rows).toEqual([]));
    } finally {
      await admin.query(`alter database ${name} with allow_connections true`);
      await admin.end();
    }
    await vi.waitFor(async () => expect((await listening()).rows).toHaveLength(2), { timeout: 60_000 });
    const start = await lastSeq();
    await write(1);
    await reaches(stream, start + 1);
  });
});

it('a process that stops ends its streams and leaves no connection behind', async () => {
  const stopping = await openDesk({ beside: desk });
  const stream = await listen({ at: await stopping.app.listen({ port: 0, host: '127.0.0.1' }) });
  const ended = stream.until(() => false);
  await Promise.all([expect(ended).rejects.toThrow('the stream ended'), stopping.close()]);
});

it('starts nothing for a browser that went before its stream began', async () => {
  const subscribe = vi.spyOn(desk.context.realtime, 'subscribe');
  const connections = () =>
    new Promise((resolve) => desk.app.server.getConnections((_, count) => resolve(count)));
  await database.query('begin; lock table event_sequence in access exclusive mode');
  try {
    const leaving = request(`${base}/api/v1/events`, {
      agent: false,
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
    });
    leaving.on('error', () => undefined).end();
    await vi.waitFor(async () => {
      const { rowCount } = await database.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      expect(rowCount).toBeGreaterThan(0);
    });
    const before = await connections();
    leaving.destroy();
    await vi.waitFor(async () => expect(await connections()).toBeLessThan(Number(before)));
  } finally {
    await database.query('rollback');
  }
  await listen();
  expect(subscribe).toHaveBeenCalledOnce();
  subscribe.mockRestore();
});

it('who is removed from the workspace hears nothing more of it', async () => {
  const leaver = await desk.join('agent', '退職者');
  const stream = await listen({ key: leaver.apiKey });
  const removal = async () => {
    await desk.owner.call('DELETE', `/api/v1/members/${leaver.memberId}`);
    desk.context.realtime.wake(desk.workspaceId);
  };
  await Promise.all([expect(stream.until(() => false)).rejects.toThrow('the stream ended'), removal()]);
  expect(seqs(stream.events)).toEqual([]);
});
