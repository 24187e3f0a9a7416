import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';
import { makeThreadToken, outgoingMessageId, readThreadToken } from './thread.ts';
import { mail } from './testing/mail.fixture.ts';

const secret = 'workspace secret';
const conversation = '018f2b6c-1d2e-7a3b-8c4d-5e6f70819203';
const token = makeThreadToken(secret, conversation);
const id = outgoingMessageId(secret, conversation, '0190aaaa-0000-7000-8000-000000000001', 'desk.example.jp');
const bare = id.slice(1, -1);

const replies: [where: string, raw: Buffer][] = [
  ['In-Reply-To', mail`From: a@example.jp\nIn-Reply-To: ${id}\n\nx`],
  ['References', mail`From: a@example.jp\nReferences: <other@example.jp> ${id}\n\nx`],
  ['References put in capitals by a gateway', mail`From: a@example.jp\nReferences: ${id.toUpperCase()}\n\nx`],
  ['our header', mail`From: a@example.jp\nX-Madoguchi-Thread: ${token}\n\nx`],
  ['a plus address', mail`From: a@example.jp\nTo: desk+${token}@example.jp\n\nx`],
  ['quoted text', mail`From: a@example.jp\n\nはい\n> 整理番号 [${token}]\n`],
  [
    'the returned mail of a bounce',
    mail`From: MAILER-DAEMON@x.jp\nReturn-Path: <>\nSubject: failure notice\n\nuser unknown\n\nMessage-ID: ${id}\n`,
  ],
];

describe('thread tokens', () => {
  it.each(replies)('are found in %s', async (_where, raw) => {
    const parsed = await readMail(raw, { tokenSecret: secret });
    expect(parsed.threadToken).toBe(token);
    expect(readThreadToken(secret, parsed)).toBe(conversation);
  });

  it('name conversations whose ids are no UUID too', () => {
    const own = makeThreadToken(secret, '案件 42');
    expect(readThreadToken(secret, { threadToken: own, references: [], inReplyTo: [], text: '' })).toBe(
      '案件 42',
    );
  });

  it('are not accepted from another workspace, altered, or for another conversation', async () => {
    const altered = token.replace(/.$/, (char) => (char === 'a' ? 'b' : 'a')).replace(/^t-./, 't-b');
    const other = makeThreadToken('another secret', conversation);
    for (const forged of [altered, other, `t-${'a'.repeat(42)}`, `u-${'a'.repeat(18)}`]) {
      const raw = mail`From: a@example.jp\nReferences: <x.${forged}@desk.example.jp>\n\n${forged}`;
      const parsed = await readMail(raw, { tokenSecret: secret });
      expect(parsed.threadToken).toBeNull();
      expect(readThreadToken(secret, parsed)).toBeNull();
    }
  });

  it('in Message-IDs count only from our own domain when it is known', async () => {
    const raw = mail`From: a@example.jp\nReferences: <x.${token}@elsewhere.example>\n\nx`;
    const known = await readMail(raw, { tokenSecret: secret, ownDomain: 'desk.example.jp' });
    expect(known.threadToken).toBeNull();
    expect((await readMail(raw, { tokenSecret: secret })).threadToken).toBe(token);
  });

  it('make a Message-ID that is one valid word', () => {
    expect(id).toMatch(/^<[a-z0-9.-]+@desk\.example\.jp>$/);
    expect(bare.length).toBeLessThan(200);
  });
});
