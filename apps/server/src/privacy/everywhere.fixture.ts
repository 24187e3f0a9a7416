import type { Conversation } from '@madoguchi/contract';
import { fillCare } from '../care/filled.fixture.ts';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import { takeOver } from '../lists/index.ts';
import { programmeDesk } from '../programmes/programmes.fixture.ts';
import { indexCustomers } from '../customers/index.ts';
import { createLogger } from '../platform/log.ts';
import { keepIndex } from '../search/index.ts';
import { tellOfCall } from '../telephone/filled.fixture.ts';
import type { Desk, Person } from '../testing/desk.fixture.ts';
import { dispatchEvents } from '../webhooks/index.ts';

/** What works in the background: other systems are told, and everything is indexed. */
export async function catchUp({ context, workspaceId }: Desk): Promise<void> {
  while (await dispatchEvents(context.webhooks, workspaceId));
  await indexCustomers(context.indexing, workspaceId);
  await keepIndex(context.database, workspaceId, { small: 1, merged: 100 });
}

/** A list of which no row is good. */
async function badRows(desk: Desk, text: string, mapping: string[]): Promise<void> {
  const response = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/customer-imports?name=list.csv',
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: Buffer.from(text),
  });
  const { id } = response.json<{ id: string }>();
  await desk.owner.call('POST', `/api/v1/customer-imports/${id}/start`, { mapping });
  const { context, workspaceId } = desk;
  await takeOver({ ...context, log: createLogger('silent') }, { workspaceId, importId: id });
}

type Everywhere = { channelId: string; from: { name: string; address: string }; trainee: Person };

