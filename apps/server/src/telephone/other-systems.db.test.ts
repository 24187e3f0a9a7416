import type { Call, Channel } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { hookHeaders } from './hook.fixture.ts';
import { endLostCalls } from './jobs.ts';
import {
  callbacksOf,
  callsOf,
  customerWith,
  phoneDesk,
  ringAt,
  type PhoneDesk,
} from './telephone.fixture.ts';

let phone: PhoneDesk;
let hanako: Person;
let pbx: Channel;
let secret: string;
beforeAll(async () => {
  phone = await phoneDesk();
  const { desk } = phone;
  hanako = await desk.join('agent', '佐藤 花子');
  const made = await desk.owner.call<Channel>('POST', '/api/v1/channels', {
    type: 'phone',
    name: '本社PBX',
    number: '06-6123-0000',
    service: 'webhook',
  });
  pbx = made.body;
  const shown = await desk.owner.call<{ secret: string }>('POST', `/api/v1/channels/${pbx.id}/phone-secret`);
  secret = shown.body.secret;
});
afterAll(() => phone.close());

type Answer = { status: number; body: { callId: string; known: boolean; code?: string; detail?: string } };

async function tell(
  event: object | string,
  change: { secret?: string; at?: number; signature?: string } = {},
): Promise<Answer> {
  const payload = typeof event === 'string' ? event : JSON.stringify(event);
  const signed = hookHeaders(change.secret ?? secret, payload, change.at);
  const headers =
    change.signature === undefined ? signed : { ...signed, 'x-madoguchi-signature': change.signature };
  const answer = await phone.desk.app.inject({
    method: 'POST',
    url: `/hooks/phone/${pbx.id}`,
    payload,
    headers,
  });
  return { status: answer.statusCode, body: answer.json() };
}

const call = async (id: string) => (await hanako.call<Call>('GET', `/api/v1/calls/${id}`)).body;

