import {
  usualCalendar,
  type Approval,
  type Conversation,
  type CustomerDetail,
  type CustomerMerge,
  type Message,
} from '@madoguchi/contract';
import { indexCustomers } from '../customers/index.ts';
import { takeOver } from '../lists/index.ts';
import { claimTranslation, keepTranslation } from '../assistance/translation.store.ts';
import { countReplyMarks, readInbound } from '../conversations/index.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { grantForTests } from '../mailboxes/oauth/filled.fixture.ts';
import { fillChat } from '../chat/filled.fixture.ts';
import { fillLine } from '../line/filled.fixture.ts';
import { fillBroadcasts } from '../broadcasts/filled.fixture.ts';
import { fillKnowledge } from '../knowledge/filled.fixture.ts';
import { fillNotifications } from '../notifications/filled.fixture.ts';
import { takeAnswer } from '../automation/answer.store.ts';
import { runRules } from '../automation/index.ts';
import { fillAttention } from '../attention/filled.fixture.ts';
import { fillCard } from '../contact-cards/filled.fixture.ts';
import { fillDeadlines } from '../deadlines/filled.fixture.ts';
import { fillPeople } from '../handover/filled.fixture.ts';
import { fillCare } from '../care/filled.fixture.ts';
import { fillOnCall } from '../oncall/filled.fixture.ts';
import { fillNotices } from '../notices/filled.fixture.ts';
import { fillAmbassadors } from '../ambassadors/filled.fixture.ts';
import { fillVoices } from '../voices/filled.fixture.ts';
import { fillContests } from '../contests/filled.fixture.ts';
import { fillProgrammes } from '../programmes/filled.fixture.ts';
import { fillMentions } from '../mentions/filled.fixture.ts';
import { fillExperiments } from '../experiments/filled.fixture.ts';
import { fillGrowth } from '../growth/filled.fixture.ts';
import { fillReturns } from '../returns/filled.fixture.ts';
import { fillLoyalty } from '../loyalty/filled.fixture.ts';
import { fillReports } from '../reports/filled.fixture.ts';
import { fillTrackRecord } from '../track-record/filled.fixture.ts';
import { fillTrust } from '../trust/filled.fixture.ts';
import { fillOrders } from '../orders/filled.fixture.ts';
import { fillChecklists } from '../checklists/filled.fixture.ts';
import { fillPlaybooks } from '../playbooks/filled.fixture.ts';
import { fillImprovement } from '../improvement/filled.fixture.ts';
import { fillPromises } from '../promises/filled.fixture.ts';
import { fillTelephone } from '../telephone/filled.fixture.ts';
import { fillSurveys } from '../surveys/filled.fixture.ts';
import { keepIndex } from '../search/index.ts';
import { postDelivery } from '../webhooks/index.ts';
import { recordRun } from '../retention/store.ts';
import type { Desk } from './desk.fixture.ts';
import type { Filled } from './filled-ids.fixture.ts';

