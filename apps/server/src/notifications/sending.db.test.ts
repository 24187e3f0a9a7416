import type { NotificationHook, NotificationTest, PushDevice } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startReceiver, type Receiver } from '../webhooks/receiver.fixture.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { addDevice } from './commands.ts';
import { createHook } from './hooks.ts';
import { forgetOldNotifications, recoverSendings, sendOne } from './index.ts';
import { buildTellingDesk, type TellingDesk } from './desk.fixture.ts';
import { startPushService, type PushService } from './push-service.fixture.ts';

let room: TellingDesk;
let owner: Person;
let service: PushService;
let receiver: Receiver;
beforeAll(async () => {
  [room, service, receiver] = await Promise.all([
    buildTellingDesk({ PUBLIC_URL: 'https://desk.example.jp' }),
    startPushService(),
    startReceiver(),
  ]);
  owner = room.desk.owner;
});
afterAll(async () => {
  await Promise.all([service.close(), receiver.close()]);
  await room.close();
});
beforeEach(async () => {
  await room.forget();
  await room.admin.query('delete from notification_device');
  await room.admin.query('delete from notification_hook');
  service.pushed.length = 0;
  receiver.calls.length = 0;
  service.answer(201);
  receiver.answer(200);
});

const subscribe = async (person: Person, name: string) =>
  (await person.call<PushDevice>('POST', '/api/v1/notification-devices', service.subscribe(name))).body;
const devices = async (person: Person) =>
  (await person.call<{ items: PushDevice[] }>('GET', '/api/v1/notification-devices')).body.items;

