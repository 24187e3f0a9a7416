import {
  automaticAddress,
  lockConversation,
  ownAddresses,
  recipientsFor,
  recordActivity,
  sendReply,
} from '../conversations/index.ts';
import { presenceOf } from '../calendar/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import * as store from './acknowledgement.store.ts';
import { rulesOf } from './book.ts';
import { compose } from './compose.ts';
import { decide, type Decision } from './decide.ts';
import type { AcknowledgementDependencies, PlannedDue } from './dependencies.ts';
import { viaOf, wayAfterCall, type CallWay } from './way.ts';
import { languageOf } from './words.ts';

/** How many are decided about at a look, each in a transaction of its own. */
const batch = 50;

/** How many a customer gets in a day at most: a program that answers each is told no more. */
const mostADay = 5;

/** Acknowledges what waits for it. Safe to run in several processes: each message is decided about once. */
export async function acknowledgeWaiting(
  dependencies: AcknowledgementDependencies,
  workspaceId: string,
  now = new Date(),
): Promise<void> {
  const { database } = dependencies;
  const waiting = await database.inWorkspace(workspaceId, (tx) => store.findWaiting(tx, now, batch));
  for (const messageId of waiting)
    await changing(dependencies, workspaceId, (tx, events) =>
      acknowledge(dependencies, tx, events, messageId, now),
    );
}

async function acknowledge(
  dependencies: AcknowledgementDependencies,
  tx: Tx,
  events: NewEvent[],
  messageId: string,
  now: Date,
): Promise<void> {
  const found = await store.findAsked(tx, messageId);
  // The conversation first, as by everything that changes one: whoever answers at this moment comes before or after.
  const conversation = found === undefined ? undefined : await lockConversation(tx, found.conversationId);
  if (found === undefined || conversation === undefined || !(await store.lockWaiting(tx, messageId))) return;
  const asked = (await store.findAsked(tx, messageId)) ?? found;
  // It was moved while this waited: the next look takes it up where it is.
  if (asked.conversationId !== conversation.id) return;
  const { rules } = await rulesOf(tx);
  const push = rules.channels.some((each) => each.channelId === asked.channelId && each.push);
  const other = asked.call === null ? null : await wayAfterCall(dependencies, tx, asked.customerId, push);
  const [address = ''] =
    asked.call === null ? await recipientsFor(tx, conversation.id) : other === null ? [] : [other.way.to];
  // Two matters of one customer may come at once: one after the other is decided about.
  await store.decideAlone(tx, asked.customerId);
  const around = await store.findAround(tx, conversation.id, asked.ordinal);
  const closed = conversation.status === 'done';
  const decision = await decideOn(dependencies, tx, { asked, around, closed, address, other, rules, now });
  if (decision.kind === 'wait') return store.postpone(tx, messageId, decision.until);
  if (decision.kind === 'skip') return store.settleSkipped(tx, messageId, decision.reason, now);
  const own = asked.quotedFrom === null ? asked.text : asked.text.slice(0, asked.quotedFrom);
  const locale = languageOf(own);
  const { variant } = decision;
  const channelType = other?.way.channelType ?? asked.channelType;
  const form = dependencies.answering(channelType)?.letter === true ? 'letter' : 'talk';
  const callBack = asked.call?.dueAt ?? null;
  // Who rang is told when they are called back, which the telephone's own rule has settled.
  const due: PlannedDue =
    callBack === null ? dependencies.plannedDue : () => Promise.resolve({ dueAt: new Date(callBack) });
  const written = await compose(due, tx, rules, {
    asked,
    variant,
    locale,
    form,
    address,
    first: !around.begun,
    now,
  });
  const sentId = newId();
  try {
    await sendReply(dependencies, tx, conversation, {
      id: sentId,
      text: written.text,
      cc: [],
      attachmentIds: [],
      quote: false,
      status: undefined,
      writer: null,
      assigneeId: null,
      automatic: true,
      atOnce: true,
      via: other === null ? null : viaOf(other, locale),
      uploadedBy: null,
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return store.settleSkipped(tx, messageId, 'no_way', now);
  }
  const { dueAt, words, sentence } = written;
  await store.settleSent(tx, messageId, { sentId, address, variant, locale, words, dueAt, push }, now);
  const conversationId = conversation.id;
  await recordActivity(tx, conversationId, 'acknowledged', null, {
    variant,
    due: dueAt?.toISOString() ?? null,
  });
  const promised =
    dueAt === null
      ? []
      : await dependencies.promised(tx, {
          conversationId,
          messageId: sentId,
          channelId: asked.channelId,
          sentence,
          dueAt,
          memberId: asked.assignee?.id ?? null,
          at: now,
        });
  events.push(
    ...promised,
    { type: 'message.created', conversationId, data: { messageId: sentId, direction: 'outbound' } },
    { type: 'conversation.updated', conversationId },
  );
}

type About = {
  asked: store.AskedRow;
  other: CallWay | null;
  around: store.Around;
  closed: boolean;
  address: string;
  rules: Awaited<ReturnType<typeof rulesOf>>['rules'];
  now: Date;
};

/** Gathers what a decision depends on, and decides. */
async function decideOn(
  { answering, isFree }: AcknowledgementDependencies,
  tx: Tx,
  { asked, around, closed, address, other, rules, now }: About,
): Promise<Decision> {
  const { channelId, channelType, customerId, reading } = asked;
  const since = {
    quiet: new Date(now.getTime() - rules.quietMinutes * 60_000),
    day: new Date(now.getTime() - 24 * 3_600_000),
  };
  const lately = await store.countLately(tx, customerId, address, since);
  const { open } = await presenceOf(tx, channelId, now);
  const own = await ownAddresses(tx);
  return decide({
    rule: rules.channels.find((each) => each.channelId === channelId),
    harassment: rules.harassment,
    reading,
    channelType,
    call: asked.call !== null,
    answerable: other !== null || (answering(channelType) !== undefined && address !== ''),
    open,
    age: now.getTime() - Date.parse(asked.receivedAt),
    before: around.before,
    since: asked.call?.returned === true ? { kind: 'sent' } : sinceThen(around),
    closed,
    machine: automaticAddress(address) || own.includes(address.toLowerCase()),
    lately: lately.quiet > 0,
    tooMany: lately.day >= mostADay,
    free: other === null ? await isFree(tx, { id: channelId, type: channelType }, address) : other.free,
  });
}

function sinceThen({ answered, undoUntil }: store.Around) {
  if (answered) return { kind: 'sent' as const };
  return undoUntil === null ? null : { kind: 'sending' as const, until: new Date(undoUntil) };
}
