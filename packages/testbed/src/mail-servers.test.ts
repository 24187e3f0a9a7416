import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debianServersAvailable, startDebianServers } from './mail-debian.ts';
import { startInProcessServers } from './mail-in-process.ts';
import { openLines } from './mail-lines.ts';
import { readMailbox } from './mail-reader.ts';
import type { MailServers } from './mail-types.ts';

const kinds = [
  ['in-process servers', true, startInProcessServers],
  ['Dovecot and Postfix', await debianServersAvailable(), startDebianServers],
] as const;
const message = Buffer.from(
  'From: a@b.jp\r\nSubject: =?UTF-8?B?5Lu2?=\r\n\r\n.dot\r\n..two\r\n\xe4\xbb\xb6\r\n',
  'latin1',
);

describe.each(kinds)('%s', (_, available, start) => {
  let servers: MailServers;
  beforeAll(async () => {
    if (!available) return;
    servers = await start();
    await servers.addMailbox('taro@example.jp', 'secret');
    await servers.addMailbox('a..b@docomo.ne.jp', 'secret');
  });
  afterAll(async () => {
    if (available) await servers.stop();
  });

  it.runIf(available)('keep every byte of what is delivered', async () => {
    await servers.deliver('taro@example.jp', message);
    const [mail] = await servers.messages('taro@example.jp');
    expect(mail?.uid).toBe(1);
    const raw = Buffer.from(mail?.raw ?? []);
    expect(raw.subarray(raw.length - message.length).equals(message)).toBe(true);
    expect(mail?.flags).not.toContain('\\Seen');
  });

  it.runIf(available)('know carrier addresses, and no other folder', async () => {
    await servers.deliver('a..b@docomo.ne.jp', message);
    expect(await servers.messages('a..b@docomo.ne.jp')).toHaveLength(1);
    expect(await servers.messages('a..b@docomo.ne.jp', 'Sent')).toEqual([]);
  });

  it.runIf(available)('refuse mail for nobody and a wrong password', async () => {
    await expect(servers.deliver('nobody@example.jp', message)).rejects.toThrow();
    await expect(readMailbox(servers.imap.port, 'taro@example.jp', 'wrong', 'INBOX')).rejects.toThrow(
      'No mailbox',
    );
  });

  it.runIf(available)('keep mail over a restart and answer nothing while stopped', async () => {
    await servers.stopImap();
    await expect(readMailbox(servers.imap.port, 'taro@example.jp', 'secret', 'INBOX')).rejects.toThrow();
    await servers.startImap();
    await servers.restartImap();
    await servers.bumpUidValidity('taro@example.jp');
    const mails = await readMailbox(servers.imap.port, 'taro@example.jp', 'secret', 'INBOX');
    expect(mails.map((mail) => mail.raw.length)).toEqual([
      (await servers.messages('taro@example.jp'))[0]?.raw.length,
    ]);
  });

  it.runIf(available)(
    'answer senders again at once after nobody could be asked who may sign in',
    async () => {
      const greetings = async () => {
        const connections = await Promise.all([1, 2, 3].map(() => openLines(servers.smtp.port)));
        const first = await Promise.allSettled(connections.map((connection) => connection.line()));
        for (const connection of connections) connection.close();
        return first.map((greeting) => greeting.status);
      };
      await servers.stopImap();
      await greetings();
      await servers.startImap();
      expect(await greetings()).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    },
  );
});
