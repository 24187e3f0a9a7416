import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toChannel } from '../desk-channels/index.ts';
import { SecretBox } from '../platform/secrets/index.ts';
import { changedSecrets, mailboxParts, openPasswords, sealPasswords, toEmailSettings } from './settings.ts';
import type { MailboxRow } from './store.ts';

const box = new SecretBox(randomBytes(32));
const id = '01a1fcc1-0000-7000-8000-000000000001';
const other = '01a1fcc1-0000-7000-8000-000000000002';
const passwords = { imap: 'かぎ 1', smtp: 'key 2' };
const account = { host: 'imap.example.jp', port: 993, security: 'tls' as const, user: 'info' };
const tokens = { token: () => Promise.resolve('a token') };
const row: MailboxRow = {
  id,
  type: 'email',
  name: 'みどり商店',
  address: 'info@example.jp',
  signature: '',
  enabled: true,
  state: 'live',
  reason: null,
  stateSince: '2026-11-21T04:00:00.000Z',
  lastReceivedAt: null,
  createdAt: '2026-11-21T04:00:00.000Z',
  config: { imap: account, smtp: { ...account, port: 465 }, firstSyncDays: 7, allowSelfSigned: true },
  secrets: sealPasswords(box, id, passwords),
  oauth: null,
  cursor: null,
  revision: 1,
  threadSecret: 'a secret',
};

describe('the passwords of a mailbox', () => {
  it('are sealed, differently each time, and open again', () => {
    expect(openPasswords(box, row)).toEqual(passwords);
    expect(String(row.secrets)).not.toContain('key 2');
    expect(sealPasswords(box, id, passwords)).not.toEqual(row.secrets);
  });

  it('do not open for another channel, with another key, or when they were changed', () => {
    expect(() => openPasswords(box, { ...row, id: other })).toThrow();
    expect(() => openPasswords(new SecretBox(randomBytes(32)), row)).toThrow();
    const changed = Buffer.from(row.secrets ?? []);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => openPasswords(box, { id, secrets: changed })).toThrow();
  });

  it('are empty where there are none, or where something else was sealed', () => {
    const empty = { imap: '', smtp: '' };
    expect(openPasswords(box, { id, secrets: null })).toEqual(empty);
    for (const text of ['null', '{}', '"x"', '{"imap":"a"}'])
      expect(openPasswords(box, { id, secrets: box.seal(text, `channel ${id}`) })).toEqual(empty);
  });
});

describe('a change of passwords', () => {
  const after = (change: { imap?: string; smtp?: string }, of = row) =>
    openPasswords(box, { id, secrets: changedSecrets(box, of, change) });

  it('leaves those that it does not name', () => {
    expect(changedSecrets(box, row, {})).toBe(row.secrets);
    expect(after({ imap: 'new' })).toEqual({ imap: 'new', smtp: 'key 2' });
    expect(after({ smtp: 'new' })).toEqual({ imap: 'かぎ 1', smtp: 'new' });
    expect(after({ imap: 'a', smtp: 'b' })).toEqual({ imap: 'a', smtp: 'b' });
  });

  it('asks for both where the old ones cannot be read any more, and takes both', () => {
    const lost = { ...row, secrets: sealPasswords(new SecretBox(randomBytes(32)), id, passwords) };
    expect(() => changedSecrets(box, lost, { imap: 'new' })).toThrow('Enter both');
    expect(after({ imap: 'a', smtp: 'b' }, lost)).toEqual({ imap: 'a', smtp: 'b' });
  });
});

describe('a mailbox', () => {
  it('is shown with everything but what is secret', () => {
    const shown = toChannel(row, mailboxParts(row));
    expect(shown).toMatchObject({ id, imap: account, smtp: { port: 465 }, state: 'live' });
    expect(JSON.stringify(shown)).not.toMatch(/key 2|かぎ|a secret|secrets|password/);
    expect(mailboxParts({ ...row, config: {} })).toMatchObject({ imap: null, smtp: null });
  });

  it('gives the adapter what it needs', () => {
    expect(toEmailSettings(row, box, 1000, tokens)).toEqual({
      address: 'info@example.jp',
      imap: { ...account, password: 'かぎ 1', allowSelfSigned: true },
      smtp: { ...account, port: 465, password: 'key 2', allowSelfSigned: true },
      firstSyncDays: 7,
      threadSecret: 'a secret',
      maxBytes: 1000,
    });
  });

  it('asks for a certificate and goes a month back unless it says otherwise', () => {
    const { imap, smtp } = row.config;
    if (imap === undefined || smtp === undefined) throw new Error('no accounts');
    expect(toEmailSettings({ ...row, config: { imap, smtp } }, box, 1000, tokens)).toMatchObject({
      firstSyncDays: 30,
      imap: { allowSelfSigned: false },
      smtp: { allowSelfSigned: false },
    });
  });

  it('gives it tokens where a provider has granted the mailbox', () => {
    const oauth = { provider: 'google' as const, connectedAt: row.createdAt, ended: false };
    const granted = toEmailSettings({ ...row, secrets: null, oauth }, box, 1000, tokens);
    expect(granted?.imap).toEqual({ ...account, password: '', tokens, allowSelfSigned: true });
    expect(granted?.smtp).toMatchObject({ password: '', tokens });
    expect(mailboxParts({ ...row, oauth }).oauth).toEqual(oauth);
  });

  it('without servers gives it nothing', () => {
    expect(toEmailSettings({ ...row, config: {} }, box, 1000, tokens)).toBeNull();
  });
});