export type { Filled };

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
  await call('PUT', '/api/v1/acknowledgement-settings', {
    rules: { channels: [{ channelId }] },
    revision: 0,
  });
  const customers = await fillCustomers(desk, conversation.customer.id);
  const word = await fillLanguage(desk, conversation.id, { inbound: message.id, reply: sent.body.id });
  const approval = await fillApproval(desk, channelId, address);
  await keepIndex(desk.context.database, desk.workspaceId, { small: 1, merged: 100 });
  // Something waits to be indexed.
  await call('PATCH', `/api/v1/customers/${conversation.customer.id}`, { note: '急須がお好き' });
  await fillOauth(desk, channelId);
  await fillRetention(desk, path);
  await call('PUT', `${path}/draft`, { text: '書きかけ', basedOn: message.id });
  await call('PUT', `${path}/lock`, {});
  await call('POST', '/api/v1/presence', {
    conversationId: conversation.id,
    state: 'looking',
    clientId: 'a',
  });
  await call('PUT', '/api/v1/calendar', { rules: usualCalendar, revision: 0 });
  await fillChat(desk);
  await fillPlaybooks(desk);
  await fillCard(desk, conversation.customer.id);
  return {
    members: desk.owner.memberId,
    invitations: await made('/api/v1/invitations', { email: `new@${desk.workspaceId}.jp`, role: 'agent' }),
    'api-keys': await made('/api/v1/api-keys', { name: 'shop', scopes: ['conversations:read'] }),
    channels: channelId,
    conversations: conversation.id,
    'first-messages': await made('/api/v1/first-messages', { customerId: conversation.customer.id }),
    messages: message.id,
    attachments: message.attachments[0]?.id ?? '',
    customers: conversation.customer.id,
    ...customers,
    quarantine: (await first<{ id: string }>('/api/v1/quarantine')).id,
    'dead-letters': conversation.id,
    language: word,
    ...approval,
    templates: await fillTemplates(desk, conversation.id, made),
    ...(await fillKnowledge(desk, conversation.id, address)),
    ...(await fillWebhook(desk)),
    assistance: await fillAssistance(desk, message.id),
    ...(await fillViews(desk, channelId)),
    ...(await fillNotifications(desk, channelId)),
    ...(await fillLine(desk)),
    ...(await fillBroadcasts(desk, channelId, conversation.customer.id)),
    ...(await fillAutomation(desk, conversation.id)),
    ...(await fillTelephone(desk)),
    ...(await fillOnCall(desk)),
    ...(await fillPeople(desk, channelId)),
    ...(await fillCare(desk, { customerId: conversation.customer.id, companyId: customers.companies })),
    // Before orders: what waits to be counted of them stays so.
    ...(await fillReports(desk)),
    ...(await fillOrders(desk)),
    ...(await fillLoyalty(desk)),
    ...(await fillNotices(desk, conversation.id)),
    ...(await fillExperiments(desk, conversation.id)),
    ...(await fillGrowth(desk)),
    ...(await fillProgrammes(desk)),
    ...(await fillMentions(desk)),
    ...(await fillAmbassadors(desk)),
    ...(await fillVoices(desk)),
    ...(await fillContests(desk)),
    ...(await fillExperiments(desk, conversation.id)),
    ...(await fillReturns(desk, conversation.id)),
    ...(await fillImprovement(desk, conversation.id)),
    ...(await fillChecklists(desk, conversation.id)),
    ...(await fillSurveys(desk, { conversationId: conversation.id, customerId: conversation.customer.id })),
    ...(await fillPromises(desk, conversation.id)),
    ...(await fillAttention(desk, conversation.customer.id)),
    ...(await fillDeadlines(desk, conversation.id)),
    ...(await fillTrust(desk)),
    ...(await fillTrackRecord(desk)),
  };
}

/** A rule that has acted, an answer it gave, what it has still to do; who is there and knows what. */
async function fillAutomation(
  desk: Desk,
  conversationId: string,
): Promise<Pick<Filled, 'automation-rules' | 'team'>> {
  const { call, memberId } = desk.owner;
  const actions = [{ kind: 'assign', how: 'rotation', memberIds: [memberId] }];
  const rule = await call<{ id: string }>('POST', '/api/v1/automation-rules', {
    name: '担当決め',
    definition: { trigger: { event: 'note_added' }, actions },
  });
  const { id } = rule.body;
  await call('PATCH', `/api/v1/automation-rules/${id}`, { basedOn: 1, enabled: true });
  const path = `/api/v1/conversations/${conversationId}`;
  await call('PATCH', path, { assigneeId: null });
  const note = () => call('POST', `${path}/messages`, { direction: 'note', text: '電話がありました。' });
  await note();
  await runRules(desk.context.delivery, desk.workspaceId);
  await desk.context.database.inWorkspace(desk.workspaceId, (tx) => takeAnswer(tx, id, conversationId));
  // Something waits for the rules.
  await note();
  await call('PUT', '/api/v1/team/availability', { state: 'away' });
  await call('PUT', `/api/v1/team/${memberId}/skills`, { skills: ['英語'] });
  return { 'automation-rules': id, team: memberId };
}

/** A trainee's reply that waits, a rule, and an agent who may approve. */
async function fillApproval(
  desk: Desk,
  channelId: string,
  address: string,
): Promise<Pick<Filled, 'approvals' | 'approval-rules' | 'approvers'>> {
  const { call } = desk.owner;
  const agent = await desk.join('agent', '承認 花子');
  const trainee = await desk.join('trainee', '研修 太郎');
  const rule = await call<{ id: string }>('POST', '/api/v1/approval-rules', {
    conditions: { words: ['返金'] },
  });
  await call('POST', '/api/v1/approvers', { memberId: agent.memberId });
  const from = { name: '承認を待つ客', address: `waiting-${address}` };
  await arrive(desk, channelId, inbound({ from, subject: '承認の件' }));
  const { items } = (await call<List<Conversation>>('GET', '/api/v1/conversations')).body;
  const asked = items.find(({ subject }) => subject === '承認の件');
  const { body } = await trainee.call<{ approval: Approval }>(
    'POST',
    `/api/v1/conversations/${asked?.id}/messages`,
    { text: '隣には見せない返信', basedOn: asked?.lastMessageId },
  );
  return { approvals: body.approval.id, 'approval-rules': rule.body.id, approvers: agent.memberId };
}

