import type { Channel, Conversation, CustomerDetail } from '@madoguchi/contract';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { addChat, visitorOf } from './visitor.fixture.ts';

let desk: Desk;
let channel: Channel;
let key: string;
let secret: string;
beforeAll(async () => {
  desk = await buildDesk();
  channel = await addChat(desk.owner);
  key = channel.chat?.key ?? '';
  secret = await renew(channel.id);
});
afterAll(() => desk.close());

async function renew(id: string, grace?: { graceHours: number }): Promise<string> {
  const made = await desk.owner.call<{ secret: string }>('POST', `/api/v1/channels/${id}/chat-secret`, grace);
  return made.body.secret;
}

const now = () => Math.floor(Date.now() / 1000);
const inTime = (): JWTPayload => ({ iat: now(), exp: now() + 300 });

async function signed(payload: JWTPayload, by = secret, alg = 'HS256'): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg }).sign(new TextEncoder().encode(by));
}

const newest = async () =>
  (await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=1')).body.items[0];
const recordOf = async (conversation: Conversation | undefined) =>
  (await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${conversation?.customer.id}`)).body;

describe('who the site says a visitor is', () => {
  it('is believed when it is signed and fresh, and found again on another device', async () => {
    const identity = await signed({ sub: 'customer-7', name: '山田 花子', ...inTime() });
    const laptop = visitorOf(desk, key);
    const opened = await laptop.open({ identity });
    expect(opened.body.visitor).toMatchObject({ name: '山田 花子', identified: true });
    await laptop.write('ノートパソコンから');
    expect((await newest())?.customer.name).toBe('山田 花子');
    const phone = visitorOf(desk, key);
    await phone.open({ identity: await signed({ sub: 'customer-7', ...inTime() }) });
    expect((await phone.read()).items.map(({ text }) => text)).toEqual(['ノートパソコンから']);
    expect(phone.token).not.toBe(laptop.token);
  });

  it('keeps what the visitor wrote before, and gives their record its name', async () => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    await visitor.write('まだ名乗っていません');
    const identity = await signed({
      sub: 'customer-8',
      name: '佐藤 一郎',
      email: 'ichiro@example.ne.jp',
      ...inTime(),
    });
    expect((await visitor.open({ identity })).body).toMatchObject({
      token: null,
      visitor: { identified: true },
    });
    await visitor.write('名乗りました');
    const record = await recordOf(await newest());
    expect(record.name).toBe('佐藤 一郎');
    expect(record.contactPoints.map(({ kind }) => kind).toSorted()).toEqual(['chat', 'email']);
  });

  it('brings the visitor to the customer who has the address already', async () => {
    await arrive(
      desk,
      await addChannel(desk),
      inbound({ from: { name: '鈴木 次郎', address: 'jiro@example.ne.jp' } }),
    );
    const known = (await newest())?.customer.id;
    const visitor = visitorOf(desk, key);
    await visitor.open({
      identity: await signed({ sub: 'customer-9', email: 'jiro@example.ne.jp', ...inTime() }),
    });
    await visitor.write('メールの件です');
    expect((await newest())?.customer.id).toBe(known);
  });

  it('is not what a visitor types: an address that was typed joins nobody', async () => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    const left = await visitor.ask('POST', '/contact', { email: 'jiro@example.ne.jp' });
    expect(left.body).toMatchObject({ email: 'jiro@example.ne.jp', identified: false });
    await visitor.write('成りすまし');
    expect((await newest())?.customer.name).toMatch(/^チャット訪問者/);
    expect((await visitor.ask('POST', '/contact', { email: 'x' })).status).toBe(400);
  });

  it('does not hand one person’s thread to the next at the same browser', async () => {
    const shared = visitorOf(desk, key);
    await shared.open({ identity: await signed({ sub: 'first-at-home', ...inTime() }) });
    await shared.write('一人目の相談');
    await shared.open({ identity: await signed({ sub: 'second-at-home', ...inTime() }) });
    expect((await shared.read()).items).toEqual([]);
  });

  it('may be said by two pages at once', async () => {
    const identity = await signed({ sub: 'customer-10', ...inTime() });
    const pages = Array.from({ length: 4 }, () => visitorOf(desk, key));
    const opened = await Promise.all(pages.map((page) => page.open({ identity })));
    expect(new Set(opened.map(({ body }) => body.visitor.id)).size).toBe(1);
  });

  const cases: [string, () => Promise<string> | string][] = [
    ['signed with another secret', () => signed({ sub: 'a', ...inTime() }, 'x'.repeat(43))],
    ['over', () => signed({ sub: 'a', iat: now() - 600, exp: now() - 60 })],
    ['made too long ago', () => signed({ sub: 'a', iat: now() - 700, exp: now() + 60 })],
    ['made for a day', () => signed({ sub: 'a', iat: now(), exp: now() + 86_400 })],
    ['made in times to come', () => signed({ sub: 'a', iat: now() + 300, exp: now() + 600 })],
    ['without an end', () => signed({ sub: 'a', iat: now() })],
    ['without a beginning', () => signed({ sub: 'a', exp: now() + 300 })],
    ['about nobody', () => signed(inTime())],
    ['about an empty name', () => signed({ sub: '', ...inTime() })],
    ['signed by another algorithm', () => signed({ sub: 'a', ...inTime() }, secret.repeat(2), 'HS512')],
    ['not signed at all', () => new UnsecuredJWT({ sub: 'a', ...inTime() }).encode()],
    ['no token', () => 'nonsense'],
  ];

  it.each(cases)('is refused when it is %s', async (_what, make) => {
    const visitor = visitorOf(desk, key);
    const refused = await visitor.open({ identity: await make() });
    expect(refused).toMatchObject({ status: 403, body: { code: 'identity_refused' } });
  });

  it('is refused with the secret of another chat, with an old one, and where there is none', async () => {
    const other = await addChat(desk.owner);
    const there = visitorOf(desk, other.chat?.key ?? '');
    const identity = await signed({ sub: 'a', ...inTime() });
    expect((await there.open({ identity })).status).toBe(403);
    const theirs = await renew(other.id);
    expect((await there.open({ identity })).status).toBe(403);
    expect((await there.open({ identity: await signed({ sub: 'a', ...inTime() }, theirs) })).status).toBe(
      200,
    );
    await renew(other.id, { graceHours: 0 });
    expect((await there.open({ identity: await signed({ sub: 'b', ...inTime() }, theirs) })).status).toBe(
      403,
    );
  });

  it('is believed by the secret before a new one for a time that is shown, until that or its end', async () => {
    const own = await addChat(desk.owner);
    const visitor = visitorOf(desk, own.chat?.key ?? '');
    const opens = async (by: string) =>
      (await visitor.open({ identity: await signed({ sub: 'c', ...inTime() }, by) })).status;
    const until = async () =>
      (await desk.owner.call<Channel>('GET', `/api/v1/channels/${own.id}`)).body.chat?.oldSecretUntil ?? null;
    const first = await renew(own.id);
    expect(await until()).toBeNull();
    const second = await renew(own.id);
    expect([await opens(first), await opens(second)]).toEqual([200, 200]);
    expect(Date.parse((await until()) ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000);
    // A change of other settings leaves it as it is.
    await desk.owner.call('PATCH', `/api/v1/channels/${own.id}`, { chat: { files: false } });
    expect(await opens(first)).toBe(200);
    const path = `/api/v1/channels/${own.id}/chat-secret/old`;
    expect((await desk.owner.call('DELETE', path)).status).toBe(200);
    expect([await opens(first), await opens(second), await until()]).toEqual([403, 200, null]);
    expect((await desk.owner.call('DELETE', path)).status).toBe(200);
    // The one before the last is never accepted, and none beyond its time.
    const third = await renew(own.id, { graceHours: 1 });
    expect([await opens(first), await opens(second), await opens(third)]).toEqual([403, 200, 200]);
    await desk.context.database.pool.query(
      `update channel set config = config || jsonb_build_object('oldSecretUntil', now() - interval '1 second') where id = $1`,
      [own.id],
    );
    expect([await opens(second), await opens(third), await until()]).toEqual([403, 200, null]);
    const audit = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit');
    expect(audit.body.items.filter(({ kind }) => kind === 'channel.secret_ended')).toHaveLength(1);
    for (const graceHours of [-1, 169, 1.5, 'x'])
      expect(
        (await desk.owner.call('POST', `/api/v1/channels/${own.id}/chat-secret`, { graceHours })).status,
      ).toBe(400);
  });

  it('has a secret that is shown once, to who may change channels, and is in no answer', async () => {
    const shown = await desk.owner.call<Channel>('GET', `/api/v1/channels/${channel.id}`);
    expect(shown.body.chat?.signsIn).toBe(true);
    expect(JSON.stringify(shown.body)).not.toContain(secret);
    const agent = await desk.join('agent', '佐藤 美咲');
    expect((await agent.call('POST', `/api/v1/channels/${channel.id}/chat-secret`)).status).toBe(403);
    const { body } = await desk.owner.call('GET', '/api/v1/audit');
    expect(JSON.stringify(body)).toContain('channel.secret_renewed');
    expect(JSON.stringify(body)).not.toContain(secret);
  });
});
