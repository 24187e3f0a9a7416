import pg from 'pg';
import type { ApiKey, Conversation, Scope } from '@madoguchi/contract';
import { assistantScopes, scopes } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, ownerAccount, type Desk } from '../testing/desk.fixture.ts';
import { fill, type Filled } from '../testing/filled.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { assistantAt, type Assistant } from './client.fixture.ts';
import { tools } from './server.ts';

let desk: Desk;
let ids: Filled;
let base: string;
let database: pg.Client;
/** With a key of everything an owner may do. */
let whole: Assistant;
let thread: Conversation;
beforeAll(async () => {
  desk = await buildDesk();
  ids = await fill(desk);
  const channel = await addChannel(desk, 'mcp@example.jp');
  const from = { name: '田中 花', address: 'hana@example.ne.jp' };
  await arrive(desk, channel, inbound({ from, subject: '返品の件', text: '返品できますか。' }));
  thread = await read('返品の件');
  base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
  whole = await assistantAt(base, desk.owner.apiKey);
});
afterAll(async () => {
  await whole.close();
  await database.end();
  await desk.close();
});

async function read(subject: string): Promise<Conversation> {
  const { body } = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations');
  const found = body.items.find((each) => each.subject === subject);
  if (found === undefined) throw new Error(subject);
  return found;
}

async function key(kind: 'program' | 'assistant', wanted: readonly Scope[], expiresAt: string | null = null) {
  const body = { name: '社長のアシスタント', kind, scopes: wanted, expiresAt };
  return desk.owner.call<ApiKey & { key: string; code: string; detail: string }>(
    'POST',
    '/api/v1/api-keys',
    body,
  );
}

/** What a call of each tool looks like that has everything it needs. */
const calls = (): Record<string, Record<string, unknown>> => ({
  search: { query: '返品' },
  list_views: {},
  list_conversations: { view: 'active' },
  list_tags: {},
  today: {},
  read_conversation: { conversationId: thread.id },
  read_message: { messageId: thread.lastMessageId },
  read_customer: { customerId: thread.customer.id },
  list_templates: {},
  suggest_templates: { conversationId: thread.id },
  fill_template: { templateId: ids.templates, conversationId: thread.id },
  check_draft: { conversationId: thread.id, text: '了解しました。' },
  write_draft: { conversationId: thread.id, basedOn: thread.lastMessageId, text: '了解しました。' },
  write_first_draft: { customerId: thread.customer.id, subject: '秋の新茶', text: 'ご案内です。' },
  add_note: { conversationId: thread.id, text: '返品は初めてのお客様です。' },
  add_tags: { conversationId: thread.id, tagIds: [ids.tags] },
});

