import { scopes, type ApiKey, type Scope } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, caller, type Desk } from '../testing/desk.fixture.ts';

type Created = ApiKey & { key: string };

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

async function make(
  given: { scopes?: Scope[]; expiresAt?: string } = {},
  headers: Record<string, string> = {},
) {
  const body = {
    name: 'ショップ',
    scopes: given.scopes ?? ['conversations:read'],
    expiresAt: given.expiresAt ?? null,
  };
  return (await desk.owner.call<Created>('POST', '/api/v1/api-keys', body, headers)).body;
}

const get = (key: string, path = '/api/v1/conversations') => caller(desk.app, key)('GET', path);

/** The whole database as text, as someone with a copy of it would search it. */
async function everyRow(): Promise<string> {
  const { rows: tables } = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
    texts.push(...rows.map((row) => row.row));
  }
  return texts.join('\n');
}

describe('an API key', () => {
  it('is shown once and works as a bearer token', async () => {
    const { key, ...shown } = await make();
    expect(key).toMatch(/^mdg_[0-9a-f]{32}_[0-9a-f]{32}_[\w-]{43}$/);
    expect((await get(key)).status).toBe(200);
    const { body } = await desk.owner.call<{ items: ApiKey[] }>('GET', '/api/v1/api-keys');
    const listed = body.items.find((each) => each.id === shown.id);
    expect(listed).toMatchObject({
      name: 'ショップ',
      scopes: ['conversations:read'],
      prefix: `mdg_…${key.slice(-4)}`,
    });
    expect(listed?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(body)).not.toContain(key.slice(-43));
  });

  it('is kept nowhere in clear, not even as the answer to an idempotency key', async () => {
    const { key } = await make({}, { 'idempotency-key': 'make-a-key' });
    await get(key);
    const rows = await everyRow();
    const found = ['ショップ', key.slice(-43)].map((text) => rows.includes(text));
    expect(found).toEqual([true, false]);
    const again = await desk.owner.call(
      'POST',
      '/api/v1/api-keys',
      { name: 'ショップ', scopes: ['conversations:read'], expiresAt: null },
      { 'idempotency-key': 'make-a-key' },
    );
    expect([again.status, again.body['code']]).toEqual([409, 'conflict']);
  });

  it('does what its scopes say and nothing else', async () => {
    const { key } = await make({ scopes: ['customers:read'] });
    expect((await get(key, '/api/v1/customers')).status).toBe(200);
    const refused = await get(key);
    expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden']);
  });

  it('works at once no more when it is deleted or its maker may less', async () => {
    const { id, key } = await make();
    await desk.owner.call('DELETE', `/api/v1/api-keys/${id}`);
    expect((await get(key)).status).toBe(401);
    const lead = await desk.join('lead', '主任');
    expect((await lead.call('GET', '/api/v1/dead-letters')).status).toBe(200);
    await desk.owner.call('PATCH', `/api/v1/members/${lead.memberId}`, { role: 'agent' });
    expect((await lead.call('GET', '/api/v1/dead-letters')).status).toBe(403);
  });

  it('works until its date', async () => {
    const future = await make({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    expect((await get(future.key)).status).toBe(200);
    const past = await make({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    await database.query(`update api_key set expires_at = now() where id = $1`, [past.id]);
    const refused = await get(past.key);
    expect([refused.status, refused.body['code']]).toEqual([401, 'api_key_expired']);
  });

  it('cannot give another key more than it has itself', async () => {
    const { key } = await make({ scopes: ['keys:write', 'conversations:read'] });
    const create = (wanted: Scope[]) =>
      caller(desk.app, key)('POST', '/api/v1/api-keys', { name: 'mehr', scopes: wanted });
    const refused = await create(['conversations:read', 'members:write']);
    expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden']);
    expect(refused.body['detail']).toContain('members:write');
    expect((await create(['conversations:read'])).status).toBe(201);
  });

  it('is made by owners alone', async () => {
    const lead = await desk.join('lead', '副店長');
    const { status } = await lead.call('POST', '/api/v1/api-keys', { name: 'a', scopes: ['members:read'] });
    expect(status).toBe(403);
  });

  it.each([{ scopes: [] }, { scopes: ['everything'] }, { name: '' }, { expiresAt: 'tomorrow' }])(
    'is not made from %j',
    async (change) => {
      const body = { name: 'a', scopes: [scopes[0]], ...change };
      expect((await desk.owner.call('POST', '/api/v1/api-keys', body)).status).toBe(400);
    },
  );
});

describe('a bearer token that is no key of ours', () => {
  it('is refused in the same words, however near it is', async () => {
    const { key } = await make();
    const [, workspace = '', id = '', secret = ''] = key.split('_');
    const wrong = [
      '',
      'x',
      `mdg_${workspace}_${id}_${'A'.repeat(43)}`,
      `mdg_${workspace}_${workspace}_${secret}`,
      `mdg_${id}_${id}_${secret}`,
      `${key} `,
      `${key}x`,
      key.toUpperCase(),
    ].filter((token) => token.trim() !== key);
    for (const token of wrong) {
      const { status, body } = await get(token);
      expect([token, status, body['code']]).toEqual([token, 401, 'not_signed_in']);
    }
  });
});

it('a key that would end before it begins is refused', async () => {
  const made = await make({ expiresAt: new Date(Date.now() - 1000).toISOString() });
  expect(made).toMatchObject({ code: 'invalid_request', detail: expect.stringContaining('in the future') });
});
