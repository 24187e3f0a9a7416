import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from './testing/desk.fixture.ts';
import { fill, type Filled } from './testing/filled.fixture.ts';

let desk: Desk;
let ids: Filled;
beforeAll(async () => {
  desk = await buildDesk();
  ids = await fill(desk);
});
afterAll(() => desk.close());

/** Text as nobody should send it: U+0000, half surrogate pairs, controls, direction marks, very long. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff',
    '\u202e',
    '%',
    "'",
    '\\',
    '{}',
    'null',
    '１',
    '∞',
    '\uFEFF',
  ),
  fc.string({ maxLength: 3 }).map((part) => part.repeat(500)),
);
const instant = fc.oneof(
  fc.constantFrom(
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-02-30T00:00:00Z',
    '2026-06-30T23:59:60Z',
  ),
  fc
    .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
    .map((date) => date.toISOString()),
  text,
);
const anything = fc.oneof(text, instant, fc.jsonValue({ maxDepth: 2 }));

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';
const account = (value: string) => ({ host: value, port: 1, security: 'none', user: value, password: value });

/** Writes whose fields take what they are given. */
const writes: [string, Method, (ids: Filled) => string, (value: unknown, text: string) => object][] = [
  ['a member', 'PATCH', () => '/me', (value) => ({ name: value })],
  ['the workspace', 'PATCH', () => '/workspace', (value, name) => ({ name, timeZone: value })],
  ['an invitation', 'POST', () => '/invitations', (value) => ({ email: value, role: 'agent' })],
  [
    'an API key',
    'POST',
    () => '/api-keys',
    (value, name) => ({ name, scopes: ['members:read'], expiresAt: value }),
  ],
  [
    'a channel',
    'PATCH',
    ({ channels }) => `/channels/${channels}`,
    (value, name) => ({ name, address: value, signature: name, imap: account(name) }),
  ],
  [
    'a customer',
    'PATCH',
    ({ customers }) => `/customers/${customers}`,
    (value, note) => ({ name: value, note, phone: note }),
  ],
  [
    'a new customer',
    'POST',
    () => '/customers',
    (value, words) => ({
      name: words,
      reading: value,
      company: words,
      phone: words,
      email: value,
      address: words,
    }),
  ],
  [
    'a contact point',
    'POST',
    ({ customers }) => `/customers/${customers}/contact-points`,
    (value, words) => ({ kind: 'phone', value: words, shared: value }),
  ],
  [
    'a care note',
    'POST',
    ({ customers }) => `/customers/${customers}/care-notes`,
    (value, words) => ({ kind: 'care', text: words, notedOn: value }),
  ],
  [
    'a task of after-care',
    'PATCH',
    ({ 'care-tasks': task }) => `/care-tasks/${task}`,
    (value, words) => ({ revision: 1, text: words, note: words, dueOn: value }),
  ],
  [
    'a plan of after-care',
    'POST',
    () => '/care-plans',
    (value, words) => ({ name: words, definition: { event: 'manual', steps: [{ text: value }] } }),
  ],
  [
    'a gift',
    'POST',
    ({ customers }) => `/customers/${customers}/care/gifts`,
    (value, words) => ({
      direction: 'received',
      what: words,
      occasion: words,
      cost: null,
      on: value,
      note: words,
    }),
  ],
  [
    'a visit',
    'POST',
    ({ customers }) => `/customers/${customers}/visits`,
    (value, words) => ({ at: value, place: words, people: words, purpose: words }),
  ],
  [
    'an event',
    'POST',
    () => '/care-events',
    (value, words) => ({ customerId: ids.customers, kind: 'bought', key: words, at: value }),
  ],
  ['a company', 'POST', () => '/companies', (value, words) => ({ name: words, website: value, note: words })],
  [
    'the mapping of a list',
    'POST',
    ({ 'customer-imports': list }) => `/customer-imports/${list}/preview`,
    (value) => ({ mapping: value }),
  ],
  [
    'a request for one’s data',
    'POST',
    ({ customers }) => `/customers/${customers}/data-requests`,
    (value, confirm) => ({ kind: 'erasure', reason: 'deletion_request', reference: value, confirm }),
  ],
  [
    'a hold',
    'PATCH',
    ({ conversations: id }) => `/conversations/${id}`,
    (value, holdReason) => ({ status: 'on_hold', holdReason, holdUntil: value }),
  ],
  ['a subject', 'PATCH', ({ conversations: id }) => `/conversations/${id}`, (value) => ({ subject: value })],
  [
    'a note',
    'POST',
    ({ conversations: id }) => `/conversations/${id}/messages`,
    (value) => ({ direction: 'note', text: value }),
  ],
  [
    'a draft',
    'PUT',
    ({ conversations: id }) => `/conversations/${id}/draft`,
    (value) => ({ text: value, basedOn: null }),
  ],
  [
    'presence',
    'POST',
    () => '/presence',
    (value, clientId) => ({ conversationId: value, state: 'looking', clientId }),
  ],
  [
    'a check of a reply',
    'POST',
    () => '/language/check',
    (value, words) => ({ text: words, conversationId: ids.conversations, channel: value }),
  ],
  [
    'a reply to be checked',
    'POST',
    () => '/language/check',
    (value) => ({ text: value, conversationId: ids.conversations }),
  ],
  ['a rule', 'PUT', () => '/language/rules/redundant', (value) => ({ action: value })],
  [
    'a word of one’s own',
    'POST',
    () => '/language/words',
    (value, words) => ({ kind: 'ng', word: words, instead: value, note: words }),
  ],
  [
    'an answer of the drill',
    'POST',
    () => '/language/practice/answers',
    (value, words) => ({ questionId: 'i-dropping.0', answer: words || value }),
  ],
  [
    'a question of the drill',
    'POST',
    () => '/language/practice/answers',
    (value) => ({ questionId: value, answer: 'a' }),
  ],
  ['a delivery', 'POST', ({ messages }) => `/messages/${messages}/delivery`, (value) => ({ action: value })],
];

