import type { Conversation, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());

async function latest(): Promise<Conversation> {
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  const [first] = body.items;
  if (first === undefined) throw new Error('no conversation');
  return first;
}

async function messagesOf(id: string): Promise<Message[]> {
  return (await desk.owner.call<List<Message>>('GET', `/api/v1/conversations/${id}/messages`)).body.items;
}

describe('a mail arrives', () => {
  it('opens a conversation of its customer, unread and waiting', async () => {
    await arrive(desk, channelId, inbound({ subject: '急須の在庫', text: 'まだありますか。' }));
    const conversation = await latest();
    expect(conversation).toMatchObject({
      status: 'open',
      subject: '急須の在庫',
      preview: 'まだありますか。',
      unread: true,
      assigneeId: null,
      customer: { name: '山田 太郎' },
    });
    expect(conversation.waitingSince).not.toBeNull();
    const [message] = await messagesOf(conversation.id);
    expect(message).toMatchObject({
      direction: 'inbound',
      ordinal: 1,
      from: { address: 'taro@example.ne.jp' },
      delivery: null,
    });
    expect(conversation.lastMessageId).toBe(message?.id);
  });

  it('is received once, however often it comes', async () => {
    const mail = inbound({ externalId: 'once' });
    await arrive(desk, channelId, mail, mail);
    await arrive(desk, channelId, mail);
    expect(await messagesOf((await latest()).id)).toHaveLength(1);
  });

  it('is two messages when it comes to two of our mailboxes', async () => {
    const other = await addChannel(desk, 'sales@example.jp');
    const mail = inbound({ externalId: 'both', subject: '両方へ' });
    await arrive(desk, channelId, mail);
    await arrive(desk, other, mail);
    const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=2');
    expect(body.items.map((each) => each.subject)).toEqual(['両方へ', '両方へ']);
    expect(new Set(body.items.map((each) => each.channelId)).size).toBe(2);
  });

  it('joins the conversation it refers to, and never one with the same subject alone', async () => {
    await arrive(desk, channelId, inbound({ subject: '返品', headerId: 'first@example.ne.jp' }));
    const { id } = await latest();
    await arrive(desk, channelId, inbound({ subject: 'Re: 返品', references: ['first@example.ne.jp'] }));
    expect(await messagesOf(id)).toHaveLength(2);
    await arrive(desk, channelId, inbound({ subject: '返品' }));
    expect((await latest()).id).not.toBe(id);
    await arrive(desk, channelId, inbound({ subject: '別件', conversationId: id }));
    expect(await messagesOf(id)).toHaveLength(3);
  });

  it('keeps a mail that the database refuses in quarantine, and those beside it', async () => {
    const bad = inbound({ externalId: 'bad', remoteImages: 3_000_000_000 });
    await arrive(desk, channelId, inbound({ subject: '前' }), bad, inbound({ subject: '後' }));
    expect((await latest()).subject).toBe('後');
    const { body } = await desk.owner.call<List<{ reason: { code: string } }>>('GET', '/api/v1/quarantine');
    expect(body.items.map((each) => each.reason.code)).toEqual(['not_storable']);
  });

  it('takes what no database text can hold without losing the rest', async () => {
    await arrive(desk, channelId, inbound({ text: 'a\u0000b\ud800髙①' }));
    expect((await messagesOf((await latest()).id))[0]?.text).toBe('ab\ufffd髙①');
  });
});

describe('status', () => {
  it('goes on hold with a reason and a date only, and comes back when the customer writes', async () => {
    await arrive(desk, channelId, inbound({ headerId: 'hold@example.ne.jp' }));
    const { id } = await latest();
    const refused = await desk.owner.call('PATCH', `/api/v1/conversations/${id}`, { status: 'on_hold' });
    expect(refused.status).toBe(400);
    const holdUntil = new Date(Date.now() + 86_400_000).toISOString();
    const held = await desk.owner.call<Conversation>('PATCH', `/api/v1/conversations/${id}`, {
      status: 'on_hold',
      holdReason: '入荷待ち',
      holdUntil,
    });
    expect(held.body).toMatchObject({ status: 'on_hold', holdReason: '入荷待ち', holdUntil });
    await arrive(desk, channelId, inbound({ references: ['hold@example.ne.jp'] }));
    expect(await latest()).toMatchObject({ id, status: 'open', holdReason: null });
    const { body } = await desk.owner.call<List<{ kind: string }>>(
      'GET',
      `/api/v1/conversations/${id}/activity`,
    );
    expect(body.items.map((each) => each.kind)).toEqual(['reopened', 'status_changed', 'created']);
  });

  it('is not reopened by an automatic mail', async () => {
    await arrive(desk, channelId, inbound({ headerId: 'auto@example.ne.jp' }));
    const { id } = await latest();
    await desk.owner.call('PATCH', `/api/v1/conversations/${id}`, { status: 'done' });
    await arrive(desk, channelId, inbound({ references: ['auto@example.ne.jp'], automatic: true }));
    expect(await latest()).toMatchObject({ id, status: 'done', waitingSince: null });
  });
});

