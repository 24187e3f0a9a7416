import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailAccount } from './account.ts';
import { composeMail, type MailInput } from './compose.ts';
import { sendMail } from './smtp.ts';
import { testAccount } from './test-account.ts';
import { imapAccount, watch } from './watch.fixture.ts';

let servers: MailServers;
let smtp: MailAccount;
const hooks = { beforeTransmit: () => Promise.resolve() };

beforeAll(async () => {
  servers = await startMailServers();
  for (const address of ['desk@example.jp', 'hanako@example.jp', 'a..b@docomo.ne.jp', 'taro.@ezweb.ne.jp']) {
    await servers.addMailbox(address, 'secret');
  }
  const { host, port } = servers.smtp;
  smtp = {
    host,
    port,
    security: 'starttls',
    user: 'desk@example.jp',
    password: 'secret',
    allowSelfSigned: true,
  };
});
afterAll(() => servers.stop());

function input(to: string, overrides: Partial<MailInput> = {}): MailInput {
  return {
    from: { name: 'みどり商店 窓口', address: 'desk@example.jp' },
    to: [{ name: null, address: to }],
    subject: 'ご注文の件',
    text: 'お世話になっております。\n明日お届けいたします。\n',
    messageId: `<${Math.random().toString(36).slice(2)}@example.jp>`,
    date: new Date('2026-11-21T01:00:00Z'),
    ...overrides,
  };
}

/** Waits with the watcher until `count` mails have come to the address. */
async function arrived(address: string, count: number): Promise<string[]> {
  const seen = watch(imapAccount(servers, address));
  await seen.until(() => seen.mails.length >= count);
  await seen.watcher.stop();
  return seen.mails.map((mail) => Buffer.from(mail.raw).toString());
}

describe('sending through a real mail server', () => {
  it('threads an answer: In-Reply-To, References, one Re:, our token', async () => {
    const mail = await composeMail(
      input('hanako@example.jp', {
        subject: 'Re: ＲＥ：注文の件',
        inReplyTo: { messageId: '<b@example.jp>', references: ['<a@example.jp>'] },
        threadToken: 'tok-1',
      }),
    );
    expect(await sendMail(smtp, mail, hooks)).toMatchObject({ outcome: 'delivered', rejected: [] });
    const [got = ''] = await arrived('hanako@example.jp', 1);
    expect(got).toContain('\r\nIn-Reply-To: <b@example.jp>\r\n');
    expect(got).toContain('\r\nReferences: <a@example.jp> <b@example.jp>\r\n');
    expect(got).toContain('\r\nX-Madoguchi-Thread: tok-1\r\n');
    expect(got).toContain(`\r\nMessage-ID: ${mail.messageId}\r\n`);
    const subject = /^Subject: =\?UTF-8\?B\?(.*)\?=\r$/m.exec(got)?.[1] ?? '';
    expect(Buffer.from(subject, 'base64').toString()).toBe('Re: 注文の件');
  });

  it.each(['a..b@docomo.ne.jp', 'taro.@ezweb.ne.jp'])('reaches the carrier address %s', async (address) => {
    const mail = await composeMail(input(address));
    expect(await sendMail(smtp, mail, hooks)).toMatchObject({ outcome: 'delivered' });
    const [got = ''] = await arrived(address, 1);
    const [local, domain] = address.split('@');
    expect(got).toContain(`\r\nTo: <"${local}"@${domain}>\r\n`);
  });

  it('works by TLS from the start, and not with a wrong password', async () => {
    const tls: MailAccount = { ...smtp, security: 'tls', port: servers.smtp.tlsPort };
    const mail = await composeMail(input('desk@example.jp'));
    expect(await sendMail(tls, mail, hooks)).toMatchObject({ outcome: 'delivered' });
    const wrong = await sendMail({ ...tls, password: 'wrong' }, mail, hooks);
    expect(wrong).toMatchObject({ outcome: 'refused', code: 'wrong_password' });
    const unknown = await sendMail({ ...tls, allowSelfSigned: false }, mail, hooks);
    expect(unknown).toMatchObject({ outcome: 'retry', problem: { code: 'tls' } });
  });

  it('gets a delivery status notification for a user who does not exist', async () => {
    const desk = watch(imapAccount(servers, 'desk@example.jp'), { since: 'now' });
    await desk.until(() => desk.cursor() !== null);
    const mail = await composeMail(input('nobody@example.jp'));
    expect(await sendMail(smtp, mail, hooks)).toMatchObject({ outcome: 'delivered' });
    const isReport = (raw: Uint8Array): boolean => Buffer.from(raw).includes('report-type=delivery-status');
    await desk.until(() => desk.mails.some((one) => isReport(one.raw)));
    await desk.watcher.stop();
    const report = Buffer.from(desk.mails.find((one) => isReport(one.raw))?.raw ?? []).toString();
    expect(report).toMatch(/^Return-Path: <>/m);
    expect(report).toContain('Status: 5.1.1');
    expect(report).toContain(mail.messageId);
  });
});

describe('testing settings before they are saved', () => {
  it('says yes when both servers let one in', async () => {
    const imap = imapAccount(servers, 'desk@example.jp');
    expect(await testAccount({ imap, smtp })).toEqual({ imap: { ok: true }, smtp: { ok: true } });
  });

  it('tells for each server what is wrong', async () => {
    const imap = imapAccount(servers, 'desk@example.jp', 'wrong');
    const check = await testAccount({ imap, smtp: { ...smtp, port: 1 } });
    expect(check.imap).toMatchObject({ ok: false, problem: { code: 'wrong_password' } });
    expect(check.smtp).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
    const other = await testAccount({
      imap: { ...smtp, port: 1 },
      smtp: { ...smtp, password: 'wrong' },
      mailbox: 'X',
    });
    expect(other.smtp).toMatchObject({ ok: false, problem: { code: 'wrong_password' } });
  });
});
