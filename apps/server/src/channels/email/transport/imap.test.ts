import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withImap } from './imap-client.ts';
import { imapAccount, isNow, mail, subjectOf, watch } from './watch.fixture.ts';

let servers: MailServers;
let number = 0;
beforeAll(async () => void (servers = await startMailServers()));
afterAll(() => servers.stop());

async function mailbox(): Promise<string> {
  const address = `box${++number}@example.jp`;
  await servers.addMailbox(address, 'secret');
  return address;
}

describe('watching a mailbox', () => {
  it('hands over mail that was there and mail that comes, marking nothing as read', async () => {
    const address = await mailbox();
    await servers.deliver(address, mail('before'));
    const seen = watch(imapAccount(servers, address));
    await seen.until(() => seen.mails.length === 1);
    await servers.deliver(address, mail('after'));
    await seen.until(() => seen.mails.length === 2);
    await seen.watcher.stop();

    expect(seen.mails.map((one) => subjectOf(one.raw))).toEqual(['before', 'after']);
    const stored = await servers.messages(address);
    expect(seen.mails.map((one) => Buffer.from(one.raw))).toEqual(stored.map((one) => Buffer.from(one.raw)));
    expect(seen.mails.map((one) => one.size)).toEqual(stored.map((one) => one.raw.length));
    expect(stored.flatMap((one) => one.flags)).not.toContain('\\Seen');
    expect(seen.states.map((one) => one.state)).toEqual(['connecting', 'live']);
  });

  it('hands 200 mails over in order, in batches of at most 50, each once', async () => {
    const address = await mailbox();
    const names = Array.from({ length: 200 }, (_, index) => `mail-${index}`);
    for (const name of names.slice(0, 120)) await servers.deliver(address, mail(name));
    const seen = watch(imapAccount(servers, address));
    for (const name of names.slice(120)) await servers.deliver(address, mail(name));
    await seen.until(() => seen.mails.length >= 200);
    await seen.watcher.stop();
    expect(seen.mails.map((one) => subjectOf(one.raw))).toEqual(names);
    expect(Math.max(...seen.batches)).toBeLessThanOrEqual(50);
    expect(seen.cursor()?.lastUid).toBe(seen.mails.at(-1)?.uid);
  });

  it('goes on from the stored cursor, whatever others have marked as read', async () => {
    const address = await mailbox();
    await servers.deliver(address, mail('one'));
    const first = watch(imapAccount(servers, address));
    await first.until(() => first.mails.length === 1);
    await first.watcher.stop();
    await servers.deliver(address, mail('two'));
    const second = watch(imapAccount(servers, address), { cursor: first.cursor() });
    await second.until(() => second.mails.length === 1);
    await second.watcher.stop();
    expect(second.mails.map((one) => subjectOf(one.raw))).toEqual(['two']);
  });

  it('does not take the last mail for a new one when there is none', async () => {
    const address = await mailbox();
    await servers.deliver(address, mail('only'));
    const first = watch(imapAccount(servers, address));
    await first.until(() => first.mails.length === 1);
    await first.watcher.stop();
    const again = watch(imapAccount(servers, address), { cursor: first.cursor() });
    await again.until(() => isNow(again, 'live'));
    await again.watcher.stop();
    expect(again.mails).toEqual([]);
  });

  it('starts from now when asked to, remembering the starting point', async () => {
    const address = await mailbox();
    await servers.deliver(address, mail('old'));
    const seen = watch(imapAccount(servers, address), { since: 'now' });
    await seen.until(() => isNow(seen, 'live'));
    expect(seen.cursor()?.lastUid).toBe(1);
    await servers.deliver(address, mail('new'));
    await seen.until(() => seen.mails.length === 1);
    await seen.watcher.stop();
    expect(subjectOf(seen.mails[0]?.raw ?? Buffer.alloc(0))).toBe('new');
  });

  it('passes over mail older than the days asked for the first time, for good', async () => {
    const address = await mailbox();
    const account = imapAccount(servers, address);
    await servers.deliver(address, mail('new'));
    await withImap(account, (client) => client.append('INBOX', mail('old'), [], new Date('2025-11-21')));
    const seen = watch(account);
    await seen.until(() => isNow(seen, 'live'));
    await seen.watcher.stop();
    expect(seen.mails.map((one) => subjectOf(one.raw))).toEqual(['new']);
    expect(seen.cursor()?.lastUid).toBe(2);
  });

  it('gives the headers alone of a mail above the limit, in its turn', async () => {
    const address = await mailbox();
    await servers.deliver(address, mail('small'));
    await servers.deliver(address, mail('large', 'x'.repeat(70).concat('\r\n').repeat(3_000)));
    await servers.deliver(address, mail('last'));
    const seen = watch(imapAccount(servers, address), { maxBytes: 100_000 });
    await seen.until(() => seen.mails.length === 2 && seen.oversize.length === 1);
    await seen.watcher.stop();
    const [large] = seen.oversize;
    expect(large?.reason).toBe('too_large');
    expect(large?.size).toBeGreaterThan(200_000);
    expect(subjectOf(large?.headers ?? Buffer.alloc(0))).toBe('large');
    expect(large?.headers.length).toBeLessThan(1_000);
    expect([seen.mails[0]?.uid, large?.uid, seen.mails[1]?.uid]).toEqual([1, 2, 3]);
  });
});

