import type { Message, ReturnCase } from '@madoguchi/contract';
import { orderDesk } from '../orders/orders.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';

/** Rules of a shop, and a case about goods of an order, with a picture of the conversation. Answers its id. */
export async function fillReturns(desk: Desk, conversationId: string): Promise<{ returns: string }> {
  const { call } = desk.owner;
  const customer = { name: '返品の客', email: `back@${desk.workspaceId}.example.jp` };
  const { body } = await orderDesk(desk).put({ externalId: 'back', customer });
  await call('PUT', '/api/v1/return-settings', { basedOn: 0, rules: [], leadAbove: 5000, address: '東京都' });
  const said = await call<{ items: Message[] }>('GET', `/api/v1/conversations/${conversationId}/messages`);
  const evidence = said.body.items.flatMap(({ attachments }) => attachments.map(({ id }) => id));
  const opened = await call<ReturnCase>('POST', '/api/v1/returns', {
    orderId: body.order.id,
    conversationId,
    kind: 'return',
    reason: 'damaged',
    lines: [{ product: '急須', quantity: 1 }],
    evidence: evidence.slice(0, 1),
  });
  return { returns: opened.body.id };
}
