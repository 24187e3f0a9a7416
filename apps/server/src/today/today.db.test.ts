import type {
  Conversation,
  PromiseRecord,
  Today,
  TodayCounts,
  TodayItem,
  TodayTeam,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { buildPromiseDesk, type PromiseDesk } from '../promises/promise.fixture.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: PromiseDesk;
let late: Conversation;
let free: Conversation;
beforeAll(async () => {
  desk = await buildPromiseDesk();
  late = await desk.ask();
  free = await desk.ask();
  await desk.owner.call('PATCH', `/api/v1/conversations/${late.id}`, { assigneeId: desk.agent.memberId });
  await desk.owner.call('PATCH', `/api/v1/conversations/${free.id}`, { assigneeId: null });
  await due(late.id, -30);
  await due(free.id, -20);
});
afterAll(() => desk.close());

const query = (text: string, values: unknown[]) => desk.context.database.pool.query(text, values);
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

/** An answer is due a number of minutes from now, whatever the rules say. */
async function due(conversationId: string, minutes: number): Promise<void> {
  const at = inMinutes(minutes);
  await query(`delete from deadline where conversation_id = $1`, [conversationId]);
  await query(
    `insert into deadline (workspace_id, id, conversation_id, kind, message_id, started_at, due_at, why)
     select workspace_id, gen_random_uuid(), id, 'first_answer', last_message_id, now(), $2,
       '{"rule": {"name": "当日中"}}' from conversation where id = $1`,
    [conversationId, at],
  );
  await query(`update conversation set due_at = $2 where id = $1`, [conversationId, at]);
}

const day = (who: Person, member = 'me') =>
  who.call<Today & { code: string }>('GET', `/api/v1/today?member=${member}`);
const rowOf = async (who: Person, key: string, member = 'me'): Promise<TodayItem | undefined> =>
  (await day(who, member)).body.items.find((item) => item.key === key);
const kindsOf = (row: TodayItem | undefined) => row?.reasons.map(({ kind }) => kind);

describe('one’s own day', () => {
  it('has one row for a conversation, with every reason, the most pressing first', async () => {
    const { body } = await desk.agent.call<PromiseRecord>('POST', '/api/v1/promises', {
      conversationId: late.id,
      sentence: '在庫をお知らせする',
      act: 'contact',
      due: '2031-12-01T12:00',
    });
    await query('update promise set due_at = $2 where id = $1', [body.id, inMinutes(-60)]);
    const row = await rowOf(desk.agent, `conversation:${late.id}`);
    expect(row).toMatchObject({
      group: 'late',
      conversationId: late.id,
      customer: { id: late.customer.id, name: late.customer.name, honorific: '様' },
      owner: { id: desk.agent.memberId, name: '佐藤 健' },
      reasons: [
        { kind: 'promise', id: body.id, text: '在庫をお知らせする' },
        { kind: 'answer', deadline: 'first_answer', text: '当日中', address: `/inbox/${late.id}` },
      ],
    });
  });

  it('has what is nobody’s too, until somebody takes it', async () => {
    expect(await rowOf(desk.agent, `conversation:${free.id}`)).toMatchObject({ owner: null });
    expect(await rowOf(desk.lead, `conversation:${free.id}`)).toMatchObject({ owner: null });
    expect(await rowOf(desk.lead, `conversation:${late.id}`)).toBeUndefined();
    await desk.lead.call('PATCH', `/api/v1/conversations/${free.id}`, { assigneeId: desk.lead.memberId });
    expect(await rowOf(desk.agent, `conversation:${free.id}`)).toBeUndefined();
    expect(await rowOf(desk.lead, `conversation:${free.id}`)).toMatchObject({
      owner: { id: desk.lead.memberId },
    });
  });

  it('has call-backs, mentions and answers to approve, and loses them when they are done', async () => {
    const asked = await desk.ask();
    await query(`update conversation set due_at = 'infinity' where id = $1`, [asked.id]);
    const key = `conversation:${asked.id}`;
    const { body } = await desk.agent.call<{ id: string }>('POST', '/api/v1/callbacks', {
      conversationId: asked.id,
      dueAt: inMinutes(-5),
      note: '納期の件',
    });
    expect(await rowOf(desk.agent, key)).toMatchObject({
      group: 'late',
      reasons: [{ kind: 'callback', id: body.id, text: '納期の件' }],
    });
    await query(
      `insert into notification (workspace_id, id, member_id, kind, conversation_id, actor_id, at, sort_id)
       values ($1, $5, $2, 'mention', $3, $4, now(), $5)`,
      [desk.workspaceId, desk.agent.memberId, asked.id, desk.lead.memberId, newId()],
    );
    expect(kindsOf(await rowOf(desk.agent, key))).toEqual(['callback', 'mention']);
    await desk.agent.call('PATCH', `/api/v1/callbacks/${body.id}`, { state: 'done' });
    expect(await rowOf(desk.agent, key)).toMatchObject({
      group: 'today',
      dueAt: null,
      reasons: [{ kind: 'mention', person: '高橋 彩' }],
    });
    const held = await desk.answer(desk.trainee, asked, '承知しました。');
    expect(held.status).toBeLessThan(300);
    expect(kindsOf(await rowOf(desk.lead, key))).toEqual(['approval']);
    expect(kindsOf(await rowOf(desk.agent, key))).toEqual(['mention']);
  });

  it('counts what it lists', async () => {
    const { body } = await day(desk.agent);
    const { late: one, today, next, care } = body.counts;
    expect(one + today + next + care).toBe(body.items.length);
    const counts = await desk.agent.call<TodayCounts>('GET', '/api/v1/today/counts');
    expect(counts.body).toEqual({ late: one, today, more: false });
  });

  it('says which day it is, and which the next business day', async () => {
    const { body } = await day(desk.agent);
    expect(body.date < body.nextDate).toBe(true);
    expect(body).toMatchObject({ hasChannels: true, member: { id: desk.agent.memberId }, more: false });
  });
});

describe('the day of others', () => {
  it('is for leads: the team’s, and each one’s', async () => {
    expect((await day(desk.agent, 'team')).body).toMatchObject({ code: 'forbidden' });
    expect((await day(desk.agent, desk.lead.memberId)).body).toMatchObject({ code: 'forbidden' });
    expect((await desk.agent.call('GET', '/api/v1/today/team')).status).toBe(403);
    expect((await day(desk.agent, desk.agent.memberId)).status).toBe(200);
    const team = await day(desk.lead, 'team');
    expect(team.body.member).toBeNull();
    expect(team.body.items.map(({ key }) => key)).toEqual(
      expect.arrayContaining([`conversation:${late.id}`, `conversation:${free.id}`]),
    );
    const theirs = await day(desk.lead, desk.agent.memberId);
    expect(theirs.body.member).toEqual({ id: desk.agent.memberId, name: '佐藤 健' });
    expect(theirs.body.items.every(({ owner }) => owner?.id === desk.agent.memberId)).toBe(true);
  });

  it.each([
    ['nobody', 400, 'invalid_request'],
    ['00000000-0000-7000-8000-00000000dead', 404, 'not_found'],
  ])('refuses %s', async (member, status, code) => {
    expect(await day(desk.lead, member)).toMatchObject({ status, body: { code } });
  });

  it('shows a neighbour nothing', async () => {
    const { owner } = await neighbour(desk);
    expect((await day(owner, 'team')).body).toMatchObject({ items: [], hasChannels: false });
    expect((await day(owner, desk.agent.memberId)).status).toBe(404);
    const { body } = await owner.call<TodayTeam>('GET', '/api/v1/today/team');
    expect(body.items).toHaveLength(1);
  });
});

describe('the team', () => {
  it('has figures for everybody, against the median and the ceiling', async () => {
    const second = await desk.ask();
    await desk.owner.call('PATCH', `/api/v1/conversations/${second.id}`, { assigneeId: desk.agent.memberId });
    await query(`update conversation set due_at = 'infinity' where id = $1`, [second.id]);
    await query(`insert into contact_settings (workspace_id, ceiling) values ($1, 1)`, [desk.workspaceId]);
    const { body } = await desk.lead.call<TodayTeam>('GET', '/api/v1/today/team');
    const agent = body.items.find(({ member }) => member.id === desk.agent.memberId);
    expect(agent).toMatchObject({ open: 2, late: 1, promises: 1, tooMuch: 'ceiling', awayUntil: null });
    expect(body).toMatchObject({ ceiling: 1, nobody: { late: 0 } });
  });

  it('says who is away until when', async () => {
    const until = inMinutes(600);
    await query(
      `insert into absence (workspace_id, id, member_id, kind, starts_at, ends_at)
       values ($1, gen_random_uuid(), $2, 'other', now() - interval '1 hour', $3)`,
      [desk.workspaceId, desk.agent.memberId, until],
    );
    const { body } = await desk.lead.call<TodayTeam>('GET', '/api/v1/today/team');
    expect(body.items.find(({ member }) => member.id === desk.agent.memberId)).toMatchObject({
      awayUntil: until,
    });
  });
});
