import type { Conversation, Delivery, Message } from '@madoguchi/contract';
import type { MailServers } from '@madoguchi/testbed/mail-servers';
import { eventually } from './mail-channel.ts';
import { all, messagesOf, type Call } from './mail-desk.ts';
import { readMail, writeMail } from './mail-text.ts';

/** Does `work` for each number from 0, several at once. */
export async function forEach(
  count: number,
  width: number,
  work: (n: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const line = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await work(n);
  };
  await Promise.all(Array.from({ length: width }, line));
}

/** Milliseconds between two looks at all there is, which are work for the desk themselves. */
const everyMs = 1000;

/** How soon, at the latest, a desk that goes on has read all that came, and sent all that was asked for. */
export const soon = { read: { everyMs, seconds: 60 }, sent: { everyMs, seconds: 90 } };

/** For what comes before anything is broken. */
const rest = { everyMs };

const subject = (n: number): string => `お問い合わせ ${n}`;
const answer = (n: number): string => `〔回答 ${n}〕`;

/** Mails on their way in, and answers on their way out, with what must become of them. */
export class Load {
  readonly mails: number;
  readonly customers: string[];
  readonly #servers: MailServers;
  readonly #desk: string;
  /** The conversation of each answer that was asked for, by its number, and its message once that is known. */
  readonly #asked = new Map<number, { conversation: Conversation; messageId: string | null }>();
  #allowed = 0;
  #raised = Promise.withResolvers<void>();

  constructor(servers: MailServers, desk: string, sizes: { mails: number; customers: number }) {
    this.#servers = servers;
    this.#desk = desk;
    this.mails = sizes.mails;
    this.customers = Array.from({ length: sizes.customers }, (_, n) => `kyaku${n}@example.ne.jp`);
  }

  async prepare(): Promise<void> {
    for (const address of [this.#desk, ...this.customers]) await this.#servers.addMailbox(address, 'secret');
  }

  /** Lets this many mails through, in all. */
  allow(mails: number): void {
    this.#allowed = Math.floor(mails);
    this.#raised.resolve();
    this.#raised = Promise.withResolvers();
  }

  /** Puts all mails into the desk's mailbox, as they are allowed. */
  arrive(): Promise<void> {
    return forEach(this.mails, 8, async (n) => {
      while (n >= this.#allowed) await this.#raised.promise;
      const from = this.customers[n % this.customers.length] ?? '';
      const raw = writeMail({
        from,
        to: this.#desk,
        subject: subject(n),
        text: `${n} 番目のお問い合わせです。`,
      });
      await this.#servers.deliver(this.#desk, raw);
    });
  }

  /** How often each mail is in the desk: the numbers of those that are missing, and of those that are there twice. */
  async received(call: Call): Promise<{ missing: number[]; doubled: number[]; messages: number }> {
    const conversations = await all<Conversation>(call, '/conversations');
    const times = new Map<string, number>();
    for (const one of conversations) times.set(one.subject, (times.get(one.subject) ?? 0) + 1);
    const numbers = Array.from({ length: this.mails }, (_, n) => n);
    return {
      missing: numbers.filter((n) => !times.has(subject(n))),
      doubled: numbers.filter((n) => (times.get(subject(n)) ?? 0) > 1),
      messages: conversations.reduce((sum, one) => sum + one.messageCount, 0),
    };
  }

  /** Waits until at least this many mails are in the desk. */
  async reading(call: Call, atLeast: number): Promise<void> {
    await eventually(
      async () => ((await all(call, '/conversations')).length >= atLeast ? true : undefined),
      `${atLeast} mails`,
      rest,
    );
  }

  /** Asks for answers up to this many in all, and tells of each that is confirmed. */
  async ask(call: Call, upTo: number, confirmed: () => void = () => undefined): Promise<void> {
    const known = new Set([...this.#asked.values()].map(({ conversation }) => conversation.id));
    const found = await all<Conversation>(call, '/conversations?sort=oldest');
    const fresh = found.filter((one) => !known.has(one.id)).slice(0, upTo - known.size);
    for (const conversation of fresh) this.#asked.set(this.#asked.size, { conversation, messageId: null });
    await this.#askAgain(call, confirmed);
  }

  /** Asks until every answer is confirmed: one that was cut off may be repeated half a minute later. */
  async confirm(call: Call): Promise<void> {
    await eventually(
      async () => {
        await this.#askAgain(call);
        return this.unconfirmed === 0 ? true : undefined;
      },
      'the answers to be confirmed',
      soon.read,
    );
  }

  /** Asks for what has not been confirmed yet: with its idempotency key, as a client does that lost its connection. */
  async #askAgain(call: Call, confirmed: () => void = () => undefined): Promise<void> {
    const open = [...this.#asked].filter(([, { messageId }]) => messageId === null);
    await forEach(open.length, 2, async (index) => {
      const [n, asked] = open[index] ?? [];
      if (n === undefined || asked === undefined) return;
      const { status, body } = await call<Message>(
        'POST',
        `/conversations/${asked.conversation.id}/messages`,
        { text: answer(n), basedOn: asked.conversation.lastMessageId },
        { 'idempotency-key': `answer ${n}` },
      );
      if (status !== 201) return;
      asked.messageId = body.id;
      confirmed();
    });
  }

  get unconfirmed(): number {
    return [...this.#asked.values()].filter(({ messageId }) => messageId === null).length;
  }

  /** What the desk says of each answer, by its number; an answer that is there twice is a fault. */
  async deliveries(call: Call): Promise<Map<number, Delivery | null>> {
    const found = new Map<number, Delivery | null>();
    const asked = [...this.#asked];
    await forEach(asked.length, 4, async (index) => {
      const [n, { conversation }] = asked[index] ?? [-1, { conversation: null }];
      const messages = conversation === null ? [] : await messagesOf(call, conversation.id);
      const ours = messages.filter((message) => message.direction === 'outbound');
      if (ours.length !== 1 || ours[0]?.text !== answer(n))
        throw new Error(`answer ${n} is there ${ours.length} times`);
      found.set(n, ours[0].delivery);
    });
    return found;
  }

  /** How often each answer lies in the customers' mailboxes. */
  async arrivals(): Promise<Map<number, number>> {
    const times = new Map<number, number>();
    for (const address of this.customers) {
      for (const mail of await this.#servers.messages(address)) {
        const n = Number(/^〔回答 (\d+)〕/.exec(readMail(mail).text)?.[1]);
        times.set(n, (times.get(n) ?? 0) + 1);
      }
    }
    return times;
  }
}
