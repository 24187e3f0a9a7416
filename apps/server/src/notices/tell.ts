import { findPlace } from '../broadcasts/index.ts';
import {
  findThreadOfPerson,
  insertConversation,
  lockConversation,
  recordActivity,
  sendReply,
  type LockedConversation,
} from '../conversations/index.ts';
import { wholePerson } from '../customers/index.ts';
import { findMember } from '../identity/index.ts';
import { promiseDate } from '../orders/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { daysOf } from './commands.ts';
import type { NoticeDependencies } from './dependencies.ts';
import * as orders from './orders.store.ts';
import { promisedLine, promiseTold } from './promise.ts';
import type { NoticeRow } from './store.ts';
import { fillNotice, languageOf } from './text.ts';
import { reach, type Reached } from './way.store.ts';

type Dependencies = Pick<NoticeDependencies, 'jobs' | 'answering'>;

/** What is the same for everybody who is told: the notice, whose row is locked, by whom and in whose name. */
export type Telling = { notice: NoticeRow; shop: string; writer: { id: string; name: string } | null };

/** @throws Error when the workspace is gone */
export async function tellingOf(tx: Tx, notice: NoticeRow): Promise<Telling> {
  const { name: shop } = await findPlace(tx);
  const writer = notice.approvedBy === null ? undefined : await findMember(tx, notice.approvedBy.id);
  return { notice, shop, writer: writer === undefined ? null : { id: writer.id, name: writer.name } };
}

/**
 * Tells the next customer of a notice about all their orders in it: their rows, the message, its outbox row and the new promise
 * are one transaction, so that a process that stops has told them, or not. `told`: by which channel, null when nothing was to
 * be written; undefined when nobody waits any more.
 * @throws Refused when their channel does not take it
 */
export async function tellNext(
  dependencies: Dependencies,
  tx: Tx,
  telling: Telling,
  events: NewEvent[],
): Promise<{ told: 'email' | 'line' | null } | undefined> {
  const { notice } = telling;
  const next = await orders.nextWaiting(tx, notice.id);
  if (next === undefined) return undefined;
  const who = next.customerId === null ? undefined : await reach(tx, notice, next.customerId);
  const customerIds = who === undefined ? [] : await wholePerson(tx, who.id);
  const affected = await orders.rowsOf(tx, notice.id, {
    which: 'waiting',
    orderId: next.orderId,
    customerIds,
  });
  const late = await stillLate(tx, notice, affected);
  if (late.length === 0) return { told: null };
  const ids = late.map(({ id }) => id);
  if (who === undefined || who.channel === null || who.address === null) {
    await orders.endOrders(tx, notice.id, ids, {
      state: 'call',
      ...(who === undefined ? { reason: 'erased' } : {}),
    });
    return { told: null };
  }
  const { channel, address } = who;
  try {
    const written = await tell(dependencies, tx, telling, events, late, { ...who, channel, address });
    return { told: written ? channel : null };
  } catch (error) {
    if (error instanceof AppError) throw new Refused(ids);
    throw error;
  }
}

/** Their channel takes nothing now: they are to be called instead. */
export class Refused extends Error {
  readonly orderIds: readonly string[];

  constructor(orderIds: readonly string[]) {
    super('the channel refused a notice');
    this.orderIds = orderIds;
  }
}

