import { errorStatus, problem, type ErrorCode } from '@madoguchi/contract';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sql } from '../db/index.ts';
import { buildEdge, type Edge } from './http.fixture.ts';
import { AppError } from './problem.ts';

const codes = Object.keys(errorStatus) as ErrorCode[];

const databaseErrors = {
  nul: sql`select ${'a\u0000b'}::text`,
  surrogate: sql`select ${'{"a":"\\ud800"}'}::jsonb`,
  date: sql`select ${'0000-01-01T00:00:00Z'}::timestamptz`,
  number: sql`select ${'99999999999'}::int`,
  reference: sql`insert into customer (workspace_id, id, name, contact_person_id)
    values (current_setting('madoguchi.workspace_id')::uuid, gen_random_uuid(), 'a', gen_random_uuid())`,
  twice: sql`insert into process_lease select gen_random_uuid(), now() from generate_series(1, 1)
    union all select p, now() from (values ('01a1fcc1-0000-7000-8000-000000000001'::uuid)) as t (p), generate_series(1, 2)`,
  fault: sql`select secret_column from customer`,
};

let edge: Edge;
beforeAll(async () => {
  edge = await buildEdge((app, database) => {
    const body = z.object({
      name: z.string().min(1),
      list: z.array(z.object({ port: z.number() })).optional(),
    });
    app.post('/api/v1/thing', { schema: { body } }, () => ({ done: true }));
    app.get('/api/v1/thing/:id', { schema: { params: z.object({ id: z.uuid() }) } }, () => ({ done: true }));
    app.delete('/api/v1/thing/:id', () => ({ done: true }));
    for (const code of codes)
      app.get(`/api/v1/error/${code}`, () => Promise.reject(new AppError(code, 'What to do.')));
    for (const [name, query] of Object.entries(databaseErrors)) {
      app.get(`/api/v1/database/${name}`, () =>
        database.inWorkspace(edge.workspaceId, (tx) => tx.many(query)),
      );
    }
    app.get('/api/v1/database/away', () =>
      database.inWorkspace(edge.workspaceId, async (tx) => {
        const { pid } = await tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
        await database.pool.query('select pg_terminate_backend($1)', [pid]);
        return tx.many(sql`select 1`);
      }),
    );
    app.get('/api/v1/wrong-answer', { schema: { response: { 200: z.object({ a: z.string() }) } } }, () => {
      const answer: { a: string } = JSON.parse('{"a":1}');
      return answer;
    });
  });
});
afterAll(() => edge.close());

async function ask(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  options: { payload?: string | Buffer; type?: string } = {},
) {
  const { payload, type } = options;
  const response = await edge.app.inject({
    method,
    url,
    headers: { authorization: 'Bearer a', ...(type === undefined ? {} : { 'content-type': type }) },
    ...(payload === undefined ? {} : { payload }),
  });
  expect(response.headers['content-type']).toBe('application/problem+json');
  const parsed = problem.parse(response.json());
  expect(parsed.status).toBe(response.statusCode);
  return parsed;
}

const json = 'application/json';