describe('another telephone system', () => {
  it('tells that it rings, who answered, and how it ended: one call', async () => {
    const { desk } = phone;
    const customer = await customerWith(desk, {
      name: '田中 一郎',
      phone: '06-6123-4567',
      contactPersonId: hanako.memberId,
    });
    const rings = await tell({ event: 'ringing', callId: 'pbx-1', from: '0661234567' });
    expect(rings).toMatchObject({ status: 200, body: { known: false } });
    const { callId } = rings.body;
    expect(await call(callId)).toMatchObject({
      customer: { id: customer.id },
      state: 'ringing',
      ringing: [hanako.memberId],
    });
    const { body } = await hanako.call<{ items: Call[] }>('GET', '/api/v1/calls/live');
    expect(body.items.map(({ id }) => id)).toEqual([callId]);

    const email = `${encodeURIComponent('佐藤 花子').replaceAll('%', '').toLowerCase()}@example.jp`;
    await tell({ event: 'answered', callId: 'pbx-1', member: email });
    expect(await call(callId)).toMatchObject({ state: 'talking', member: { id: hanako.memberId } });
    await tell({
      event: 'ended',
      callId: 'pbx-1',
      seconds: 62,
      recordingUrl: 'https://pbx.example.jp/rec/1.mp3',
    });
    expect(await call(callId)).toMatchObject({
      state: 'ended',
      outcome: 'answered',
      seconds: 62,
      recording: { url: 'https://pbx.example.jp/rec/1.mp3' },
    });
  });

  it('may tell things twice, or in another order', async () => {
    const ended = {
      event: 'ended',
      callId: 'pbx-2',
      from: '09012345678',
      seconds: 10,
      outcome: 'answered',
    };
    const first = await tell(ended);
    expect(await tell(ended)).toMatchObject({ body: { callId: first.body.callId, known: true } });
    await tell({ event: 'ringing', callId: 'pbx-2', from: '09012345678' });
    await tell({ event: 'answered', callId: 'pbx-2', member: hanako.memberId });
    expect(await call(first.body.callId)).toMatchObject({
      state: 'ended',
      outcome: 'answered',
      seconds: 10,
      ringing: [],
      member: { id: hanako.memberId },
    });
  });

  it('tells of calls that nobody took: they are called back', async () => {
    const { body } = await tell({ event: 'ended', callId: 'pbx-3', from: '０３－９８７６－５４３２' });
    const missed = await call(body.callId);
    expect(missed).toMatchObject({ outcome: 'missed', number: '+81398765432' });
    expect(await callbacksOf(hanako, `?customer=${missed.customer.id}`)).toHaveLength(1);
    const { body: withheld } = await tell({ event: 'ended', callId: 'pbx-4', from: '非通知' });
    expect(await call(withheld.callId)).toMatchObject({ withheld: true, customer: { withheld: true } });
  });

  it('tells of our own calls too', async () => {
    await ringAt(hanako, '090-2222-0001');
    const { body } = await tell({
      event: 'ended',
      callId: 'pbx-5',
      direction: 'outbound',
      to: '03-9876-5432',
      member: '09022220001',
      outcome: 'answered',
      seconds: 30,
    });
    expect(await call(body.callId)).toMatchObject({ direction: 'outbound', member: { id: hanako.memberId } });
    // It was the call-back of the one before.
    expect(await callbacksOf(hanako, `?customer=${(await call(body.callId)).customer.id}`)).toEqual([]);
  });

  it.each<[string, object | string, object, number]>([
    ['another secret', { event: 'ringing', callId: 'x' }, { secret: 'another' }, 403],
    ['no signature', { event: 'ringing', callId: 'x' }, { signature: '' }, 403],
    ['a copy of an old request', { event: 'ringing', callId: 'x' }, { at: Date.now() - 6 * 60_000 }, 403],
    ['a clock that is ahead', { event: 'ringing', callId: 'x' }, { at: Date.now() + 6 * 60_000 }, 403],
    ['no JSON', 'ringing', {}, 400],
    ['no event', { callId: 'x' }, {}, 400],
    ['an unknown event', { event: 'exploded', callId: 'x' }, {}, 400],
    ['an address that is none', { event: 'ended', callId: 'x', recordingUrl: 'file:///etc/passwd' }, {}, 400],
  ])('is refused with %s, and told why', async (_, event, change, status) => {
    const answer = await tell(event, change);
    expect(answer.status).toBe(status);
    expect(answer.body.detail?.length).toBeGreaterThan(10);
  });

  it('is refused with the secret before the newest, and while it is switched off', async () => {
    const { desk } = phone;
    const before = secret;
    secret = (await desk.owner.call<{ secret: string }>('POST', `/api/v1/channels/${pbx.id}/phone-secret`))
      .body.secret;
    expect((await tell({ event: 'ringing', callId: 'x' }, { secret: before })).status).toBe(403);
    await desk.owner.call('PATCH', `/api/v1/channels/${pbx.id}`, { enabled: false });
    expect((await tell({ event: 'ringing', callId: 'x' })).status).toBe(409);
    await desk.owner.call('PATCH', `/api/v1/channels/${pbx.id}`, { enabled: true });
    expect((await tell({ event: 'ringing', callId: 'x' })).status).toBe(200);
  });
});

