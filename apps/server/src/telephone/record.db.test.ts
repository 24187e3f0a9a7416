import {
  alwaysOpen,
  usualCalendar,
  type Call,
  type Channel,
  type Conversation,
  type CustomerDetail,
  type Message,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexCustomers } from '../customers/index.ts';
import { keepIndex } from '../search/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { callbacksOf, callsOf, customerWith } from './telephone.fixture.ts';

let desk: Desk;
let hanako: Person;
let observer: Person;
beforeAll(async () => {
  desk = await buildDesk();
  hanako = await desk.join('agent', '佐藤 花子');
  observer = await desk.join('observer', '見学 一郎');
});
afterAll(() => desk.close());

const write = (body: object, person = hanako) =>
  person.call<Call & { code?: string; errors?: object[] }>('POST', '/api/v1/calls', body);
const conversationOf = async ({ conversationId }: Call) =>
  (await hanako.call<Conversation>('GET', `/api/v1/conversations/${conversationId}`)).body;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('a call that a person writes down', () => {
  it('needs no telephone to be connected: one is made for it, once', async () => {
    const both = await Promise.all([
      write({
        direction: 'inbound',
        outcome: 'answered',
        number: '０９０（１２３４）５６７８',
        notes: '納期の件',
      }),
      write({ direction: 'inbound', outcome: 'missed', number: '06-6123-4567' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const channels = (await desk.owner.call<{ items: Channel[] }>('GET', '/api/v1/channels')).body.items;
    expect(channels).toMatchObject([{ type: 'phone', name: '電話', phone: { service: 'none' } }]);
  });

  it('belongs to whoever has the number, in any way of writing', async () => {
    const known = await customerWith(desk, { name: '田中 一郎', phone: '03-1234-5678' });
    const { body } = await write({
      direction: 'inbound',
      outcome: 'answered',
      number: '186-03(1234)5678',
      seconds: 185,
      notes: '名入れの納期について。\n12月5日までに30個。',
    });
    expect(body).toMatchObject({
      customer: { id: known.id },
      number: '+81312345678',
      seconds: 185,
      member: { name: '佐藤 花子' },
      notes: '名入れの納期について。\n12月5日までに30個。',
    });
    expect(await conversationOf(body)).toMatchObject({
      subject: '名入れの納期について。',
      preview: '名入れの納期について。 12月5日までに30個。',
      status: 'in_progress',
      assigneeId: hanako.memberId,
      waitingSince: null,
    });
  });

  it('goes on in the same conversation, whose subject stays', async () => {
    const { body } = await write({
      direction: 'outbound',
      outcome: 'missed',
      number: '03-1234-5678',
      notes: '別の話',
    });
    const conversation = await conversationOf(body);
    expect(conversation).toMatchObject({ subject: '名入れの納期について。', messageCount: 2 });
    const { body: page } = await hanako.call<{ items: Message[] }>(
      'GET',
      `/api/v1/conversations/${body.conversationId}/messages`,
    );
    expect(page.items.map(({ direction, content }) => [direction, content?.type])).toEqual([
      ['inbound', 'call'],
      ['outbound', 'call'],
    ]);
  });

  it('makes a new customer of a name, and learns the number of one who had none', async () => {
    const { body: first } = await write({
      direction: 'inbound',
      outcome: 'answered',
      customerName: '松本 恵',
    });
    expect(first.customer).toMatchObject({ name: '松本 恵', honorific: '様', withheld: false });
    const { body: second } = await write({
      direction: 'inbound',
      outcome: 'answered',
      customerId: first.customer.id,
      number: '045-123-4567',
    });
    expect(second.conversationId).toBe(first.conversationId);
    const customer = await hanako.call<CustomerDetail>('GET', `/api/v1/customers/${first.customer.id}`);
    expect(customer.body.phone).toBe('045-123-4567');
  });

  it('is found by its words and its customer, and stands in their history', async () => {
    const [call] = await callsOf(hanako, '?outcome=answered&limit=1');
    expect(await callsOf(hanako, `?customer=${call?.customer.id}`)).toHaveLength(2);
    const { body } = await hanako.call<{ items: { source: string; kind: string }[] }>(
      'GET',
      `/api/v1/customers/${call?.customer.id}/timeline`,
    );
    expect(body.items).toEqual(expect.arrayContaining([expect.objectContaining({ source: 'message' })]));
  });

  it.each([
    [{ number: '12345' }, 'invalid_request'],
    [{ number: '090-1234-5678 / 03-1234-5678' }, 'invalid_request'],
    [{ customerId: '00000000-0000-4000-8000-000000000000' }, 'not_found'],
    [{ channelId: '00000000-0000-4000-8000-000000000000' }, 'not_found'],
    [{ startedAt: inHours(2) }, 'invalid_request'],
    [{ outcome: 'nothing' }, 'invalid_request'],
    [{ seconds: -1 }, 'invalid_request'],
    [{ recordingUrl: 'javascript:alert(1)' }, 'invalid_request'],
    [{ status: 'on_hold' }, 'invalid_request'],
    [{ callback: { dueAt: inHours(1), ownerId: '00000000-0000-4000-8000-000000000000' } }, 'not_found'],
  ])('is refused with %j, and nothing is kept', async (wrong, code) => {
    const before = (await callsOf(hanako)).length;
    const { body } = await write({ direction: 'inbound', outcome: 'answered', ...wrong });
    expect(body.code).toBe(code);
    expect(await callsOf(hanako)).toHaveLength(before);
  });

  it('is nothing for an observer, nor for another workspace', async () => {
    expect((await write({ direction: 'inbound', outcome: 'answered' }, observer)).status).toBe(403);
    const [call] = await callsOf(hanako, '?limit=1');
    const other = await neighbour(desk);
    expect((await other.owner.call('GET', `/api/v1/calls/${call?.id}`)).status).toBe(404);
    expect((await other.owner.call('PATCH', `/api/v1/calls/${call?.id}`, { notes: '盗み見' })).status).toBe(
      404,
    );
    expect(await callsOf(other.owner)).toEqual([]);
  });
});

describe('who it was becomes known later', () => {
  it('of a caller without a number: they get a name, or turn out to be somebody we know', async () => {
    const { body: one } = await write({ direction: 'inbound', outcome: 'answered', number: '' });
    expect(one.customer).toMatchObject({ name: '非通知', withheld: true });
    const named = await hanako.call<Call>('PATCH', `/api/v1/calls/${one.id}`, { customerName: '木村 幸子' });
    expect(named.body.customer).toMatchObject({ name: '木村 幸子', honorific: '様', withheld: false });

    const known = await customerWith(desk, { name: '中村 正' });
    const { body: two } = await write({ direction: 'inbound', outcome: 'answered' });
    const moved = await hanako.call<Call>('PATCH', `/api/v1/calls/${two.id}`, { customerId: known.id });
    expect(moved.body).toMatchObject({ customer: { id: known.id }, conversationId: two.conversationId });
    const gone = await hanako.call('GET', `/api/v1/customers/${two.customer.id}`);
    expect(gone.status).toBe(404);
  });

  it('and until then they are in no list: not found, not taken out, nobody’s duplicate', async () => {
    for (const _ of [1, 2]) await write({ direction: 'inbound', outcome: 'missed' });
    const { database, indexing } = desk.context;
    await indexCustomers(indexing, desk.workspaceId);
    await keepIndex(database, desk.workspaceId, { small: 1, merged: 100 });
    const found = await desk.owner.call<{ customers: object[] }>('GET', '/api/v1/search?q=非通知');
    expect(JSON.stringify(found.body)).not.toContain('"name":"非通知"');
    const list = await desk.owner.call<string>('GET', '/api/v1/customer-export');
    expect([list.status, list.body.includes('非通知')]).toEqual([200, false]);
    const pairs = await desk.owner.call<{ items: object[] }>('GET', '/api/v1/customer-duplicates');
    expect(JSON.stringify(pairs.body.items)).not.toContain('非通知');
  });

  it('of a new number: its record becomes part of theirs, which can be undone', async () => {
    const known = await customerWith(desk, { name: '加藤 進' });
    const { body: call } = await write({ direction: 'inbound', outcome: 'missed', number: '075-123-4567' });
    expect(call.customer).toMatchObject({ name: '075-123-4567', honorific: '' });
    const { body } = await hanako.call<Call>('PATCH', `/api/v1/calls/${call.id}`, { customerId: known.id });
    expect(body.customer).toMatchObject({ id: known.id, name: '加藤 進' });
    const again = await write({ direction: 'inbound', outcome: 'answered', number: '075-123-4567' });
    expect(again.body.customer.id).toBe(known.id);
    const merges = await hanako.call<{ items: object[] }>('GET', `/api/v1/customers/${known.id}/merges`);
    expect(merges.body.items).toHaveLength(1);
  });

  it('but nobody’s call is given to another by mistake', async () => {
    const known = await customerWith(desk, { name: '別の 人' });
    const [call] = await callsOf(hanako, '?outcome=answered&limit=1');
    const { status, body } = await hanako.call<{ code: string }>('PATCH', `/api/v1/calls/${call?.id}`, {
      customerId: known.id,
    });
    expect([status, body.code]).toEqual([409, 'conflict']);
  });
});

describe('a call-back', () => {
  it('is promised with a call, moved, given to somebody, and done; all of it leaves a trace', async () => {
    const dueAt = inHours(1);
    const { body: call } = await write({
      direction: 'inbound',
      outcome: 'answered',
      number: '0120-444-444',
      callback: { dueAt, note: '見積りの件' },
      status: 'done',
    });
    const [callback] = await callbacksOf(hanako, `?customer=${call.customer.id}`);
    expect(callback).toMatchObject({
      dueAt,
      note: '見積りの件',
      owner: { id: hanako.memberId },
      automatic: false,
      state: 'open',
      number: '+81120444444',
    });
    const path = `/api/v1/callbacks/${callback?.id}`;
    const later = inHours(3);
    await hanako.call('PATCH', path, { dueAt: later, ownerId: desk.owner.memberId });
    expect(await callbacksOf(desk.owner, '?owner=me')).toMatchObject([{ dueAt: later }]);
    expect((await hanako.call('PATCH', path, { state: 'done' })).body).toMatchObject({
      state: 'done',
      closedBy: { id: hanako.memberId },
    });
    expect(await callbacksOf(hanako, `?state=closed&customer=${call.customer.id}`)).toHaveLength(1);
    expect((await hanako.call('PATCH', path, { state: 'open' })).body).toMatchObject({ closedAt: null });
    expect((await hanako.call('PATCH', path, { state: 'dropped' })).body).toMatchObject({ state: 'dropped' });
    const trail = await hanako.call<{ items: { kind: string }[] }>(
      'GET',
      `/api/v1/conversations/${call.conversationId}/activity`,
    );
    const kinds = trail.body.items.map(({ kind }) => kind).filter((kind) => kind.startsWith('callback'));
    expect(kinds.toReversed()).toEqual([
      'callback_set',
      'callback_set',
      'callback_closed',
      'callback_set',
      'callback_closed',
    ]);
  });

  it('that the desk made is done when we reach them; one promised for later is not', async () => {
    const number = '03-5555-0001';
    const { body: missed } = await write({ direction: 'inbound', outcome: 'missed', number });
    await hanako.call('POST', '/api/v1/callbacks', {
      conversationId: missed.conversationId,
      dueAt: inHours(48),
      note: '入荷のご連絡',
    });
    expect(await callbacksOf(hanako, `?customer=${missed.customer.id}`)).toHaveLength(2);
    await write({ direction: 'outbound', outcome: 'answered', number });
    expect(await callbacksOf(hanako, `?customer=${missed.customer.id}`)).toMatchObject([
      { note: '入荷のご連絡' },
    ]);
  });

  it('is listed page by page, the earliest first, and counted for who must do it', async () => {
    const all = await callbacksOf(hanako);
    expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).toSorted());
    const first = await hanako.call<{ items: { id: string }[]; nextCursor: string }>(
      'GET',
      '/api/v1/callbacks?limit=1',
    );
    const next = await callbacksOf(hanako, `?limit=100&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...next].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    const counts = await hanako.call<{ open: number; late: number }>('GET', '/api/v1/callbacks/counts');
    const mine = all.filter(({ owner }) => owner === null || owner.id === hanako.memberId);
    expect(counts.body).toEqual({ open: mine.length, late: 0 });
  });
});

describe('a call-back that the desk makes', () => {
  const dueOf = async (startedAt: string, number: string) => {
    const { body } = await write({ direction: 'inbound', outcome: 'missed', number, startedAt });
    const [callback] = await callbacksOf(hanako, `?customer=${body.customer.id}`);
    return { channelId: body.channelId, dueAt: callback?.dueAt };
  };

  it.each([
    ['on a business day is due after an hour', '2026-11-04T10:15+09:00', '2026-11-04T11:15+09:00'],
    ['at the end of a day goes on the next', '2026-11-04T17:45+09:00', '2026-11-05T09:45+09:00'],
    ['on a Sunday is due on Monday', '2026-10-25T12:00+09:00', '2026-10-26T10:00+09:00'],
    ['on the eve of 文化の日 goes on after it', '2026-11-02T17:30+09:00', '2026-11-04T09:30+09:00'],
    ['on the evening of that eve is due after it', '2026-11-02T20:00+09:00', '2026-11-04T10:00+09:00'],
  ])('of a call %s, never in closed time', async (_what, called, due) => {
    const number = `0120-777-${called.slice(8, 10)}${called.slice(14, 15)}`;
    const { dueAt } = await dueOf(new Date(called).toISOString(), number);
    expect(dueAt).toBe(new Date(due).toISOString());
  });

  it('follows the calendar of its telephone, and the clock where nobody is ever there', async () => {
    const sunday = '2026-10-25T03:00:00.000Z';
    const { channelId } = await dueOf(sunday, '0120-888-001');
    const path = `/api/v1/channels/${channelId}/calendar`;
    const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    for (const [revision, rules] of [alwaysOpen, { ...usualCalendar, week: none }].entries()) {
      expect((await desk.owner.call('PUT', path, { rules, revision })).status).toBe(200);
      const { dueAt } = await dueOf(sunday, `0120-888-00${revision + 2}`);
      expect(dueAt).toBe('2026-10-25T04:00:00.000Z');
    }
    await desk.owner.call('DELETE', path);
  });
});

describe('the form', () => {
  it('is kept at every pause, for each member and call by itself, and is gone when it is saved', async () => {
    const [call] = await callsOf(hanako, '?limit=1');
    const keep = (about: string, notes: string, person = hanako) =>
      person.call('PUT', '/api/v1/call-draft', { about, fields: { notes } });
    const kept = async (about: string, person = hanako) =>
      (await person.call<{ draft: { fields: object } | null }>('GET', `/api/v1/call-draft?about=${about}`))
        .body.draft?.fields ?? null;
    await keep('new', '話の途中');
    await keep(call?.id ?? '', 'その電話の');
    await keep('new', '別の人の', desk.owner);
    expect(await kept('new')).toEqual({ notes: '話の途中' });
    expect(await kept(call?.id ?? '')).toEqual({ notes: 'その電話の' });
    const ofCustomer = `new:${call?.customer.id}`;
    await keep(ofCustomer, 'お客様の画面から');
    await write({ direction: 'inbound', outcome: 'answered', notes: '話し終えた' });
    expect(await kept(ofCustomer)).toEqual({ notes: 'お客様の画面から' });
    await write({ direction: 'inbound', outcome: 'answered', draft: ofCustomer });
    expect(await kept(ofCustomer)).toBeNull();
    expect(await kept('new')).toBeNull();
    await hanako.call('PATCH', `/api/v1/calls/${call?.id}`, { notes: '直した' });
    expect(await kept(call?.id ?? '')).toBeNull();
    expect(await kept('new', desk.owner)).toEqual({ notes: '別の人の' });
    expect((await keep('00000000-0000-4000-8000-000000000000', 'ない電話')).status).toBe(404);
    expect((await keep('newer', '')).status).toBe(400);
  });
});