/** Those that the delay still concerns. What was sent meanwhile, or cancelled, is left out. */
async function stillLate(
  tx: Tx,
  { id, dateKind }: NoticeRow,
  affected: readonly orders.Affected[],
): Promise<orders.Affected[]> {
  const concerns = ({ state }: orders.Affected) =>
    state === 'open' || (dateKind === 'deliver' && state === 'shipped');
  const sent = affected.filter(
    (one) => !concerns(one) && one.state !== 'cancelled' && one.state !== 'returned',
  );
  const over = affected.filter((one) => !concerns(one) && !sent.includes(one));
  if (sent.length > 0) await orders.endOrders(tx, id, idsOf(sent), { state: 'skipped', reason: 'shipped' });
  if (over.length > 0) await orders.endOrders(tx, id, idsOf(over), { state: 'skipped', reason: 'over' });
  return affected.filter(concerns);
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

type Way = Reached & { channel: 'email' | 'line'; address: string };

/** False when they were told all of it before. */
async function tell(
  dependencies: Dependencies,
  tx: Tx,
  { notice, shop, writer }: Telling,
  events: NewEvent[],
  late: readonly orders.Affected[],
  who: Way,
): Promise<boolean> {
  const noted = await orders.noteTold(tx, idsOf(late), notice.dateKind, notice.newDate);
  const fresh = late.filter(({ id }) => noted.fresh.has(id));
  const before = late.filter(({ id }) => !noted.fresh.has(id));
  if (before.length > 0)
    await orders.endOrders(tx, notice.id, idsOf(before), { state: 'skipped', reason: 'told_before' });
  if (fresh.length === 0) return false;
  const { subject, text } = wordsFor(notice, fresh, { ...who, again: noted.again, shop });
  const channelId = who.channel === 'line' ? notice.lineChannelId : notice.mailChannelId;
  if (channelId === null) throw new AppError('unprocessable', 'The channel of this notice is gone.');
  const { conversation, isTheirs } = await threadFor(tx, { who, channelId, subject });
  const id = newId();
  await sendReply(dependencies, tx, conversation, {
    id,
    text,
    cc: [],
    attachmentIds: [],
    quote: false,
    // A thread of its own is done until they answer; in one that goes on, they wait on for what they asked.
    status: isTheirs ? undefined : 'done',
    automatic: isTheirs,
    writer,
    assigneeId: null,
    via: { channelId, to: who.address, confirmed: true, subject },
    uploadedBy: null,
  });
  await recordActivity(tx, conversation.id, 'delay_told', writer?.id ?? null, {
    notice: notice.name,
    orders: fresh.map(({ number }) => number).join('、'),
  });
  await promiseDate(tx, events, idsOf(fresh), {
    ...daysOf(notice),
    name: notice.id,
    actorId: writer?.id ?? null,
  });
  await promiseTold(tx, events, notice, {
    orderIds: idsOf(fresh),
    conversationId: conversation.id,
    messageId: id,
    channelId,
    sentence: promisedLine(text, notice.newDate),
    memberId: conversation.assigneeId ?? writer?.id ?? null,
    createdBy: null,
  });
  await orders.endOrders(tx, notice.id, idsOf(fresh), {
    state: 'written',
    messageId: id,
    conversationId: conversation.id,
  });
  events.push(
    {
      type: 'message.created',
      conversationId: conversation.id,
      data: { messageId: id, direction: 'outbound' },
    },
    { type: isTheirs ? 'conversation.updated' : 'conversation.created', conversationId: conversation.id },
  );
  return true;
}

/** A text as one customer reads it, in their language or another. */
export function wordsFor(
  notice: NoticeRow,
  late: readonly Pick<orders.Affected, 'number' | 'products'>[],
  who: { name: string; honorific: string; channel: 'email' | 'line' | null; again: boolean; shop: string },
  asked?: 'ja' | 'en',
): { subject: string; text: string; language: 'ja' | 'en' } {
  const own = asked ?? languageOf(who.name);
  const part = who.channel === 'line' ? 'line' : 'mail';
  const language = notice.texts[own][part].trim() === '' ? 'ja' : own;
  const words = notice.texts[language];
  const told = {
    customer: who,
    numbers: late.map(({ number }) => number),
    products: [...new Set(late.map(({ products }) => products))],
    reason: notice.reason,
    newDate: notice.newDate,
    again: who.again,
    shop: who.shop,
  };
  return {
    subject: fillNotice(words.subject, told, language).slice(0, 200),
    text: fillNotice(words[part], told, language),
    language,
  };
}

/** Where a customer reads it: at LINE where they talk with us, by mail in a thread of its own, to which answers come back. */
export async function threadFor(
  tx: Tx,
  { who, channelId, subject }: { who: Pick<Way, 'id' | 'channel'>; channelId: string; subject: string },
): Promise<{ conversation: LockedConversation; isTheirs: boolean }> {
  const talk = who.channel === 'line' ? await findThreadOfPerson(tx, channelId, who.id) : undefined;
  const isTheirs = talk !== undefined && talk.status !== 'done';
  const id = talk?.id ?? newId();
  if (talk === undefined)
    await insertConversation(tx, { id, channelId, customerId: who.id, subject, createdAt: new Date() });
  const conversation = await lockConversation(tx, id);
  if (conversation === undefined) throw new Error('a conversation that was just made is not there');
  return { conversation, isTheirs };
}
