import {
  DROP,
  SILENT,
  scriptedSmtp,
  type ScriptedSmtp,
  type SmtpScript,
} from '@madoguchi/testbed/mail-scripted-smtp';
import { afterEach, describe, expect, it } from 'vitest';
import type { MailAccount } from './account.ts';
import { sendMail, type SendResult } from './smtp.ts';

let server: ScriptedSmtp | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const account = (port: number): MailAccount => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: '',
  password: '',
});
const raw = Buffer.from('Subject: x\r\n\r\n.dot\r\n');
const envelope = { from: 'desk@example.jp', to: ['hanako@example.jp', '"a..b"@docomo.ne.jp'] };
const nothing = { beforeTransmit: () => Promise.resolve() };

async function send(script: SmtpScript, hooks = nothing): Promise<SendResult> {
  server = await scriptedSmtp(script);
  return sendMail(account(server.port), { raw, envelope }, hooks);
}

describe('what a server answers', () => {
  it.each([
    ['a refused sender', { mail: '550 5.7.1 who are you' }, 'refused', 'sender_refused'],
    ['refused recipients', { rcpt: ['550 5.1.1 no such user'] }, 'refused', 'recipients_refused'],
    ['a refused DATA', { data: '554 5.5.1 no' }, 'refused', 'message_refused'],
    ['a refused message', { message: '554 5.7.1 looks like spam' }, 'refused', 'message_refused'],
    ['a message refused half-way', { midMessage: '552 5.3.4 too big' }, 'refused', 'message_refused'],
    ['a size above the server’s limit', { extensions: ['SIZE 5'] }, 'refused', 'message_refused'],
  ] as const)('takes %s as final', async (_, script, outcome, code) => {
    expect(await send(copy(script))).toMatchObject({ outcome, code });
  });

  it.each([
    ['a sender to come back later', { mail: '451 4.3.0 later' }],
    ['recipients to come back later', { rcpt: ['450 4.2.0 Greylisted, try again in 300 seconds'] }],
    ['DATA', { data: '421 4.3.2 closing' }],
    ['the message', { message: '452 4.3.1 disk full' }],
    ['a bad sequence, which is the session’s fault', { mail: '503 5.5.1 bad sequence' }],
    ['nothing and hangs up', { greeting: DROP }],
    ['a greeting of refusal', { greeting: '554 5.7.1 blocked for now' }],
    ['RCPT by hanging up', { rcpt: [DROP] }],
    ['DATA by hanging up', { data: DROP }],
  ] as const)('tries again after a no for now: %s', async (_, script) => {
    expect(await send(copy(script))).toMatchObject({ outcome: 'retry' });
  });

  it('keeps to a wait the server names', async () => {
    const reply = ['450 4.2.0 Greylisted, try again in 5 minutes'];
    expect(await send({ rcpt: reply })).toMatchObject({ outcome: 'retry', after: 300, problem: null });
  });

  it('tells which recipients were refused while others got the mail', async () => {
    const result = await send({ rcpt: ['550 5.1.1 unknown', '250 ok'] });
    expect(result).toMatchObject({
      outcome: 'delivered',
      response: '250 taken',
      rejected: ['hanako@example.jp'],
    });
    expect(server?.received).toEqual(['Subject: x', '', '..dot']);
  });

  it('tells apart a wrong password and a server that cannot check it now', async () => {
    const wrong = await authenticated({ auth: '535 5.7.8 bad credentials' });
    expect(wrong).toMatchObject({ outcome: 'refused', code: 'wrong_password' });
    const busy = await authenticated({ auth: '454 4.7.0 temporary failure' });
    expect(busy).toMatchObject({ outcome: 'retry', problem: { code: 'server' } });
  });

  it('says that nobody answers', async () => {
    const result = await sendMail(account(1), { raw, envelope }, nothing);
    expect(result).toMatchObject({ outcome: 'retry', problem: { code: 'unreachable' } });
  });

  it('sends nothing in clear text where TLS is asked for and not offered', async () => {
    server = await scriptedSmtp({});
    const result = await sendMail(
      { ...account(server.port), security: 'starttls' },
      { raw, envelope },
      nothing,
    );
    expect(result).toMatchObject({ outcome: 'retry', problem: { code: 'tls' } });
    expect(server.log.join()).not.toContain('MAIL');
  });
});

describe('the moment before the message goes out', () => {
  it.each([[[]], [['PIPELINING']]])(
    'is after 354 and before the first byte (extensions %s)',
    async (extensions) => {
      const before: string[] = [];
      const beforeTransmit = async (): Promise<void> => {
        await new Promise((resolve) => setImmediate(resolve));
        before.push(...(server?.log ?? []));
      };
      expect(await send({ extensions }, { beforeTransmit })).toMatchObject({ outcome: 'delivered' });
      expect(before.at(-1)).toBe('DATA');
      expect(server?.log.slice(before.length, before.length + 1)).toEqual(['(message)']);
    },
  );

  it.each([{ rcpt: ['550 no'] }, { data: '451 later' }, { mail: DROP }])(
    'does not come with %o',
    async (script) => {
      let called = false;
      await send(script, { beforeTransmit: async () => void (called = true) });
      expect(called).toBe(false);
    },
  );

  it('can still call it off', async () => {
    const result = await send({}, { beforeTransmit: () => Promise.reject(new Error('no database')) });
    expect(result).toMatchObject({ outcome: 'retry', problem: null });
    expect(server?.received).toEqual([]);
    expect(server?.log).not.toContain('(message)');
  });
});

describe('a server that falls silent', () => {
  const short = { connect: 1_000, greeting: 1_000, answer: 30, final: 60 };

  it('before the message leads to another try', async () => {
    server = await scriptedSmtp({ rcpt: [SILENT] });
    const result = await sendMail(account(server.port), { raw, envelope }, nothing, short);
    expect(result).toMatchObject({ outcome: 'retry', problem: { code: 'unreachable' } });
  });

  it('after the message leaves it in doubt', async () => {
    server = await scriptedSmtp({ message: SILENT });
    const result = await sendMail(account(server.port), { raw, envelope }, nothing, {
      ...short,
      answer: 10_000,
    });
    expect(result).toMatchObject({ outcome: 'doubtful' });
  });
});

describe('a connection lost', () => {
  it.each([
    ['in the middle of the message', { midMessage: DROP }],
    ['after the message and before the answer', { message: DROP }],
  ])('%s leaves it in doubt', async (_, script) => {
    expect(await send(script)).toMatchObject({ outcome: 'doubtful' });
  });

  it('while the caller still stores what it is about to do is not taken for delivery', async () => {
    const result = await send({}, { beforeTransmit: async () => void (await server?.stop()) });
    expect(result.outcome).not.toBe('delivered');
    expect(server?.log).not.toContain('(message)');
    server = undefined;
  });
});

async function authenticated(script: SmtpScript): Promise<SendResult> {
  await server?.stop();
  server = await scriptedSmtp({ ...script, extensions: ['AUTH PLAIN'] });
  return sendMail({ ...account(server.port), user: 'desk', password: 'x' }, { raw, envelope }, nothing);
}

function copy(script: object): SmtpScript {
  return structuredClone(script);
}
