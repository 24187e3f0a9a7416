import { startInProcessServers } from '@madoguchi/testbed/mail-in-process';
import type { MailServers } from '@madoguchi/testbed/mail-servers';
import type { Page } from 'playwright-core';
import { startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, addMailbox, password, openWorkspace } from './browser-people.ts';
import { poll } from './browser-poll.ts';

export const ours = 'support@shop.test';
export const theirs = 'hanako@customer.test';

type Listed = { items: { id: string; subject: string; messageCount: number }[] };

export type MailboxDesk = {
  desk: BrowserDesk;
  servers: MailServers;
  owner: Page;
  /** Lets a customer's mail arrive and gives the id of its conversation. */
  arrive(subject: string, text: string, inReplyTo?: string): Promise<string>;
  /** The mails that have come to the customer, oldest first, as text. */
  received(atLeast: number): Promise<string[]>;
  close(): Promise<void>;
};

/** A desk with one connected mailbox on small mail servers, and its owner in a browser. Sends without waiting. */
export async function startMailboxDesk(environment: Record<string, string> = {}): Promise<MailboxDesk> {
  const [desk, servers] = await Promise.all([startBrowserDesk(environment), startInProcessServers()]);
  await servers.addMailbox(ours, password);
  await servers.addMailbox(theirs, password);
  const { page: owner } = await desk.open();
  await openWorkspace(owner);
  await addMailbox(owner, servers, ours);
  await ask(owner, 'PATCH', '/workspace', { undoSeconds: 0 });
  let count = 0;

  async function arrive(subject: string, text: string, inReplyTo?: string): Promise<string> {
    count += 1;
    const before = await find(subject);
    const lines = [
      `From: ${theirs}`,
      `To: ${ours}`,
      `Subject: ${inReplyTo === undefined ? subject : `Re: ${subject}`}`,
      `Message-ID: <m${count}@customer.test>`,
      ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`]),
      'Content-Type: text/plain; charset=UTF-8',
    ];
    await servers.deliver(ours, Buffer.from([...lines, '', text].join('\r\n')));
    const found = await poll(
      () => find(subject),
      (each) => each !== undefined && each.messageCount > (before?.messageCount ?? 0),
    );
    return found?.id ?? '';
  }

  async function find(subject: string) {
    const { items } = await ask<Listed>(owner, 'GET', '/conversations?limit=100');
    return items.find((each) => each.subject === subject);
  }

  return {
    desk,
    servers,
    owner,
    arrive,
    received: async (atLeast) => {
      const mails = await poll(
        () => servers.messages(theirs),
        (found) => found.length >= atLeast,
      );
      return mails.map(({ raw }) => Buffer.from(raw).toString());
    },
    close: async () => {
      await desk.close();
      await servers.stop();
    },
  };
}
