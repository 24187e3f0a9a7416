import {
  alwaysOpen,
  usualCalendar,
  usualDeadlines,
  type Conversation,
  type Deadline,
  type DeadlineRule,
  type DeadlineRules,
  type DeadlineTrial,
  type Notification,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { collectCauses } from '../notifications/index.ts';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { deadlineFor, dueTodos, noteDueDeadlines, plannedDue, reckonStale, walkOn } from './index.ts';

let desk: Desk;
let channel: string;
let sato: Person;
beforeAll(async () => {
  desk = await buildDesk();
  channel = await addChannel(desk);
  sato = await desk.join('agent', '佐藤');
});
afterAll(() => desk.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => desk.context.database.inWorkspace(desk.workspaceId, work);
/** `24 10:00` of November 2096 in Tokyo: far enough ahead that what tests do now comes before, whatever day it is. */
const at = (text: string): Date => {
  const [day = '', time = ''] = text.split(' ');
  return new Date(`2096-11-${day}T${time}:00+09:00`);
};

let nth = 0;
/** A customer of their own writes. */
async function write(received: Date = at('27 10:00'), subject?: string): Promise<Conversation> {
  nth += 1;
  const name = subject ?? `件${nth}`;
  const address = `c${nth}@example.ne.jp`;
  await arrive(
    desk,
    channel,
    inbound({ receivedAt: received, from: { name: '客', address }, fromKey: address, subject: name }),
  );
  const { body } = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=200');
  const found = body.items.find((item) => item.subject === name);
  if (found === undefined) throw new Error('not received');
  return found;
}

const read = async (id: string): Promise<Conversation> =>
  (await desk.owner.call<Conversation>('GET', `/api/v1/conversations/${id}`)).body;

async function deadlines(id: string): Promise<Record<string, Deadline>> {
  const { body } = await desk.owner.call<{ items: Deadline[] }>(
    'GET',
    `/api/v1/conversations/${id}/deadlines`,
  );
  return Object.fromEntries(body.items.map((item) => [item.kind, item]));
}
const reply = (person: Person, { id, lastMessageId }: Conversation, more: object = {}) =>
  person.call<{ id: string }>('POST', `/api/v1/conversations/${id}/messages`, {
    direction: 'outbound',
    text: 'ご返信いたします。',
    basedOn: lastMessageId,
    ...more,
  });
const change = (id: string, body: object) => desk.owner.call('PATCH', `/api/v1/conversations/${id}`, body);

const readRules = async () => (await desk.owner.call<DeadlineRules>('GET', '/api/v1/deadline-rules')).body;
async function keep(rules: DeadlineRule[], person = desk.owner) {
  const { revision } = await readRules();
  return person.call<DeadlineRules & { code: string }>('PUT', '/api/v1/deadline-rules', { rules, revision });
}
async function walk(): Promise<void> {
  while (await walkOn(desk.context.delivery, desk.workspaceId));
}
const quick: DeadlineRule = {
  id: newId(),
  name: 'すぐ',
  kinds: ['first_answer', 'acknowledgement'],
  conditions: [],
  term: { kind: 'elapsed', minutes: 60 },
  held: 'stops',
  warnMinutes: 30,
  onCall: false,
};

// 2096-11-27 is a Tuesday.
describe('a customer who writes', () => {
  it('is to be acknowledged the same day and answered within a business day: known with the message', async () => {
    const { id, dueAt } = await write();
    expect(dueAt).toBe(at('27 18:00').toISOString());
    const found = await deadlines(id);
    expect(Object.keys(found)).toEqual(['acknowledgement', 'first_answer']);
    expect(found['acknowledgement']).toMatchObject({ dueAt, state: 'running', why: { early: true } });
    expect(found['first_answer']).toMatchObject({
      dueAt: at('28 18:00').toISOString(),
      why: { early: null },
    });
    expect(await within((tx) => deadlineFor(tx, id, 'acknowledgement'))).toMatchObject({
      dueAt: at('27 18:00'),
    });
    expect(await within((tx) => deadlineFor(tx, id, 'resolution'))).toBeNull();
  });

  it('is answered by a person: both are kept, and nothing is due', async () => {
    const conversation = await write();
    expect((await reply(sato, conversation)).status).toBe(201);
    expect((await read(conversation.id)).dueAt).toBeNull();
    const found = await deadlines(conversation.id);
    for (const kind of ['acknowledgement', 'first_answer'])
      expect(found[kind]).toMatchObject({ state: 'kept', member: { id: sato.memberId, name: '佐藤' } });
    expect(await within((tx) => deadlineFor(tx, conversation.id, 'first_answer'))).toBeNull();
  });

  it('waits on when the answer is taken back or does not arrive', async () => {
    const conversation = await write();
    const { body } = await reply(sato, conversation, { status: 'done' });
    expect((await deadlines(conversation.id))['first_answer']?.state).toBe('kept');
    await within((tx) =>
      tx.run(
        sql`update message set delivery = 'bounced' where workspace_id = ${tx.workspaceId} and id = ${body.id}`,
      ),
    );
    await reckonStale(desk.context.delivery, desk.workspaceId);
    expect((await deadlines(conversation.id))['first_answer']).toMatchObject({ state: 'ended', metAt: null });
    await change(conversation.id, { status: 'open' });
    await within((tx) =>
      tx.run(
        sql`update message set delivery = 'sent' where workspace_id = ${tx.workspaceId} and id = ${body.id}`,
      ),
    );
    await reckonStale(desk.context.delivery, desk.workspaceId);
    expect((await deadlines(conversation.id))['first_answer']?.state).toBe('kept');
  });

  it('has no running time while on hold; what is closed without an answer is neither kept nor late', async () => {
    const { id } = await write();
    const hold = { holdReason: '入荷待ち', holdUntil: at('30 09:00').toISOString() };
    await change(id, { status: 'on_hold', ...hold });
    // The hold begins now, before what is written of 2096 was received: only what it covers stands still.
    expect((await deadlines(id))['first_answer']).toMatchObject({ state: 'held', dueAt: null });
    expect((await read(id)).dueAt).toBe(at('27 18:00').toISOString());
    await change(id, { status: 'done' });
    expect((await deadlines(id))['first_answer']).toMatchObject({ state: 'ended' });
    expect((await read(id)).dueAt).toBeNull();
  });

  it('is due sooner once what they wrote was read as a complaint, or they were tagged', async () => {
    const { id, lastMessageId } = await write();
    await within((tx) =>
      tx.run(sql`
        insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
        values (${tx.workspaceId}, ${lastMessageId}, 'dissatisfied', false, 'complaint', 'normal')`),
    );
    await reckonStale(desk.context.delivery, desk.workspaceId);
    expect((await read(id)).dueAt).toBe(at('27 12:00').toISOString());
  });

  it('is due sooner from when they complain, not from when they first wrote: in time to be warned of', async () => {
    const { id, lastMessageId } = await write();
    const headerId = await within((tx) =>
      tx.one(sql<{ headerId: string }>`
        select header_id as "headerId" from message where workspace_id = ${tx.workspaceId} and id = ${lastMessageId}`),
    );
    const address = `c${nth}@example.ne.jp`;
    const from = { name: '客', address };
    await arrive(
      desk,
      channel,
      inbound({ receivedAt: at('27 14:00'), from, fromKey: address, references: [headerId.headerId] }),
    );
    const again = await read(id);
    expect(again.lastMessageId).not.toBe(lastMessageId);
    await within((tx) =>
      tx.run(sql`
        insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
        values (${tx.workspaceId}, ${again.lastMessageId}, 'dissatisfied', false, 'complaint', 'normal')`),
    );
    await reckonStale(desk.context.delivery, desk.workspaceId);
    expect((await deadlines(id))['first_answer']).toMatchObject({
      startedAt: at('27 10:00').toISOString(),
      dueAt: at('27 16:00').toISOString(),
      why: { rule: { name: '苦情・ご不満' }, since: at('27 14:00').toISOString() },
    });
    const { warnAt } = await within((tx) =>
      tx.one(sql<{ warnAt: string }>`
        select warn_at as "warnAt" from deadline
        where workspace_id = ${tx.workspaceId} and conversation_id = ${id} and kind = 'first_answer'`),
    );
    expect(warnAt).toBe(at('27 15:30').toISOString());
  });

  it('is planned before anything is stored, by the same rules', async () => {
    const { customer } = await write();
    const asked = { channelId: channel, customerId: customer.id, tags: [], reading: [] as const };
    const planned = (received: string, kind: 'first_answer' | 'resolution') =>
      within((tx) => plannedDue(tx, { ...asked, receivedAt: at(received) }, kind));
    expect((await planned('27 10:00', 'first_answer'))?.dueAt).toEqual(at('28 18:00'));
    expect(await planned('27 10:00', 'resolution')).toBeNull();
  });
});

describe('the list', () => {
  it('has what is due first before all else, and late is what was due', async () => {
    const soon = await write(new Date('2026-03-02T10:00:00+09:00'), 'もう遅い');
    const body = async (query: string) =>
      (await desk.owner.call<{ items: Conversation[] }>('GET', `/api/v1/conversations?${query}`)).body.items;
    expect((await body('waiting=late')).map(({ id }) => id)).toEqual([soon.id]);
    const sorted = await body('sort=urgency&status=active&limit=200');
    expect(sorted[0]?.id).toBe(soon.id);
    const times = sorted.map(({ dueAt }) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt)));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const first = await desk.owner.call<{ items: Conversation[]; nextCursor: string }>(
      'GET',
      '/api/v1/conversations?sort=urgency&status=active&limit=2',
    );
    const next = await body(`sort=urgency&status=active&limit=200&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...next].map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
  });
});

describe('what is to be done', () => {
  it('is what runs in a member’s conversations, or everybody’s, in the order of time', async () => {
    const [later, sooner] = [await write(at('29 10:00')), await write(at('27 10:00'), '先の件')];
    for (const { id } of [later, sooner]) await change(id, { assigneeId: sato.memberId });
    const todos = (memberId: string | null, limit = 100) =>
      within((tx) => dueTodos(tx, { memberId, limit }, at('28 00:00')));
    const mine = await todos(sato.memberId);
    expect(mine.map(({ address }) => address)).toEqual([`/inbox/${sooner.id}`, `/inbox/${later.id}`]);
    expect(mine[0]).toMatchObject({
      kind: 'acknowledgement',
      subject: '先の件',
      customer: { name: '客', honorific: '様' },
      dueAt: at('27 18:00').toISOString(),
      isLate: true,
      reason: '当日中の受付連絡',
    });
    expect(mine[1]?.isLate).toBe(false);
    const all = await todos(null);
    expect(all.length).toBeGreaterThan(mine.length);
    expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).toSorted());
    expect(await todos(null, 1)).toEqual(all.slice(0, 1));
  });
});

describe('rules', () => {
  it('are those installed until a lead keeps others; what runs moves, what was met does not', async () => {
    expect(await readRules()).toMatchObject({ rules: usualDeadlines, revision: 0 });
    const [running, met] = [await write(), await write()];
    await reply(sato, met);
    const before = await deadlines(met.id);
    expect((await keep([quick])).status).toBe(200);
    expect((await readRules()).progress).toBeNull();
    await walk();
    expect((await read(running.id)).dueAt).toBe(at('27 11:00').toISOString());
    expect(await deadlines(met.id)).toEqual(before);
    expect((await keep(usualDeadlines)).body.revision).toBe(2);
    await walk();
    expect((await read(running.id)).dueAt).toBe(at('27 18:00').toISOString());
    const again = await deadlines(running.id);
    await within((tx) => tx.run(sql`insert into deadline_walk (workspace_id) values (${tx.workspaceId})`));
    await walk();
    expect(await deadlines(running.id)).toEqual(again);
  });

  it('follow the calendar when it changes', async () => {
    const { id } = await write(at('24 10:00'));
    expect((await read(id)).dueAt).toBe(at('26 12:00').toISOString());
    const put = (rules: object, revision: number) =>
      desk.owner.call('PUT', '/api/v1/calendar', { rules, revision });
    await put(alwaysOpen, 0);
    await walk();
    expect((await read(id)).dueAt).toBe(at('24 18:00').toISOString());
    await put(usualCalendar, 1);
    await walk();
    expect((await read(id)).dueAt).toBe(at('26 12:00').toISOString());
  });

  it('are refused when somebody was faster, name what is not there, or say what cannot be', async () => {
    const { revision } = await readRules();
    const put = (rules: unknown, from = revision, person = desk.owner) =>
      person.call<{ code: string }>('PUT', '/api/v1/deadline-rules', { rules, revision: from });
    expect((await put([quick], revision - 1)).body.code).toBe('conflict');
    expect((await put([quick], revision + 1)).body.code).toBe('conflict');
    const other = await neighbour(desk);
    const theirs = { kind: 'customer', customerIds: [newId()] };
    expect((await put([{ ...quick, conditions: [theirs] }])).status).toBe(404);
    const wrong = [
      { term: { kind: 'clock', early: { before: '15:00', days: 1, time: '12:00' }, days: 1, time: '11:00' } },
      { term: { kind: 'clock', early: { before: '15:00', days: 0, time: '12:00' }, days: 1, time: '18:00' } },
      { term: { kind: 'clock', early: null, days: 0, time: '18:00' } },
      { term: { kind: 'open', minutes: 60 }, onCall: true },
      { term: { kind: 'open', minutes: 0 } },
      { kinds: [] },
      { kinds: ['first_answer', 'first_answer'] },
    ];
    for (const change of wrong) expect((await put([{ ...quick, ...change }])).status).toBe(400);
    expect((await put([quick, quick])).status).toBe(400);
    expect((await put([quick], revision, sato)).status).toBe(403);
    expect((await other.owner.call<DeadlineRules>('GET', '/api/v1/deadline-rules')).body.revision).toBe(0);
  });

  it('are tried on what was, and nothing is kept of it', async () => {
    const trial = async (rules: DeadlineRule[]) =>
      (await desk.owner.call<DeadlineTrial>('POST', '/api/v1/deadline-rules/trial', { rules })).body;
    const { revision } = await readRules();
    const found = await trial(usualDeadlines);
    const total = ({ kept, late, running, ended, none }: DeadlineTrial['kinds'][number]) =>
      kept + late + running + ended + none;
    expect(found.conversations).toBe(nth);
    expect(found.kinds.map(({ kind }) => kind)).toContain('first_answer');
    const first = found.kinds.filter(({ kind }) => kind === 'first_answer');
    expect(first.map(total)).toEqual([nth]);
    expect((await trial([])).kinds.every((line) => line.none === total(line))).toBe(true);
    expect((await readRules()).revision).toBe(revision);
  });
});

describe('who is told', () => {
  const told = async (person: Person): Promise<Notification[]> => {
    while (await collectCauses(desk.context.notifications, desk.workspaceId));
    const { body } = await person.call<{ items: Notification[] }>('GET', '/api/v1/notifications?limit=100');
    return body.items.filter(({ kind }) => kind.startsWith('deadline'));
  };
  const news = async (person: Person): Promise<string[]> => (await told(person)).map(({ kind }) => kind);
  const tell = (now: Date) => noteDueDeadlines(desk.context.delivery, desk.workspaceId, now);

  it('is whose it is before, and those who lead as well once it has passed; each once', async () => {
    await within((tx) =>
      tx.run(sql`update deadline set warned_at = 'infinity', told_late_at = 'infinity'
      where workspace_id = ${tx.workspaceId}`),
    );
    const conversation = await write();
    await change(conversation.id, { assigneeId: sato.memberId });
    await tell(at('27 16:59'));
    expect(await news(sato)).toEqual([]);
    await tell(at('27 17:00'));
    await tell(at('27 17:01'));
    expect(await news(sato)).toEqual(['deadline_soon']);
    expect(await news(desk.owner)).toEqual([]);
    // At its very time nobody is there any more.
    await tell(at('27 18:30'));
    expect(await news(sato)).toEqual(['deadline_soon']);
    await tell(at('28 09:00'));
    await tell(at('28 09:01'));
    expect(await news(sato)).toEqual(['deadline_late', 'deadline_soon']);
    expect(await news(desk.owner)).toEqual(['deadline_late']);
  });

  it('is nobody any more when it was met before they are told', async () => {
    const conversation = await write(at('29 10:00'));
    await tell(at('29 17:00'));
    await reply(sato, conversation);
    const before = await news(sato);
    expect(before.filter((kind) => kind === 'deadline_soon')).toHaveLength(1);
  });

  it('is told again where the time was moved since, and once of each time', async () => {
    const answered = { ...quick, kinds: ['first_answer' as const] };
    await keep([answered]);
    const conversation = await write(at('29 10:00'));
    await change(conversation.id, { assigneeId: sato.memberId });
    /** How often of this conversation; what is not read yet stands together. */
    const times = async () =>
      (await told(sato)).find(({ about }) => about.kind === 'conversation' && about.id === conversation.id)
        ?.count ?? 0;
    await tell(at('29 10:30'));
    expect(await times()).toBe(1);
    await keep([{ ...answered, term: { kind: 'elapsed', minutes: 240 } }]);
    await walk();
    await tell(at('29 10:31'));
    expect(await times()).toBe(1);
    await tell(at('29 13:30'));
    await tell(at('29 13:31'));
    expect(await times()).toBe(2);
  });
});