describe('when something changes under it', () => {
  it('reads everything again when UIDVALIDITY changes', async () => {
    const address = await mailbox();
    await servers.deliver(address, mail('one'));
    await servers.deliver(address, mail('two'));
    const seen = watch(imapAccount(servers, address));
    await seen.until(() => seen.mails.length === 2);
    const before = seen.cursor()?.uidValidity;
    await servers.bumpUidValidity(address);
    await servers.restartImap();
    await seen.until(() => seen.mails.length === 4);
    await servers.deliver(address, mail('three'));
    await seen.until(() => seen.mails.length === 5);
    await seen.watcher.stop();
    expect(seen.cursor()?.uidValidity).not.toBe(before);
    expect(seen.mails.map((one) => subjectOf(one.raw))).toEqual(['one', 'two', 'one', 'two', 'three']);
  });

  it('leaves old mail alone on such a rescan when told since when', async () => {
    const address = await mailbox();
    const account = imapAccount(servers, address);
    await withImap(account, (client) =>
      client.append('INBOX', mail('last year'), [], new Date('2025-11-21')),
    );
    await servers.deliver(address, mail('today'));
    const cursor = { uidValidity: '7', lastUid: 99, modseq: null };
    const seen = watch(account, { cursor, rescanSince: new Date(Date.now() - 86_400_000) });
    await seen.until(() => isNow(seen, 'live'));
    await seen.watcher.stop();
    expect(seen.mails.map((one) => subjectOf(one.raw))).toEqual(['today']);
    expect(seen.cursor()?.lastUid).toBe(2);
  });

  it('comes back by itself after the server restarts', async () => {
    const address = await mailbox();
    const seen = watch(imapAccount(servers, address));
    await seen.until(() => isNow(seen, 'live'));
    await servers.stopImap();
    await seen.until(() => isNow(seen, 'failed', 'unreachable'));
    await servers.startImap();
    await seen.until(() => isNow(seen, 'live'));
    await servers.deliver(address, mail('back'));
    await seen.until(() => seen.mails.length === 1);
    await seen.watcher.stop();
    expect(seen.states.map((one) => one.state).filter((state, at, all) => state !== all[at - 1])).toEqual([
      'connecting',
      'live',
      'connecting',
      'failed',
      'live',
    ]);
  });

  it('hands the same mails over again when they could not be stored', async () => {
    const address = await mailbox();
    for (const name of ['one', 'two']) await servers.deliver(address, mail(name));
    let refusals = 4;
    const seen = watch(imapAccount(servers, address), {
      onMails: async () => {
        if (refusals-- > 0) throw new Error('no database');
      },
    });
    await seen.until(() => seen.mails.length === 2);
    await seen.watcher.stop();
    expect(seen.mails.map((one) => subjectOf(one.raw))).toEqual(['one', 'two']);
    expect(seen.states.map((one) => [one.state, one.reason?.code])).toEqual([
      ['connecting', undefined],
      ['connecting', 'storage'],
      ['failed', 'storage'],
      ['live', undefined],
    ]);
  });
});
