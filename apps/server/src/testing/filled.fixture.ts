import type { Conversation, CustomerDetail, CustomerMerge, Message } from '@madoguchi/contract';
import { indexCustomers } from '../customers/index.ts';
import { takeOver } from '../customer-lists/index.ts';
import { countReplyMarks, readInbound } from '../conversations/index.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
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
  | 'companies'
  | 'contact-points'
  | 'care-notes'
  | 'customer-duplicates'
  | 'customer-merges'
  | 'customer-imports'
  | 'data-requests'
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
  const customers = await fillCustomers(desk, conversation.customer.id);
  const word = await fillLanguage(desk, conversation.id, { inbound: message.id, reply: sent.body.id });
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
    ...customers,
    quarantine: (await first<{ id: string }>('/api/v1/quarantine')).id,
    'dead-letters': conversation.id,
    language: word,
  };
}

type CustomerThings =
  | 'companies'
  | 'contact-points'
  | 'care-notes'
  | 'customer-duplicates'
  | 'customer-merges'
  | 'customer-imports'
  | 'data-requests';

/** A company, care notes, someone merged, two who look alike, a list with a bad row, and a request for one's data. */
async function fillCustomers(desk: Desk, customerId: string): Promise<Pick<Filled, CustomerThings>> {
  const { call } = desk.owner;
  const path = `/api/v1/customers/${customerId}`;
  const made = async (name: string) =>
    (await call<CustomerDetail>('POST', '/api/v1/customers', { name, company: '株式会社見本' })).body.id;
  const [, , merged] = [await made('田中 一郎'), await made('田中 一郎'), await made('山田 太郎')];
  await call('PATCH', path, { company: '株式会社見本', phone: '03-0000-1111' });
  await call('POST', `${path}/merge`, { customerId: merged });
  const { body: known } = await call<CustomerDetail>('POST', `${path}/care-notes`, {
    kind: 'allergy',
    text: '卵アレルギー',
  });
  const merges = await call<{ items: CustomerMerge[] }>('GET', `${path}/merges`);
  const list = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/customer-imports?name=list.csv',
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: '氏名,メール\n鈴木 次郎,suzuki\n',
  });
  const importId = list.json<{ id: string }>().id;
  await call('POST', `/api/v1/customer-imports/${importId}/start`, { mapping: ['name', 'email'] });
  await takeOver({ ...desk.context, log: desk.context.log }, { workspaceId: desk.workspaceId, importId });
  await indexCustomers(desk.context.indexing, desk.workspaceId);
  const pairs = await call<{ items: { id: string }[] }>('GET', '/api/v1/customer-duplicates');
  const request = await call<{ id: string }>('POST', `${path}/data-requests`, {
    kind: 'disclosure',
    reason: 'disclosure_request',
  });
  return {
    companies: known.companyId ?? '',
    'contact-points': known.contactPoints[0]?.id ?? '',
    'care-notes': known.careNotes[0]?.id ?? '',
    'customer-duplicates': pairs.body.items[0]?.id ?? '',
    'customer-merges': merges.body.items[0]?.id ?? '',
    'customer-imports': importId,
    'data-requests': request.body.id,
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
