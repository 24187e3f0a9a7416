import type { Activity, Conversation } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { endHolds } from './index.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

let desk: Desk;
let channelId: string;
let sato: Person;
let id: string;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk);
  sato = await desk.join('agent', '佐藤');
});
afterAll(() => desk.close());
beforeEach(async () => {
  await arrive(desk, channelId, inbound({ subject: '急須の在庫' }));
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  id = body.items[0]?.id ?? '';
});

const change = (body: object, person = sato) => person.call('PATCH', `/api/v1/conversations/${id}`, body);

async function trail(query = ''): Promise<Activity[]> {
  const path = `/api/v1/conversations/${id}/activity${query}`;
  return (await desk.owner.call<List<Activity>>('GET', path)).body.items;
}

describe('the trail of a conversation', () => {
  it('begins with its arrival', async () => {
    expect(await trail()).toMatchObject([{ kind: 'created', actor: null }]);
  });

  it('tells who put it on hold, why, and until when', async () => {
    const until = inDays(3);
    await change({ status: 'on_hold', holdReason: '入荷待ち', holdUntil: until });
    const [entry] = await trail();
    expect(entry).toMatchObject({
      kind: 'status_changed',
      actor: { id: sato.memberId, name: '佐藤' },
      data: { from: 'open', to: 'on_hold', reason: '入荷待ち', until },
    });
  });

  it('tells of a hold whose reason or date changed, and not of one sent again as it was', async () => {
    const until = inDays(3);
    await change({ status: 'on_hold', holdReason: '入荷待ち', holdUntil: until });
    await change({ status: 'on_hold', holdReason: '入荷待ち', holdUntil: until });
    expect(await trail()).toHaveLength(2);
    await change({ holdReason: 'メーカーに照会中' });
    const later = inDays(5);
    await change({ holdUntil: later });
    expect((await trail()).slice(0, 2)).toMatchObject([
      { kind: 'hold_changed', data: { reason: 'メーカーに照会中', until: later } },
      { kind: 'hold_changed', data: { reason: 'メーカーに照会中', until } },
    ]);
  });

  it('tells why it was on hold when the date came', async () => {
    await change({ status: 'on_hold', holdReason: '入荷待ち', holdUntil: inDays(1) });
    await desk.context.database.pool.query(
      `update conversation set hold_until = now() - interval '1 second' where id = $1`,
      [id],
    );
    await endHolds(desk.context.delivery, desk.workspaceId);
    expect((await trail())[0]).toMatchObject({
      kind: 'hold_ended',
      actor: null,
      data: { reason: '入荷待ち' },
    });
    const { body } = await desk.owner.call('GET', `/api/v1/conversations/${id}`);
    expect(body).toMatchObject({ status: 'open', holdReason: null, holdUntil: null });
  });

  it('tells that the customer’s mail reopened it, and what it was waiting for', async () => {
    await change({ status: 'on_hold', holdReason: '返事待ち', holdUntil: inDays(1) });
    await arrive(desk, channelId, inbound({ conversationId: id }));
    expect((await trail())[0]).toMatchObject({
      kind: 'reopened',
      data: { from: 'on_hold', reason: '返事待ち' },
    });
  });

  it('tells of assignee and subject what they were before', async () => {
    await change({ assigneeId: sato.memberId, subject: '急須（大）の在庫' });
    await change({ assigneeId: null });
    expect(await trail()).toMatchObject([
      { kind: 'assigned', data: { from: sato.memberId, to: null } },
      { kind: 'subject_changed', data: { from: '急須の在庫' } },
      { kind: 'assigned', data: { from: null, to: sato.memberId } },
      { kind: 'created' },
    ]);
  });

  it('is paged, newest first', async () => {
    await change({ status: 'done' });
    await change({ status: 'open' });
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `/api/v1/conversations/${id}/activity?limit=1&cursor=${cursor}`;
      const { body } = await desk.owner.call<List<Activity>>('GET', path);
      seen.push(...body.items.map((entry) => entry.kind));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(['status_changed', 'status_changed', 'created']);
  });
});

describe('going on hold', () => {
  it.each([
    ['without a reason', { status: 'on_hold', holdUntil: inDays(1) }, 'holdReason'],
    ['without a date', { status: 'on_hold', holdReason: '入荷待ち' }, 'holdUntil'],
    ['until yesterday', { status: 'on_hold', holdReason: '入荷待ち', holdUntil: inDays(-1) }, 'future'],
    ['without the status', { holdReason: '入荷待ち', holdUntil: inDays(1) }, 'on_hold'],
    ['as done', { status: 'done', holdReason: '入荷待ち' }, 'on_hold'],
  ])('is refused %s, saying what is missing', async (_what, body, word) => {
    const answer = await change(body);
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid_request']);
    expect(String(answer.body['detail'])).toContain(word);
    expect(await trail()).toHaveLength(1);
  });
});
