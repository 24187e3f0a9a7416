import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withImap } from './imap-client.ts';
import { appendToSent } from './sent-folder.ts';
import { imapAccount, mail } from './watch.fixture.ts';

let servers: MailServers;
let number = 0;
beforeAll(async () => void (servers = await startMailServers()));
afterAll(() => servers.stop());

async function mailbox(): Promise<string> {
  const address = `sender${++number}@example.jp`;
  await servers.addMailbox(address, 'secret');
  return address;
}

describe('a copy in the Sent folder', () => {
  it('is made once, read, byte for byte, in a folder made for it', async () => {
    const address = await mailbox();
    const account = imapAccount(servers, address);
    expect(await appendToSent(account, mail('answer'))).toEqual({ outcome: 'appended', folder: 'Sent' });
    expect(await appendToSent(account, mail('answer'))).toEqual({ outcome: 'already_there', folder: 'Sent' });
    const copies = await servers.messages(address, 'Sent');
    expect(copies.map((one) => Buffer.from(one.raw).toString())).toEqual([mail('answer').toString()]);
    expect(copies[0]?.flags).toContain('\\Seen');
  });

  it.each(['送信済みアイテム', 'Sent Items', '送信済みメール'])(
    'goes to an existing folder called %s',
    async (name) => {
      const account = imapAccount(servers, await mailbox());
      await withImap(account, async (client) => {
        await client.mailboxCreate('下書き');
        await client.mailboxCreate(name);
      });
      expect(await appendToSent(account, mail('answer'))).toEqual({ outcome: 'appended', folder: name });
    },
  );

  it('is left to servers that file what they send', async () => {
    const account = { ...imapAccount(servers, 'x@example.jp'), host: 'imap.gmail.com' };
    expect(await appendToSent(account, mail('answer'))).toEqual({ outcome: 'kept_by_server' });
  });

  it('that cannot be made is a problem said, not an error thrown', async () => {
    const result = await appendToSent(imapAccount(servers, await mailbox(), 'wrong'), mail('answer'));
    expect(result).toMatchObject({ outcome: 'failed', problem: { code: 'wrong_password' } });
  });

  it('knows a Message-ID folded onto the next line', async () => {
    const account = imapAccount(servers, await mailbox());
    const folded = Buffer.from(mail('folded').toString().replace('Message-ID: ', 'Message-ID:\r\n '));
    expect((await appendToSent(account, folded)).outcome).toBe('appended');
    expect((await appendToSent(account, folded)).outcome).toBe('already_there');
  });
});
