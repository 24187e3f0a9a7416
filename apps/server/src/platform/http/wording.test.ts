import {
  createApiKey,
  createChannel,
  createInvitation,
  createMessage,
  idParams,
  pageQuery,
  setupRequest,
  updateConversation,
} from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { wordFinding } from './wording.ts';

/** The words for the first thing that a schema finds wrong. */
function words(schema: z.ZodType, value: unknown): string {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue === undefined) return 'nothing is wrong';
  const { code, message, ...facts } = issue;
  return `${issue.path.join('.')} ${wordFinding({ code: code ?? '', message, facts: { ...facts } })}`;
}

const account = { host: 'h', port: 993, security: 'tls', user: 'u', password: 'p' };
const channel = { type: 'email', name: 'n', address: 'a@example.jp', imap: account, smtp: account };
const setup = { name: 'n', email: 'a@example.jp', password: 'a long enough password', workspace: 'w' };

describe('what is wrong with a request, in words', () => {
  it.each([
    [createChannel, { ...channel, address: undefined }, 'address is missing'],
    [createChannel, { ...channel, type: 'fax' }, 'type must be one of email, line, chat, phone'],
    [createChannel, { ...channel, imap: { ...account, port: '993' } }, 'imap.port must be a number'],
    [createChannel, { ...channel, imap: { ...account, port: 0 } }, 'imap.port must be 1 or more'],
    [createChannel, { ...channel, imap: { ...account, port: 65536 } }, 'imap.port must be 65535 or less'],
    [createChannel, { ...channel, imap: { ...account, port: 1.5 } }, 'imap.port must be a whole number'],
    [
      createChannel,
      { ...channel, smtp: { ...account, security: 'ssl' } },
      'smtp.security must be one of tls, starttls, none',
    ],
    [createChannel, { ...channel, name: ' ' }, 'name must not be empty'],
    [createChannel, { ...channel, name: 'n'.repeat(81) }, 'name must have at most 80 characters'],
    [createChannel, { ...channel, allowSelfSigned: 1 }, 'allowSelfSigned must be true or false'],
    [createChannel, { ...channel, imap: 'imap.example.jp' }, 'imap must be an object'],
    [
      createInvitation,
      { email: 'x', role: 'agent' },
      'email must be an e-mail address such as support@example.jp',
    ],
    [setupRequest, { ...setup, password: 'short' }, 'password must have at least 15 characters'],
    [setupRequest, { ...setup, locale: 'fr' }, 'locale must be one of ja, en'],
    [createApiKey, { name: 'n', scopes: [] }, 'scopes must have at least 1 entry'],
    [createMessage, { text: 'a', cc: 'x' }, 'cc must be a list'],
    [createMessage, { text: 'a', attachmentIds: ['x'] }, 'attachmentIds.0 must be an id (a UUID)'],
    [
      createMessage,
      { text: 'a', attachmentIds: Array(21).fill('') },
      'attachmentIds must have at most 20 entries',
    ],
    [idParams, { id: 'x' }, 'id must be an id (a UUID)'],
    [
      updateConversation,
      { holdUntil: 'tomorrow' },
      'holdUntil must be an instant such as 2026-11-21T04:00:00Z',
    ],
    [updateConversation, { assigneeId: 5 }, 'assigneeId must be a text'],
    [pageQuery, { limit: 'many' }, 'limit must be a number'],
    [pageQuery, { limit: 201 }, 'limit must be 200 or less'],
    [createMessage, null, ' must be an object'],
    [createMessage, undefined, ' is missing'],
  ] as const)('%#', (schema, value, expected) => {
    expect(words(schema, value)).toBe(expected);
  });

  it('are those of the schema where it has words of its own', () => {
    const even = z.number().refine((value) => value % 2 === 0, 'must be even');
    expect(words(even, 3)).toBe(' must be even');
    expect(words(z.strictObject({}), { colour: 1 })).toContain('colour');
  });

  it('are there for any value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const schema of [createChannel, updateConversation, pageQuery]) {
          expect(words(schema, value)).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
    );
  });
});
