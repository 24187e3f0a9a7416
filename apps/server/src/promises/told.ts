import type { PromiseAct } from '@madoguchi/contract';
import { timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { wallOf } from '../platform/time/index.ts';
import { end } from './ending.ts';
import { make, type Made } from './making.ts';
import { lockPromise } from './rows.store.ts';
import type { End } from './store.ts';

type Told = {
  conversationId: string;
  messageId: string;
  channelId: string;
  sentence: string;
  /** Who was named, or is to answer. */
  memberId: string | null;
  at: Date;
};

/** A time that the desk itself has told a customer, such as an acknowledgement's. */
export type ToldTime = Told & { dueAt: Date };

/**
 * A day that the desk has told a customer; `movesId` is the promise whose place it takes. Without a message it was told by
 * telephone, by `createdBy`, and there is a conversation only if they have one.
 */
export type ToldDay = Omit<Told, 'conversationId' | 'messageId' | 'channelId'> & {
  [Place in 'conversationId' | 'messageId' | 'channelId']: string | null;
} & { due: string; act: PromiseAct; movesId: string | null; createdBy: string | null };

const madeOf = (
  {
    conversationId,
    messageId,
    channelId,
    sentence,
    memberId,
    at,
  }: Omit<ToldDay, 'due' | 'act' | 'movesId' | 'createdBy'>,
  given: Pick<Made, 'source' | 'act' | 'due' | 'movesId' | 'createdBy'>,
): Made => ({
  conversationId,
  messageId,
  channelId,
  sentence,
  place: null,
  condition: null,
  undated: false,
  ownerId: memberId,
  confirmed: true,
  createdAt: at,
  ...given,
});

/** Enters it as a promise to contact the customer by then. Answers what others are to hear of it. */
export async function enterTold(tx: Tx, told: ToldTime): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  const due = new Date(wallOf(told.dueAt, await timeZoneOf(tx))).toISOString().slice(0, 16);
  await make(
    tx,
    events,
    madeOf(told, { source: 'acknowledgement', act: 'contact', due, movesId: null, createdBy: null }),
  );
  return events;
}

/** Enters a day that a notice has told as a promise; the one it takes the place of has moved. Answers its id. */
export async function enterDay(tx: Tx, events: NewEvent[], told: ToldDay): Promise<string> {
  const { due, act, movesId, createdBy, messageId, at } = told;
  const id = await make(tx, events, madeOf(told, { source: 'notice', act, due, movesId, createdBy }));
  const how = messageId === null ? 'call' : 'message';
  if (movesId !== null)
    await endPromise(tx, events, movesId, { state: 'moved', at, how, by: createdBy, evidenceId: messageId });
  return id;
}

/** What came of a promise, by what is known of an order: kept, or not to be kept any more. False when it has an end already. */
export function endByOrder(
  tx: Tx,
  events: NewEvent[],
  id: string,
  state: 'kept' | 'not_promise',
  at: Date,
): Promise<boolean> {
  return endPromise(tx, events, id, { state, at, how: 'order', by: null, evidenceId: null });
}

async function endPromise(
  tx: Tx,
  events: NewEvent[],
  id: string,
  how: Pick<End, 'state' | 'at' | 'how' | 'by' | 'evidenceId'>,
): Promise<boolean> {
  const found = await lockPromise(tx, id);
  if (found === undefined) return false;
  return end(tx, events, found, { ...how, reason: '', told: '' });
}
