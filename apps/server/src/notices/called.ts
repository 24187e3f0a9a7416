import { lockConversation, newestConversation, recordActivity } from '../conversations/index.ts';
import { wholePerson } from '../customers/index.ts';
import { promiseDate } from '../orders/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { daysOf } from './commands.ts';
import { noSuchNotice, noticeNews, type NoticeDependencies } from './dependencies.ts';
import * as orders from './orders.store.ts';
import { promiseTold } from './promise.ts';
import { lockNotice, type NoticeRow } from './store.ts';
import { dayWords } from './text.ts';
import { reach } from './way.store.ts';

/**
 * A customer was told by telephone or letter, of all their orders that are to be called about: the new day holds for these, and
 * is a promise, in their newest conversation where they have one.
 * @throws AppError `not_found`; `conflict` when nobody is to be called about this order (any more)
 */
export function noteCalled(
  dependencies: Pick<NoticeDependencies, 'database' | 'realtime'>,
  actor: Actor,
  id: string,
  orderId: string,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const notice = await lockNotice(tx, id);
    if (notice === undefined) throw noSuchNotice();
    const customerId = await livingBuyer(tx, notice, orderId);
    const customerIds = customerId === null ? [] : await wholePerson(tx, customerId);
    const called = await orders.rowsOf(tx, id, { which: 'call', orderId, customerIds });
    if (!called.some((one) => one.id === orderId))
      throw new AppError(
        'conflict',
        'Nobody is to be called about this order any more. Look at it as it is now.',
      );
    const orderIds = called.map((one) => one.id);
    const newest = customerId === null ? undefined : await newestConversation(tx, customerId);
    const conversation = newest === undefined ? undefined : await lockConversation(tx, newest.id);
    const conversationId = conversation?.id ?? null;
    await orders.endOrders(tx, id, orderIds, {
      state: 'called',
      calledBy: actor.memberId,
      ...(conversationId === null ? {} : { conversationId }),
    });
    await orders.noteTold(tx, orderIds, notice.dateKind, notice.newDate);
    await promiseDate(tx, events, orderIds, { ...daysOf(notice), name: id, actorId: actor.memberId });
    const numbers = called.map(({ number }) => number).join('、');
    await promiseTold(tx, events, notice, {
      orderIds,
      conversationId,
      messageId: null,
      channelId: null,
      sentence: `電話でお伝えした新しい予定日：${dayWords(notice.newDate, 'ja')}（ご注文番号：${numbers}）`,
      memberId: conversation?.assigneeId ?? actor.memberId,
      createdBy: actor.memberId,
    });
    if (conversationId !== null) {
      const told = { notice: notice.name, orders: numbers };
      await recordActivity(tx, conversationId, 'delay_called', actor.memberId, told);
      events.push({ type: 'conversation.updated', conversationId });
    }
    events.push(noticeNews(id));
  });
}

/** Whose order it is now; null where nobody is known, or their data was erased. */
async function livingBuyer(tx: Tx, notice: NoticeRow, orderId: string): Promise<string | null> {
  const buyer = await orders.buyerOfOrder(tx, orderId);
  return buyer === null ? null : ((await reach(tx, notice, buyer))?.id ?? null);
}
