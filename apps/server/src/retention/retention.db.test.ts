import type { Conversation, Message, Retention, RetentionPreview } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { applyRules } from './index.ts';

const nothing = { conversations: null, attachments: null, sources: null, activity: null };
/** Two in the morning in Tokyo. */
const night = new Date('2026-11-20T17:00:00Z');
const file = {
  name: '写真.png',
  type: 'image/png',
  contentId: null,
  inline: false,
  content: Buffer.from('png'),
};

let desk: Desk;
let other: Desk;
const ids: Record<'old' | 'held' | 'open' | 'theirs', string> = { old: '', held: '', open: '', theirs: '' };

/** A conversation with one mail of eleven months ago and a photograph. */
async function aged(of: Desk, channel: string, subject: string, done: boolean): Promise<string> {
  const externalId = `mail ${subject} ${of.workspaceId}`;
  await arrive(of, channel, { ...inbound({ attachments: [file], subject }), externalId });
  const { items } = (await of.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations')).body;
  const id = items.find((one) => one.subject === subject)?.id ?? '';
  if (done) await of.owner.call('PATCH', `/api/v1/conversations/${id}`, { status: 'done' });
  return id;
}

beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  const channel = await addChannel(desk, 'support@example.jp');
  ids.old = await aged(desk, channel, '古い案件', true);
  ids.held = await aged(desk, channel, '係争中の案件', true);
  ids.open = await aged(desk, channel, '未対応の案件', false);
  ids.theirs = await aged(other, await addChannel(other, 'support@tonari.example.jp'), '隣の案件', true);
  for (const { workspaceId } of [desk, other])
    await desk.context.database.inWorkspace(workspaceId, async (tx) => {
      await tx.run(
        sql`update conversation set last_message_at = last_message_at - interval '11 months', created_at = created_at - interval '11 months'`,
      );
      await tx.run(sql`update message set received_at = received_at - interval '11 months'`);
      await tx.run(sql`update source set received_at = received_at - interval '11 months'`);
      await tx.run(sql`update attachment set created_at = created_at - interval '11 months'`);
      await tx.run(sql`update activity set at = at - interval '11 months'`);
    });
});
afterAll(() => desk.close());

const see = async (of = desk) => (await of.owner.call<Retention>('GET', '/api/v1/retention')).body;
const apply = () => applyRules(desk.context.mailboxes, desk.workspaceId, night);
const exists = async (id: string, of = desk) =>
  (await of.owner.call('GET', `/api/v1/conversations/${id}`)).status;
const hold = (id: string, of = desk.owner) =>
  of.call('PUT', `/api/v1/conversations/${id}/legal-hold`, { reason: '弁護士の指示により保存' });

