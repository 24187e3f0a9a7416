import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualCalendar } from '@madoguchi/contract';
import { newId } from './platform/db/index.ts';
import { buildDesk, type Desk, type Person } from './testing/desk.fixture.ts';
import { fill, type Filled } from './testing/filled.fixture.ts';
import { neighbour } from './testing/neighbour.fixture.ts';

let desk: Desk;
let other: Desk;
let mine: Filled;
let theirs: Filled;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  other = await neighbour(desk);
  mine = await fill(desk);
  theirs = await fill(other, 'support@tonari.example.jp');
});
afterAll(() => desk.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Route = { method: Method; path: string };

/** A person's own, whatever the workspace, and by session alone: their own test walks them (identity/account.db.test.ts). */
const ofOnesAccount = ['/api/v1/me/sessions/{id}', '/api/v1/me/passkeys/{id}'];

/** Open to whoever holds the link, which is the secret. */
const byLink = ['/api/v1/invitations/{id}/preview', '/api/v1/invitations/{id}/accept'];

const none = { label: '', hours: '', say: '' };
const theirCard = {
  basedOn: 0,
  contactPerson: true,
  numbers: [
    {
      channelId: null,
      number: '03-0000-5555',
      words: { ja: { ...none, label: '乗っ取り' }, en: none },
      validFrom: null,
      validUntil: null,
    },
  ],
};

/** Bodies that would be valid for one's own things. */
function bodyOf({ method, path }: Route, ids: Filled): object | undefined {
  const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u' };
  const bodies: Record<string, object> = {
    'PATCH /api/v1/members/{id}': { role: 'lead' },
    'PATCH /api/v1/channels/{id}': { name: '乗っ取り', imap: account },
    'PATCH /api/v1/conversations/{id}': { subject: '乗っ取り' },
    'POST /api/v1/conversations/{id}/messages': { text: '乗っ取り', basedOn: ids.messages },
    'POST /api/v1/conversations/{id}/read': { messageId: ids.messages },
    'PUT /api/v1/conversations/{id}/draft': { text: '乗っ取り', basedOn: ids.messages },
    'PUT /api/v1/conversations/{id}/lock': { takeover: true },
    'PUT /api/v1/conversations/{id}/legal-hold': { reason: '乗っ取り' },
    'POST /api/v1/messages/{id}/delivery': { action: 'send_again' },
    'POST /api/v1/approvals/{id}/approve': { revision: 1, text: '乗っ取り' },
    'POST /api/v1/approvals/{id}/send-back': { revision: 1, comment: '乗っ取り' },
    'PATCH /api/v1/approval-rules/{id}': { note: '乗っ取り' },
    'PATCH /api/v1/customers/{id}': { name: '乗っ取り' },
    'PATCH /api/v1/notifications/{id}': { read: true },
    'PATCH /api/v1/notification-hooks/{id}': { name: '乗っ取り' },
    'PATCH /api/v1/webhooks/{id}': { name: '乗っ取り' },
    'PATCH /api/v1/templates/{id}': { basedOn: 1, name: '乗っ取り' },
    'POST /api/v1/templates/{id}/use': { conversationId: ids.conversations },
    'POST /api/v1/templates/{id}/restore': { basedOn: 1, version: 1 },
    'PATCH /api/v1/articles/{id}': { basedOn: 1, question: '乗っ取り' },
    'POST /api/v1/articles/{id}/restore': { basedOn: 1, version: 1 },
    'POST /api/v1/articles/{id}/use': { conversationId: ids.conversations, as: 'text' },
    'POST /api/v1/conversations/{id}/merge': { sourceId: ids.messages },
    'POST /api/v1/conversations/{id}/split': { messageId: ids.messages },
    'POST /api/v1/conversations/{id}/links': { conversationId: ids.messages },
    'POST /api/v1/conversations/{id}/tags': { add: [ids.tags] },
    'PATCH /api/v1/tags/{id}': { name: '乗っ取り' },
    'POST /api/v1/tags/{id}/merge': { into: ids.messages },
    'PATCH /api/v1/views/{id}': { name: '乗っ取り' },
    'POST /api/v1/customers/{id}/contact-points': { kind: 'email', value: 'nottori@example.jp' },
    'PATCH /api/v1/contact-points/{id}': { primary: true },
    'POST /api/v1/customers/{id}/care-notes': { kind: 'care', text: '乗っ取り' },
    'PATCH /api/v1/care-notes/{id}': { text: '乗っ取り' },
    'PATCH /api/v1/companies/{id}': { name: '乗っ取り' },
    'POST /api/v1/customers/{id}/merge': { customerId: ids.customers },
    'POST /api/v1/customer-imports/{id}/preview': { mapping: ['name', 'email'] },
    'POST /api/v1/customer-imports/{id}/start': { mapping: ['name', 'email'] },
    'POST /api/v1/customers/{id}/data-requests': { kind: 'disclosure', reason: 'disclosure_request' },
    'POST /api/v1/messages/{id}/translation': { language: 'en' },
    'POST /api/v1/conversations/{id}/assistance/draft': {},
    'POST /api/v1/conversations/{id}/assistance/summary': {},
    'PATCH /api/v1/automation-rules/{id}': { basedOn: 3, name: '乗っ取り' },
    'POST /api/v1/channels/{id}/line/forwards': { name: '乗っ取り', url: 'https://example.jp/' },
    'PATCH /api/v1/channels/{id}/line/forwards/{forwardId}': { name: '乗っ取り' },
    'POST /api/v1/customers/{id}/consents': {
      channel: 'email',
      purpose: 'news',
      change: 'withdrawn',
      how: 'spoken',
    },
    'PATCH /api/v1/broadcasts/{id}': { basedOn: 1, name: '乗っ取り' },
    'POST /api/v1/broadcasts/{id}/schedule': { basedOn: 1 },
    'POST /api/v1/broadcasts/{id}/test': { basedOn: 1 },
    'PATCH /api/v1/calls/{id}': { notes: '乗っ取り' },
    'PATCH /api/v1/callbacks/{id}': { state: 'done' },
    'PUT /api/v1/member-phones/{id}': { address: null },
    'PUT /api/v1/channels/{id}/calendar': { rules: usualCalendar, revision: 0 },
    'POST /api/v1/on-call-swaps/{id}/answer': { state: 'withdrawn' },
    'PUT /api/v1/customers/{id}/contact-card': theirCard,
    'PUT /api/v1/companies/{id}/contact-card': theirCard,
    'PUT /api/v1/team/{id}/skills': { skills: ['乗っ取り'] },
  };
  return bodies[`${method} ${path}`];
}

function routesWithId(): Route[] {
  const methods: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  return Object.entries(desk.app.swagger().paths ?? {})
    .filter(([path]) => path.includes('{id}') && !byLink.includes(path) && !ofOnesAccount.includes(path))
    .flatMap(([path, operations = {}]) =>
      methods.filter((method) => method.toLowerCase() in operations).map((method) => ({ method, path })),
    );
}

function idFor(path: string, ids: Filled): string {
  const noun = path.split('/')[3] ?? '';
  if (!(noun in ids)) throw new Error(`«${noun}» is new: add its id to filled.fixture.ts`);
  return ids[noun as keyof Filled];
}

function ask(person: Person, route: Route, ids: Filled) {
  const query = route.path.endsWith('/filled') ? `?conversationId=${ids.conversations}` : '';
  const path = route.path
    .replace('{id}', idFor(route.path, ids))
    .replace('{deliveryId}', ids.deliveries)
    .replace('{otherId}', ids.conversations)
    .replace('{forwardId}', ids.forwards);
  return person.call<unknown>(route.method, path + query, bodyOf(route, ids));
}

/** What a list, a draft or an undoing says where there is nothing. */
const nothing = [{ items: [], nextCursor: null }, { items: [] }, { draft: null }, { done: true }].map(
  (body) => JSON.stringify(body),
);

/**
 * The key's own last use moves with each request, and who is late with the clock; a lock and the time for undoing are
 * over after a minute, which a busy machine takes for this.
 */
const moving = new Set(['lastUsedAt', 'lateBefore', 'lock', 'undoUntil']);

/** Everything the other company can see of its own, as its own API answers it. */
async function everythingOf(person: Person, ids: Filled): Promise<unknown> {
  const paths = [
    '/api/v1/members',
    '/api/v1/invitations',
    '/api/v1/api-keys',
    '/api/v1/channels',
    '/api/v1/conversations',
    '/api/v1/customers',
    '/api/v1/companies',
    '/api/v1/customer-duplicates',
    '/api/v1/customer-imports',
    '/api/v1/data-requests',
    `/api/v1/customers/${ids.customers}/timeline`,
    `/api/v1/customers/${ids.customers}/merges`,
    '/api/v1/quarantine',
    '/api/v1/language/rules',
    '/api/v1/language/words',
    '/api/v1/language/practice',
    '/api/v1/language/trend',
    '/api/v1/approvals',
    '/api/v1/approvals/counts',
    '/api/v1/approval-rules',
    '/api/v1/approvers',
    `/api/v1/approvals/${ids.approvals}`,
    `/api/v1/conversations/${ids.conversations}/approvals`,
    '/api/v1/notifications',
    '/api/v1/notifications/count',
    '/api/v1/notification-settings',
    '/api/v1/notification-devices',
    '/api/v1/notification-hooks',
    '/api/v1/webhooks',
    `/api/v1/webhooks/${ids.webhooks}`,
    `/api/v1/webhooks/${ids.webhooks}/deliveries`,
    `/api/v1/webhooks/${ids.webhooks}/deliveries/${ids.deliveries}`,
    '/api/v1/templates',
    '/api/v1/templates/export',
    `/api/v1/templates/${ids.templates}`,
    `/api/v1/templates/${ids.templates}/versions`,
    `/api/v1/templates/${ids.templates}/uses`,
    `/api/v1/conversations/${ids.conversations}/template-suggestions`,
    '/api/v1/articles',
    `/api/v1/articles/${ids.articles}`,
    `/api/v1/articles/${ids.articles}/versions`,
    '/api/v1/article-search?q=返品',
    '/api/v1/article-categories',
    '/api/v1/article-synonyms',
    '/api/v1/article-candidates',
    '/api/v1/help-centre',
    '/api/v1/first-questions',
    `/api/v1/conversations/${ids.conversations}/article-suggestions`,
    `/api/v1/customers/${ids.customers}/consents`,
    '/api/v1/broadcasts',
    '/api/v1/broadcasts/counts',
    `/api/v1/broadcasts/${ids.broadcasts}`,
    `/api/v1/broadcasts/${ids.broadcasts}/recipients`,
    '/api/v1/broadcast-settings',
    `/api/v1/conversations/${ids.conversations}/broadcast`,
    '/api/v1/calls',
    '/api/v1/callbacks',
    '/api/v1/member-phones',
    '/api/v1/on-call',
    '/api/v1/on-call/swaps',
    '/api/v1/on-call/notes',
    '/api/v1/on-call/feed',
    `/api/v1/customers/${ids.customers}/contact-card`,
    '/api/v1/tags',
    '/api/v1/views',
    '/api/v1/views/counts',
    '/api/v1/retention',
    '/api/v1/assistance',
    '/api/v1/assistance/requests',
    `/api/v1/conversations/${ids.conversations}/assistance`,
    '/api/v1/workspace/security',
    '/api/v1/audit',
    `/api/v1/conversations/${ids.conversations}`,
    `/api/v1/conversations/${ids.conversations}/messages`,
    `/api/v1/conversations/${ids.conversations}/activity`,
    `/api/v1/conversations/${ids.conversations}/draft`,
    `/api/v1/conversations/${ids.conversations}/links`,
    `/api/v1/conversations/${ids.conversations}/changes`,
    `/api/v1/conversations/${ids.conversations}/followers`,
  ];
  const answers: unknown[] = [];
  for (const path of paths) answers.push((await person.call<unknown>('GET', path)).body);
  return JSON.parse(JSON.stringify(answers, (name, value: unknown) => (moving.has(name) ? null : value)));
}

it('shows in every list one’s own things only', async () => {
  const own = JSON.stringify(await everythingOf(desk.owner, mine));
  const foreign = Object.entries(theirs).filter(([noun, id]) => noun !== 'dead-letters' && own.includes(id));
  expect(foreign).toEqual([]);
});

describe('with the ids of another company’s things', () => {
  it('every route of the API says that there is nothing, and nothing changes', async () => {
    const routes = routesWithId();
    expect(routes.length).toBeGreaterThan(30);
    const before = await everythingOf(other.owner, theirs);
    const answers: string[] = [];
    for (const route of routes) {
      const { status, body } = await ask(desk.owner, route, theirs);
      const text = JSON.stringify(body);
      const isNothing = status === 404 || (status === 200 && nothing.includes(text));
      if (!isNothing || /隣|お世話になっております/.test(text))
        answers.push(`${route.method} ${route.path}: ${status} ${text}`);
    }
    expect(answers).toEqual([]);
    expect(await everythingOf(other.owner, theirs)).toEqual(before);
  });

  it('every route answers as it does for ids that nobody has', async () => {
    const nobody = Object.fromEntries(Object.keys(theirs).map((noun) => [noun, newId()])) as Filled;
    const differing: string[] = [];
    for (const route of routesWithId()) {
      const [foreign, unknown] = [await ask(desk.owner, route, theirs), await ask(desk.owner, route, nobody)];
      const same = JSON.stringify(foreign.body).replaceAll(
        idFor(route.path, theirs),
        idFor(route.path, nobody),
      );
      if (same !== JSON.stringify(unknown.body)) differing.push(`${route.method} ${route.path}`);
    }
    expect(differing).toEqual([]);
  });

  it.each(['not-an-id', '1', "' or 1=1 --", '%00'])('every route refuses «%s» as an id', async (text) => {
    const wrong: string[] = [];
    for (const route of routesWithId()) {
      const path = route.path.replace('{id}', encodeURIComponent(text));
      const { status, body } = await desk.owner.call(route.method, path, bodyOf(route, mine));
      if (status !== 400) wrong.push(`${route.method} ${path}: ${status} ${JSON.stringify(body)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['assigneeId', 'PATCH', 'conversations', (ids: Filled) => ({ assigneeId: ids.members })],
    ['contactPersonId', 'PATCH', 'customers', (ids: Filled) => ({ contactPersonId: ids.members })],
    ['backupPersonId', 'PATCH', 'customers', (ids: Filled) => ({ backupPersonId: ids.members })],
    ['companyId', 'PATCH', 'customers', (ids: Filled) => ({ companyId: ids.companies })],
  ] as const)('«%s» in a body finds nobody', async (_name, method, noun, body) => {
    const { status } = await desk.owner.call(method, `/api/v1/${noun}/${mine[noun]}`, body(theirs));
    expect([400, 404]).toContain(status);
  });

  it('a message, its files, a draft and a place read up to name one’s own things only', async () => {
    const path = `/api/v1/conversations/${mine.conversations}`;
    const { call } = desk.owner;
    const { body } = await call<{ lastMessageId: string }>('GET', path);
    const attachmentIds = [theirs.attachments];
    const sent = await call('POST', `${path}/messages`, {
      text: 'a',
      basedOn: body.lastMessageId,
      attachmentIds,
    });
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(sent.status).toBeLessThan(500);
    const note = await call('POST', `${path}/messages`, { direction: 'note', text: 'a', attachmentIds });
    expect(JSON.stringify(note.body)).not.toContain(theirs.attachments);
    const draft = await call('PUT', `${path}/draft`, { text: 'a', basedOn: theirs.messages, attachmentIds });
    expect(JSON.stringify(draft.body)).not.toContain(theirs.attachments);
    const read = await call('POST', `${path}/read`, { messageId: theirs.messages });
    expect(read.status).toBeLessThan(500);
  });

  it('lists filtered by them are empty', async () => {
    for (const filter of [
      `channel=${theirs.channels}`,
      `customer=${theirs.customers}`,
      `assignee=${theirs.members}`,
    ]) {
      const { body } = await desk.owner.call<{ items: unknown[] }>('GET', `/api/v1/conversations?${filter}`);
      expect(body.items).toEqual([]);
    }
  });

  it('nobody is present at another company’s conversation', async () => {
    await desk.owner.call('POST', '/api/v1/presence', {
      conversationId: theirs.conversations,
      state: 'looking',
      clientId: 'spy',
    });
    const { body } = await other.owner.call('GET', `/api/v1/conversations/${theirs.conversations}/presence`);
    expect(JSON.stringify(body)).not.toContain(desk.owner.memberId);
  });
});
