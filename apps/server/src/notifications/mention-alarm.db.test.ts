import { startInProcessServers } from '@madoguchi/testbed/mail-in-process';
import type { MailServers } from '@madoguchi/testbed/mail-servers';
import type { Channel, NotificationHook, NotificationSettings } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { startReceiver, type Receiver } from '../webhooks/receiver.fixture.ts';
import { buildTellingDesk, type TellingDesk } from './desk.fixture.ts';
import { startPushService, type PushService } from './push-service.fixture.ts';

let room: TellingDesk;
let owner: Person;
let lead: Person;
let servers: MailServers;
let service: PushService;
let receiver: Receiver;
beforeAll(async () => {
  [room, servers, service, receiver] = await Promise.all([
    buildTellingDesk({ PUBLIC_URL: 'https://desk.example.jp' }),
    startInProcessServers(),
    startPushService(),
    startReceiver(),
  ]);
  owner = room.desk.owner;
  lead = await room.desk.join('lead', '高橋 彩');
  service.answer(201);
  receiver.answer(200);
});
afterAll(async () => {
  await Promise.all([servers.stop(), service.close(), receiver.close()]);
  await room.close();
});
beforeEach(async () => {
  await room.forget();
  await room.admin.query('delete from mention_alarm');
});

const figures = { now: 24, of: 7, past: 80, pastOf: 56, value: 2.4, low: 1.3, high: 4.3 };

/** Raises an alarm as the watch over word of mouth does; answers its id. */
async function raise(kind: 'volume' | 'negatives', network = '', raisedAt = 'now()'): Promise<string> {
  const { rows } = await room.admin.query<{ id: string }>(
    `insert into mention_alarm (workspace_id, id, kind, network, from_at, until_at, figures, raised_at)
     values ($1, $5, $2, $3, now() - interval '7 days', now(), $4, ${raisedAt}) returning id`,
    // Of two within a millisecond the ids tell which was first, as those of the desk do.
    [room.desk.workspaceId, kind, network, JSON.stringify(figures), newId()],
  );
  return rows[0]?.id ?? '';
}
const told = async (person: Person) =>
  (await room.news(person)).map(({ kind, detail, about, actor, count }) => ({
    kind,
    detail,
    about,
    actor,
    count,
  }));
const volume = {
  kind: 'mention_alarm',
  detail: 'volume',
  about: { kind: 'mention_alarms' },
  actor: null,
  count: 1,
};

describe('a change in word of mouth', () => {
  it('is told to whoever leads, in the app and nowhere else, once however often it is looked at', async () => {
    const id = await raise('volume');
    await room.tell();
    await room.admin.query(
      "insert into notification_cause (workspace_id, source, id) values ($1, 'mention_alarm', $2)",
      [room.desk.workspaceId, id],
    );
    await room.tell();
    expect(await told(owner)).toEqual([volume]);
    expect(await told(lead)).toEqual([volume]);
    expect(await told(room.sato)).toEqual([]);
    expect((await room.admin.query('select from notification_sending')).rowCount).toBe(0);
  });

  it('of several networks at once is one notification with their number; what kind of change stays apart', async () => {
    await raise('volume');
    await raise('volume', 'google');
    await raise('negatives', 'google');
    await room.tell();
    expect(await told(owner)).toEqual([
      { ...volume, detail: 'negatives' },
      { ...volume, count: 2 },
    ]);
  });

  it('is read by opening its screen, and only by that', async () => {
    const conversation = await room.conversation('別の件');
    await raise('negatives');
    await room.assign(conversation, owner, lead);
    await room.tell();
    const read = (body: object) => owner.call('POST', '/api/v1/notifications/read', body);
    expect((await read({ conversationId: conversation.id })).body).toEqual({ read: 1 });
    expect((await told(owner)).map(({ kind }) => kind)).toEqual(['mention_alarm']);
    expect((await read({ place: 'mention_alarms' })).body).toEqual({ read: 1 });
    expect(await told(owner)).toEqual([]);
    expect((await read({ place: 'elsewhere' })).status).toBe(400);
    expect((await read({ place: 'mention_alarms', conversationId: conversation.id })).status).toBe(400);
  });

  it('is no news once somebody has looked at it, nor a day after it was raised', async () => {
    const id = await raise('volume');
    expect((await lead.call('POST', `/api/v1/mention-alarms/${id}/seen`)).status).toBe(200);
    await raise('negatives', '', "now() - interval '25 hours'");
    await room.tell();
    expect(await told(owner)).toEqual([]);
  });

  it('is told to others who ask for it; what is usual is said by role', async () => {
    const waysOf = async (person: Person) =>
      (await person.call<NotificationSettings>('GET', '/api/v1/notification-settings')).body.ways
        .mention_alarm;
    expect([await waysOf(owner), await waysOf(lead), await waysOf(room.sato)]).toEqual([
      ['app'],
      ['app'],
      [],
    ]);
    await room.set(room.sato, { ways: { mention_alarm: ['app'] } });
    await raise('volume');
    await room.tell();
    expect(await told(room.sato)).toEqual([volume]);
    expect(await told(room.suzuki)).toEqual([]);
    await room.set(room.sato, { ways: { mention_alarm: [] } });
  });
});

