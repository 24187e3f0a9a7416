import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  acceptInvitation,
  createApiKey,
  createChannel,
  createMessage,
  errorStatus,
  listConversations,
  listMessages,
  problem,
  scope,
  scopes,
  setupRequest,
  updateChannel,
  updateConversation,
  updateCustomer,
  updateMe,
} from './index.ts';

const wrong = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => issue.path.join('.'));

const id = '01a1fcc1-0000-7000-8000-000000000001';
const account = { host: 'mail.example.jp', port: 993, security: 'tls', user: 'info', password: 'secret' };
const channel = {
  type: 'email',
  name: 'みどり商店',
  address: 'info@example.jp',
  imap: account,
  smtp: account,
};

describe('connecting a mailbox', () => {
  it('needs the least, and asks for certificates and a month of mail unless told', () => {
    expect(createChannel.parse(channel)).toEqual({
      ...channel,
      signature: '',
      firstSyncDays: 30,
      allowSelfSigned: false,
    });
  });

  it.each([
    ['type', { type: 'fax' }],
    ['name', { name: '' }],
    ['address', { address: 'info' }],
    ['imap.port', { imap: { ...account, port: 0 } }],
    ['imap.security', { imap: { ...account, security: 'ssl' } }],
    ['smtp.host', { smtp: { ...account, host: ' ' } }],
    ['smtp.password', { smtp: { ...account, password: '' } }],
    ['firstSyncDays', { firstSyncDays: -1 }],
  ])('says that %s is wrong', (path, change) => {
    expect(wrong(createChannel, { ...channel, ...change })).toEqual([path]);
  });

  it('is changed in any part, and a password may be left out', () => {
    const { password: _, ...unchanged } = account;
    expect(updateChannel.parse({})).toEqual({});
    expect(updateChannel.parse({ imap: unchanged })).toEqual({ imap: unchanged });
    expect(wrong(updateChannel, { imap: { password: 'x' } })).toContain('imap.host');
  });
});

describe('a message', () => {
  it('is an answer with a quotation unless it says otherwise', () => {
    expect(createMessage.parse({ text: ' はい ', basedOn: id })).toEqual({
      direction: 'outbound',
      mentions: [],
      text: 'はい',
      basedOn: id,
      cc: [],
      attachmentIds: [],
      quote: true,
    });
  });

  it.each([
    ['text', { text: '　\n ' }],
    ['text', { text: 'あ'.repeat(100_001) }],
    ['basedOn', { text: 'a', basedOn: 'newest' }],
    ['direction', { text: 'a', direction: 'inbound' }],
    ['status', { text: 'a', status: 'closed' }],
    ['cc', { text: 'a', cc: Array(21).fill('a@example.jp') }],
    ['attachmentIds.0', { text: 'a', attachmentIds: ['x'] }],
  ])('says that %s is wrong', (path, value) => {
    expect(wrong(createMessage, value)).toEqual([path]);
  });
});

describe('lists', () => {
  it('are newest first for conversations, oldest first for messages', () => {
    expect(listConversations.parse({})).toEqual({ limit: 50, sort: 'newest' });
    expect(listMessages.parse({})).toEqual({ limit: 100, order: 'asc' });
  });
});

describe('a change', () => {
  it('may be nothing at all', () => {
    for (const schema of [updateConversation, updateCustomer, updateMe]) expect(schema.parse({})).toEqual({});
  });

  it('takes somebody away with null, and leaves them as they are when it does not name them', () => {
    expect(updateConversation.parse({ assigneeId: null })).toEqual({ assigneeId: null });
    expect(updateCustomer.parse({ contactPersonId: null, company: null })).toEqual({
      contactPersonId: null,
      company: null,
    });
  });

  it.each([
    [updateConversation, { status: 'closed' }, 'status'],
    [updateConversation, { holdUntil: 'tomorrow' }, 'holdUntil'],
    [updateConversation, { holdReason: ' ' }, 'holdReason'],
    [updateConversation, { subject: '' }, 'subject'],
    [updateCustomer, { name: ' ' }, 'name'],
    [updateCustomer, { note: 'x'.repeat(4001) }, 'note'],
    [updateMe, { locale: 'fr' }, 'locale'],
    [updateMe, { colorScheme: 'pink' }, 'colorScheme'],
  ] as const)('%# says what is wrong with it', (schema, value, path) => {
    expect(wrong(schema, value)).toEqual([path]);
  });
});

describe('people', () => {
  const owner = { name: '緑川', email: 'a@example.jp', password: 'fifteen letters', workspace: 'みどり商店' };

  it('set a desk up in Japanese and without the sample unless they say so', () => {
    expect(setupRequest.parse(owner)).toEqual({ ...owner, locale: 'ja', sample: false });
  });

  it('choose a password of twelve characters or more', () => {
    expect(wrong(setupRequest, { ...owner, password: 'fourteen chars' })).toEqual(['password']);
    expect(wrong(setupRequest, { ...owner, password: 'x'.repeat(129) })).toEqual(['password']);
  });

  it('who have an account join with its password, whatever its length once was', () => {
    expect(acceptInvitation.parse({ password: 'short' })).toEqual({ password: 'short', locale: 'ja' });
  });

  it('give a key at least one scope, of those that there are', () => {
    expect(createApiKey.parse({ name: 'x', scopes: [...scopes] }).expiresAt).toBeNull();
    expect(wrong(createApiKey, { name: 'x', scopes: [] })).toEqual(['scopes']);
    expect(wrong(createApiKey, { name: 'x', scopes: ['root'] })).toEqual(['scopes.0']);
    expect(new Set(scopes).size).toBe(scopes.length);
    for (const each of scopes)
      expect(scope.parse(each)).toMatch(/^[a-z]+:(read|write|send|decide|bulk|privacy)$/);
  });
});

describe('errors', () => {
  it('have a status of 4xx or 5xx, by which a client can tell whose fault it is', () => {
    for (const status of Object.values(errorStatus)) expect(status >= 400 && status < 600).toBe(true);
    expect(errorStatus).toMatchObject({ thread_moved_on: 409, locked_by_other: 423, outcome_unknown: 503 });
  });

  it('are problems with one of the codes there are', () => {
    const made = { type: 'urn:x', title: 'x', status: 409, code: 'conflict', detail: 'Read anew.' };
    expect(problem.parse(made)).toEqual(made);
    expect(wrong(problem, { ...made, code: 'oops' })).toEqual(['code']);
  });
});
