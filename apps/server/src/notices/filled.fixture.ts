import type { Notice, PromiseRecord } from '@madoguchi/contract';
import { orderDesk } from '../orders/orders.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { noteTold } from './orders.store.ts';
import { notePromise } from './promise.store.ts';

/** A notice of a delay of one order that is still to be sent, a customer who was called about it and one who was promised a day. */
export async function fillNotices(desk: Desk, conversationId: string): Promise<{ notices: string }> {
  const { call } = desk.owner;
  const customer = { name: '遅れを待つ客', email: `late@${desk.workspaceId}.example.jp` };
  const { body } = await orderDesk(desk).put({ externalId: 'late', customer });
  const { body: notice } = await call<Notice>('POST', '/api/v1/notices', {
    name: '入荷遅れ',
    reason: '製造元の都合により',
    dateKind: 'ship',
    newDate: '2099-01-01',
    orders: { orderIds: [body.order.id] },
  });
  const { body: promised } = await call<PromiseRecord>('POST', '/api/v1/promises', {
    conversationId,
    sentence: '1月1日に発送いたします',
    act: 'send',
    due: '2099-01-01',
  });
  await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
    await noteTold(tx, [body.order.id], 'ship', '2098-01-01');
    await notePromise(tx, body.order.id, 'ship', promised.id);
  });
  return { notices: notice.id };
}
