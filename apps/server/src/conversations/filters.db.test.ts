import type { Conversation, Counts, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

const statuses = ['open', 'in_progress', 'on_hold', 'done'] as const;

let desk: Desk;
let sato: Person;
const channels: string[] = [];
/** By subject: `<channel> <status> <assignee>`. */
const made = new Map<string, Conversation>();
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  sato = await desk.join('agent', '佐藤');
  for (const name of ['shop', 'info']) {
    const channelId = await addChannel(desk, `${name}@example.jp`);
    channels.push(channelId);
    const subjects = statuses.flatMap((status) => [`${name} ${status} none`, `${name} ${status} sato`]);
    const mails = subjects.map((subject, index) => {
      const from = { name: subject, address: `${name}-${index}@example.ne.jp` };
      return inbound({
        subject,
        from,
        fromKey: from.address,
        receivedAt: new Date(Date.now() - index * 1000),
      });
    });
    await arrive(desk, channelId, ...mails);
  }
  for (const conversation of (await list('limit=200')).items) {
    const [, status, assignee] = conversation.subject.split(' ');
    const hold = { holdReason: '入荷待ち', holdUntil: new Date(Date.now() + 86_400_000).toISOString() };
    await desk.owner.call('PATCH', `/api/v1/conversations/${conversation.id}`, {
      status,
      assigneeId: assignee === 'sato' ? sato.memberId : null,
      ...(status === 'on_hold' ? hold : {}),
    });
    made.set(conversation.subject, conversation);
  }
});
afterAll(() => desk.close());

async function list(query: string, person = desk.owner): Promise<List<Conversation>> {
  const { status, body } = await person.call<List<Conversation>>('GET', `/api/v1/conversations?${query}`);
  expect(status).toBe(200);
  return body;
}

const subjects = async (query: string, person = desk.owner): Promise<string[]> =>
  (await list(`limit=200&${query}`, person)).items.map((each) => each.subject).toSorted();

const expected = (matches: (channel: string, status: string, assignee: string) => boolean): string[] =>
  [...made.keys()]
    .filter((subject) => {
      const [channel = '', status = '', assignee = ''] = subject.split(' ');
      return matches(channel, status, assignee);
    })
    .toSorted();

