import type { Conversation, Message } from '@madoguchi/contract';
import { countReplyMarks, readInbound } from '../conversations/index.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { keepIndex } from '../search/index.ts';
import type { Desk } from './desk.fixture.ts';

/** Ids of what a filled workspace holds, by the noun that the API's paths use. */
export type Filled = Record<
  | 'members'
  | 'invitations'
  | 'api-keys'
  | 'channels'
  | 'conversations'
  | 'messages'
  | 'attachments'
  | 'customers'
  | 'quarantine'
  | 'dead-letters'
  | 'language',
  string
>;

type List<T> = { items: T[] };

/** Does everything once that leaves a row, so that no table of the workspace is empty. */
export async function fill(desk: Desk, address = 'support@example.jp'): Promise<Filled> {
  const { call } = desk.owner;
  const made = async (path: string, body: object) => (await call<{ id: string }>('POST', path, body)).body.id;
  const first = async <T>(path: string): Promise<T> => {
    const [item] = (await call<List<T>>('GET', path)).body.items;
    if (item === undefined) throw new Error(`nothing at ${path}`);
    return item;
  };

  const channelId = await addChannel(desk, address);
  const picture = {
    name: '写真.png',
    type: 'image/png',
    contentId: null,
    inline: false,
    content: Buffer.from('png'),
  };
  await arrive(
    desk,
    channelId,
    inbound({ attachments: [picture], html: '<p>お世話になっております。</p>' }),
    {
      kind: 'unreadable',
      externalId: `unreadable-${address}`,
      raw: Buffer.from('?'),
      receivedAt: new Date(),
      code: 'unparseable',
      reason: 'No header was found.',
      sender: null,
      subject: null,
    },
  );
  const conversation = await first<Conversation>('/api/v1/conversations');
  const path = `/api/v1/conversations/${conversation.id}`;
  const message = await first<Message>(`${path}/messages`);
  const seen = { messageId: message.id };
  await call('POST', `${path}/read`, seen);
  const sent = await call<{ id: string }>(
    'POST',
    `${path}/messages`,
    { text: '了解しました。', basedOn: message.id },
    { 'idempotency-key': 'one' },
  );
  const word = await fillLanguage(desk, conversation.id, { inbound: message.id, reply: sent.body.id });
  await keepIndex(desk.context.database, desk.workspaceId, { small: 1, merged: 100 });
  // Something waits to be indexed.
  await call('PATCH', `/api/v1/customers/${conversation.customer.id}`, { note: '急須がお好き' });
  await call('PUT', `${path}/draft`, { text: '書きかけ', basedOn: message.id });
  await call('PUT', `${path}/lock`, {});
  await call('POST', '/api/v1/presence', {
    conversationId: conversation.id,
    state: 'looking',
    clientId: 'a',
  });
  return {
    members: desk.owner.memberId,
    invitations: await made('/api/v1/invitations', { email: `new@${desk.workspaceId}.jp`, role: 'agent' }),
    'api-keys': await made('/api/v1/api-keys', { name: 'shop', scopes: ['conversations:read'] }),
    channels: channelId,
    conversations: conversation.id,
    messages: message.id,
    attachments: message.attachments[0]?.id ?? '',
    customers: conversation.customer.id,
    quarantine: (await first<{ id: string }>('/api/v1/quarantine')).id,
    'dead-letters': conversation.id,
    language: word,
  };
}

/** A rule, a word, a reading, marks and an answer of the drill; answers the word's id. */
async function fillLanguage(
  desk: Desk,
  conversationId: string,
  messages: { inbound: string; reply: string },
): Promise<string> {
  const { call } = desk.owner;
  const { workspaceId, context } = desk;
  await readInbound(context.delivery, { workspaceId, messageId: messages.inbound });
  await countReplyMarks(context.delivery, { workspaceId, messageId: messages.reply });
  await call('PUT', '/api/v1/language/rules/redundant', { action: 'off' });
  await call('POST', '/api/v1/language/check', { text: '了解しました。', conversationId });
  await call('POST', '/api/v1/language/practice/answers', {
    questionId: 'i-dropping.0',
    answer: '調べてます。',
  });
  return (await call<{ id: string }>('POST', '/api/v1/language/words', { kind: 'ng', word: '絶対' })).body.id;
}
