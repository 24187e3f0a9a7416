import type { Broadcast, Consents, Conversation, CustomerDetail } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutboundMessage, SendOutcome } from '../channels/kit/index.ts';
import { receive } from '../conversations/index.ts';
import { addChannel, inbound } from '../conversations/mail.fixture.ts';
import { beat } from '../operations/index.ts';
import { newId } from '../platform/db/index.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { buildBroadcastDesk, type BroadcastDesk } from './broadcast.fixture.ts';
import { takeReport } from './bounce.ts';
import type { BroadcastDependencies } from './dependencies.ts';

const delivered: SendOutcome = { outcome: 'delivered', detail: '250 ok', headerId: null };
const sender = { senderName: '株式会社みどり', postalAddress: '東京都港区芝1-1', contact: '03-1234-5678' };

let at: BroadcastDesk;
let mailbox: string;
let mails: OutboundMessage[];
let people = 0;
beforeAll(async () => {
  at = await buildBroadcastDesk();
  mailbox = await addChannel(at.desk, 'shop@example.jp');
  await at.call('PATCH', '/api/v1/broadcast-settings', sender);
});
beforeEach(() => {
  mails = [];
});
afterAll(() => at.close());

/** A mail server that takes everything, or does what it is told. */
const server = (
  what: (mail: OutboundMessage) => SendOutcome = () => delivered,
): Partial<BroadcastDependencies> => ({
  sendMail: async (_workspace, _channel, mail, beforeTransmit) => {
    try {
      await beforeTransmit();
    } catch (error) {
      return { outcome: 'retry', reason: String(error), code: 'desk_problem' };
    }
    mails.push(mail);
    return what(mail);
  },
});

/** Somebody with a company of their own, so that a broadcast can be for them alone; they agreed to news by mail. */
async function somebody(...names: string[]): Promise<{ companyId: string; ids: string[] }> {
  people += 1;
  const ids: string[] = [];
  let companyId = '';
  for (const name of names) {
    const email = `${newId()}@example.ne.jp`;
    const { body } = await at.call<CustomerDetail>('POST', '/api/v1/customers', {
      name,
      email,
      company: `会社${people}`,
    });
    companyId = body.companyId ?? '';
    ids.push(body.id);
    const consent = {
      channel: 'email',
      purpose: 'news',
      change: 'given',
      how: 'form',
      wording: 'お知らせの送付',
    };
    await at.call('POST', `/api/v1/customers/${body.id}/consents`, consent);
  }
  return { companyId, ids };
}

const letter = (companyId: string, more: object = {}) => ({
  channelId: mailbox,
  subject: '{お客様名}様へ 新茶のご案内',
  body: '{お客様名}様\n新茶が入りました。',
  segment: { companyId },
  ...more,
});
const news = async (companyId: string, more: object = {}) =>
  at.schedule(await at.draft(letter(companyId, more)));
const linkIn = (mail: OutboundMessage | undefined) =>
  new URL(mail?.bulk?.unsubscribeUrl ?? 'http://none').pathname;
const page = (method: 'GET' | 'POST', url: string, more: object = {}) =>
  at.desk.app.inject({ method, url, ...more });
const stateOf = async (id: string) =>
  (await at.call<Consents>('GET', `/api/v1/customers/${id}/consents`)).body.states.find(
    ({ channel, purpose }) => channel === 'email' && purpose === 'news',
  )?.state;