describe('conversations are filtered', () => {
  it.each([...statuses])('by the status %s', async (status) => {
    expect(await subjects(`status=${status}`)).toEqual(expected((_c, each) => each === status));
  });

  it.each([
    ['open,done', (status: string) => status === 'open' || status === 'done'],
    ['open, on_hold', (status: string) => status === 'open' || status === 'on_hold'],
    ['active', (status: string) => status !== 'done'],
    ['all', () => true],
    ['', () => true],
  ])('by the statuses «%s»', async (text, matches) => {
    expect(await subjects(`status=${encodeURIComponent(text)}`)).toEqual(
      expected((_c, each) => matches(each)),
    );
  });

  it('by who looks after them: me, nobody, a member', async () => {
    const satos = expected((_c, _s, assignee) => assignee === 'sato');
    expect(await subjects('assignee=me', sato)).toEqual(satos);
    expect(await subjects(`assignee=${sato.memberId}`)).toEqual(satos);
    expect(await subjects('assignee=none')).toEqual(expected((_c, _s, assignee) => assignee === 'none'));
    expect(await subjects('assignee=me')).toEqual([]);
  });

  it('by channel and by customer', async () => {
    expect(await subjects(`channel=${channels[0]}`)).toEqual(expected((channel) => channel === 'shop'));
    const one = made.get('info open sato');
    expect(await subjects(`customer=${one?.customer.id}`)).toEqual(['info open sato']);
  });

  it('by all of these at once, in each order', async () => {
    const query = `status=active&assignee=${sato.memberId}&channel=${channels[1]}`;
    const wanted = expected((c, s, a) => c === 'info' && s !== 'done' && a === 'sato');
    for (const sort of ['newest', 'oldest', 'urgency'])
      expect(await subjects(`${query}&sort=${sort}`)).toEqual(wanted);
  });

  it('and leafed through with the filter kept', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`status=active&assignee=none&sort=urgency&limit=2&cursor=${cursor}`);
      seen.push(...page.items.map((each) => each.subject));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen.toSorted()).toEqual(expected((_c, s, a) => s !== 'done' && a === 'none'));
  });

  it.each(['newest', 'oldest', 'urgency'])(
    'and leafed through in order, %s, where they are those of one channel or member',
    async (sort) => {
      for (const filter of [
        `channel=${channels[0]}`,
        `assignee=${sato.memberId}`,
        `status=active&assignee=${sato.memberId}`,
      ]) {
        const all = (await list(`limit=200&${filter}&sort=${sort}`)).items;
        expect(all.length).toBeGreaterThan(5);
        const place = ({ id, dueAt, lastMessageAt }: Conversation): string =>
          `${sort === 'urgency' ? (dueAt ?? '9') : lastMessageAt} ${id}`;
        const sorted = all.map(place).toSorted();
        expect(all.map(place)).toEqual(sort === 'newest' ? sorted.toReversed() : sorted);
        const seen: string[] = [];
        let cursor = '';
        do {
          const page = await list(`${filter}&sort=${sort}&limit=2&cursor=${cursor}`);
          seen.push(...page.items.map((each) => each.id));
          cursor = page.nextCursor ?? '';
        } while (cursor !== '');
        expect(seen).toEqual(all.map(({ id }) => id));
      }
    },
  );

  it('by what there is not, and nothing is found', async () => {
    const unknown = '01a1fcc1-0000-7000-8000-000000000000';
    for (const name of ['assignee', 'channel', 'customer'])
      expect(await subjects(`${name}=${unknown}`)).toEqual([]);
  });

  it('and are those of one’s own company only', async () => {
    const other = await neighbour(desk);
    expect(await subjects('', other.owner)).toEqual([]);
    expect(await subjects(`channel=${channels[0]}`, other.owner)).toEqual([]);
    const { body } = await other.owner.call<Counts>('GET', '/api/v1/counts');
    expect(body).toEqual({ mine: 0, unassigned: 0, active: 0, onHold: 0, quarantine: 0, cap: 1000 });
  });

  it('and counted for the views beside the list', async () => {
    const { body } = await sato.call<Counts>('GET', '/api/v1/counts');
    expect(body).toMatchObject({ mine: 6, unassigned: 6, active: 12, onHold: 4 });
  });

  it.each(['status=closed', 'status=open,closed', 'channel=shop', 'customer=1', 'limit=1&limit=2'])(
    'by «%s» in a way that is said to be wrong',
    async (query) => {
      const { status, body } = await desk.owner.call('GET', `/api/v1/conversations?${query}`);
      expect([status, body['code']]).toEqual([400, 'invalid_request']);
    },
  );

  it('with a cursor of another list in a way that is said to be wrong', async () => {
    const id = [...made.values()][0]?.id ?? '';
    for (let n = 0; n < 3; n += 1)
      await sato.call('POST', `/api/v1/conversations/${id}/messages`, { direction: 'note', text: `${n}` });
    const notes = await sato.call<List<Message>>('GET', `/api/v1/conversations/${id}/messages?limit=1`);
    const cursor = notes.body.nextCursor ?? '';
    const { status, body } = await sato.call('GET', `/api/v1/conversations?cursor=${cursor}`);
    expect([status, body['code']]).toEqual([400, 'invalid_request']);
    expect(String(body['detail'])).toContain('nextCursor');
  });
});

describe('the messages of a conversation', () => {
  it('are leafed through from either end without losing or repeating any', async () => {
    const id = made.get('shop open none')?.id ?? '';
    for (let n = 0; n < 6; n += 1)
      await sato.call('POST', `/api/v1/conversations/${id}/messages`, { direction: 'note', text: `${n}` });
    const all = async (order: string, limit: number): Promise<number[]> => {
      const seen: number[] = [];
      let cursor = '';
      do {
        const path = `/api/v1/conversations/${id}/messages?order=${order}&limit=${limit}&cursor=${cursor}`;
        const { body } = await sato.call<List<Message>>('GET', path);
        seen.push(...body.items.map((each) => each.ordinal));
        cursor = body.nextCursor ?? '';
      } while (cursor !== '');
      return seen;
    };
    for (const limit of [1, 2, 3, 7, 200]) {
      expect(await all('asc', limit)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(await all('desc', limit)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    }
  });
});