describe('browser push', () => {
  it('reaches every browser of a member, encrypted for it and signed with the desk’s own key', async () => {
    await subscribe(room.sato, 'laptop');
    await subscribe(room.sato, 'phone');
    await subscribe(room.suzuki, 'other');
    const conversation = await room.conversation('請求書の件', room.sato);
    await room.writesAgain(conversation);
    await room.tell();
    expect(await room.send()).toEqual([
      { way: 'push', state: 'sent', reason: null },
      { way: 'push', state: 'sent', reason: null },
    ]);
    const { publicKey } = (
      await room.sato.call<{ publicKey: string }>('GET', '/api/v1/notification-devices/key')
    ).body;
    expect(service.pushed).toHaveLength(2);
    for (const { news, key, headers } of service.pushed) {
      expect(news).toEqual({
        title: '山田 太郎 様「請求書の件」',
        body: 'お客様からメッセージが届きました',
        path: `/inbox/${conversation.id}`,
        tag: conversation.id,
        lang: 'ja',
      });
      expect(key).toBe(publicKey);
      expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '259200' });
    }
    const kept = await room.admin.query<{ sealed: Buffer }>(
      "select sealed from instance_secret where name = 'web-push'",
    );
    expect(kept.rows[0]?.sealed.toString('latin1')).not.toContain(publicKey);
  });

  it('gathers what comes within minutes, and tells it as one', async () => {
    await subscribe(room.sato, 'laptop');
    const conversation = await room.conversation('連投', room.sato);
    await room.writesAgain(conversation);
    await room.tell();
    await room.send();
    for (let n = 0; n < 3; n += 1) {
      await room.writesAgain(conversation);
      await room.tell();
    }
    expect(await room.send()).toEqual([]);
    await room.later(6);
    await room.tell();
    await room.send();
    expect(service.pushed.map(({ news }) => news['body'])).toEqual([
      'お客様からメッセージが届きました',
      'お客様からメッセージが3件届きました',
    ]);
  });

  it.each([404, 410])('forgets a browser of which its service says %i', async (status) => {
    await subscribe(room.sato, 'gone');
    const conversation = await room.conversation(`失効 ${status}`, room.sato);
    await room.writesAgain(conversation);
    await room.tell();
    service.answer(status);
    await room.send();
    expect(await devices(room.sato)).toEqual([]);
  });

  it('tries again when the service cannot take it, and says when it arrived', async () => {
    await subscribe(room.sato, 'laptop');
    const conversation = await room.conversation('再送', room.sato);
    await room.writesAgain(conversation);
    await room.tell();
    service.answer(503);
    expect(await room.send()).toEqual([{ way: 'push', state: 'waiting', reason: 'http_503' }]);
    service.answer(201);
    expect(await room.send()).toEqual([{ way: 'push', state: 'sent', reason: null }]);
    expect(await room.send()).toEqual([]);
    expect((await devices(room.sato))[0]?.lastSentAt).not.toBeNull();
  });

  it('is tried out at once; the browser is one’s own to remove, and the next person’s who signs in there', async () => {
    const device = await subscribe(room.sato, 'shared');
    const path = `/api/v1/notification-devices/${device.id}`;
    expect((await room.sato.call<NotificationTest>('POST', `${path}/test`)).body).toEqual({
      sent: true,
      failure: null,
    });
    expect(service.pushed[0]?.news['path']).toBe('/notifications');
    expect((await room.suzuki.call('DELETE', path)).status).toBe(404);
    await room.suzuki.call('POST', '/api/v1/notification-devices', service.subscribe('shared'));
    expect(await devices(room.sato)).toEqual([]);
    expect((await room.suzuki.call('DELETE', path)).status).toBe(200);
    expect(await devices(room.suzuki)).toEqual([]);
  });

  it('refuses what no browser would send', async () => {
    const add = (body: object) =>
      room.sato.call<{ code: string }>('POST', '/api/v1/notification-devices', body);
    const good = service.subscribe('x');
    for (const body of [
      {},
      { ...good, endpoint: 'file:///etc/passwd' },
      { ...good, endpoint: 'push' },
      { ...good, keys: { ...good.keys, auth: 'short' } },
      { ...good, keys: { p256dh: '****', auth: good.keys.auth } },
    ])
      expect(await add(body)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});

describe('an address inside the network of the desk', () => {
  const strict = () => ({ ...room.desk.context.notifications, allowInner: false });
  const actor = () => ({
    workspaceId: room.desk.workspaceId,
    memberId: owner.memberId,
    memberName: '緑川 直子',
    role: 'owner' as const,
    scopes: new Set<never>(),
    via: 'key:1',
  });
  const inner = [
    'https://127.0.0.1/x',
    'https://10.0.0.8/x',
    'https://[::1]/x',
    'https://localhost/x',
    'http://example.jp/x',
  ];

  it.each(inner)('%s is refused for a room and for a browser', async (url) => {
    const input = { name: 'a', service: 'slack', url, kinds: ['assigned'], locale: 'ja' } as const;
    const add = async () =>
      createHook(strict(), actor(), { ...input, kinds: [...input.kinds], withNames: false, enabled: true });
    await expect(add()).rejects.toMatchObject({ code: 'invalid_request' });
    const { keys } = service.subscribe('inner');
    const subscribeInner = async () => addDevice(strict(), actor(), { endpoint: url, keys }, null);
    await expect(subscribeInner()).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('is not posted to either, should a name lead there later', async () => {
    await subscribe(room.sato, 'laptop');
    const conversation = await room.conversation('内側', room.sato);
    await room.writesAgain(conversation);
    await room.tell();
    const { rows } = await room.admin.query<{ id: string }>('select id from notification_sending');
    await sendOne(strict(), { workspaceId: room.desk.workspaceId, sendingId: rows[0]?.id ?? '' });
    const after = await room.admin.query('select state, reason from notification_sending');
    expect(after.rows).toEqual([{ state: 'failed', reason: 'inner_address' }]);
    expect(service.pushed).toEqual([]);
  });
});

describe('a process that died', () => {
  const dead = '00000000-0000-7000-8000-000000000000';
  const leave = (state: string) =>
    room.admin.query('update notification_sending set state = $1, claimed_by = $2', [state, dead]);
  const states = async () =>
    (await room.admin.query<{ state: string }>('select state from notification_sending')).rows.map(
      ({ state }) => state,
    );

  it.each([
    ['claimed', 'waiting'],
    ['transmitting', 'doubtful'],
  ])(
    'leaves a sending as %s, which becomes %s: nothing is left out, nothing sent twice',
    async (left, becomes) => {
      await subscribe(room.sato, 'laptop');
      const conversation = await room.conversation(`残り ${left}`, room.sato);
      await room.writesAgain(conversation);
      await room.tell();
      await leave(left);
      await recoverSendings(room.desk.context.notifications, room.desk.workspaceId);
      expect(await states()).toEqual([becomes]);
      await room.send();
      expect(service.pushed).toHaveLength(becomes === 'waiting' ? 1 : 0);
    },
  );
});

it('what was read is forgotten after a month, the rest after three; what is on its way stays', async () => {
  const aged = async (days: number, read: boolean) => {
    await room.forget();
    const conversation = await room.conversation(`古い ${days} ${read}`);
    await room.assign(conversation, room.sato);
    await room.tell();
    await room.admin.query(
      `update notification set at = now() - make_interval(days => $1), read_at = case when $2 then now() end`,
      [days, read],
    );
    await room.desk.context.database.inWorkspace(room.desk.workspaceId, forgetOldNotifications);
    return (await room.news(room.sato, 'all')).length;
  };
  expect([await aged(29, true), await aged(31, true), await aged(89, false), await aged(91, false)]).toEqual([
    1, 0, 1, 0,
  ]);
});

describe('a room', () => {
  const add = async (body: object = {}) =>
    owner.call<NotificationHook & { code: string }>('POST', '/api/v1/notification-hooks', {
      name: '受付の部屋',
      service: 'slack',
      url: `${receiver.url}/T000/secret-of-the-room`,
      kinds: ['customer_reply', 'new_unassigned'],
      locale: 'ja',
      ...body,
    });

  it('keeps its address secret, in the database too', async () => {
    const { body } = await add();
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(body.address).toMatch(/^127\.0\.0\.1:\d+\/…room$/);
    const { rows } = await room.admin.query<{ address: Buffer }>('select address from notification_hook');
    expect(rows[0]?.address.toString('latin1')).not.toContain('secret');
  });

  it.each([
    [
      'slack',
      {
        text: expect.stringContaining('お客様からメッセージが届きました') as string,
        blocks: [{ type: 'section' }],
      },
    ],
    [
      'teams',
      {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: { type: 'AdaptiveCard', version: '1.4', actions: [{ type: 'Action.OpenUrl' }] },
          },
        ],
      },
    ],
    [
      'line_works',
      {
        title: '窓口からのお知らせ',
        body: { text: 'お客様からメッセージが届きました' },
        button: { label: '案件を開く' },
      },
    ],
  ])('of %s is told in the form it takes, without names unless a lead wants them', async (kind, form) => {
    const { body } = await add({ service: kind });
    const conversation = await room.conversation(`秘密の件名 ${kind}`, room.sato);
    await room.writesAgain(conversation);
    await room.tell();
    expect(await room.send()).toEqual([{ way: 'chat', state: 'sent', reason: null }]);
    expect(receiver.calls[0]?.json).toMatchObject(form);
    expect(receiver.calls[0]?.body).toContain(`https://desk.example.jp/inbox/${conversation.id}`);
    expect(receiver.calls[0]?.body).not.toMatch(/秘密の件名|山田/);
    await owner.call('PATCH', `/api/v1/notification-hooks/${body.id}`, { withNames: true });
    await room.later(6);
    await room.writesAgain(conversation);
    await room.tell();
    await room.send();
    expect(receiver.calls[1]?.body).toMatch(/山田 太郎 様「秘密の件名/);
  });

  it('is told once of what concerns several members', async () => {
    await add({ kinds: ['handed_over', 'customer_reply'] });
    const conversation = await room.conversation('一度', room.sato);
    await room.suzuki.call('POST', `/api/v1/conversations/${conversation.id}/following`);
    await room.writesAgain(conversation);
    await room.assign(conversation, room.suzuki);
    await room.tell();
    await room.send();
    expect(receiver.calls).toHaveLength(1);
  });

  it('is tried out, and shows what went wrong until it goes well', async () => {
    const { body } = await add();
    const test = async () =>
      (await owner.call<NotificationTest>('POST', `/api/v1/notification-hooks/${body.id}/test`)).body;
    const shown = async () =>
      (await owner.call<{ items: NotificationHook[] }>('GET', '/api/v1/notification-hooks')).body.items[0];
    receiver.answer(404);
    expect(await test()).toEqual({ sent: false, failure: 'http_404' });
    expect(await shown()).toMatchObject({ failure: 'http_404', lastSentAt: null });
    receiver.answer(202);
    expect(await test()).toEqual({ sent: true, failure: null });
    expect(await shown()).toMatchObject({ failure: null, failedAt: null });
  });

  it('switched off or deleted is told nothing more', async () => {
    const { body } = await add();
    const path = `/api/v1/notification-hooks/${body.id}`;
    await room.conversation('消える前');
    await owner.call('PATCH', path, { enabled: false });
    expect(await room.send()).toEqual([{ way: 'chat', state: 'dropped', reason: null }]);
    await room.conversation('消えたあと');
    expect(await room.send()).toEqual([]);
    expect((await owner.call('DELETE', path)).status).toBe(200);
    expect((await owner.call('PATCH', path, { enabled: true })).status).toBe(404);
  });

  it('is a lead’s to set, and another company’s is not there', async () => {
    const { body } = await add();
    expect((await room.sato.call('GET', '/api/v1/notification-hooks')).status).toBe(403);
    const other = await neighbour(room.desk);
    expect((await other.owner.call('POST', `/api/v1/notification-hooks/${body.id}/test`)).status).toBe(404);
    for (const wrong of [
      { url: 'ftp://x' },
      { kinds: [] },
      { kinds: ['all'] },
      { name: ' ' },
      { service: 'irc' },
    ])
      expect((await add(wrong)).status).toBe(400);
  });
});