describe('a promotional mail', () => {
  it('names its reader, its sender and where to end it, in the text and for mail programs', async () => {
    const { companyId } = await somebody('佐藤 花子');
    await news(companyId);
    await at.run(server());
    const [mail] = mails;
    expect(mail).toMatchObject({
      subject: '佐藤 花子様へ 新茶のご案内',
      from: { name: '株式会社みどり', address: 'shop@example.jp' },
    });
    for (const words of [
      '佐藤 花子様\n新茶',
      '株式会社みどり',
      '東京都港区芝1-1',
      '03-1234-5678',
      mail?.bulk?.unsubscribeUrl ?? '?',
    ])
      expect(mail?.text).toContain(words);
    expect(mail?.bulk?.unsubscribeUrl).toMatch(/^https:\/\/desk\.example\.jp\/unsubscribe\/[\w.-]+$/u);
  });

  it('cannot be sent without the sender’s details: the error says what to do', async () => {
    const { companyId } = await somebody('佐藤 花子');
    const draft = await at.draft(letter(companyId));
    await at.call('PATCH', '/api/v1/broadcast-settings', { contact: '' });
    const refused = await at.call('POST', `/api/v1/broadcasts/${draft.id}/schedule`, {
      basedOn: draft.revision,
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'unprocessable', detail: expect.stringContaining('4条') },
    });
    const service = await at.draft(letter(companyId, { kind: 'service' }));
    expect((await at.schedule(service)).state).toBe('scheduled');
    await at.run(server());
    expect(mails).toMatchObject([{ bulk: { unsubscribeUrl: null } }]);
    await at.call('PATCH', '/api/v1/broadcast-settings', sender);
  });

  it.each([
    [{ subject: '' }, 'subject'],
    [{ body: '  ' }, 'no text'],
    [{ body: '{お客様}様' }, '{お客様}'],
  ])('is refused with %o', async (more, words) => {
    const { companyId } = await somebody('佐藤 花子');
    const { id, revision } = await at.draft(letter(companyId, more));
    const { status, body } = await at.call('POST', `/api/v1/broadcasts/${id}/schedule`, {
      basedOn: revision,
    });
    expect([status, body['detail']]).toEqual([422, expect.stringContaining(words)]);
  });

  it('is seen before it goes: for an example, and for a customer', async () => {
    const { companyId, ids } = await somebody('田中 一郎');
    const given = {
      channelId: mailbox,
      kind: 'news',
      subject: '{お客様名}様',
      body: '{会社名} {お客様名}様',
    };
    const example = await at.call('POST', '/api/v1/broadcasts/preview', given);
    expect(example.body).toMatchObject({ subject: '山田 花子様', from: '株式会社みどり', problems: [] });
    const own = await at.call<{ text: string }>('POST', '/api/v1/broadcasts/preview', {
      ...given,
      customerId: ids[0],
    });
    expect(own.body.text).toMatch(/^会社\d+ 田中 一郎様\n/u);
    expect(companyId).not.toBe('');
  });
});

