import { startInProcessServers } from '@madoguchi/testbed/mail-in-process';
import type { MailServers } from '@madoguchi/testbed/mail-servers';
import type { Channel, NotificationSettings } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTellingDesk, type TellingDesk } from './desk.fixture.ts';

let room: TellingDesk;
let servers: MailServers;
let address: string;
beforeAll(async () => {
  [room, servers] = await Promise.all([
    buildTellingDesk({ PUBLIC_URL: 'https://desk.example.jp' }),
    startInProcessServers(),
  ]);
  const { owner } = room.desk;
  type Members = { items: { id: string; email: string }[] };
  const { items } = (await owner.call<Members>('GET', '/api/v1/members')).body;
  address = items.find(({ id }) => id === room.sato.memberId)?.email ?? '';
  await servers.addMailbox(address, 'secret');
  await servers.addMailbox('support@example.jp', 'secret');
  const [channel] = (await owner.call<{ items: Channel[] }>('GET', '/api/v1/channels')).body.items;
  const { host, port } = servers.smtp;
  await owner.call('PATCH', `/api/v1/channels/${channel?.id}`, {
    smtp: { host, port, security: 'none', user: 'support@example.jp', password: 'secret' },
  });
});
afterAll(async () => {
  await servers.stop();
  await room.close();
});
beforeEach(() => room.forget());

const dueIn = async () => {
  const { rows } = await room.admin.query<{ way: string; ms: number }>(
    'select way, extract(epoch from due_at - now())::float8 * 1000 as ms from notification_due',
  );
  return rows;
};
const mine = { assigned: ['app', 'email'], customer_reply: ['app', 'email'] };
const assigned = async (subject: string) => {
  const conversation = await room.conversation(subject);
  await room.assign(conversation, room.sato);
  await room.tell();
  return conversation;
};

describe('mail', () => {
  it('brings in one what is due, from the desk’s own mailbox, as text and HTML, marked as automatic', async () => {
    await room.set(room.sato, { ways: mine, rhythm: 'daily' });
    const one = await assigned('一つ目');
    await assigned('二つ目');
    expect(await room.send()).toEqual([]);
    await room.set(room.sato, { rhythm: 'immediate' });
    await room.tell();
    expect(await room.send()).toEqual([{ way: 'email', state: 'sent', reason: null }]);
    const mails = await servers.messages(address);
    expect(mails).toHaveLength(1);
    const raw = Buffer.from(mails[0]?.raw ?? []).toString();
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(raw).toMatch(/^From: .*<support@example\.jp>/m);
    const parts = raw.split('\r\n\r\n').map((part) => Buffer.from(part, 'base64').toString());
    expect(parts.filter((part) => part.includes(`https://desk.example.jp/inbox/${one.id}`))).toHaveLength(2);
  });

  it('leaves out what was read in the app meanwhile', async () => {
    await room.set(room.sato, { ways: mine, rhythm: 'hourly' });
    const conversation = await assigned('読んだもの');
    const read = { conversationId: conversation.id };
    expect((await room.sato.call('POST', '/api/v1/notifications/read', read)).body).toEqual({ read: 1 });
    await room.later(61);
    await room.tell();
    expect(await room.send()).toEqual([]);
  });

  it('that the server refuses for now is tried again; without a mailbox it is given up', async () => {
    await room.set(room.sato, { ways: mine, rhythm: 'immediate' });
    await room.admin.query("update channel set config = jsonb_set(config, '{smtp,port}', '1')");
    await assigned('待つ');
    expect(await room.send()).toEqual([
      { way: 'email', state: 'waiting', reason: expect.any(String) as string },
    ]);
    await room.admin.query('update channel set enabled = false');
    expect(await room.send()).toEqual([{ way: 'email', state: 'failed', reason: 'no_mailbox' }]);
    const { body } = await room.sato.call<NotificationSettings>('GET', '/api/v1/notification-settings');
    expect(body.mailPossible).toBe(false);
    await room.admin.query('update channel set enabled = true');
  });
});

