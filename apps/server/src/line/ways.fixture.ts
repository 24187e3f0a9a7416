import type { AnswerWays, Channel, Message } from '@madoguchi/contract';
import { scriptedSmtp, type ScriptedSmtp } from '@madoguchi/testbed/mail-scripted-smtp';
import type { LineUser } from '@madoguchi/testbed/line-types';
import { toInboundItem } from '../channels/email/index.ts';
import { deliver } from '../conversations/index.ts';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import type { Answer, Person } from '../testing/desk.fixture.ts';
import { buildLineDesk, type LineDesk } from './line.fixture.ts';

export type Problem = { code: string; detail: string; way?: object };

/** A LINE desk that has a mailbox too, with a mail server that takes everything. */
export type WaysDesk = LineDesk & {
  smtp: ScriptedSmtp;
  mailbox: Channel;
  /** Somebody who wrote by LINE, with an address on record. */
  lineCustomer: (email?: string) => Promise<{ id: string; user: LineUser; email: string }>;
  /** The newest conversation by mail of somebody whose LINE is on their record. */
  mailCustomer: () => Promise<{ id: string; user: LineUser; email: string; lineId: string }>;
  ways: (id: string) => Promise<AnswerWays>;
  /** Answers as one who has read all. */
  write: <T = Message & Problem>(id: string, given: object, who?: Person) => Promise<Answer<T>>;
  deliver: (messageId: string) => Promise<void>;
  /** The mail that was sent last, read as its recipient does. */
  lastMail: () => Promise<{
    headerId: string | null;
    references: string[];
    subject: string;
    text: string;
    to: string[];
  }>;
  /** The customer answers a mail of ours. */
  answerByMail: (email: string, given: { references?: string[]; conversationId?: string }) => Promise<void>;
};

export async function buildWaysDesk(): Promise<WaysDesk> {
  const at = await buildLineDesk();
  const smtp = await scriptedSmtp({});
  const { owner, context, workspaceId } = at.desk;
  const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u', password: 'p' };
  const { body: mailbox } = await owner.call<Channel>('POST', '/api/v1/channels', {
    type: 'email',
    name: 'みどり商店 サポート',
    address: 'support@example.jp',
    imap: account,
    smtp: { ...account, port: smtp.port },
  });
  let people = 0;
  const customerOf = async (id: string) =>
    (await owner.call<{ customer: { id: string } }>('GET', `/api/v1/conversations/${id}`)).body.customer.id;
  const built: WaysDesk = {
    ...at,
    smtp,
    mailbox,
    lineCustomer: async (given) => {
      people += 1;
      const email = given ?? `line-${people}@example.ne.jp`;
      const user = at.line.state.user(`客${people}`);
      await at.arrive(at.events.text(user, 'サイズを教えてください'));
      const found = (await at.conversations()).find(({ customer }) => customer.name === user.displayName);
      const id = found?.id ?? '';
      const points = `/api/v1/customers/${await customerOf(id)}/contact-points`;
      await owner.call('POST', points, { kind: 'email', value: email });
      return { id, user, email };
    },
    mailCustomer: async () => {
      const { id: lineId, user, email } = await built.lineCustomer();
      await arrive(at.desk, mailbox.id, inbound({ from: { name: null, address: email }, fromKey: email }));
      const list = await owner.call<{ items: { id: string }[] }>(
        'GET',
        `/api/v1/conversations?channel=${mailbox.id}&limit=1`,
      );
      return { id: list.body.items[0]?.id ?? '', user, email, lineId };
    },
    ways: async (id) => (await owner.call<AnswerWays>('GET', `/api/v1/conversations/${id}/ways`)).body,
    write: async (id, given, who = owner) => {
      const basedOn = (await built.messages(id)).at(-1)?.id ?? null;
      return who.call('POST', `/api/v1/conversations/${id}/messages`, { basedOn, ...given });
    },
    deliver: async (messageId) => {
      smtp.received.length = 0;
      await deliver(context.delivery, { workspaceId, messageId });
    },
    lastMail: async () => {
      const raw = Buffer.from(smtp.received.map((line) => line.replace(/^\./, '')).join('\r\n'));
      const settings = { address: 'x@example.jp', threadSecret: 'x', maxBytes: 1e6 };
      const item = await toInboundItem(raw, new Date(), settings);
      if (item.kind !== 'message') throw new Error('the mail cannot be read');
      const { headerId, references, subject, text, to } = item.message;
      return { headerId, references, subject, text, to: to.map(({ address }) => address) };
    },
    answerByMail: (email, given) =>
      arrive(
        at.desk,
        mailbox.id,
        inbound({
          from: { name: null, address: email },
          fromKey: email,
          subject: 'Re: お問い合わせの件',
          text: 'メールで返信します',
          ...given,
        }),
      ),
    close: async () => {
      await smtp.stop();
      await at.close();
    },
  };
  return built;
}