describe('unsubscribing', () => {
  it('shows a page that changes nothing; one click ends it, and what is repeated changes nothing more', async () => {
    const { companyId, ids } = await somebody('停止 花子');
    await news(companyId);
    await at.run(server());
    const link = linkIn(mails[0]);
    const asked = await page('GET', link);
    expect([asked.statusCode, asked.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(asked.body).toContain('配信を停止する');
    expect(asked.body).not.toContain(mails[0]?.to[0]?.address ?? '?');
    expect(await stateOf(ids[0] ?? '')).toBe('given');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const done = await page('POST', link, { headers, payload: 'List-Unsubscribe=One-Click' });
    expect([done.statusCode, done.body.includes('配信を停止しました')]).toEqual([200, true]);
    expect((await page('POST', link)).statusCode).toBe(200);
    const { body } = await at.call<Consents>('GET', `/api/v1/customers/${ids[0]}/consents`);
    expect(body.items).toMatchObject([
      { change: 'withdrawn', how: 'unsubscribe_link', actor: null },
      { change: 'given' },
    ]);
    expect((await page('GET', `${link}?lang=en`)).body).toContain(
      'You are unsubscribed from these mails already.',
    );
    await news(companyId);
    await at.run(server());
    expect(mails).toHaveLength(1);
  });

  it('takes either kind of form that mail programs send', async () => {
    const { companyId, ids } = await somebody('停止 太郎');
    await news(companyId);
    await at.run(server());
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const payload =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect((await page('POST', linkIn(mails[0]), { headers, payload })).statusCode).toBe(200);
    expect(await stateOf(ids[0] ?? '')).toBe('withdrawn');
  });

  it.each(['x', 'a.b.c', `${'0'.repeat(32)}.${'0'.repeat(32)}.${'A'.repeat(22)}`, '%00'])(
    '«%s» is nobody’s link',
    async (token) => {
      for (const method of ['GET', 'POST'] as const)
        expect((await page(method, `/unsubscribe/${token}`)).statusCode).toBe(404);
    },
  );

  it('one signed for another workspace opens nothing there', async () => {
    const { companyId, ids } = await somebody('隣 太郎');
    await news(companyId);
    await at.run(server());
    const there = await neighbour(at.desk);
    const [, recipient = ''] = linkIn(mails[0]).split('/').at(-1)?.split('.') ?? [];
    const recipientId = recipient.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
    const token = at.desk.context.broadcasts.links.token({ workspaceId: there.workspaceId, recipientId });
    expect((await page('POST', `/unsubscribe/${token}`)).body).toContain('テスト送信');
    expect(await stateOf(ids[0] ?? '')).toBe('given');
  });
});

describe('a mail server', () => {
  it('that refuses an address fails that one; one that is in doubt is never repeated', async () => {
    const { companyId } = await somebody('一 花', '二 花', '三 花');
    const { id } = await news(companyId);
    const outcomes: Record<string, SendOutcome> = {
      '一 花': { outcome: 'refused', reason: '550 no such user', code: 'refused_recipient' },
      '二 花': { outcome: 'doubtful', reason: 'silence', code: 'timeout' },
    };
    await at.run(server((mail) => outcomes[mail.to[0]?.name ?? ''] ?? delivered));
    expect(await at.read(id)).toMatchObject({ state: 'done', counts: { sent: 1, failed: 1, doubtful: 1 } });
    expect(mails).toHaveLength(3);
  });

  it('that cannot be reached makes it wait, and in the end halts it with the reason; nobody is lost', async () => {
    const { companyId } = await somebody('四 花', '五 花');
    const { id } = await news(companyId);
    const down: SendOutcome = { outcome: 'retry', reason: 'connection refused', code: 'cannot_connect' };
    const refusing: Partial<BroadcastDependencies> = { sendMail: () => Promise.resolve(down) };
    await at.turn(0, refusing);
    expect(await at.read(id)).toMatchObject({ state: 'sending', waits: 'retry' });
    for (let hour = 1; hour < 8; hour += 1) await at.turn(hour * 59, refusing);
    expect(await at.read(id)).toMatchObject({
      state: 'paused',
      reason: 'channel',
      detail: 'connection refused',
    });
    await at.call('POST', `/api/v1/broadcasts/${id}/resume`);
    await at.run(server());
    expect(await at.read(id)).toMatchObject({ state: 'done', counts: { sent: 2 } });
  });

  it('is asked nothing more once it is paused: also those that were prepared wait', async () => {
    const { companyId } = await somebody('六 花', '七 花', '八 花');
    const { id } = await news(companyId);
    const pausing = server();
    const sendMail: BroadcastDependencies['sendMail'] = async (...given) => {
      const sent = await pausing.sendMail?.(...given);
      if (mails.length === 1) await at.call('POST', `/api/v1/broadcasts/${id}/pause`);
      return sent ?? delivered;
    };
    await at.turn(0, { sendMail });
    expect(mails).toHaveLength(1);
    expect(await at.read(id)).toMatchObject({ state: 'paused', counts: { sent: 1, waiting: 2 } });
    await at.call('POST', `/api/v1/broadcasts/${id}/resume`);
    await at.run(server());
    expect(new Set(mails.map(({ to }) => to[0]?.address)).size).toBe(3);
    expect(mails).toHaveLength(3);
  });

  it('a withdrawal between preparing and sending is heeded', async () => {
    const { companyId, ids } = await somebody('九 花');
    const { id } = await news(companyId);
    const usual = server();
    const sendMail: BroadcastDependencies['sendMail'] = async (...given) => {
      const consent = { channel: 'email', purpose: 'news', change: 'withdrawn', how: 'spoken' };
      await at.call('POST', `/api/v1/customers/${ids[0]}/consents`, consent);
      return (await usual.sendMail?.(...given)) ?? delivered;
    };
    await at.turn(0, { sendMail });
    await at.run(server());
    expect(mails).toEqual([]);
    expect(await at.recipients(id, 'skipped')).toMatchObject([{ reason: 'withdrawn' }]);
  });
});

describe('a process that dies', () => {
  it('leaves what was on its way in doubt, and the rest to another one; nothing goes twice', async () => {
    const { companyId } = await somebody('甲 花', '乙 花', '丙 花');
    const { id } = await news(companyId);
    const processId = newId();
    const dying: BroadcastDependencies['sendMail'] = async (_workspace, _channel, mail, beforeTransmit) => {
      await beforeTransmit();
      mails.push(mail);
      throw new Error('kill -9');
    };
    await at.desk.context.database.outside((tx) => beat(tx, processId));
    await at.turn(0, { sendMail: dying, processId });
    expect(await at.turn(0, server())).toBe(0);
    await at.run(server());
    expect(mails).toHaveLength(3);
    expect(await at.read(id)).toMatchObject({ state: 'done', counts: { sent: 2, doubtful: 1 } });
    expect(await at.recipients(id, 'doubtful')).toMatchObject([{ reason: 'desk_stopped' }]);
  });
});

describe('what comes back', () => {
  const take = (...items: Parameters<typeof receive>[3][number][]) => {
    const { database, realtime, jobs } = at.desk.context;
    return receive(
      { database, realtime, jobs, reported: takeReport },
      at.desk.workspaceId,
      mailbox,
      items,
      () => Promise.resolve(),
    );
  };
  const conversations = async () =>
    (await at.call<{ items: Conversation[] }>('GET', `/api/v1/conversations?channel=${mailbox}`)).body.items;

  it('an answer is a conversation as any, which says what it answers', async () => {
    const { companyId } = await somebody('返信 花子');
    const { id } = await news(companyId);
    await at.run(server());
    const [mail] = mails;
    const from = { name: '返信 花子', address: mail?.to[0]?.address ?? '' };
    await take(
      inbound({
        from,
        references: [mail?.headerId ?? ''],
        subject: 'Re: 新茶のご案内',
        text: '2袋お願いします。',
      }),
    );
    const [conversation] = await conversations();
    const { body } = await at.call('GET', `/api/v1/conversations/${conversation?.id}/broadcast`);
    expect(body).toMatchObject({ broadcast: { id, name: '新茶のご案内', kind: 'news' } });
    await take(inbound({ subject: '別の件' }));
    const other = (await conversations()).find(({ subject }) => subject === '別の件');
    expect((await at.call('GET', `/api/v1/conversations/${other?.id}/broadcast`)).body).toEqual({
      broadcast: null,
    });
  });

  it('a report that it could not be delivered is noted with its recipient, and is no conversation', async () => {
    const { companyId } = await somebody('不達 花子');
    const { id } = await news(companyId);
    await at.run(server());
    const before = (await conversations()).length;
    const item = inbound({ from: { name: null, address: 'mailer-daemon@example.ne.jp' }, automatic: true });
    if (item.kind !== 'message') throw new Error('no message');
    const report = {
      headerId: mails[0]?.headerId ?? '',
      recipient: null,
      reason: '550 5.1.1 unknown',
      code: 'returned',
    };
    await take({ ...item, report: { ...report, code: 'returned' } });
    expect(await conversations()).toHaveLength(before);
    expect(await at.recipients(id)).toMatchObject([
      { state: 'failed', reason: 'returned', detail: report.reason },
    ]);
    expect((await at.read(id)).counts).toMatchObject({ sent: 0, failed: 1 });
  });
});

describe('a broadcast', () => {
  it('is changed by whoever saw it last, written by leads, and seen by all', async () => {
    const { companyId } = await somebody('権限 花子');
    const { id, revision } = await at.draft(letter(companyId));
    const change = { basedOn: revision, body: '新しい本文' };
    expect((await at.call('PATCH', `/api/v1/broadcasts/${id}`, change)).body).toMatchObject({
      body: '新しい本文',
    });
    expect((await at.call('PATCH', `/api/v1/broadcasts/${id}`, change)).status).toBe(409);
    expect((await at.call('POST', `/api/v1/broadcasts/${id}/schedule`, { basedOn: revision })).status).toBe(
      409,
    );
    const agent = await at.desk.join('agent', '担当');
    expect((await agent.call('GET', `/api/v1/broadcasts/${id}`)).status).toBe(200);
    for (const way of ['schedule', 'pause', 'stop', 'test'])
      expect((await agent.call('POST', `/api/v1/broadcasts/${id}/${way}`, { basedOn: 2 })).status).toBe(403);
  });

  it('planned for a time that has passed, or for the year after next, is refused', async () => {
    const { companyId } = await somebody('日時 花子');
    const { id, revision } = await at.draft(letter(companyId));
    for (const when of ['2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z']) {
      const given = { basedOn: revision, at: when };
      expect((await at.call('POST', `/api/v1/broadcasts/${id}/schedule`, given)).status).toBe(400);
    }
  });

  it('is tried on oneself: by mail to one’s own address, by LINE to a friend’s record, and to nobody else', async () => {
    const { companyId } = await somebody('試し 花子');
    const draft = await at.draft(letter(companyId));
    const { broadcasts } = at.desk.context;
    const { sendTest } = await import('./test-send.ts');
    const actor = {
      workspaceId: at.desk.workspaceId,
      memberId: at.desk.owner.memberId,
      memberName: '緑川',
      role: 'owner',
      scopes: new Set(),
      via: 'key:x',
    } as const;
    const given = { basedOn: draft.revision, customerId: null };
    expect(await sendTest({ ...broadcasts, ...server() }, actor, draft.id, given)).toEqual({
      to: 'owner@example.jp',
    });
    expect(mails).toMatchObject([
      { subject: '【テスト】山田 花子様へ 新茶のご案内', to: [{ address: 'owner@example.jp' }] },
    ]);
    const byLine = await at.draft({ body: '{お客様名}様' });
    const [friend] = await at.friends('自分');
    const { id } = await at.customerNamed('自分');
    const test = (customerId: string | null) =>
      at.call('POST', `/api/v1/broadcasts/${byLine.id}/test`, { basedOn: byLine.revision, customerId });
    expect((await test(id)).body).toEqual({ to: '自分' });
    expect(at.line.state.arrived.at(-1)).toMatchObject({
      to: friend?.userId,
      messages: [{ text: '【テスト】\n自分様' }],
    });
    expect((await test(null)).status).toBe(422);
  });

  it('is counted by month, kind and channel, and shown in the customer’s history', async () => {
    const { companyId, ids } = await somebody('集計 花子');
    await news(companyId);
    await news(companyId, { kind: 'order' });
    await at.run(server());
    const { body } = await at.call<{ items: Record<string, unknown>[] }>('GET', '/api/v1/broadcasts/counts');
    const month = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Tokyo',
      year: 'numeric',
      month: '2-digit',
    }).format();
    const kinds = body.items.filter((one) => one['month'] === month && one['channel'] === 'email');
    expect(kinds.map((one) => one['kind'])).toEqual(['news', 'order', 'service']);
    const history = await at.call<{ items: { source: string; text: string | null }[] }>(
      'GET',
      `/api/v1/customers/${ids[0]}/timeline`,
    );
    expect(history.body.items.filter(({ source }) => source === 'broadcast')).toHaveLength(2);
  });

  it('keeps to sending hours that begin before they end', async () => {
    for (const hours of [{ hoursFrom: '20:00', hoursTo: '09:00' }, { hoursFrom: '25:00' }])
      expect((await at.call('PATCH', '/api/v1/broadcast-settings', hours)).status).toBe(400);
    const { body } = await at.call<Broadcast>('GET', '/api/v1/broadcast-settings');
    expect(body).toMatchObject({ hoursFrom: '09:00', hoursTo: '20:00' });
  });
});
