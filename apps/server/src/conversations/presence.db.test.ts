import type { Conversation, Presence } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventBounds, eventsAfter } from '../platform/realtime/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { forgetAbsent } from './index.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

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
  await arrive(desk, channelId, inbound());
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  id = body.items[0]?.id ?? '';
});

const report = (person: Person, state: string, clientId = 'page', conversationId = id) =>
  person.call('POST', '/api/v1/presence', { conversationId, state, clientId });

async function present(): Promise<[string, string][]> {
  const path = `/api/v1/conversations/${id}/presence`;
  const { body } = await desk.owner.call<List<Presence>>('GET', path);
  return body.items.map((each) => [each.memberName, each.state]);
}

/** How many events of presence there were in a piece of work. */
async function announced(work: () => Promise<unknown>): Promise<number> {
  const { database } = desk.context;
  const { last } = await database.inWorkspace(desk.workspaceId, eventBounds);
  await work();
  const events = await database.inWorkspace(desk.workspaceId, (tx) => eventsAfter(tx, last, 100));
  return events.filter((event) => event.type === 'presence.changed').length;
}

describe('who is at a conversation', () => {
  it('is told to all: looking, then writing, then gone', async () => {
    expect(await present()).toEqual([]);
    await report(sato, 'looking');
    expect(await present()).toEqual([['佐藤', 'looking']]);
    await report(sato, 'writing');
    await report(desk.owner, 'looking');
    expect(await present()).toEqual([
      ['佐藤', 'writing'],
      ['緑川 直子', 'looking'],
    ]);
    await report(sato, 'gone');
    expect(await present()).toEqual([['緑川 直子', 'looking']]);
  });

  it('is one person, however many pages they have open: writing counts for more', async () => {
    await report(sato, 'writing', 'desktop');
    await report(sato, 'looking', 'phone');
    expect(await present()).toEqual([['佐藤', 'writing']]);
    await report(sato, 'gone', 'desktop');
    expect(await present()).toEqual([['佐藤', 'looking']]);
  });

  it('is where a page went last', async () => {
    await report(sato, 'looking');
    const first = id;
    await arrive(desk, channelId, inbound());
    const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
    id = body.items[0]?.id ?? '';
    await report(sato, 'looking');
    expect(await present()).toEqual([['佐藤', 'looking']]);
    // A late goodbye to the first one does not take the page away from here.
    await report(sato, 'gone', 'page', first);
    expect(await present()).toEqual([['佐藤', 'looking']]);
  });

  it('is announced when it changes, and not at every sign of life', async () => {
    expect(await announced(() => report(sato, 'looking'))).toBe(1);
    expect(await announced(() => report(sato, 'looking'))).toBe(0);
    expect(await announced(() => report(sato, 'writing'))).toBe(1);
    expect(await announced(() => report(sato, 'gone'))).toBe(1);
    expect(await announced(() => report(sato, 'gone'))).toBe(0);
  });

  it('is forgotten when a page closed without a word, and that is announced', async () => {
    await report(sato, 'looking', 'closed');
    await desk.context.database.pool.query(
      `update presence set expires_at = now() - interval '1 second' where client_id = 'closed'`,
    );
    expect(await present()).toEqual([]);
    const forget = () => forgetAbsent(desk.context.delivery, desk.workspaceId);
    expect(await announced(forget)).toBe(1);
    expect(await announced(forget)).toBe(0);
  });

  it('is nobody of another company', async () => {
    const other = await neighbour(desk);
    const answer = await report(other.owner, 'looking');
    expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
    expect(await present()).toEqual([]);
  });

  it.each([{ state: 'asleep' }, { clientId: '' }, { clientId: 'x'.repeat(65) }, { conversationId: 'x' }])(
    'takes nothing like %j',
    async (wrong) => {
      const body = { conversationId: id, state: 'looking', clientId: 'page', ...wrong };
      const answer = await sato.call('POST', '/api/v1/presence', body);
      expect([answer.status, answer.body['code']]).toEqual([400, 'invalid_request']);
    },
  );
});