describe('a call that is placed', () => {
  const dial = (customerId: string) =>
    hanako.call<Call & { code?: string }>('POST', '/api/v1/calls/dial', { customerId });

  it('rings the member first, then the customer, under our own number', async () => {
    const customer = await customerWith(phone.desk, { name: '中村 正', phone: '090-3333-0001' });
    const { body, status } = await dial(customer.id);
    expect([status, body.state, body.direction]).toEqual([201, 'ringing', 'outbound']);
    const placed = phone.twilio.placed.at(-1);
    if (placed === undefined) throw new Error('no call was placed');
    expect(placed.params).toMatchObject({ From: '+81312345678', To: '+819022220001' });
    // They pick up, and press 1.
    await placed.run(placed.dialled?.attributes['action'] ?? '');
    expect(placed.said[0]).toContain('中村 正様');
    await placed.press('1');
    expect(placed.dialled?.attributes['callerId']).toBe('+81312345678');
    expect(await placed.pickUp('+819033330001')).toBe('connected');
    expect(await call(body.id)).toMatchObject({ state: 'talking' });
    await placed.hangUpAfter(40);
    expect(await call(body.id)).toMatchObject({ outcome: 'answered', seconds: 40 });
  });

  it('tells the member that the customer did not answer', async () => {
    const customer = await customerWith(phone.desk, { name: '加藤 進', phone: '090-3333-0002' });
    const { body } = await dial(customer.id);
    const placed = phone.twilio.placed.at(-1);
    await placed?.run(placed.dialled?.attributes['action'] ?? '');
    await placed?.press('1');
    await placed?.noAnswer();
    expect(placed?.said.at(-1)).toContain('お出になりませんでした');
    expect(await call(body.id)).toMatchObject({ outcome: 'missed', seconds: null });
  });

  it('is noted as not connected when Twilio refuses or does not answer', async () => {
    const { twilio } = phone;
    const customer = await customerWith(phone.desk, { name: '木村 幸子', phone: '090-3333-0003' });
    twilio.behave.refuses = 'The number is not allowed';
    expect((await dial(customer.id)).body).toMatchObject({ code: 'telephone_refused' });
    twilio.behave.refuses = null;
    twilio.behave.down = true;
    expect((await dial(customer.id)).body).toMatchObject({ code: 'telephone_unreachable' });
    twilio.behave.down = false;
    const calls = await callsOf(hanako, `?customer=${customer.id}`);
    expect(calls.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
  });

  it('needs a number of the customer, and a telephone of one’s own', async () => {
    const nobody = await customerWith(phone.desk, { name: '番号 無子' });
    expect((await dial(nobody.id)).body.code).toBe('unprocessable');
    await hanako.call('PUT', `/api/v1/member-phones/${hanako.memberId}`, { address: null });
    const customer = await customerWith(phone.desk, { name: '山口 登', phone: '090-3333-0004' });
    expect((await dial(customer.id)).body.code).toBe('unprocessable');
  });
});

describe('the settings of a telephone', () => {
  it('are checked with Twilio, and a wrong token is said', async () => {
    const { desk, channel, twilio } = phone;
    const check = async () =>
      (await desk.owner.call<{ ok: boolean }>('POST', `/api/v1/channels/${channel.id}/phone-check`)).body.ok;
    const state = async () => (await desk.owner.call<Channel>('GET', `/api/v1/channels/${channel.id}`)).body;
    expect(await check()).toBe(true);
    await desk.owner.call('PATCH', `/api/v1/channels/${channel.id}`, {
      phone: { twilio: { authToken: 'wrong' } },
    });
    expect(await check()).toBe(false);
    expect(await state()).toMatchObject({ state: 'failed', reason: { code: 'wrong_password' } });
    await desk.owner.call('PATCH', `/api/v1/channels/${channel.id}`, {
      phone: { twilio: { authToken: twilio.account.authToken } },
    });
    expect(await check()).toBe(true);
    expect(await state()).toMatchObject({ state: 'live', reason: null });
  });

  it.each([
    [{ service: 'twilio', number: '03-1111-2222' }],
    [{ service: 'twilio', number: 'なし', twilio: { accountSid: `AC${'0'.repeat(32)}`, authToken: 'x' } }],
    [{ service: 'none', twilio: { accountSid: `AC${'0'.repeat(32)}`, authToken: 'x' } }],
    [{ service: 'twilio', number: '03-1111-2222', twilio: { accountSid: 'AC1', authToken: 'x' } }],
    [{ service: 'webhook', routing: { ringSeconds: 1 } }],
  ])('are refused as %j', async (wrong) => {
    const { status } = await phone.desk.owner.call('POST', '/api/v1/channels', {
      type: 'phone',
      name: '電話',
      ...wrong,
    });
    expect(status).toBe(400);
  });

  it('let a member say by which telephone they are rung, and nobody else’s but a lead', async () => {
    const { desk } = phone;
    const put = (person: Person, memberId: string, address: string) =>
      person.call<{ address: string }>('PUT', `/api/v1/member-phones/${memberId}`, { address });
    expect((await put(hanako, hanako.memberId, '０９０ー２２２２ー０００１')).body.address).toBe(
      '+819022220001',
    );
    expect((await put(hanako, hanako.memberId, 'sip:h@pbx.example.jp')).status).toBe(200);
    expect((await put(hanako, hanako.memberId, 'client:hanako')).status).toBe(200);
    expect((await put(hanako, hanako.memberId, 'sip:a b@c')).status).toBe(400);
    expect((await put(hanako, desk.owner.memberId, '090-1')).status).toBe(403);
    expect((await put(desk.owner, hanako.memberId, '090-2222-0001')).status).toBe(200);
  });
});

it('a call of which no more is heard ends by itself', async () => {
  const { desk } = phone;
  const { body } = await tell({ event: 'ringing', callId: 'lost', from: '03-9999-0001' });
  await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.run(sql`
      update call set started_at = now() - interval '1 hour'
      where workspace_id = ${tx.workspaceId} and id = ${body.callId}`),
  );
  await endLostCalls(desk.context.telephone, desk.workspaceId);
  expect(await call(body.callId)).toMatchObject({ state: 'ended', outcome: 'missed', ringing: [] });
});