describe('rules of retention', () => {
  it('keep everything unless one says otherwise, and only an owner says so', async () => {
    expect((await see()).rules).toEqual(nothing);
    await apply();
    expect((await see()).runs).toEqual([]);
    const lead = await desk.join('lead', '高橋');
    expect((await lead.call('PUT', '/api/v1/retention', { ...nothing, sources: 6 })).status).toBe(403);
    expect((await lead.call('GET', '/api/v1/retention')).status).toBe(200);
  });

  it.each([0, -1, 241, 1.5, '6'])('take no %j months', async (months) => {
    const answer = await desk.owner.call('PUT', '/api/v1/retention', { ...nothing, sources: months });
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid_request']);
  });

  it('say beforehand how much would go, and change nothing by it', async () => {
    const asked = { conversations: 6, attachments: 6, sources: 6, activity: 6 };
    const { body } = await desk.owner.call<RetentionPreview>('POST', '/api/v1/retention/preview', asked);
    expect(body.conversations).toEqual({ count: 2, bytes: 0, capped: false });
    expect(body.attachments).toEqual({ count: 3, bytes: 9, capped: false });
    expect(body.sources.count).toBe(3);
    expect(body.activity.count).toBeGreaterThan(3);
    const later = { ...asked, conversations: 12, attachments: 12, sources: 12, activity: 12 };
    const none = await desk.owner.call<RetentionPreview>('POST', '/api/v1/retention/preview', later);
    expect(Object.values(none.body).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    expect((await see()).runs).toEqual([]);
  });

  it('do nothing by day', async () => {
    await desk.owner.call('PUT', '/api/v1/retention', { ...nothing, attachments: 6 });
    await applyRules(desk.context.mailboxes, desk.workspaceId, new Date('2026-11-20T05:00:00Z'));
    expect((await see()).runs).toEqual([]);
  });
});

describe('a legal hold', () => {
  it('is set by a lead with a reason, seen by everyone, listed, and on the trail', async () => {
    const lead = await desk.join('lead', '田村');
    const agent = await desk.join('agent', '佐藤');
    expect((await hold(ids.held, agent)).status).toBe(403);
    expect((await hold(ids.held, lead)).body).toEqual({ done: true });
    const path = `/api/v1/conversations/${ids.held}/legal-hold`;
    expect((await agent.call('GET', path)).body).toMatchObject({
      hold: { reason: '弁護士の指示により保存', memberName: '田村', subject: '係争中の案件' },
    });
    expect((await see()).holds.map(({ conversationId }) => conversationId)).toEqual([ids.held]);
    const trail = await lead.call<{ items: { kind: string }[] }>(
      'GET',
      `/api/v1/conversations/${ids.held}/activity`,
    );
    expect(trail.body.items.map(({ kind }) => kind)).toContain('legal_hold_set');
  });

  it('of another company’s conversation is not there', async () => {
    expect((await hold(ids.theirs)).status).toBe(404);
    expect((await desk.owner.call('GET', `/api/v1/conversations/${ids.theirs}/legal-hold`)).status).toBe(404);
  });
});

describe('at night', () => {
  it('files go, their names stay, and asking for one says why it is not there', async () => {
    await apply();
    const { body } = await desk.owner.call<{ items: Message[] }>(
      'GET',
      `/api/v1/conversations/${ids.old}/messages`,
    );
    const [attachment] = body.items[0]?.attachments ?? [];
    expect(attachment).toMatchObject({ name: '写真.png', size: 3, removed: true });
    const gone = await desk.owner.call('GET', `/api/v1/attachments/${attachment?.id}`);
    expect([gone.status, gone.body['detail']]).toEqual([404, expect.stringContaining('not kept any more')]);
    const held = await desk.owner.call<{ items: Message[] }>(
      'GET',
      `/api/v1/conversations/${ids.held}/messages`,
    );
    const kept = held.body.items[0]?.attachments[0];
    expect([kept?.removed, (await desk.owner.call('GET', `/api/v1/attachments/${kept?.id}`)).status]).toEqual(
      [false, 200],
    );
    expect((await see()).runs).toMatchObject([{ kind: 'attachments', months: 6, removed: 2, bytes: 6 }]);
  });

  it('raw mails go, and the same mail still does not come in twice', async () => {
    await desk.owner.call('PUT', '/api/v1/retention', { ...nothing, sources: 6 });
    await apply();
    expect((await see()).runs[0]).toMatchObject({ kind: 'sources', removed: 2 });
    const { body } = await desk.owner.call<{ items: Message[] }>(
      'GET',
      `/api/v1/conversations/${ids.open}/messages`,
    );
    expect((await desk.owner.call('GET', `/api/v1/messages/${body.items[0]?.id}/raw`)).status).toBe(404);
    const known = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql`select 1 from source where file_id is null`),
    );
    expect(known).toHaveLength(2);
  });

  it('done conversations go with all that is theirs; open ones, held ones and the neighbour’s stay', async () => {
    await desk.owner.call('PUT', '/api/v1/retention', { ...nothing, conversations: 6, activity: 6 });
    await apply();
    await apply();
    expect([
      await exists(ids.old),
      await exists(ids.held),
      await exists(ids.open),
      await exists(ids.theirs, other),
    ]).toEqual([404, 200, 200, 200]);
    expect((await see()).runs.filter(({ kind }) => kind === 'conversations')).toMatchObject([{ removed: 1 }]);
    const { n } = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.one(sql<{ n: number }>`select count(*)::int as n from message where conversation_id = ${ids.old}`),
    );
    expect(n).toBe(0);
    expect((await see(other)).runs).toEqual([]);
  });

  it('what was begun to a customer and never sent goes by its age, unless somebody still writes at it', async () => {
    const begun: string[] = [];
    const begin = async (text: string) => {
      const person = { name: text, email: `${begun.length}@example.ne.jp` };
      const { id: customerId } = (await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', person))
        .body;
      const given = { customerId, subject: text };
      const { body } = await desk.owner.call<{ id: string }>('POST', '/api/v1/first-messages', given);
      await desk.owner.call('PUT', `/api/v1/conversations/${body.id}/draft`, { text, basedOn: null });
      begun.push(body.id);
    };
    const left = () =>
      desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
        const rows = await tx.many(sql<{ subject: string }>`
          select subject from conversation where id = any(${begun}::uuid[]) order by subject`);
        return rows.map(({ subject }) => subject);
      });
    for (const text of ['一昨年の挨拶', '書きかけの挨拶', '今日の挨拶']) await begin(text);
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      const aged = sql`now() - interval '11 months'`;
      await tx.run(
        sql`update conversation set created_at = ${aged} where id = any(${begun.slice(0, 2)}::uuid[])`,
      );
      await tx.run(sql`update draft set updated_at = ${aged} where conversation_id = ${begun[0]}`);
    });
    const asked = { ...nothing, conversations: 6 };
    const { body } = await desk.owner.call<RetentionPreview>('POST', '/api/v1/retention/preview', asked);
    expect(body.conversations.count).toBe(1);
    await apply();
    expect(await left()).toEqual(['今日の挨拶', '書きかけの挨拶']);
  });

  it('what is held no longer goes with the next night', async () => {
    const end = () => desk.owner.call('DELETE', `/api/v1/conversations/${ids.held}/legal-hold`);
    expect([(await end()).body, (await end()).body]).toEqual([{ done: true }, { done: true }]);
    await apply();
    expect(await exists(ids.held)).toBe(404);
    expect((await see()).holds).toEqual([]);
  });
});
