import { describe, expect, it } from 'vitest';
import { providerOfChannel, providerOfName, providerOfPreset } from './providers.ts';
import { parseReturnSearch } from './returnSearch.ts';
import { draftRequest, emptyValues } from '../values.ts';

describe('who can approve a mailbox', () => {
  it.each([
    ['gmail', 'google'],
    ['microsoft-365', 'microsoft'],
    ['xserver', null],
    ['constructor', null],
    [null, null],
  ])('of the preset %s: %s', (preset, provider) => expect(providerOfPreset(preset)).toBe(provider));

  const imap = (host: string) => ({ host, port: 993, security: 'tls' as const, user: 'u' });
  it.each([
    ['imap.gmail.com', 'google'],
    ['Outlook.Office365.com', 'microsoft'],
    ['mail.example.jp', null],
    ['toString', null],
  ])('at the server %s: %s', (host, provider) =>
    expect(providerOfChannel({ oauth: null, imap: imap(host) })).toBe(provider),
  );

  it('is who has, wherever its servers are', () => {
    const oauth = { provider: 'google' as const, connectedAt: '2026-11-21T04:00:00.000Z', ended: true };
    expect(providerOfChannel({ oauth, imap: imap('127.0.0.1') })).toBe('google');
    expect(providerOfChannel({ oauth: null, imap: null })).toBeNull();
  });

  it.each([
    ['google', 'google'],
    ['microsoft', 'microsoft'],
    ['yahoo', null],
  ])('under the address %s: %s', (name, provider) => expect(providerOfName(name)).toBe(provider));
});

describe('what a provider sends back', () => {
  it.each([
    [
      { state: 's', code: 'c', scope: 'x' },
      { state: 's', code: 'c' },
    ],
    [
      { state: 12, error: 'access_denied' },
      { state: '12', error: 'access_denied' },
    ],
    [{ state: '', code: ['a'] }, {}],
  ])('%j is read as %j', (raw, search) => expect(parseReturnSearch(raw)).toEqual(search));
});

it('a mailbox to be approved is described without servers and passwords', () => {
  const values = { ...emptyValues, name: ' 窓口 ', address: ' a@example.jp', signature: ' ―' };
  expect(draftRequest(values)).toEqual({
    name: '窓口',
    address: 'a@example.jp',
    signature: ' ―',
    firstSyncDays: 30,
  });
});