describe('outside of the app', () => {
  it('a browser is led to the trends, and later changes take the place of earlier ones', async () => {
    await room.set(lead, { ways: { mention_alarm: ['app', 'push'] } });
    await lead.call('POST', '/api/v1/notification-devices', service.subscribe('laptop'));
    await raise('volume');
    await raise('negatives');
    await room.tell();
    expect(await room.send()).toEqual([{ way: 'push', state: 'sent', reason: null }]);
    expect(service.pushed.map(({ news }) => news)).toEqual([
      {
        title: '口コミの変化',
        body: '口コミがいつもより増えています\n不満の口コミの割合がいつもより増えています',
        path: '/mentions/trends',
        tag: 'mention_alarms',
        lang: 'ja',
      },
    ]);
    // What follows within minutes is gathered.
    await raise('volume', 'x');
    await room.tell();
    expect(await room.send()).toEqual([]);
    await room.later(6);
    await room.tell();
    expect(await room.send()).toHaveLength(1);
    await room.set(lead, { ways: { mention_alarm: ['app'] } });
  });

  it('a mail says it beside what is told of conversations, with a link to each', async () => {
    type Members = { items: { id: string; email: string }[] };
    const { items } = (await owner.call<Members>('GET', '/api/v1/members')).body;
    const address = items.find(({ id }) => id === lead.memberId)?.email ?? '';
    for (const each of [address, 'support@example.jp']) await servers.addMailbox(each, 'secret');
    const [channel] = (await owner.call<{ items: Channel[] }>('GET', '/api/v1/channels')).body.items;
    const { host, port } = servers.smtp;
    await owner.call('PATCH', `/api/v1/channels/${channel?.id}`, {
      smtp: { host, port, security: 'none', user: 'support@example.jp', password: 'secret' },
    });
    await room.set(lead, {
      ways: { mention_alarm: ['app', 'email'], assigned: ['app', 'email'] },
      rhythm: 'immediate',
    });
    const conversation = await room.conversation('納期の件');
    await room.assign(conversation, lead);
    await raise('volume');
    await room.tell();
    expect(await room.send()).toEqual([{ way: 'email', state: 'sent', reason: null }]);
    const [mail] = await servers.messages(address);
    const parts = Buffer.from(mail?.raw ?? [])
      .toString()
      .split('\r\n\r\n')
      .map((part) => Buffer.from(part, 'base64').toString());
    const text = parts.find((part) => part.includes('■')) ?? '';
    expect(text).toMatch(
      /■ 口コミの変化\n・口コミがいつもより増えています\n .*\n {2}https:\/\/desk\.example\.jp\/mentions\/trends\n/u,
    );
    expect(text).toContain(`https://desk.example.jp/inbox/${conversation.id}`);
    expect(parts.some((part) => part.includes('口コミの推移を開く</a>'))).toBe(true);
    await room.set(lead, { ways: { mention_alarm: ['app'], assigned: ['app'] } });
  });

  it('a room is told with the place’s own name: there is no customer’s in it', async () => {
    await owner.call<NotificationHook>('POST', '/api/v1/notification-hooks', {
      name: '経営会議',
      service: 'line_works',
      url: receiver.url,
      kinds: ['mention_alarm'],
      locale: 'ja',
    });
    await raise('negatives');
    await room.tell();
    expect(await room.send()).toEqual([{ way: 'chat', state: 'sent', reason: null }]);
    expect(JSON.parse(receiver.calls[0]?.body ?? '{}')).toEqual({
      title: '口コミの変化',
      body: { text: '不満の口コミの割合がいつもより増えています' },
      button: { label: '口コミの推移を開く', url: 'https://desk.example.jp/mentions/trends' },
    });
  });
});
