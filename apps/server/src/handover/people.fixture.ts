import type {
  Conversation,
  CustomerDetail,
  HandoverDetail,
  OfferedHandovers,
  Problem,
} from '@madoguchi/contract';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';

export type PeopleDesk = Desk & {
  sato: Person;
  suzuki: Person;
  mori: Person;
  /** A customer with one open conversation of theirs; `who` looks after them. */
  customer: (who: string | null, text?: string) => Promise<{ id: string; conversationId: string }>;
  reply: (by: Person, conversationId: string, text?: string) => Promise<void>;
  offer: (by: Person, body: object) => ReturnType<typeof offering>;
  /** One customer of Sato's, offered to Suzuki. */
  offered: () => Promise<{ id: string; customerId: string; conversationId: string }>;
  read: (by: Person, id: string) => Promise<HandoverDetail>;
  record: (id: string) => Promise<CustomerDetail>;
};

const offering = (by: Person, body: object) =>
  by.call<OfferedHandovers & Problem>('POST', '/api/v1/handovers', { reason: 'transfer', ...body });

/** A desk with a mailbox and three people who look after customers. */
export async function buildPeopleDesk(): Promise<PeopleDesk> {
  const desk = await buildDesk();
  const channelId = await addChannel(desk);
  const [sato, suzuki, mori] = [
    await desk.join('agent', '佐藤 美咲'),
    await desk.join('agent', '鈴木 一郎'),
    await desk.join('agent', '森 葵'),
  ];
  let count = 0;
  const customer: PeopleDesk['customer'] = async (contactPersonId, text = 'お世話になっております。') => {
    count += 1;
    const from = { name: `山田 ${count}`, address: `yamada-${count}@example.ne.jp` };
    const made = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: from.name,
      email: from.address,
      contactPersonId,
    });
    await arrive(desk, channelId, inbound({ from, text, subject: `ご相談 ${count}` }));
    const list = await desk.owner.call<{ items: Conversation[] }>(
      'GET',
      '/api/v1/conversations?limit=1&sort=newest',
    );
    return { id: made.body.id, conversationId: list.body.items[0]?.id ?? '' };
  };
  const offer: PeopleDesk['offer'] = offering;
  return {
    ...desk,
    sato,
    suzuki,
    mori,
    customer,
    offer,
    reply: async (by, conversationId, text = 'お問い合わせありがとうございます。') => {
      const page = await by.call<{ items: { id: string }[] }>(
        'GET',
        `/api/v1/conversations/${conversationId}/messages?limit=200`,
      );
      const { status } = await by.call('POST', `/api/v1/conversations/${conversationId}/messages`, {
        direction: 'outbound',
        text,
        basedOn: page.body.items.at(-1)?.id,
      });
      if (status !== 201) throw new Error(`the reply was answered with ${status}`);
    },
    offered: async () => {
      const { id: customerId, conversationId } = await customer(sato.memberId);
      const { body } = await offer(sato, {
        customerIds: [customerId],
        toId: suzuki.memberId,
        notes: '午前中の連絡をご希望',
      });
      return { id: body.ids[0] ?? '', customerId, conversationId };
    },
    read: async (by, id) => (await by.call<HandoverDetail>('GET', `/api/v1/handovers/${id}`)).body,
    record: async (id) => (await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body,
  };
}
