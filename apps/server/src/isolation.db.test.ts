import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, type Route } from './isolation-bodies.fixture.ts';
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

/** A person's own, whatever the workspace, and by session alone: their own test walks them (identity/account.db.test.ts). */
const ofOnesAccount = ['/api/v1/me/sessions/{id}', '/api/v1/me/passkeys/{id}'];

/** Open to whoever holds the link, which is the secret. */
const byLink = ['/api/v1/invitations/{id}/preview', '/api/v1/invitations/{id}/accept'];

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
    .replace('{position}', '1')
    .replace('{experimentId}', ids.experiments)
    .replace('{forwardId}', ids.forwards)
    .replace('{step}', route.path.startsWith('/api/v1/returns') ? 'accept' : 'facts');
  return person.call<unknown>(route.method, path + query, bodyOf(route, ids));
}

/** What a list, a draft or an undoing says where there is nothing. */
const nothing = [{ items: [], nextCursor: null }, { items: [] }, { draft: null }, { done: true }].map(
  (body) => JSON.stringify(body),
);

/**
 * The key's own last use moves with each request; a lock and the time for undoing are
 * over after a minute, which a busy machine takes for this.
 */
const moving = new Set(['lastUsedAt', 'lock', 'undoUntil']);

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
    '/api/v1/deadline-rules',
    `/api/v1/conversations/${ids.conversations}/deadlines`,
    '/api/v1/deadlines?from=2020-01&to=2022-12',
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
    '/api/v1/care-tasks',
    '/api/v1/care-plans',
    '/api/v1/care-settings',
    `/api/v1/customers/${ids.customers}/care`,
    `/api/v1/companies/${ids.companies}/care`,
    `/api/v1/visits/${ids.visits}`,
    `/api/v1/customers/${ids.customers}/visits`,
    '/api/v1/courtesies/nengajo/2027/candidates',
    '/api/v1/broadcasts',
    '/api/v1/broadcasts/counts',
    `/api/v1/broadcasts/${ids.broadcasts}`,
    `/api/v1/broadcasts/${ids.broadcasts}/recipients`,
    '/api/v1/broadcast-settings',
    `/api/v1/conversations/${ids.conversations}/broadcast`,
    '/api/v1/orders',
    `/api/v1/orders/${ids.orders}`,
    `/api/v1/customers/${ids.customers}/orders`,
    `/api/v1/conversations/${ids.conversations}/orders`,
    `/api/v1/orders/${ids.orders}/returnable`,
    '/api/v1/returns?list=all',
    `/api/v1/returns/${ids.returns}`,
    '/api/v1/return-settings',
    '/api/v1/order-imports',
    '/api/v1/loyalty/second-purchases',
    '/api/v1/loyalty/customers?figure=forecast',
    '/api/v1/trust',
    '/api/v1/trust/history',
    '/api/v1/trust/segments',
    '/api/v1/trust/rules',
    '/api/v1/reports/overview',
    '/api/v1/experiments',
    `/api/v1/experiments/${ids.experiments}/result`,
    '/api/v1/order-hooks',
    '/api/v1/quarantined-orders',
    '/api/v1/notices',
    `/api/v1/notices/${ids.notices}/orders`,
    '/api/v1/calls',
    '/api/v1/callbacks',
    '/api/v1/promises?state=all',
    '/api/v1/promises/people',
    '/api/v1/promises/feed',
    '/api/v1/promise-settings',
    `/api/v1/promises/${ids.promises}`,
    '/api/v1/member-phones',
    '/api/v1/surveys',
    `/api/v1/surveys/${ids.surveys}/answers`,
    `/api/v1/surveys/${ids.surveys}/invitations`,
    `/api/v1/surveys/${ids.surveys}/figures`,
    `/api/v1/survey-answers/${ids['survey-answers']}`,
    '/api/v1/survey-settings',
    '/api/v1/feedback?list=all',
    '/api/v1/feedback/figures',
    `/api/v1/feedback/${ids.feedback}`,
    '/api/v1/mentions',
    `/api/v1/mentions/${ids.mentions}`,
    '/api/v1/mention-guide',
    '/api/v1/track-record',
    '/api/v1/ambassadors',
    '/api/v1/ambassadors/figures',
    `/api/v1/ambassadors/${ids.ambassadors}`,
    `/api/v1/ambassadors/${ids.ambassadors}/results?from=2026-01-01&to=2026-12-31`,
    '/api/v1/voices',
    `/api/v1/voices/${ids.voices}`,
    '/api/v1/voice-walls',
    `/api/v1/voice-walls/${ids['voice-walls']}`,
    '/api/v1/contests',
    `/api/v1/contests/${ids.contests}/entries`,
    `/api/v1/contest-entries/${ids['contest-entries']}`,
    '/api/v1/mention-sources',
    '/api/v1/mention-alarms',
    '/api/v1/mention-imports',
    '/api/v1/mention-trends?from=2026-01-01&until=2026-12-31',
    '/api/v1/improvements?list=all',
    `/api/v1/improvements/${ids.improvements}`,
    `/api/v1/improvements/${ids.improvements}/documents`,
    `/api/v1/improvement-documents/${ids['improvement-documents']}`,
    '/api/v1/letter-templates',
    '/api/v1/on-call',
    '/api/v1/absences',
    '/api/v1/absences/feed',
    '/api/v1/absences/team-feed',
    '/api/v1/contact-settings',
    '/api/v1/handovers?box=all',
    `/api/v1/handovers/${ids.handovers}`,
    '/api/v1/customers-without-contact',
    '/api/v1/contact-changes',
    '/api/v1/continuity',
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
