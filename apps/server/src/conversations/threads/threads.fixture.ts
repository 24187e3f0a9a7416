import type { Activity, Conversation, ConversationDetail, Message, ThreadChange } from '@madoguchi/contract';
import { expect } from 'vitest';
import type { Desk, Person } from '../../testing/desk.fixture.ts';
import { arrive, inbound } from '../mail.fixture.ts';

type List<T> = { items: T[] };
type Refused = { code: string; detail: string };

let count = 0;

/** A conversation that begins with a mail of this text; its id and the Message-ID of that mail. */
export async function begin(
  desk: Desk,
  channelId: string,
  text: string,
  given: { minutesAgo?: number; from?: string } = {},
): Promise<{ id: string; headerId: string }> {
  count += 1;
  const headerId = `thread-${count}-${process.pid}@example.ne.jp`;
  const receivedAt = new Date(Date.now() - (given.minutesAgo ?? 0) * 60_000);
  const address = given.from ?? 'taro@example.ne.jp';
  const from = { name: '山田 太郎', address };
  await arrive(desk, channelId, inbound({ headerId, subject: text, text, receivedAt, from }));
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=200');
  const id = body.items.find((each) => each.subject === text)?.id ?? '';
  expect(id).not.toBe('');
  return { id, headerId };
}

/** What there is to know of conversations, and what one does to them, as one person. */
export function threadTools(person: Person) {
  const path = (id: string) => `/api/v1/conversations/${id}`;
  return {
    detail: async (id: string) => (await person.call<ConversationDetail>('GET', path(id))).body,
    texts: async (id: string) =>
      (await person.call<List<Message>>('GET', `${path(id)}/messages?limit=200`)).body.items.map(
        (each) => each.text,
      ),
    messages: async (id: string) =>
      (await person.call<List<Message>>('GET', `${path(id)}/messages?limit=200`)).body.items,
    trail: async (id: string) =>
      (await person.call<List<Activity>>('GET', `${path(id)}/activity?limit=200`)).body.items.map(
        (each) => each.kind,
      ),
    changes: async (id: string) =>
      (await person.call<List<ThreadChange>>('GET', `${path(id)}/changes`)).body.items,
    merge: (targetId: string, sourceId: string) =>
      person.call<ThreadChange & Refused>('POST', `${path(targetId)}/merge`, { sourceId }),
    split: (id: string, messageId: string, subject?: string) =>
      person.call<ThreadChange & Refused>('POST', `${path(id)}/split`, {
        messageId,
        ...(subject === undefined ? {} : { subject }),
      }),
    undo: (changeId: string) =>
      person.call<Refused & { done?: true }>('POST', `/api/v1/thread-changes/${changeId}/undo`),
    note: (id: string, text: string, mentions: string[] = []) =>
      person.call<Message & Refused>('POST', `${path(id)}/messages`, { direction: 'note', text, mentions }),
    follow: (id: string) => person.call('POST', `${path(id)}/following`),
    tag: (id: string, tagId: string) =>
      person.call('POST', '/api/v1/conversations/bulk', { ids: [id], action: { kind: 'tag', add: [tagId] } }),
    answer: async (id: string, text: string) => {
      const { lastMessageId: basedOn } = (await person.call<ConversationDetail>('GET', path(id))).body;
      return person.call<Message & Refused>('POST', `${path(id)}/messages`, { text, basedOn });
    },
    read: (id: string, messageId: string) => person.call('POST', `${path(id)}/read`, { messageId }),
  };
}

/**
 * Whether every conversation's ordinals are dense and in order, its row says what a recount of its messages does, and what marks it
 * has the times that order it.
 */
export async function expectSound(desk: Desk): Promise<void> {
  const { rows } = await desk.context.database.pool.query<{ id: string; wrong: string }>(
    `with counted as (
       select c.id, c.merged_into, count(m.id)::int as count, coalesce(max(m.ordinal), 0) as last,
         coalesce(max(m.ordinal) filter (where m.direction = 'inbound'), 0) as last_inbound,
         (array_agg(m.id order by m.ordinal desc))[1] as last_id,
         (array_agg(m.received_at order by m.ordinal desc))[1] as last_at,
         (array_agg(m.direction order by m.ordinal desc))[1] as last_direction,
         min(m.received_at) filter (where m.direction = 'inbound' and not m.automatic and m.ordinal > coalesce((
           select max(o.ordinal) from message o where o.workspace_id = c.workspace_id and o.conversation_id = c.id
             and o.direction = 'outbound'), 0)) as waiting
       from conversation c left join message m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
       where c.workspace_id = $1 group by c.workspace_id, c.id
     )
     select c.id, concat_ws(', ',
       case when n.count <> n.last then 'gaps' end,
       case when n.count <> c.last_ordinal then 'last_ordinal' end,
       case when n.last_inbound <> c.last_inbound_ordinal then 'last_inbound_ordinal' end,
       case when n.last_id is distinct from c.last_message_id then 'last_message_id' end,
       case when n.last_at is distinct from c.last_message_at then 'last_message_at' end,
       case when n.last_direction is distinct from c.last_direction then 'last_direction' end,
       case when c.status <> 'done' and n.waiting is distinct from c.waiting_since then 'waiting_since' end,
       case when c.status = 'done' and c.waiting_since is not null then 'waiting though done' end,
       case when c.merged_into is not null and n.count > 0 then 'messages in a shell' end,
       (select string_agg(k.mark, ', ') from (
         select 'tag' as mark, conversation_id, last_message_at, due_at from conversation_tag
         union all select 'follower', conversation_id, last_message_at, due_at from follower
         union all select 'mention', conversation_id, last_message_at, due_at from mention
       ) k where k.conversation_id = c.id
         and (k.last_message_at is distinct from c.last_message_at or k.due_at <> c.due_at))) as wrong
     from conversation c join counted n on n.id = c.id where c.workspace_id = $1`,
    [desk.workspaceId],
  );
  expect(rows.filter((row) => row.wrong !== '')).toEqual([]);
}
