import type { Conversation, Message } from '@madoguchi/contract';
import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { eventually } from './mail-channel.ts';
import { bySubject, messagesOf, newPlace, setUp, startDesk, withKey } from './mail-desk.ts';
import type { Call, Desk, Owner, Place } from './mail-desk.ts';
import { readMail, type Read } from './mail-text.ts';

/** A running desk with mail servers, and what tests look for in them. */
export type Opened = {
  servers: MailServers;
  place: Place;
  desk: Desk;
  owner: Owner;
  call: Call;
  close(): Promise<void>;
  /** The conversation with this subject, once it is there. */
  arrived(subject: string): Promise<Conversation>;
  /** The newest answer of a conversation, once its delivery is this. */
  delivered(conversationId: string, delivery: Message['delivery']): Promise<Message>;
  /** The mails of a folder, once there are this many. */
  mailbox(address: string, many: number, folder?: string): Promise<Read[]>;
};

/** Starts mail servers with these mailboxes and a desk that sends without waiting for second thoughts. */
export async function open(mailboxes: string[], env: Record<string, string> = {}): Promise<Opened> {
  const servers = await startMailServers();
  for (const address of mailboxes) await servers.addMailbox(address, 'secret');
  const place = await newPlace(env);
  const owner = await setUp(place);
  const desk = await startDesk(place);
  const call = withKey(desk.url, owner.apiKey);
  await call('PATCH', '/workspace', { undoSeconds: 0 });
  return {
    servers,
    place,
    desk,
    owner,
    call,
    close: async () => {
      await desk.stop();
      await servers.stop();
      await place.remove();
    },
    arrived: (subject) => eventually(() => bySubject(call, subject), `the mail «${subject}»`),
    delivered: (id, delivery) =>
      eventually(async () => {
        const last = (await messagesOf(call, id)).findLast((message) => message.direction === 'outbound');
        return last?.delivery === delivery ? last : undefined;
      }, `an answer to be ${delivery}`),
    mailbox: (address, many, folder = 'INBOX') =>
      eventually(async () => {
        const found = await servers.messages(address, folder);
        if (found.length > many) throw new Error(`${address} has ${found.length} mails, more than ${many}`);
        return found.length === many ? found.map(readMail) : undefined;
      }, `${many} mails of ${address}`),
  };
}