/** A webhook with a delivery that was tried, without asking anybody outside. */
async function fillWebhook(desk: Desk): Promise<Pick<Filled, 'webhooks' | 'deliveries'>> {
  const { call } = desk.owner;
  const webhook = await call<{ id: string }>('POST', '/api/v1/webhooks', {
    name: '受注システム',
    url: 'https://orders.example.jp/hook',
    events: ['message.sent'],
  });
  const path = `/api/v1/webhooks/${webhook.body.id}`;
  const { deliveryId } = (await call<{ deliveryId: string }>('POST', `${path}/test`)).body;
  await call('PATCH', path, { enabled: false });
  await postDelivery(desk.context.webhooks, { workspaceId: desk.workspaceId, deliveryId });
  return { webhooks: webhook.body.id, deliveries: deliveryId };
}

/** A model that was asked, in vain, to answer, and a translation. */
async function fillAssistance(desk: Desk, messageId: string): Promise<string> {
  const { call } = desk.owner;
  const settings = { provider: 'other', baseUrl: 'http://127.0.0.1:1/v1', model: 'none', key: 'sk-none' };
  await call('PATCH', '/api/v1/assistance', settings);
  await call('POST', '/api/v1/assistance/test');
  await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
    await claimTranslation(tx, messageId, 'en', 'none');
    await keepTranslation(tx, messageId, 'en', 'Thank you for your help.');
  });
  const { body } = await call<List<{ id: string }>>('GET', '/api/v1/assistance/requests');
  return body.items[0]?.id ?? '';
}

/** A template of everybody, used once in a conversation; answers its id. */
async function fillTemplates(
  desk: Desk,
  conversationId: string,
  made: (path: string, body: object) => Promise<string>,
): Promise<string> {
  const id = await made('/api/v1/templates', { name: '受付', body: '{お客様名}様', shared: true });
  await desk.owner.call('POST', `/api/v1/templates/${id}/use`, { conversationId });
  return id;
}

/** An application, a journey to its provider, and what was granted, without asking anybody outside. */
async function fillOauth(desk: Desk, channelId: string): Promise<void> {
  const { database, mailboxes } = desk.context;
  await desk.owner.call('PUT', '/api/v1/mail-oauth/google', { clientId: 'client', clientSecret: 'ひみつ' });
  await database.inWorkspace(desk.workspaceId, (tx) => grantForTests(tx, mailboxes.box, channelId));
}

/** A rule, what it removed, and a conversation that is kept. */
async function fillRetention(desk: Desk, path: string): Promise<void> {
  const rules = { conversations: null, attachments: null, sources: null, activity: 240 };
  await desk.owner.call('PUT', '/api/v1/retention', rules);
  await desk.owner.call('PUT', `${path}/legal-hold`, { reason: '係争中' });
  await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    recordRun(tx, { kind: 'activity', months: 240 }, 3, 0),
  );
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

/** A tag, a view, links, mentions, and something merged and changed in bulk: of conversations of their own. */
async function fillViews(
  desk: Desk,
  channelId: string,
): Promise<Pick<Filled, 'tags' | 'views' | 'thread-changes' | 'bulk-changes'>> {
  const { call, memberId } = desk.owner;
  await arrive(desk, channelId, ...['甲', '乙', '丙'].map((subject) => inbound({ subject })));
  const { items } = (await call<List<Conversation>>('GET', '/api/v1/conversations')).body;
  const [one = '', two = '', three = ''] = ['甲', '乙', '丙'].map(
    (subject) => items.find((each) => each.subject === subject)?.id ?? '',
  );
  const made = async (path: string, body: object) =>
    (await call<{ id: string }>('POST', `/api/v1${path}`, body)).body.id;
  const tag = await made('/tags', { name: '至急' });
  const text = { direction: 'note', text: '@緑川 直子 お願いします', mentions: [memberId] };
  await made(`/conversations/${one}/messages`, text);
  await made(`/conversations/${one}/tags`, { add: [tag] });
  await call('POST', `/api/v1/conversations/${one}/links`, { conversationId: three });
  return {
    tags: tag,
    views: await made('/views', { name: '至急', filter: { tag } }),
    'thread-changes': await made(`/conversations/${one}/merge`, { sourceId: two }),
    'bulk-changes': await made('/conversations/bulk', { ids: [one, three], action: { kind: 'read' } }),
  };
}
