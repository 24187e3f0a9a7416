import type { Conversation } from '@madoguchi/contract';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import { takeOver } from '../customer-lists/index.ts';
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
  await desk.owner.call('PUT', '/api/v1/call-draft', { about: call, fields: { notes: '秘密の下書き' } });
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
  await badRows(desk, '姓,名,TEL,メール\n秘密,太郎,12,\n別の,人,０３ー６０００ー０００１,秘密\n', [
    'familyName',
    'givenName',
    'phone',
    'email',
  ]);
  await catchUp(desk);
}
