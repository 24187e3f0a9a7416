import { deadlineKinds, type DeadlineEntry, type DeadlineStatistics } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertConversation, insertMessage, recordActivity } from '../conversations/index.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { reckonStale } from './index.ts';
import { listDeadlines, readStatistics } from './queries.ts';
import { recount, type Activity, type Counted, type Said } from './recount.fixture.ts';

let desk: Desk;
let people: Person[];
let channels: string[];
let customerId: string;
beforeAll(async () => {
  desk = await buildDesk();
  people = [desk.owner, await desk.join('agent', '佐藤')];
  channels = [await addChannel(desk), await addChannel(desk, 'info@example.jp')];
  await arrive(
    desk,
    channels[0] ?? '',
    inbound({ subject: '最初', receivedAt: new Date('2020-01-06T01:00:00Z') }),
  );
  await within((tx) =>
    tx.run(sql`update conversation set merged_into = null where workspace_id = ${tx.workspaceId}`),
  );
  customerId = (
    await within((tx) =>
      tx.one(sql<{ id: string }>`
    select id from customer where workspace_id = ${tx.workspaceId}`),
    )
  ).id;
});
afterAll(() => desk.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => desk.context.database.inWorkspace(desk.workspaceId, work);
const minute = 60_000;
const start = Date.parse('2026-11-01T15:00:00Z');
const now = new Date('2026-12-20T00:00:00Z');

const acts = [
  'asks',
  'asks',
  'complains',
  'answers',
  'answers',
  'acknowledges',
  'holds',
  'opens',
  'closes',
] as const;
const histories = fc.array(
  fc.record({
    begin: fc.integer({ min: 0, max: 30 * 24 * 60 }),
    channel: fc.nat(1),
    assignee: fc.option(fc.nat(1), { nil: null }),
    steps: fc.array(fc.tuple(fc.constantFrom(...acts), fc.integer({ min: 1, max: 1500 }), fc.nat(1)), {
      minLength: 1,
      maxLength: 10,
    }),
  }),
  { minLength: 8, maxLength: 8 },
);
type History = typeof histories extends fc.Arbitrary<(infer One)[]> ? One : never;

/** Lives a history: what each step writes, and nothing of deadlines. */
async function live(tx: Tx, { begin, channel, assignee, steps }: History): Promise<void> {
  const id = newId();
  const channelId = channels[channel] ?? '';
  let at = new Date(start + begin * minute);
  await insertConversation(tx, { id, channelId, customerId, subject: '', createdAt: at });
  let status = 'open';
  let ordinal = 0;
  const turn = async (to: string, actor: string | null, kind = 'status_changed') => {
    if (to !== status) await recordActivity(tx, id, kind, actor, { from: status, to }, at);
    status = to;
  };
  const say = async (direction: 'inbound' | 'outbound', automatic: boolean, authorId: string | null) => {
    ordinal += 1;
    const messageId = newId();
    await insertMessage(
      tx,
      {
        id: messageId,
        conversationId: id,
        ordinal,
        channelId,
        sourceId: null,
        direction,
        subject: null,
        text: '本文',
        quotedFrom: null,
        html: null,
        remoteImages: 0,
        from: { name: null, address: 'x@example.jp' },
        recipients: { to: [], cc: [], replyTo: null },
        authorId,
        headerId: null,
        references: [],
        automatic,
        sentAt: at,
        receivedAt: at,
        delivery: direction === 'outbound' ? 'sent' : null,
      },
      { status: 'open', preview: '', waitingSince: undefined },
    );
    return messageId;
  };
  for (const [act, minutes, who] of [['asks', 0, 0] as const, ...steps]) {
    at = new Date(at.getTime() + minutes * minute);
    const member = people[who]?.memberId ?? null;
    if (act === 'asks' || act === 'complains') {
      const messageId = await say('inbound', false, null);
      if (act === 'complains')
        await tx.run(sql`
          insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
          values (${tx.workspaceId}, ${messageId}, 'dissatisfied', false, 'complaint', 'normal')`);
      await turn('open', null, 'reopened');
    } else if (act === 'answers') await say('outbound', false, member);
    else if (act === 'acknowledges') await say('outbound', true, null);
    else await turn(act === 'holds' ? 'on_hold' : act === 'opens' ? 'open' : 'done', member);
  }
  const hold = status === 'on_hold' ? { reason: '確認中', until: new Date('2027-01-10T00:00:00Z') } : null;
  await tx.run(sql`
    update conversation set status = ${status}, hold_reason = ${hold?.reason ?? null}, hold_until = ${hold?.until ?? null},
      assignee_id = ${assignee === null ? null : (people[assignee]?.memberId ?? null)}::uuid
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** All that was ever written, without anything of deadlines, judged anew. */
async function recountAll(): Promise<Counted[]> {
  const [messages, activities, conversations] = await within((tx) =>
    Promise.all([
      tx.many(sql<Said & { conversationId: string }>`
        select m.conversation_id as "conversationId", m.ordinal, m.direction, m.automatic, m.author_id as "authorId",
          extract(epoch from m.received_at)::float8 * 1000 as at, r.message_id is not null as upset
        from message m
        left join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id
        where m.workspace_id = ${tx.workspaceId} and m.received_at > '2026-01-01'`),
      tx.many(sql<Activity & { conversationId: string }>`
        select conversation_id as "conversationId", kind, data ->> 'to' as to, data ->> 'from' as from,
          extract(epoch from at)::float8 * 1000 as at
        from activity where workspace_id = ${tx.workspaceId} order by at, id`),
      tx.many(sql<{ id: string; channelId: string; assigneeId: string | null }>`
        select id, channel_id as "channelId", assignee_id as "assigneeId" from conversation
        where workspace_id = ${tx.workspaceId} and created_at > '2026-01-01'`),
    ]),
  );
  return conversations.flatMap((conversation) => {
    const of = <Row extends { conversationId: string }>(rows: Row[]) =>
      rows.filter((row) => row.conversationId === conversation.id);
    return recount(conversation, of(messages), of(activities), now.getTime());
  });
}

const months = { from: '2026-11', to: '2026-12' };
type Line = DeadlineStatistics['items'][number];
const tally = (counted: readonly Counted[], key: (one: Counted) => string | null) => {
  const lines = new Map<string | null, Omit<Line, 'name'>>();
  for (const one of counted) {
    const line = lines.get(key(one)) ?? { key: key(one), kept: 0, late: 0, ended: 0 };
    line[one.outcome] += 1;
    lines.set(key(one), line);
  }
  return [...lines.values()].toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
};

describe('what was kept', () => {
  it('is what a recount of the raw messages and activity says, by month, member, channel and kind', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (list) => {
        await within(async (tx) => {
          for (const history of list) await live(tx, history);
        });
        while (await reckonStale(desk.context.delivery, desk.workspaceId));
        const counted = await recountAll();
        const keys = {
          month: (one: Counted) => one.month,
          member: (one: Counted) => one.memberId,
          channel: (one: Counted) => one.channelId,
          kind: (one: Counted) => one.kind,
        };
        for (const by of ['month', 'member', 'channel', 'kind'] as const) {
          const { items } = await within((tx) => readStatistics(tx, { ...months, by }, now));
          const found = items
            .map(({ key, kept, late, ended }) => ({ key, kept, late, ended }))
            .toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
          expect(found).toEqual(tally(counted, keys[by]));
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('opens to the conversations behind each figure, page by page, and as CSV', async () => {
    const counted = (await recountAll()).filter(({ outcome }) => outcome === 'late');
    const entries: DeadlineEntry[] = [];
    let cursor: string | undefined;
    do {
      const query = { ...months, state: 'late' as const, limit: 5, cursor };
      const page = await within((tx) => listDeadlines(tx, query, now));
      entries.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(entries).toHaveLength(counted.length);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(counted.length);
    const nobodys = await within((tx) => listDeadlines(tx, { ...months, member: 'none', limit: 200 }, now));
    expect(nobodys.items.every(({ member }) => member === null)).toBe(true);
    const { body, headers } = await desk.owner.call<string>(
      'GET',
      '/api/v1/deadlines/export?from=2026-11&to=2026-11',
    );
    expect(String(headers['content-type'])).toContain('text/csv');
    expect(body.startsWith('\uFEFF')).toBe(true);
    const lines = body.trim().split('\r\n');
    expect(lines[0]).toBe(
      'kind,state,started_at,due_at,met_at,ended_at,member,channel,customer,subject,conversation_id',
    );
    expect(lines.slice(1).every((line) => deadlineKinds.some((kind) => line.startsWith(kind)))).toBe(true);
  });

  it('refuses spans that are none, and months that are none', async () => {
    for (const query of [
      'from=2026-12&to=2026-11',
      'from=2020-01&to=2026-11',
      'from=2026-13&to=2026-13',
      'from=2026-11',
    ])
      for (const path of ['deadlines/statistics', 'deadlines', 'deadlines/export'])
        expect((await desk.owner.call('GET', `/api/v1/${path}?${query}`)).status).toBe(400);
  });
});
