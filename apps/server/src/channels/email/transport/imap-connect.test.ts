import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailAccount } from './account.ts';
import { imapAccount, isNow, mail, watch } from './watch.fixture.ts';

let servers: MailServers;
let account: MailAccount;
beforeAll(async () => {
  servers = await startMailServers();
  await servers.addMailbox('desk@example.jp', 'secret');
  account = imapAccount(servers, 'desk@example.jp');
});
afterAll(() => servers.stop());

describe('connecting to a mailbox', () => {
  it.each([
    ['without TLS', () => account],
    ['by STARTTLS', () => ({ ...account, security: 'starttls' as const, allowSelfSigned: true })],
    [
      'by TLS',
      () => ({ ...account, security: 'tls' as const, port: servers.imap.tlsPort, allowSelfSigned: true }),
    ],
  ])('works %s', async (_, settings) => {
    const seen = watch(settings());
    await seen.until(() => isNow(seen, 'live'));
    await seen.watcher.stop();
  });

  it.each(['starttls', 'tls'] as const)('refuses a certificate nobody vouches for (%s)', async (security) => {
    const port = security === 'tls' ? servers.imap.tlsPort : servers.imap.port;
    const seen = watch({ ...account, security, port });
    await seen.until(() => isNow(seen, 'failed', 'tls'));
    await seen.watcher.stop();
  });

  it('says so and waits when the password is wrong, until asked to try again', async () => {
    const seen = watch({ ...account, password: 'wrong' });
    await seen.until(() => isNow(seen, 'failed'));
    expect(seen.states.map((one) => one.state)).toEqual(['connecting', 'failed']);
    expect(seen.states.at(-1)?.reason).toMatchObject({ code: 'wrong_password' });

    await servers.addMailbox('late@example.jp', 'right');
    seen.watcher.retry();
    await seen.until(() => seen.states.length === 4);
    expect(seen.states.map((one) => one.state)).toEqual(['connecting', 'failed', 'connecting', 'failed']);
    await seen.watcher.stop();
  });

  it('names a mailbox that does not exist', async () => {
    const seen = watch(account, { mailbox: '受付' });
    await seen.until(() => isNow(seen, 'failed', 'mailbox_missing'));
    await seen.watcher.stop();
  });

  it('keeps trying a server that does not answer', async () => {
    const seen = watch({ ...account, port: 1 });
    await seen.until(() => isNow(seen, 'failed', 'unreachable'));
    await seen.watcher.stop();
  });

  it('finds by polling what the server did not tell', async () => {
    let poll = (): void => {};
    const seen = watch(account, {
      since: 'now',
      clock: {
        now: () => new Date(),
        wait: (_, signal) =>
          new Promise((resolve) => {
            poll = resolve;
            signal.addEventListener('abort', () => resolve(), { once: true });
          }),
      },
    });
    await seen.until(() => isNow(seen, 'live'));
    await servers.deliver('desk@example.jp', mail('polled'));
    poll();
    await seen.until(() => seen.mails.length === 1);
    await seen.watcher.stop();
  });

  it('stops at once, even while connecting', async () => {
    const seen = watch({ ...account, security: 'tls' });
    await seen.watcher.stop();
    expect(seen.mails).toEqual([]);
  });
});