describe('no text that a client sends makes the server fail', () => {
  it.each(writes)('in %s', async (_what, method, path, body) => {
    const url = `/api/v1${path(ids)}`;
    await fc.assert(
      fc.asyncProperty(anything, text, async (value, words) => {
        const { status } = await desk.owner.call(method, url, body(value, words));
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 40 },
    );
  });

  it('in an answer to a customer', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (words, cc) => {
        const url = `/api/v1/conversations/${ids.conversations}`;
        const { body } = await desk.owner.call<{ lastMessageId: string }>('GET', url);
        const answer = { text: words, basedOn: body.lastMessageId, cc: [cc] };
        expect((await desk.owner.call('POST', `${url}/messages`, answer)).status).toBeLessThan(500);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['conversations', ['status', 'assignee', 'channel', 'customer', 'sort', 'limit', 'cursor']],
    ['customers', ['query', 'company', 'contactPerson', 'sort', 'limit', 'cursor']],
    ['companies', ['query', 'limit', 'cursor']],
    ['care-tasks', ['whose', 'state', 'purpose', 'customerId', 'limit', 'cursor']],
    ['courtesies/chugen/2027/candidates', ['tagId', 'contactSince', 'amountAtLeast', 'cursor']],
    ['customer-duplicates', ['customer', 'limit', 'cursor']],
    ['customer-imports', ['limit', 'cursor']],
    ['data-requests', ['customer', 'limit', 'cursor']],
    ['quarantine', ['limit', 'cursor']],
  ])('in a question about %s', async (noun, names) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), text, async (name, value) => {
        const query = new URLSearchParams({ [name]: value });
        expect((await desk.owner.call('GET', `/api/v1/${noun}?${query}`)).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });

  it('in a cursor that only looks like one of ours', async () => {
    const part = fc.oneof(
      text,
      instant,
      fc.constantFrom('1', 'infinity', '999999999999999', '2026-13-45T99:99:99Z'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 3 }), async (parts) => {
        const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url');
        const lists = [
          'conversations',
          'conversations?sort=urgency',
          'customers',
          'customers?sort=reading',
          'companies',
          'care-tasks',
          'courtesies/chugen/2027/candidates',
          'customer-duplicates',
          'customer-imports',
          'data-requests',
          `customers/${ids.customers}/timeline`,
          `customer-imports/${ids['customer-imports']}/errors`,
          'quarantine',
          `conversations/${ids.conversations}/messages`,
          `conversations/${ids.conversations}/activity`,
        ];
        for (const list of lists) {
          const joint = list.includes('?') ? '&' : '?';
          const { status } = await desk.owner.call('GET', `/api/v1/${list}${joint}cursor=${cursor}`);
          expect([list, status < 500]).toEqual([list, true]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('in a header', async () => {
    const header = fc.string({
      unit: fc.integer({ min: 32, max: 255 }).map((code) => String.fromCodePoint(code)),
      maxLength: 80,
    });
    const names = fc.constantFrom(
      'idempotency-key',
      'last-event-id',
      'authorization',
      'cookie',
      'origin',
      'content-type',
    );
    await fc.assert(
      fc.asyncProperty(names, header, async (name, value) => {
        const headers = { [name]: value };
        expect((await desk.owner.call('PATCH', '/api/v1/me', { locale: 'ja' }, headers)).status).toBeLessThan(
          500,
        );
      }),
      { numRuns: 100 },
    );
  });
});
