import type { Activity, Conversation, Customer, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { generate, openSamplePlace, type Place, type Progress } from './generate.ts';

type List<T> = { items: T[]; nextCursor: string | null };

const many = 300;
let desk: Desk;
let agent: Person;
let place: Place;
let told: Progress[];
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤 健');
  await desk.join('observer', '見学 者');
  // Rules that would hear of every mail and every change.
  for (const event of ['message_received', 'status_changed']) {
    const definition = { trigger: { event }, actions: [{ kind: 'note', text: '見ました' }] };
    const rule = await desk.owner.call('POST', '/api/v1/automation-rules', { name: event, definition });
    const path = `/api/v1/automation-rules/${String(rule.body['id'])}`;
    const on = await desk.owner.call('PATCH', path, { basedOn: 1, enabled: true });
    expect(on.body['state']).toBe('on');
  }
  told = [];
  place = await openSamplePlace(desk.context.database, desk.workspaceId, 'みどり商店');
  await generate(desk.context.database, place, {
    conversations: many,
    onProgress: (done) => told.push(done),
  });
});
afterAll(() => desk?.close());

async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor = '';
  do {
    const { body } = await desk.owner.call<List<T>>('GET', `${path}?limit=200&cursor=${cursor}`);
    items.push(...body.items);
    cursor = body.nextCursor ?? '';
  } while (cursor !== '');
  return items;
}

async function count(table: string): Promise<number> {
  const { rows } = await desk.context.database.pool.query<{ n: string }>(
    `select count(*) as n from ${table}`,
  );
  return Number(rows[0]?.n);
}

describe('conversations made up', () => {
  it('are as many as asked for, with one to nine messages each, and say so', async () => {
    const conversations = await all<Conversation>('/api/v1/conversations');
    expect(conversations).toHaveLength(many);
    expect(told).toEqual([{ conversations: many, messages: await count('message') }]);
    const thread = await all<Message>(`/api/v1/conversations/${conversations[0]?.id}/messages`);
    expect(thread.length).toBeGreaterThan(0);
  });

  it('lie in the past, each message after the one before, the newest one shown in the list', async () => {
    const conversations = (await all<Conversation>('/api/v1/conversations')).slice(0, 40);
    for (const { id, lastMessageAt, waitingSince, status } of conversations) {
      const thread = (await all<Message>(`/api/v1/conversations/${id}/messages`)).toReversed();
      const times = thread.map(({ receivedAt }) => receivedAt).toSorted();
      expect(times.at(-1)).toBe(lastMessageAt);
      expect(Date.parse(lastMessageAt ?? '')).toBeLessThanOrEqual(Date.now());
      if (status === 'done') expect(waitingSince).toBeNull();
      expect(thread.some(({ direction }) => direction === 'inbound')).toBe(true);
    }
  });

  it('are mostly done; what is at work is shared by those who answer, and some waits for anybody', async () => {
    const conversations = await all<Conversation>('/api/v1/conversations');
    const of = (status: string) => conversations.filter((each) => each.status === status);
    expect(of('done').length).toBeGreaterThan(many * 0.85);
    for (const status of ['open', 'in_progress', 'on_hold']) expect(of(status).length).toBeGreaterThan(0);
    const assignees = new Set(conversations.map(({ assignee }) => assignee?.id ?? null));
    expect([...assignees].toSorted()).toEqual([null, agent.memberId, desk.owner.memberId].toSorted());
    expect(of('on_hold').every(({ holdUntil }) => Date.parse(holdUntil ?? '') > Date.now())).toBe(true);
  });

  it('have their customers, with readings of their names to follow, their companies and their mails as they came', async () => {
    const customers = await all<Customer>('/api/v1/customers');
    expect(customers).toHaveLength(many / 5);
    expect(customers.some(({ company }) => company !== null)).toBe(true);
    const [conversation] = await all<Conversation>('/api/v1/conversations');
    const thread = await all<Message>(`/api/v1/conversations/${conversation?.id}/messages`);
    const letter = thread.find(({ direction }) => direction === 'inbound');
    const raw = await desk.app.inject({
      url: `/api/v1/messages/${letter?.id}/raw`,
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
    });
    expect(raw.body).toContain(`Subject: ${conversation?.subject}\r\n`);
    expect(raw.body).toContain(letter?.text.split('\n')[0]);
  });

  it('leave a trail: how they began, who took them, how they ended', async () => {
    const done = (await all<Conversation>('/api/v1/conversations')).find(({ status }) => status === 'done');
    const trail = await all<Activity>(`/api/v1/conversations/${done?.id}/activity`);
    expect(trail.map(({ kind }) => kind)).toEqual(['status_changed', 'assigned', 'created']);
  });

  it('are no cause for rules, webhooks or notifications: none of it has happened', async () => {
    for (const table of ['automation_cause', 'webhook_delivery', 'notification_cause', 'notification'])
      expect([table, await count(table)]).toEqual([table, 0]);
  });

  it('cannot be seen from another workspace', async () => {
    const other = '00000000-0000-7000-8000-000000000001';
    const seen = await desk.context.database.inWorkspace(other, (tx) =>
      tx.executeSql('select from conversation'),
    );
    expect(seen.rows).toEqual([]);
  });
});

describe('a second run', () => {
  it('goes on with other people in the same channel', async () => {
    const before = await count('customer');
    const again = await openSamplePlace(desk.context.database, desk.workspaceId, 'みどり商店');
    expect(again.channelId).toBe(place.channelId);
    await generate(desk.context.database, again, { conversations: 50 });
    expect(await count('conversation')).toBe(many + 50);
    expect(await count('customer')).toBe(before + 10);
  });

  it('beside another takes turns with it: nobody is a customer twice', async () => {
    const run = () => generate(desk.context.database, place, { conversations: 40 });
    await Promise.all([run(), run()]);
    expect(await count('conversation')).toBe(many + 50 + 80);
    expect(
      await count('(select value_key from contact_point group by 1, kind having count(*) > 1) as twice'),
    ).toBe(0);
  });

  it('that is stopped keeps the batches that were written, whole', async () => {
    const stop = new AbortController();
    const before = await count('conversation');
    const made = await generate(desk.context.database, place, {
      conversations: 2_500,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(made.conversations).toBe(1_000);
    expect(await count('conversation')).toBe(before + 1_000);
    expect(await count('conversation c where last_message_id is null')).toBe(0);
  });
});