/** Carries what is written about somebody, «秘密» each time, into every part of the desk that keeps texts of its own. */
export async function everywhere(desk: Desk, { channelId, from, trainee }: Everywhere): Promise<void> {
  const made = async (path: string, body: object, who = desk.owner): Promise<string> => {
    const answer = await who.call<{ id: string }>('POST', `/api/v1${path}`, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  await made('/webhooks', {
    name: '受注システム',
    url: 'https://orders.example.jp/hook',
    events: ['conversation.created', 'message.received', 'customer.updated'],
  });
  await arrive(desk, channelId, inbound({ from, subject: '甲の件' }), inbound({ from, subject: '乙の件' }));
  const { items } = (await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations')).body;
  const [one, other] = ['甲の件', '乙の件'].map((subject) => items.find((each) => each.subject === subject));
  if (one === undefined || other === undefined) throw new Error('the mails did not arrive');
  const hold = { status: 'on_hold', holdReason: '秘密の事情', holdUntil: '2099-01-01T00:00:00Z' };
  for (const { id } of [one, other]) await desk.owner.call('PATCH', `/api/v1/conversations/${id}`, hold);
  await made('/conversations/bulk', { ids: [one.id], action: { kind: 'status', status: 'open' } });
  await made(`/conversations/${one.id}/merge`, { sourceId: other.id });
  const order = { source: 'honten', externalId: 'secret-1', placedAt: '2026-11-01T00:00:00Z' };
  const buyer = { externalId: '秘密の会員', name: from.name, email: from.address };
  const lines = [{ product: '茶葉', quantity: 1, unitPrice: 1000 }];
  const ordered = await desk.owner.call<{ order: { id: string } }>('POST', '/api/v1/orders', {
    ...order,
    customer: buyer,
    lines,
  });
  await made(`/orders/${ordered.body.order.id}/returns`, {
    externalId: 'r',
    at: order.placedAt,
    reason: '秘密の理由',
  });
  const back = await made('/returns', {
    orderId: ordered.body.order.id,
    conversationId: one.id,
    kind: 'return',
    reason: 'damaged',
    lines: [{ product: '茶葉', quantity: 1 }],
    note: '秘密の傷',
  });
  await desk.owner.call('PUT', `/api/v1/returns/${back}/steps/accept`, { basedOn: 2, note: '秘密の経緯' });
  const template = await made('/templates', { name: '宛名', body: '{お客様名}様', shared: true });
  await made(`/templates/${template}/use`, { conversationId: one.id });
  const path = `/api/v1/conversations/${one.id}`;
  const basedOn = (await desk.owner.call<Conversation>('GET', path)).body.lastMessageId;
  await trainee.call('POST', `${path}/messages`, { text: '秘密を含む返信', basedOn });
  await desk.owner.call('PATCH', `/api/v1/customers/${one.customer.id}`, { title: '秘密課長' });
  await desk.owner.call('PATCH', `/api/v1/customers/${one.customer.id}`, { phone: '03-6123-9999' });
  await tellOfCall(desk, { event: 'ended', callId: 'pbx-1', from: '03-6123-9999', notes: '秘密の電話' });
  const call = await made('/calls', {
    direction: 'inbound',
    outcome: 'answered',
    customerId: one.customer.id,
    notes: '秘密の用件',
    recordingUrl: 'https://pbx.example.jp/%E7%A7%98%E5%AF%86/秘密.mp3',
    callback: { dueAt: new Date(Date.now() + 3_600_000).toISOString(), note: '秘密の折り返し' },
  });
  await made('/promises', {
    conversationId: one.id,
    sentence: '秘密の約束',
    condition: '秘密が解けた後',
  });
  await desk.owner.call('PUT', '/api/v1/call-draft', { about: call, fields: { notes: '秘密の下書き' } });
  const found = await made('/improvements', { conversationId: one.id, title: '秘密の苦情' });
  const told = { who: '秘密の相手', what: '秘密の説明' };
  await desk.owner.call('POST', `/api/v1/improvements/${found}/told`, told);
  const letter = await made(`/improvements/${found}/documents`, { kind: 'incident_report' });
  await desk.owner.call('POST', `/api/v1/improvement-documents/${letter}/files`, { format: 'docx' });
  const none = { label: '', hours: '', say: '' };
  await desk.owner.call('PUT', `/api/v1/customers/${one.customer.id}/contact-card`, {
    basedOn: 0,
    contactPerson: true,
    numbers: [
      {
        channelId: null,
        number: '03-6123-8888',
        words: { ja: { ...none, label: '秘密の窓口', say: '秘密の合言葉' }, en: none },
        validFrom: null,
        validUntil: null,
      },
    ],
  });
  await fillCare(desk, { customerId: one.customer.id, companyId: '' }, '秘密');
  await badRows(desk, '姓,名,TEL,メール\n秘密,太郎,12,\n別の,人,０３ー６０００ー０００１,秘密\n', [
    'familyName',
    'givenName',
    'phone',
    'email',
  ]);
  const mention = await made('/mentions', {
    address: 'https://blog.example.jp/%E7%A7%98%E5%AF%86',
    author: from.name,
    title: '秘密の題',
    text: '秘密の口コミです。',
  });
  await desk.owner.call('PATCH', `/api/v1/mentions/${mention}`, {
    basedOn: 1,
    customerId: one.customer.id,
    type: 'amplified',
  });
  await desk.owner.call('POST', `/api/v1/mentions/${mention}/decisions`, {
    basedOn: 2,
    decision: 'refused',
    relation: 'monitor',
    benefit: '秘密の提供',
    evidence: '秘密の契約',
  });
  await desk.owner.call('POST', `/api/v1/mentions/${mention}/case`, {});
  await desk.owner.call('PATCH', `/api/v1/mentions/${mention}/case`, { basedOn: 1, draft: '秘密の下書き' });
  const ambassador = await made('/ambassadors', {
    name: '秘密の発信者',
    reading: 'ひみつ',
    audience: '秘密の読者',
    fit: '秘密の理由',
    topics: ['秘密'],
    customerId: one.customer.id,
  });
  await desk.owner.call('POST', `/api/v1/ambassadors/${ambassador}/accounts`, {
    network: 'blog',
    handle: '秘密の日記',
  });
  await desk.owner.call('POST', `/api/v1/ambassadors/${ambassador}/agreements`, {
    brief: '秘密の依頼',
    deliverables: '秘密の納品物',
    payKind: 'goods',
    agreedOn: '2026-01-05',
    subjectWords: '秘密の表記',
    benefitWords: '秘密の提供',
    evidence: '秘密の控え',
  });
  const { body: agreed } = await desk.owner.call<{ agreements: { id: string }[] }>(
    'GET',
    `/api/v1/ambassadors/${ambassador}`,
  );
  await desk.owner.call('POST', `/api/v1/ambassador-agreements/${agreed.agreements[0]?.id}/steps`, {
    kind: 'delivered',
    doneOn: '2026-01-06',
    evidence: '秘密の投稿',
  });
  const voice = await made('/voices', {
    words: '秘密の声',
    origin: { kind: 'hand', note: '秘密の用紙' },
    topic: '秘密の話題',
    shownName: '秘密の名前',
    reward: '秘密の特典',
    customerId: one.customer.id,
  });
  await desk.owner.call('POST', `/api/v1/voices/${voice}/consents`, {
    kind: 'given',
    uses: ['wall'],
    evidence: '秘密の書面',
  });
  await noteReferral(desk, one.customer.id);
  await catchUp(desk);
}

/** A reward for a friend they brought, why it was right, and why they are well looked after. */
async function noteReferral(desk: Desk, customerId: string): Promise<void> {
  const here = programmeDesk(desk);
  const { id } = (await here.programme()).body;
  const { code } = (await here.invite(id, customerId)).body;
  const order = await here.orderWith(code);
  await here.grant(id, { orderId: order.id, side: 'inviter', note: '秘密の品' });
  await here.rule(id, { orderId: order.id, ruling: 'refused', reason: '秘密の事情' });
  await here.rules([{ key: 'host', name: { ja: '特別' }, by: 'hand', least: 0 }]);
  await here.place(customerId, { tier: 'host', reason: '秘密の縁' });
}
