import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sql } from '../db/index.ts';
import { buildEdge, type Edge } from './http.fixture.ts';
import { AppError } from './problem.ts';

let edge: Edge;
let runs = 0;
let hold: Promise<void> = Promise.resolve();
let outcome: 'done' | 'refused' | 'failed' = 'done';
beforeAll(async () => {
  edge = await buildEdge((app) => {
    const schema = { body: z.object({ text: z.string() }) };
    app.post('/api/v1/messages', { schema }, async (request, reply) => {
      runs += 1;
      await hold;
      if (outcome === 'refused') throw new AppError('thread_moved_on', 'Look again.', { lastMessageId: 'x' });
      if (outcome === 'failed') throw new Error('no');
      return reply.code(201).send({ run: runs, text: request.body.text, key: request.idempotencyKey });
    });
    app.get('/api/v1/messages', () => ({ run: (runs += 1) }));
  });
});
afterAll(() => edge.close());
beforeEach(() => {
  runs = 0;
  outcome = 'done';
  hold = Promise.resolve();
});

let count = 0;
const newKey = () => `key-${(count += 1)}`;

async function post(key: string, text = 'はい', who = 'a') {
  const headers = { authorization: `Bearer ${who}`, 'idempotency-key': key };
  const response = await edge.app.inject({
    method: 'POST',
    url: '/api/v1/messages',
    headers,
    payload: { text },
  });
  const { statusCode: status } = response;
  return { status, body: response.json<Record<string, unknown>>(), headers: response.headers };
}

describe('a write with an Idempotency-Key', () => {
  it('is done once; the second request gets the first one’s answer', async () => {
    const key = newKey();
    const [first, second] = [await post(key), await post(key)];
    expect(first).toMatchObject({ status: 201, body: { run: 1, key } });
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect([first.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(second.headers['content-type']).toContain('application/json');
    expect(runs).toBe(1);
  });

  it('is refused with another body', async () => {
    const key = newKey();
    await post(key);
    expect(await post(key, 'いいえ')).toMatchObject({
      status: 409,
      body: { code: 'idempotency_key_reused' },
    });
    expect(runs).toBe(1);
  });

  it('is done once also when both come at once', async () => {
    const key = newKey();
    let release = (): void => undefined;
    hold = new Promise((resolve) => (release = resolve));
    const answers = [post(key), post(key), post(key)];
    // The two that lost are answered while the first still runs.
    const early = await new Promise<unknown[]>((resolve) => {
      const seen: unknown[] = [];
      for (const answer of answers) void answer.then((each) => seen.push(each) === 2 && resolve(seen));
    });
    const running = { status: 409, body: { code: 'conflict' } };
    expect(early).toMatchObject([running, running]);
    release();
    expect((await Promise.all(answers)).map((answer) => answer.status).toSorted()).toEqual([201, 409, 409]);
    expect(runs).toBe(1);
  });

  it('gets a refusal again too, as a problem', async () => {
    const key = newKey();
    outcome = 'refused';
    const first = await post(key);
    outcome = 'done';
    const second = await post(key);
    expect(second.body).toEqual(first.body);
    expect(second.headers['content-type']).toContain('application/problem+json');
    expect([second.status, runs]).toEqual([409, 1]);
  });

  it('is done after all when the first attempt failed on our side', async () => {
    const key = newKey();
    outcome = 'failed';
    expect((await post(key)).status).toBe(500);
    outcome = 'done';
    expect((await post(key)).status).toBe(201);
    expect(runs).toBe(2);
  });

  it('is done after all when the first attempt never ended', async () => {
    const key = newKey();
    await post(key);
    const forgotten = sql`update idempotency_key set status = null, created_at = now() - interval '31 seconds' where key = ${key}`;
    await edge.database.inWorkspace(edge.workspaceId, (tx) => tx.run(forgotten));
    expect((await post(key)).status).toBe(201);
    expect(runs).toBe(2);
  });

  it('shares its key with nobody else', async () => {
    const key = newKey();
    await post(key, 'はい', 'a');
    expect((await post(key, 'いいえ', 'b')).body).toMatchObject({ run: 2 });
  });

  it.each(['k'.repeat(201), 'k'.repeat(5000)])('refuses a key that is too long', async (key) => {
    expect((await post(key)).body['code']).toBe('invalid_request');
    expect(runs).toBe(0);
  });
});

it('is for writes only', async () => {
  const key = newKey();
  const read = () =>
    edge.app.inject({
      method: 'GET',
      url: '/api/v1/messages',
      headers: { authorization: 'Bearer a', 'idempotency-key': key },
    });
  await read();
  expect((await read()).json()).toEqual({ run: 2 });
});
