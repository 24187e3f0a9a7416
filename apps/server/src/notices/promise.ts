import { lockConversation } from '../conversations/index.ts';
import { endByOrder, enterDay, type ToldDay } from '../promises/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing, type ChangeDependencies, type NewEvent } from '../platform/realtime/index.ts';
import { closePromise, nextFulfilled, notePromise, openPromise } from './promise.store.ts';
import type { NoticeRow } from './store.ts';
import { dayWords } from './text.ts';

/** The line of a notice in which its new day stands: what was promised, in its own words. */
export function promisedLine(text: string, newDate: string): string {
  const days = [dayWords(newDate, 'ja'), dayWords(newDate, 'en')];
  const line = text.split('\n').find((each) => days.some((day) => each.includes(day)));
  return (line ?? days[0] ?? newDate).trim().slice(0, 2000);
}

/** A day that a notice has told is a promise of each order: by then it leaves us, or arrives. */
export async function promiseTold(
  tx: Tx,
  events: NewEvent[],
  { dateKind, newDate }: Pick<NoticeRow, 'dateKind' | 'newDate'>,
  told: Pick<
    ToldDay,
    'conversationId' | 'messageId' | 'channelId' | 'sentence' | 'memberId' | 'createdBy'
  > & {
    orderIds: readonly string[];
  },
): Promise<void> {
  const { orderIds, ...rest } = told;
  for (const orderId of orderIds) {
    const id = await enterDay(tx, events, {
      ...rest,
      due: newDate,
      act: dateKind === 'ship' ? 'send' : 'arrange',
      movesId: await openPromise(tx, orderId, dateKind),
      at: new Date(),
    });
    await notePromise(tx, orderId, dateKind, id);
  }
}

/**
 * A promise of a notice whose order was sent, or has arrived, is kept as of then; of a cancelled order it is none any more.
 * Each in a transaction of its own, which locks the conversation first as all do who write into one.
 *
 * @returns whether there may be more
 */
export function keepPromise(dependencies: ChangeDependencies, workspaceId: string): Promise<boolean> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const next = await nextFulfilled(tx);
    if (next === undefined) return false;
    if (next.conversationId !== null) await lockConversation(tx, next.conversationId);
    if (!(await closePromise(tx, next))) return true;
    await endByOrder(tx, events, next.promiseId, next.cancelled ? 'not_promise' : 'kept', new Date(next.at));
    return true;
  });
}