describe('problem details', () => {
  it.each(codes)('of «%s» have its status, its code and what to do', async (code) => {
    const answer = await ask('GET', `/api/v1/error/${code}`);
    expect(answer).toMatchObject({ status: errorStatus[code], code, detail: 'What to do.' });
    expect(answer.type).toBe(`urn:madoguchi:problem:${code}`);
    expect(answer.title).toMatch(/^[A-Z][a-z ]+$/);
  });

  it.each([
    ['a field that is missing', '{}', 'name'],
    ['a field that is empty', '{"name":""}', 'name'],
    ['a field deep inside', '{"name":"a","list":[{"port":"x"}]}', 'list.0.port'],
  ])('name %s', async (_what, payload, path) => {
    const answer = await ask('POST', '/api/v1/thing', { payload, type: json });
    expect(answer).toMatchObject({ code: 'invalid_request', errors: [{ path }] });
    expect(answer.detail).toContain(`«${path}»`);
    expect(answer.detail).not.toMatch(/Invalid input|expected|received/);
  });

  it('name a parameter of the address', async () => {
    expect(await ask('GET', '/api/v1/thing/x')).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'id' }],
    });
  });

  it.each([
    ['half of a JSON text', '{"name":', json, 'invalid_request'],
    ['no body', '', json, 'invalid_request'],
    ['a list', '[]', json, 'invalid_request'],
    ['null', 'null', json, 'invalid_request'],
    ['what would change a prototype', '{"name":"a","__proto__":{"x":1}}', json, 'invalid_request'],
    ['another type', '<name/>', 'application/xml', 'unsupported_media'],
    ['plain text', 'name', 'text/plain', 'unsupported_media'],
    ['a form', 'name=a', 'application/x-www-form-urlencoded', 'unsupported_media'],
    ['no type that can be read', 'a', ';', 'unsupported_media'],
    ['more than 2 MB', `{"name":"${'a'.repeat(2_100_000)}"}`, json, 'too_large'],
  ])('answer %s', async (_what, payload, type, code) => {
    expect((await ask('POST', '/api/v1/thing', { payload, type })).code).toBe(code);
  });

  it('are none for a body that is only said to be JSON, where none is needed', async () => {
    const headers = { authorization: 'Bearer a', 'content-type': 'application/json' };
    const response = await edge.app.inject({ method: 'DELETE', url: '/api/v1/thing/1', headers });
    expect([response.statusCode, response.json()]).toEqual([200, { done: true }]);
  });

  it('say how to send JSON', async () => {
    const answer = await ask('POST', '/api/v1/thing', { payload: 'a', type: 'text/csv' });
    expect(answer.detail).toContain('Content-Type: application/json');
  });

  it.each([
    ['GET', '/api/v1/nothing'],
    ['DELETE', '/api/v1/thing'],
    ['PUT', '/api/v1/thing'],
    ['GET', '/api/v2/thing'],
    ['GET', '/nothing?token=secret'],
  ] as const)('answer %s %s, which is not there', async (method, url) => {
    const answer = await ask(method, url);
    expect(answer.code).toBe('not_found');
    expect(answer.detail).not.toContain('secret');
  });

  it.each(['/api/v1/thing/%E0%A4%A', '/%', `/api/v1/thing/${'a'.repeat(300)}`])(
    'answer the malformed address %s',
    async (url) => {
      expect(['invalid_request', 'not_found']).toContain((await ask('GET', url)).code);
    },
  );
});

describe('errors of the database', () => {
  it.each(['nul', 'surrogate', 'date', 'number'])(
    'of a value that cannot be kept are the request’s (%s)',
    async (name) => {
      expect((await ask('GET', `/api/v1/database/${name}`)).code).toBe('invalid_request');
    },
  );

  it.each([
    ['reference', 'not_found'],
    ['twice', 'conflict'],
    ['away', 'database_unavailable'],
    ['fault', 'internal'],
  ])('«%s» are answered as %s', async (name, code) => {
    expect((await ask('GET', `/api/v1/database/${name}`)).code).toBe(code);
  });

  it('leave the next request unharmed', async () => {
    await ask('GET', '/api/v1/database/away');
    const response = await edge.app.inject({
      method: 'POST',
      url: '/api/v1/thing',
      headers: { authorization: 'Bearer a' },
      payload: { name: 'a' },
    });
    expect(response.json()).toEqual({ done: true });
  });
});

it('tells nothing of the inside in an unexpected error', async () => {
  for (const url of ['/api/v1/database/fault', '/api/v1/wrong-answer']) {
    const answer = await ask('GET', url);
    expect(answer.code).toBe('internal');
    expect(JSON.stringify(answer)).not.toMatch(/secret_column|customer|zod|stack|at /);
  }
});

it('answers what is no HTTP at all with 400 and closes', async () => {
  const url = new URL(await edge.app.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(url.port), '127.0.0.1');
  socket.write('NONSENSE\r\n\r\n');
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});
