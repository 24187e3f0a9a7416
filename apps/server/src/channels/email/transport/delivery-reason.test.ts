import {
  DROP,
  SILENT,
  scriptedSmtp,
  type ScriptedSmtp,
  type SmtpScript,
} from '@madoguchi/testbed/mail-scripted-smtp';
import { deliveryReason } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { MailAccount } from './account.ts';
import { deliveryReasonOf, reasonOfStatus } from './delivery-reason.ts';
import { sendMail } from './smtp.ts';

let server: ScriptedSmtp | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const mail = {
  raw: Buffer.from('Subject: x\r\n\r\ntext\r\n'),
  envelope: { from: 'desk@example.jp', to: ['hanako@example.jp'] },
};
const nothing = { beforeTransmit: () => Promise.resolve() };
const waits = { connect: 1_000, greeting: 1_000, answer: 10_000, final: 60 };

function account(port: number, more: Partial<MailAccount> = {}): MailAccount {
  return { host: '127.0.0.1', port, security: 'none', user: '', password: '', ...more };
}

async function reasonFor(script: SmtpScript, more: Partial<MailAccount> = {}, timeouts = waits) {
  server = await scriptedSmtp(script);
  const result = await sendMail(account(server.port, more), mail, nothing, timeouts);
  return result.outcome === 'delivered' ? null : result.why;
}

const signIn = { user: 'desk', password: 'x' };

describe('why a mail server did not take a mail', () => {
  it.each([
    [{ mail: '550 5.7.1 who are you' }, 'refused_sender'],
    [{ mail: '552 5.3.4 too big for us' }, 'message_too_large'],
    [{ rcpt: ['550 5.1.1 no such user'] }, 'refused_recipient'],
    [{ rcpt: ['550 no such user'] }, 'refused_recipient'],
    [{ rcpt: ['552 5.2.2 over quota'] }, 'recipient_mailbox_full'],
    [{ rcpt: ['452 4.2.2 over quota'] }, 'recipient_mailbox_full'],
    [{ rcpt: ['552 mailbox full'] }, 'recipient_mailbox_full'],
    [{ rcpt: ['450 4.2.0 greylisted'] }, 'temporarily_refused'],
    [{ data: '554 5.5.1 no' }, 'refused_message'],
    [{ message: '554 5.7.1 looks like spam' }, 'refused_message'],
    [{ message: '552 message too big' }, 'message_too_large'],
    [{ message: '452 4.3.1 disk full' }, 'temporarily_refused'],
    [{ extensions: ['SIZE 5'] }, 'message_too_large'],
    [{ mail: '503 5.5.1 bad sequence' }, 'temporarily_refused'],
    [{ greeting: DROP }, 'connection_lost'],
    [{ data: DROP }, 'connection_lost'],
    [{ message: DROP }, 'connection_lost'],
    [{ message: SILENT }, 'timeout'],
  ] satisfies [SmtpScript, string][])('%o is %s', async (script, reason) => {
    expect(await reasonFor(structuredClone(script))).toBe(reason);
  });

  it('tells a wrong password from a server that cannot check it now', async () => {
    const extensions = ['AUTH PLAIN'];
    expect(await reasonFor({ auth: '535 5.7.8 bad credentials', extensions }, signIn)).toBe(
      'refused_sign_in',
    );
    await server?.stop();
    expect(await reasonFor({ auth: '454 4.7.0 later', extensions }, signIn)).toBe('temporarily_refused');
  });

  it('says that there is no secure connection where one is asked for', async () => {
    expect(await reasonFor({}, { security: 'starttls' })).toBe('no_secure_connection');
  });

  it('says that a server fell silent before the message', async () => {
    expect(await reasonFor({ rcpt: [SILENT] }, {}, { ...waits, answer: 30 })).toBe('timeout');
  });

  it('says that nobody answers there, and that a name is not known', async () => {
    expect(await sendMail(account(1), mail, nothing)).toMatchObject({ why: 'cannot_connect' });
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'EDNS' });
    expect(deliveryReasonOf(unknown, false)).toBe('cannot_connect');
  });

  it('blames ourselves when we could not store what we were about to do', async () => {
    server = await scriptedSmtp({});
    const hooks = { beforeTransmit: () => Promise.reject(new Error('no database')) };
    expect(await sendMail(account(server.port), mail, hooks)).toMatchObject({ why: 'desk_problem' });
  });
});

describe('an enhanced status code', () => {
  it.each([
    ['5.1.1', 'refused_recipient'],
    ['5.1.2', 'refused_recipient'],
    ['5.1.10', 'refused_recipient'],
    ['5.2.1', 'refused_recipient'],
    ['5.4.1', 'refused_recipient'],
    ['5.1.8', 'refused_sender'],
    ['5.2.2', 'recipient_mailbox_full'],
    ['4.2.2', 'recipient_mailbox_full'],
    ['5.2.3', 'message_too_large'],
    ['5.3.4', 'message_too_large'],
    ['5.7.1', 'refused_message'],
    ['5.6.0', 'refused_message'],
    ['5.0.0', null],
    ['4.4.7', null],
    ['15.1.1', null],
    ['', null],
    [null, null],
  ])('%s is %s', (status, reason) => {
    expect(reasonOfStatus(status)).toBe(reason);
  });
});

it('has a reason for anything thrown', () => {
  const facts = fc.record(
    {
      code: fc.oneof(fc.constantFrom('EAUTH', 'EMESSAGE', 'ETIMEDOUT', 'ESTREAM'), fc.anything()),
      command: fc.oneof(fc.constantFrom('MAIL FROM', 'RCPT TO', 'DATA', 'CONN'), fc.string()),
      responseCode: fc.oneof(fc.integer({ min: 200, max: 599 }), fc.string()),
      message: fc.string(),
    },
    { requiredKeys: [] },
  );
  const known: readonly string[] = deliveryReason.options;
  fc.assert(
    fc.property(fc.oneof(facts, fc.anything()), fc.boolean(), (thrown, transmitting) => {
      expect(known).toContain(deliveryReasonOf(thrown, transmitting));
    }),
  );
});
