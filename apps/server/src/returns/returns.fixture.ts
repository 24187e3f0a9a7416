import type { Message, ReturnCase, ReturnKind, ReturnStep } from '@madoguchi/contract';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { orderDesk } from '../orders/orders.fixture.ts';
import type { Desk, Person } from '../testing/desk.fixture.ts';

export type Refused = { code: string; detail: string; errors?: { path: string; message: string }[] };
export type Answer = ReturnCase & Refused;

/** A day so many days before today, where the desk is. */
export const daysAgo = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now() - days * 86_400_000);

/** Goods that come back at a desk. */
export function returnDesk(desk: Desk) {
  const orders = orderDesk(desk);
  return {
    orders,
    /** Two teapots at 3,000 and a cup at 1,000, with 700 off and 500 for the way: 6,800 in all. */
    bought: async (given: object = {}) => {
      const { order } = (
        await orders.put({
          placedAt: `${daysAgo(10)}T03:00:00Z`,
          lines: [
            { product: '急須', sku: 'K1', quantity: 2, unitPrice: 3000 },
            { product: '湯呑', quantity: 1, unitPrice: 1000 },
          ],
          discounts: [{ amount: 700 }],
          ...given,
        })
      ).body;
      return order;
    },
    delivered: (orderId: string, on: string) =>
      orders.ship(orderId, { shippedAt: `${on}T00:00:00Z`, deliveredAt: `${on}T03:00:00Z` }),
    open: async (by: Person, orderId: string, given: object = {}) =>
      by.call<Answer>('POST', '/api/v1/returns', {
        orderId,
        kind: 'return',
        reason: 'damaged',
        lines: [{ product: '急須', sku: 'K1', quantity: 1 }],
        ...given,
      }),
    step: (by: Person, found: Pick<ReturnCase, 'id' | 'revision'>, step: ReturnStep, given: object = {}) =>
      by.call<Answer>('PUT', `/api/v1/returns/${found.id}/steps/${step}`, {
        basedOn: found.revision,
        done: true,
        ...given,
      }),
    /** A mail with a picture, and where it stands. */
    asked: async (subject: string, text = '割れていました。') => {
      const channelId = await addChannel(desk, `${subject}@example.jp`);
      const picture = { name: '写真.png', type: 'image/png', contentId: null, inline: false };
      await arrive(
        desk,
        channelId,
        inbound({ subject, text, attachments: [{ ...picture, content: Buffer.from('png') }] }),
      );
      const { items } = (
        await desk.owner.call<{ items: { id: string; subject: string }[] }>('GET', '/api/v1/conversations')
      ).body;
      const id = items.find((each) => each.subject === subject)?.id ?? '';
      const said = await desk.owner.call<{ items: Message[] }>('GET', `/api/v1/conversations/${id}/messages`);
      return { id, pictures: said.body.items.flatMap(({ attachments }) => attachments.map((one) => one.id)) };
    },
  };
}

/** The steps before the last two, one after another. */
export async function walk(
  at: ReturnType<typeof returnDesk>,
  by: Person,
  found: Answer,
  until: ReturnStep,
): Promise<Answer> {
  const order: Record<ReturnKind, ReturnStep[]> = {
    return: ['accept', 'instruct', 'arrive', 'inspect', 'refund', 'close'],
    exchange: ['accept', 'instruct', 'arrive', 'inspect', 'dispatch', 'close'],
    repair: ['accept', 'instruct', 'arrive', 'inspect', 'dispatch', 'close'],
  };
  let now = found;
  for (const step of order[found.kind]) {
    if (step === until) return now;
    now = (await at.step(by, now, step)).body;
  }
  return now;
}
