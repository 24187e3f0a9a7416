import type { InboundItem, OutboundMessage } from '../apps/server/src/channels/kit/index.ts';
import type { Dice } from '../apps/server/src/sample/japanese/dice.ts';
import { personNumbered } from '../apps/server/src/sample/write.ts';
import { day, hour, minute } from './japan.ts';
import { away, delayed, words, type Kind } from './texts.ts';
import { between, type World } from './world.ts';

/** Somebody who writes, with habits. */
type Customer = {
  number: number;
  name: string;
  address: string;
  dice: Dice;
  channelId: string;
  english: boolean;
  /** After so long without a person's answer they write again. */
  patience: number;
  responder: 'none' | 'marked' | 'unmarked';
};

/** What a customer has on their mind, as they see it. */
type Matter = {
  customer: Customer;
  subject: string;
  last: string;
  told: boolean;
  asked: number;
  auto: number;
};

export type Customers = {
  /** Enters whoever is known before, and all that will be asked by itself. */
  begin: (contacts: readonly (readonly [contact: string, backup: string])[]) => Promise<void>;
  /** What the desk sent arrives. */
  arrives: (message: OutboundMessage) => void;
};

/** By hour of day from midnight, how many of a hundred and more write. */
const hours = [1, 1, 0, 0, 0, 1, 2, 4, 7, 10, 11, 10, 8, 9, 9, 9, 8, 7, 6, 6, 7, 7, 5, 3];
const allHours = hours.reduce((sum, each) => sum + each, 0);

function timeOfDay(dice: Dice): number {
  let left = dice.roll(allHours);
  const found = hours.findIndex((weight) => (left -= weight) < 0);
  return found * hour + dice.roll(60) * minute + dice.roll(60) * 1000;
}