describe('the list', () => {
  it('is filtered and paged without losing or repeating any, in each order', async () => {
    const filtered = await addChannel(desk, 'list@example.jp');
    const start = Date.now() - 1_000_000;
    const mails = Array.from({ length: 23 }, (_, i) =>
      inbound({ subject: `${i}`, receivedAt: new Date(start + (i % 7) * 1000) }),
    );
    await arrive(desk, filtered, ...mails);
    for (const sort of ['newest', 'oldest', 'urgency']) {
      const seen: Conversation[] = [];
      let cursor = '';
      do {
        const path = `/api/v1/conversations?channel=${filtered}&sort=${sort}&limit=5&cursor=${cursor}`;
        const { body } = await desk.owner.call<List<Conversation>>('GET', path);
        seen.push(...body.items);
        cursor = body.nextCursor ?? '';
      } while (cursor !== '');
      expect(new Set(seen.map((each) => each.id)).size).toBe(23);
      const times = seen.map((each) => (sort === 'urgency' ? each.dueAt : each.lastMessageAt) ?? '');
      expect(times).toEqual(sort === 'newest' ? times.toSorted().toReversed() : times.toSorted());
    }
  });

  it('puts what has no deadline behind all that has, and pages through both', async () => {
    const filtered = await addChannel(desk, 'urgent@example.jp');
    const start = Date.now() - 1_000_000;
    await arrive(
      desk,
      filtered,
      ...[3, 1, 2].map((n) => inbound({ subject: `${n}`, receivedAt: new Date(start + n * 1000) })),
    );
    const all = `/api/v1/conversations?channel=${filtered}&sort=urgency`;
    const before = await desk.owner.call<List<Conversation>>('GET', all);
    await desk.owner.call('PATCH', `/api/v1/conversations/${before.body.items[0]?.id}`, { status: 'done' });
    const subjects: string[] = [];
    let cursor = '';
    do {
      const { body } = await desk.owner.call<List<Conversation>>('GET', `${all}&limit=1&cursor=${cursor}`);
      subjects.push(...body.items.map((each) => each.subject));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(subjects).toEqual(['1', '2', '3']);
  });

  it('shows mine, nobody’s and a member’s', async () => {
    await arrive(desk, channelId, inbound({ subject: '担当あり' }));
    const { id } = await latest();
    await desk.owner.call('PATCH', `/api/v1/conversations/${id}`, { assigneeId: desk.owner.memberId });
    const mine = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?assignee=me');
    expect(mine.body.items.map((each) => each.id)).toEqual([id]);
    const nobodys = await desk.owner.call<List<Conversation>>(
      'GET',
      '/api/v1/conversations?assignee=none&limit=200',
    );
    expect(nobodys.body.items.some((each) => each.id === id)).toBe(false);
    const counts = await desk.owner.call('GET', '/api/v1/counts');
    expect(counts.body).toMatchObject({ mine: 1, cap: 1000 });
  });

  it.each(['status=nonsense', 'assignee=x', 'cursor=abc', 'limit=0', 'sort=x'])(
    'answers %s with a clear error',
    async (query) => {
      const { status, body } = await desk.owner.call('GET', `/api/v1/conversations?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'invalid_request' });
    },
  );
});

it('marks as read for one member and not for others', async () => {
  const colleague = await desk.join('agent', '佐藤');
  await arrive(desk, channelId, inbound());
  const { id, lastMessageId } = await latest();
  await desk.owner.call('POST', `/api/v1/conversations/${id}/read`, { messageId: lastMessageId });
  expect((await latest()).unread).toBe(false);
  const theirs = await colleague.call<Conversation>('GET', `/api/v1/conversations/${id}`);
  expect(theirs.body.unread).toBe(true);
});
