import type { CustomerDetail, DataRequest } from '@madoguchi/contract';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInbound } from '../conversations/index.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { indexCustomers } from '../customers/index.ts';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { catchUp, everywhere } from './everywhere.fixture.ts';

let desk: Desk;
let client: pg.Client;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  client = new pg.Client({ connectionString: desk.connectionString });
  await client.connect();
  channelId = await addChannel(desk);
});
afterAll(async () => {
  await client.end();
  await desk.close();
});

const secret = /himitsu|秘密|ヒミツ|ひみつ/u;

/** Someone of whom there is something in every place that can hold it, each time with the word «秘密». */
async function someone(): Promise<CustomerDetail> {
  const call = desk.owner.call;
  const from = { name: '秘密 太郎', address: 'himitsu@example.jp' };
  const file = {
    name: '秘密.txt',
    type: 'text/plain',
    contentId: null,
    inline: false,
    content: Buffer.from('秘密'),
  };
  const headerId = `himitsu-${newId()}@example.jp`;
  const mail = {
    from,
    subject: '秘密の件',
    text: '秘密です。困ります。',
    html: '<p>秘密</p>',
    headerId,
    attachments: [file],
  };
  await arrive(desk, channelId, inbound({ ...mail, raw: Buffer.from('秘密の原文') }));
  const found = await call<{ items: CustomerDetail[] }>('GET', '/api/v1/customers?query=himitsu@example.jp');
  const id = found.body.items[0]?.id ?? '';
  const path = `/api/v1/customers/${id}`;
  await call('PATCH', path, {
    name: '秘密 太郎',
    reading: 'ひみつ たろう',
    address: '秘密町1-1',
    note: '秘密のメモ',
    company: '大きな会社',
    phone: '03-6000-0001',
  });
  await call('POST', `${path}/care-notes`, { kind: 'allergy', text: '秘密アレルギー' });
  const other = await call<{ id: string }>('POST', '/api/v1/customers', {
    name: '秘密 太郎',
    email: 'himitsu2@example.jp',
  });
  await call('POST', `${path}/merge`, { customerId: other.body.id });
  await call('POST', '/api/v1/customers', {
    name: '秘密 太朗',
    company: '大きな会社',
    reading: 'ひみつ たろう',
  });
  const list = await call<{ items: { id: string; lastMessageId: string }[] }>(
    'GET',
    `/api/v1/conversations?customer=${id}`,
  );
  const conversation = list.body.items[0];
  const messageId = conversation?.lastMessageId ?? '';
  await readInbound(desk.context.delivery, { workspaceId: desk.workspaceId, messageId });
  const base = `/api/v1/conversations/${conversation?.id}`;
  await call(
    'POST',
    `${base}/messages`,
    { direction: 'note', text: '秘密の社内メモ' },
    { 'idempotency-key': newId() },
  );
  await call('POST', `${base}/messages`, { text: '秘密のご返信', basedOn: messageId });
  await call('PUT', `${base}/draft`, { text: '秘密の下書き', basedOn: messageId });
  await call('PATCH', base, { subject: '秘密の件 2' });
  const about = { conversationId: conversation?.id, title: '秘密の苦情' };
  const opened = await call<{ id: string }>('POST', '/api/v1/improvements', about);
  await call('POST', `/api/v1/improvements/${opened.body.id}/documents`, { kind: 'incident_report' });
  await indexCustomers(desk.context.indexing, desk.workspaceId);
  return (await call<CustomerDetail>('GET', path)).body;
}

const request = (id: string, body: object, who = desk.owner) =>
  who.call<DataRequest & { code: string }>('POST', `/api/v1/customers/${id}/data-requests`, {
    reason: 'deletion_request',
    ...body,
  });

/** Tables of other parts of the desk in which something of a person stands. */
const keepers = [
  'approval',
  'approval_step',
  'template_use',
  'webhook_delivery',
  'thread_change',
  'bulk_change',
  'search_doc',
  'customer_import_error',
  'improvement_case',
  'improvement_event',
  'improvement_document_version',
];

/** Every row of every table of the database in which a text stands, as `table`. */
async function tablesWith(pattern: RegExp): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const content = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
    const bytes = Buffer.from('秘密').toString('hex');
    if (content.rows.some(({ text }) => pattern.test(text) || text.includes(bytes))) found.push(name);
  }
  return found;
}

describe('what is held about a person', () => {
  it('is handed out whole, as one ZIP, with a record that says nothing of them', async () => {
    const customer = await someone();
    const { status, body } = await request(customer.id, {
      kind: 'disclosure',
      reason: 'disclosure_request',
      reference: '2026-031',
    });
    expect([status, body]).toMatchObject([
      201,
      {
        kind: 'disclosure',
        reference: '2026-031',
        actor: { name: '緑川 直子' },
        archive: true,
        counts: { messages: 3 },
      },
    ]);
    const response = await desk.app.inject({
      method: 'GET',
      url: `/api/v1/data-requests/${body.id}/archive`,
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
    });
    expect(response.headers['content-type']).toBe('application/zip');
    const log = await desk.owner.call<{ items: object[] }>('GET', '/api/v1/audit?kind=export.made');
    expect(log.body.items[0]).toMatchObject({
      subject: { name: '2026-031' },
      after: { what: 'data_request' },
    });
    const files = unzipSync(new Uint8Array(response.rawPayload));
    const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
    for (const [name, words] of [
      ['data/customers.json', '秘密町1-1'],
      ['data/contact_points.json', 'himitsu2@example.jp'],
      ['data/care_notes.json', '秘密アレルギー'],
      ['data/letters.json', '秘密の苦情'],
      ['data/improvements.json', '秘密の苦情'],
      ['data/messages.json', '秘密の社内メモ'],
      ['data/conversations.json', '秘密の件 2'],
    ] as const)
      expect(texts[name]).toContain(words);
    const names = Object.keys(texts);
    expect(names.filter((name) => /^attachments\/.+-秘密\.txt$/u.test(name))).toHaveLength(1);
    expect(texts[names.find((name) => name.endsWith('.eml')) ?? '']).toBe('秘密の原文');
  });
});

