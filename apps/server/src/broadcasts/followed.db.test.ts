import type { Broadcast, Conversation } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receive } from '../conversations/index.ts';
import { inbound } from '../conversations/mail.fixture.ts';
import { beat } from '../operations/index.ts';
import { newId } from '../platform/db/index.ts';
import { takeReport } from './bounce.ts';
import type { BroadcastDesk } from './broadcast.fixture.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { sendTest } from './test-send.ts';
import { mailPost } from './mail.fixture.ts';

const post = mailPost();
const { mails, server, somebody, letter, news } = post;
let at: BroadcastDesk;
beforeAll(async () => {
  at = await post.open();
});
beforeEach(() => {
  mails.length = 0;
});
afterAll(() => at.close());

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
      post.mailbox(),
      items,
      () => Promise.resolve(),
    );
  };
  const conversations = async () =>
    (await at.call<{ items: Conversation[] }>('GET', `/api/v1/conversations?channel=${post.mailbox()}`)).body
      .items;

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
    const actor = {
      workspaceId: at.desk.workspaceId,
      memberId: at.desk.owner.memberId,
      memberName: '緑川',
      role: 'owner',
      scopes: new Set<never>(),
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
    const kinds = body.items.filter((one) => one['channel'] === 'email');
    expect(kinds.map((one) => one['kind'])).toEqual(['news', 'order']);
    const month = expect.stringMatching(/^\d{4}-\d\d$/u);
    expect(kinds[1]).toMatchObject({ month, broadcasts: 1, messages: 1 });
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