/** What a table held, in one number for each; what the desk does in the background is left out. */
async function everything(): Promise<Map<string, string>> {
  const { rows } = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^(search_|process_|slow_|auth_|idempotency)'`,
  );
  const sums = new Map<string, string>();
  for (const name of [...rows.map((row) => row.name), 'pgboss.job']) {
    const { rows: found } = await database.query<{ sum: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t
       ${name === 'pgboss.job' ? String.raw`where name not like '\_\_%'` : ''}`,
    );
    sums.set(name, found[0]?.sum ?? '');
  }
  return sums;
}

const audited = async () =>
  (
    await database.query<{ tool: string; about: string | null; after: object; via: string }>(
      `select subject_name as tool, subject_id as about, after, via from audit where kind = 'assistant.called' order by id`,
    )
  ).rows;

/** What a tool that writes may change beside the audit log; the rest only reads. */
const traces = ['activity', 'conversation', 'event', 'event_sequence'];
const mayChange: Record<string, string[]> = {
  write_draft: ['draft', ...traces],
  write_first_draft: ['draft', ...traces],
  add_note: ['message', ...traces],
  add_tags: ['conversation_tag', ...traces],
};

describe('the tools', () => {
  it('are those that this test knows, each described, and none of them sends', async () => {
    const { tools: listed } = await whole.client.listTools();
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(calls()));
    for (const { name, description = '', annotations } of listed) {
      expect(name).not.toMatch(/send|approve|delete|remove|undo|merge|assign|member|setting|key|status/);
      expect(description.length).toBeGreaterThan(40);
      expect(annotations).toMatchObject({ destructiveHint: false, readOnlyHint: !(name in mayChange) });
    }
  });

  it('change what they say and nothing else, with a key that may do everything', async () => {
    for (const [name, args] of Object.entries(calls())) {
      const before = await everything();
      const { failed, text } = await whole.call(name, args);
      expect([name, failed], text).toEqual([name, false]);
      const after = await everything();
      const changed = [...after].filter(([table, sum]) => before.get(table) !== sum).map(([table]) => table);
      const allowed = ['audit', 'api_key', ...(mayChange[name] ?? [])];
      expect([name, changed.filter((table) => !allowed.includes(table))]).toEqual([name, []]);
      expect([name, changed]).toEqual([name, expect.arrayContaining(['audit'])]);
    }
    const { rows } = await database.query<{ direction: string }>(
      `select direction from message where conversation_id = $1 order by ordinal`,
      [thread.id],
    );
    expect(rows.map(({ direction }) => direction)).toEqual(['inbound', 'note']);
  });

  it('leave one row of the audit log for each call, refused ones too, and no word of what was said', async () => {
    const before = (await audited()).length;
    await whole.call('read_conversation', { conversationId: thread.id });
    await whole.call('read_conversation', { conversationId: ids.customers });
    await whole.call('search', { query: 'ひみつの言葉' });
    const rows = (await audited()).slice(before);
    expect(rows).toEqual([
      { tool: 'read_conversation', about: thread.id, after: { outcome: 'answered' }, via: 'key' },
      { tool: 'read_conversation', about: ids.customers, after: { outcome: 'not_found' }, via: 'key' },
      { tool: 'search', about: null, after: { outcome: 'answered' }, via: 'key' },
    ]);
    const { body } = await desk.owner.call<{ items: object[] }>(
      'GET',
      '/api/v1/audit?kind=assistant&limit=1',
    );
    expect(body.items).toMatchObject([{ kind: 'assistant.called', subject: { name: 'search' } }]);
    expect(JSON.stringify(body)).not.toContain('ひみつ');
  });

  it('answer another workspace’s ids as not found, all of them', async () => {
    const other = await neighbour(desk);
    const before = await everything();
    const stranger = await assistantAt(base, other.owner.apiKey);
    for (const [name, args] of Object.entries(calls())) {
      const { failed, text, body } = await stranger.call(name, args);
      expect(text).not.toContain('返品できますか');
      if (Object.keys(args).some((arg) => arg.endsWith('Id')))
        expect([name, failed, body['code']]).toEqual([name, true, 'not_found']);
    }
    const after = await everything();
    const changed = [...after].filter(([table, sum]) => before.get(table) !== sum).map(([table]) => table);
    expect(changed.toSorted()).toEqual(['api_key', 'audit']);
    await stranger.close();
  });

  it('never tell a secret of the desk', async () => {
    const texts: string[] = [];
    for (const [name, args] of Object.entries(calls())) texts.push((await whole.call(name, args)).text);
    const { rows } = await database.query<{ secret: string }>(
      `select thread_secret as secret from workspace_settings union select encode(secret_hash, 'hex') from api_key`,
    );
    const secrets = [...rows.map(({ secret }) => secret), desk.owner.apiKey, 'whsec_', 'mdg_'];
    for (const secret of secrets) expect(texts.join('\n').includes(secret)).toBe(false);
  });
});

describe('a key', () => {
  it('of the kind «assistant» holds reading and drafting, and is refused more', async () => {
    const made = await key('assistant', assistantScopes);
    expect(made.body).toMatchObject({ kind: 'assistant', scopes: assistantScopes });
    for (const scope of scopes.filter((each) => !assistantScopes.some((allowed) => allowed === each))) {
      const { status, body } = await key('assistant', ['conversations:read', scope]);
      expect([scope, status, body.code]).toEqual([scope, 400, 'invalid_request']);
      expect(body.detail).toContain(scope);
    }
  });

  it('that only reads is offered no tool that writes', async () => {
    const reading = await assistantAt(base, (await key('assistant', ['conversations:read'])).body.key);
    const names = await reading.names();
    expect(names).toEqual(
      tools.filter(({ scope }) => scope === 'conversations:read').map(({ name }) => name),
    );
    expect(names).not.toContain('write_draft');
    await expect(reading.call('write_draft', calls()['write_draft'])).rejects.toThrow(/write_draft/);
    await reading.close();
  });

  it('of an assistant cannot send by the API either', async () => {
    const { body } = await key('assistant', assistantScopes);
    const ask = (method: 'POST', path: string, payload: object) =>
      desk.app.inject({
        method,
        url: `/api/v1${path}`,
        payload,
        headers: { authorization: `Bearer ${body.key}` },
      });
    const answer = { text: '送ります', basedOn: thread.lastMessageId };
    const path = `/conversations/${thread.id}/messages`;
    expect((await ask('POST', path, answer)).json()).toMatchObject({ code: 'forbidden' });
    const closing = { direction: 'note', text: 'a', status: 'done' };
    expect((await ask('POST', path, closing)).json()).toMatchObject({ code: 'forbidden' });
    expect((await ask('POST', path, { direction: 'note', text: 'メモ' })).statusCode).toBe(201);
  });
});

describe('the way in', () => {
  const post = (headers: Record<string, string>, method: 'POST' | 'GET' | 'DELETE' = 'POST') =>
    fetch(`${base}/mcp`, {
      method,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      ...(method === 'POST' ? { body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }) } : {}),
    });
  const bearer = () => ({ authorization: `Bearer ${desk.owner.apiKey}` });

  it.each(['auto', 'legacy'] as const)(
    'serves clients of this and of earlier revisions (%s)',
    async (mode) => {
      const assistant = await assistantAt(base, desk.owner.apiKey, mode);
      expect(await assistant.names()).toEqual(Object.keys(calls()));
      expect((await assistant.call('list_views')).body).toMatchObject({ cap: 1000 });
      expect(assistant.client.getInstructions()).toContain('a person sends');
      await assistant.close();
    },
  );

  it('is closed without a key, with a wrong one, and to a session', async () => {
    const nobody = await post({});
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await post({ authorization: 'Bearer mdg_x' })).status).toBe(401);
    await expect(assistantAt(base, 'mdg_wrong')).rejects.toThrow();
    const headers = { 'x-requested-with': 'madoguchi' };
    const signedIn = await desk.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers,
      payload: ownerAccount,
    });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const session = await post({ cookie, ...headers });
    expect([session.status, await session.json()]).toMatchObject([403, { code: 'forbidden' }]);
  });

  it('is closed to pages of other sites, also with a key', async () => {
    const foreign = await post({ ...bearer(), origin: 'https://evil.example' });
    expect([foreign.status, await foreign.json()]).toMatchObject([403, { code: 'origin_refused' }]);
    expect((await post({ ...bearer(), origin: base })).status).toBe(200);
    expect((await post({ ...bearer(), origin: 'null' })).status).toBe(403);
  });

  it('keeps no session: there is nothing to listen to and nothing to end', async () => {
    expect((await post(bearer(), 'GET')).status).toBe(405);
    expect((await post(bearer(), 'DELETE')).status).toBe(405);
    expect((await post(bearer())).headers.get('cache-control')).toBe('no-store');
  });
});