describe('an erasure', () => {
  it('asks for the name, and does nothing before', async () => {
    const { id, name } = await someone();
    for (const confirm of [undefined, '', '秘密', '別人']) {
      const { status, body } = await request(id, { kind: 'erasure', confirm });
      expect([status, body.code]).toEqual([422, 'unprocessable']);
    }
    expect((await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body.name).toBe(name);
  });

  it.each(['太郎', 'a b', '', 'x'.repeat(41)])('takes no name as its reference: «%s»', async (reference) => {
    const { id } = await someone();
    expect((await request(id, { kind: 'disclosure', reference })).status).toBe(400);
  });

  it('is for owners and leads', async () => {
    const { id, name } = await someone();
    const agent = await desk.join('agent', '佐藤');
    expect((await request(id, { kind: 'erasure', confirm: name }, agent)).status).toBe(403);
    expect((await agent.call('GET', '/api/v1/data-requests')).status).toBe(403);
  });

  it('waits until a legal hold on one of the conversations has ended', async () => {
    const { id, name } = await someone();
    const list = await desk.owner.call<{ items: { id: string }[] }>(
      'GET',
      `/api/v1/conversations?customer=${id}`,
    );
    const path = `/api/v1/conversations/${list.body.items[0]?.id}/legal-hold`;
    await desk.owner.call('PUT', path, { reason: '係争中' });
    const { status, body } = await request(id, { kind: 'erasure', confirm: name });
    expect([status, body]).toMatchObject([
      409,
      { code: 'conflict', detail: expect.stringContaining('legal hold') },
    ]);
    expect((await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body.name).toBe(name);
    await desk.owner.call('DELETE', path);
  });

  it('leaves nothing of the person in any table, and the fact', async () => {
    const { id, name } = await someone();
    const trainee = await desk.join('trainee', '研修 花子');
    await everywhere(desk, {
      channelId,
      from: { name: '秘密 太郎', address: 'himitsu@example.jp' },
      trainee,
    });
    expect(await tablesWith(secret)).toEqual(
      expect.arrayContaining(keepers.map((table) => `public.${table}`)),
    );
    // Others of the same name are not this person.
    await client.query(`delete from customer_duplicate`);
    await client.query(`delete from customer where name = '秘密 太朗'`);
    const { status, body } = await request(id, { kind: 'erasure', confirm: '秘密　太郎', reference: 'R-1' });
    expect([status, body.counts]).toMatchObject([
      201,
      { records: 2, approvals: 1, messages: expect.any(Number) },
    ]);
    expect(await tablesWith(secret)).toEqual([]);
    // Nor does the background work bring anything back.
    await catchUp(desk);
    expect(await tablesWith(secret)).toEqual([]);
    const log = await desk.owner.call<{ items: object[] }>('GET', '/api/v1/audit?kind=data.erased');
    expect(log.body.items).toMatchObject([
      { subject: { type: 'data_request', id: body.id, name: 'R-1' }, after: { count: 2 } },
    ]);
    // Nor is there anybody of whom nothing is known in lists and searches.
    const everyone = await desk.owner.call<{ items: { id: string }[] }>('GET', '/api/v1/customers?limit=200');
    expect(everyone.body.items.map((each) => each.id)).not.toContain(id);
    const found = await desk.owner.call<{ customers: object[] }>('GET', '/api/v1/search?q=消去済み');
    expect(found.body.customers).toEqual([]);
    const { body: left } = await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`);
    expect(left).toMatchObject({ name: '（消去済み）', contactPoints: [], careNotes: [], note: '' });
    expect(left.erasedAt).not.toBeNull();
    const list = await desk.owner.call<{ items: { status: string }[] }>(
      'GET',
      `/api/v1/conversations?customer=${id}`,
    );
    expect(list.body.items.every((item) => item.status === 'done')).toBe(true);
    const kept = await desk.owner.call<{ items: DataRequest[] }>(
      'GET',
      `/api/v1/data-requests?customer=${id}`,
    );
    expect(kept.body.items[0]).toMatchObject({
      kind: 'erasure',
      reference: 'R-1',
      reason: 'deletion_request',
      archive: false,
    });
    expect(JSON.stringify(kept.body)).not.toMatch(secret);

    // It cannot be undone, written to, disclosed or erased again.
    const merges = await desk.owner.call<{ items: { id: string }[] }>(
      'GET',
      `/api/v1/customers/${id}/merges`,
    );
    expect(
      (await desk.owner.call('POST', `/api/v1/customer-merges/${merges.body.items[0]?.id}/undo`)).status,
    ).toBe(409);
    expect((await desk.owner.call('PATCH', `/api/v1/customers/${id}`, { name })).status).toBe(409);
    expect((await request(id, { kind: 'erasure', confirm: name })).status).toBe(409);
    const old = await desk.app.inject({
      method: 'GET',
      url: `/api/v1/data-requests/${body.id}/archive`,
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
    });
    expect(old.statusCode).toBe(409);
  });

  it('of nobody is not found', async () => {
    expect((await request(newId(), { kind: 'disclosure' })).status).toBe(404);
  });
});