describe('the settings of a member', () => {
  const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

  it('hold back while they want quiet, but for the app', async () => {
    await room.set(room.sato, { ways: mine, rhythm: 'immediate', quietUntil: hoursFromNow(3) });
    await assigned('静かに');
    const [due] = await dueIn();
    expect(due?.ms).toBeGreaterThan(2.9 * 3_600_000);
    expect(await room.news(room.sato)).toHaveLength(1);
    await room.set(room.sato, { quietUntil: null });
    expect((await dueIn())[0]?.ms).toBeLessThanOrEqual(1000);
  });

  it('hold back until their hours, unless a kind is told at any time', async () => {
    const tokyo = new Date(Date.now() + 9 * 3_600_000);
    const weekday = (tokyo.getUTCDay() + 6) % 7;
    const twoDaysOn = (weekday + 2) % 7;
    const hours = [0, 1, 2, 3, 4, 5, 6].map((day) =>
      day === twoDaysOn ? { from: '09:00', to: '10:00' } : null,
    );
    await room.set(room.sato, { ways: mine, rhythm: 'immediate', hours });
    await assigned('時間外');
    expect((await dueIn())[0]?.ms).toBeGreaterThan(24 * 3_600_000);
    await room.set(room.sato, { anytime: ['assigned'] });
    expect((await dueIn())[0]?.ms).toBeLessThanOrEqual(1000);
    await room.set(room.sato, { anytime: [], hours: null });
  });

  it('take back what waits when a way is switched off', async () => {
    await room.set(room.sato, { ways: mine, rhythm: 'daily' });
    await assigned('やめる');
    expect(await dueIn()).toHaveLength(1);
    await room.set(room.sato, { ways: { assigned: ['app'] } });
    expect(await dueIn()).toEqual([]);
  });

  it('offer what can concern a role, and take nothing that makes no sense', async () => {
    const { body } = await room.sato.call<NotificationSettings>('GET', '/api/v1/notification-settings');
    expect(body.kinds).not.toContain('harassment');
    expect(body.ways.mention).toEqual(['app', 'push']);
    expect(body.ways.new_unassigned).toEqual([]);
    const none = [null, null, null, null, null, null, null];
    const at = (from: string, to: string) => [{ from, to }, ...none.slice(1)];
    for (const wrong of [
      { rhythm: 'weekly' },
      { dailyAt: '25:00' },
      { hours: none },
      { hours: none.slice(1) },
      { hours: at('09:00', '09:00') },
      { hours: at('24:00', '09:00') },
      { ways: { assigned: ['fax'] } },
      { ways: { birthday: ['app'] } },
      { quietUntil: 'tomorrow' },
    ])
      expect((await room.sato.call('PATCH', '/api/v1/notification-settings', wrong)).status).toBe(400);
  });

  it('are changed on two pages at once without undoing each other', async () => {
    await Promise.all([
      room.set(room.suzuki, { rhythm: 'daily' }),
      room.set(room.suzuki, { dailyAt: '07:30' }),
      room.set(room.suzuki, { ways: { mention: ['email'] } }),
    ]);
    const { body } = await room.suzuki.call<NotificationSettings>('GET', '/api/v1/notification-settings');
    expect(body).toMatchObject({ rhythm: 'daily', dailyAt: '07:30', ways: { mention: ['email'] } });
  });
});

describe('the list', () => {
  it('is read one by one, all up to the newest one saw, and in pages', async () => {
    await room.set(room.sato, { ways: { assigned: ['app'] } });
    for (const subject of ['甲', '乙', '丙']) await assigned(subject);
    const [newest, middle] = await room.news(room.sato);
    type Page = { items: { id: string }[]; nextCursor: string | null };
    const page = await room.sato.call<Page>('GET', '/api/v1/notifications?limit=2');
    const rest = await room.sato.call<Page>(
      'GET',
      `/api/v1/notifications?limit=2&cursor=${page.body.nextCursor}`,
    );
    expect([page.body.items.length, rest.body.items.length, rest.body.nextCursor]).toEqual([2, 1, null]);
    const read = (body: object) => room.sato.call('POST', '/api/v1/notifications/read', body);
    expect((await read({ upTo: middle?.id })).body).toEqual({ read: 2 });
    expect((await room.news(room.sato)).map(({ id }) => id)).toEqual([newest?.id]);
    const mark = (id: string | undefined, on: boolean, who = room.sato) =>
      who.call('PATCH', `/api/v1/notifications/${id}`, { read: on });
    expect((await mark(middle?.id, false)).body).toMatchObject({ readAt: null });
    expect((await mark(middle?.id, true, room.suzuki)).status).toBe(404);
    expect((await room.sato.call('GET', '/api/v1/notifications/count')).body).toEqual({
      unread: 2,
      cap: 100,
    });
    for (const wrong of [{}, { upTo: 'x' }, { upTo: newest?.id, conversationId: newest?.id }])
      expect((await read(wrong)).status).toBe(400);
    expect((await room.suzuki.call('POST', '/api/v1/notifications/read', { upTo: newest?.id })).status).toBe(
      404,
    );
  });
});