/** Makes up the customers of a world. */
export function makeCustomers(world: World): Customers {
  const { options, clock, agenda, desk, record } = world;
  const { channels } = desk;
  const customers: Customer[] = Array.from({ length: options.customers }, (_, number) => {
    const dice = world.diceFor(number + 1);
    const { name, address } = personNumbered(number);
    const share = dice.roll(100);
    return {
      number,
      name,
      address: address.toLowerCase(),
      dice,
      channelId: channels[dice.chance(75) ? 0 : 1] ?? '',
      english: dice.chance(6),
      patience: between(dice, 4, 72) * hour,
      responder: share < 2 ? 'marked' : share < 4 ? 'unmarked' : 'none',
    };
  });
  const byAddress = new Map(customers.map((customer) => [customer.address, customer]));
  const matters = new Map<string, Matter>();
  let count = 0;

  const deliver = async (matter: Matter, text: string, automatic: boolean, fresh: boolean): Promise<void> => {
    count += 1;
    const { customer } = matter;
    const at = clock.now();
    const headerId = `w${count}@customer.example`;
    const externalId = `world-${count}`;
    const item: InboundItem = {
      kind: 'message',
      externalId,
      raw: Buffer.from(`${headerId}\r\n\r\n${text}`),
      receivedAt: new Date(at),
      report: null,
      message: {
        headerId,
        threading: 'references',
        references: fresh ? [] : [matter.last],
        conversationId: null,
        from: { name: customer.name, address: customer.address },
        fromKind: 'email',
        fromKey: customer.address,
        replyTo: null,
        to: [{ name: null, address: 'support@midori.example' }],
        cc: [],
        subject: matter.subject,
        text,
        quotedFrom: null,
        html: null,
        content: null,
        remoteImages: 0,
        sentAt: new Date(at),
        automatic,
        attachments: [],
      },
    };
    matter.last = headerId;
    matters.set(headerId, matter);
    record.written.push({ externalId, headerId, customer: customer.number, at, automatic });
    await desk.receive(customer.channelId, [item]);
    world.stir();
  };

  const soon = (matter: Matter, after: number, text: string, automatic = false): void =>
    agenda.add(clock.now() + after, () => deliver(matter, text, automatic, false));

  /** Whoever is not answered in time writes again, to the same mail or with a new one. */
  const waits = (matter: Matter): void => {
    const { customer } = matter;
    const asked = matter.asked;
    agenda.add(clock.now() + customer.patience, async () => {
      if (matter.told || matter.asked !== asked || asked >= 4) return;
      matter.asked += 1;
      const [, text] = words(customer.dice, 'asks again', customer.english);
      await deliver(matter, text, false, customer.dice.chance(20));
      waits(matter);
    });
  };

  const asks = async (customer: Customer, given?: readonly [string, string]): Promise<void> => {
    const kind: Kind = customer.dice.chance(5) ? 'complains' : 'asks';
    const [subject, text] = given ?? words(customer.dice, kind, customer.english);
    const matter: Matter = { customer, subject, last: '', told: false, asked: 1, auto: 0 };
    await deliver(matter, text, false, true);
    waits(matter);
  };

  const answered = (matter: Matter): void => {
    const { customer } = matter;
    const { dice } = customer;
    matter.told = true;
    const share = dice.roll(100);
    if (share < 25) soon(matter, between(dice, 10, 600) * minute, words(dice, 'thanks', customer.english)[1]);
    else if (share < 40)
      agenda.add(clock.now() + between(dice, 20, 900) * minute, async () => {
        matter.told = false;
        matter.asked += 1;
        await deliver(matter, words(dice, 'asks more', customer.english)[1], false, false);
        waits(matter);
      });
  };

  return {
    begin: async (contacts) => {
      for (const customer of customers) {
        const { number, dice, name, address } = customer;
        const [contactPersonId, backupPersonId] = contacts[number % Math.max(1, contacts.length)] ?? [];
        if (dice.chance(50)) {
          const body = { name, email: address, contactPersonId, backupPersonId };
          await desk.owner.call('POST', '/api/v1/customers', body);
        }
        // Two or three in a quarter; in a shorter time by chance.
        const many = Math.floor((between(dice, 0, 50) * options.days) / 920 + dice.roll(100) / 100);
        for (let n = 0; n < many; n += 1) {
          let at = world.start + dice.roll(options.days) * day + timeOfDay(dice);
          // Fewer write on days off.
          if ([0, 6].includes(new Date(at + 9 * hour).getUTCDay()) && dice.chance(50)) at += 2 * day;
          if (at < world.end) agenda.add(at, () => asks(customer));
        }
      }
      storms(world, customers, asks, async (customer) => {
        const matter = { customer, subject: '自動応答', last: '', told: true, asked: 9, auto: 0 };
        await deliver(matter, away, true, true);
      });
    },
    arrives: (message) => {
      const to = message.to[0]?.address.toLowerCase() ?? '';
      const customer = byAddress.get(to);
      const automatic = message.automatic === true;
      record.arrived.push({
        messageId: message.id,
        to,
        customer: customer?.number ?? null,
        at: clock.now(),
        automatic,
        text: message.text,
        conversationId: message.conversationId,
      });
      const reference = message.references.toReversed().find((each) => matters.has(each));
      const matter = reference === undefined ? undefined : matters.get(reference);
      if (customer === undefined || matter === undefined) return;
      matter.last = message.headerId;
      matters.set(message.headerId, matter);
      // A program that answers everything, also what asks it not to, for as long as its owner is away.
      if (customer.responder === 'unmarked' && matter.auto < 5) {
        matter.auto += 1;
        soon(matter, 20_000, away);
      } else if (customer.responder === 'marked' && !automatic) soon(matter, 20_000, away, true);
      if (!automatic) answered(matter);
    },
  };
}

/** A delay of many orders after a third of the time, and a day of absence notes after two thirds. */
function storms(
  { options, agenda, start }: World,
  customers: readonly Customer[],
  asks: (customer: Customer, given: readonly [string, string]) => Promise<void>,
  note: (customer: Customer) => Promise<void>,
): void {
  const third = Math.floor(options.days / 3);
  for (const customer of customers) {
    const { dice } = customer;
    if (dice.chance(15))
      agenda.add(start + third * day + 10 * hour + dice.roll(180) * minute, () => asks(customer, delayed));
    if (dice.chance(10))
      agenda.add(start + 2 * third * day + 9 * hour + dice.roll(60) * minute, () => note(customer));
  }
}
