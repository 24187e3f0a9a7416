import type { PromiseAct } from '@madoguchi/contract';
import { timeZoneOf } from '../conversations/index.ts';
import { checkProposal } from '../language/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import type { PromiseWorkDependencies } from './dependencies.ts';
import { dueInstant } from './domain.ts';
import { changed, end, trail } from './ending.ts';
import { verdictOf } from './fulfil.ts';
import { areOne } from './given.ts';
import { make, plan } from './making.ts';
import { lockPromise } from './rows.store.ts';
import { settleTold } from './told-times.ts';
import * as store from './store.ts';
import { findCall, findMessage, type MessageFacts } from './surroundings.store.ts';
import {
  actsPromisedIn,
  delayCause,
  dropCause,
  endedBy,
  movedBy,
  openTo,
  takeCause,
  type Candidate,
  type Cause,
} from './sweep.store.ts';

/**
 * Looks at one thing that was sent, said or came back: what it promises, keeps or moves. It ends with its cause in one
 * transaction, so that whatever dies it is looked at once.
 *
 * @returns whether there may be more
 */
export async function lookAtCause(
  dependencies: PromiseWorkDependencies,
  workspaceId: string,
): Promise<boolean> {
  const next = await dependencies.database.inWorkspace(workspaceId, takeCause);
  if (next === undefined) return false;
  const read = next.source === 'read' ? await readText(dependencies, workspaceId, next.id) : [];
  return changing(dependencies, workspaceId, async (tx, events) => {
    const cause = await takeCause(tx);
    if (cause === undefined) return false;
    // Another process has taken it meanwhile: what comes next is for the next look.
    if (cause.source !== next.source || cause.id !== next.id) return true;
    if (read === null) await delayCause(tx, cause);
    else {
      await look(tx, events, cause, read);
      await dropCause(tx, cause);
    }
    return true;
  });
}

type Read = { at: string; start: number; act: PromiseAct; due: string | null; condition: string | null };

const onClock = /^20\d\d-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/u;

/** What the engine reads in an answer; null while it cannot be asked. */
async function readText(
  { database, language }: PromiseWorkDependencies,
  workspaceId: string,
  messageId: string,
): Promise<Read[] | null> {
  const message = await database.inWorkspace(workspaceId, (tx) => findMessage(tx, messageId));
  if (message === undefined) return [];
  try {
    const { text, conversationId } = message;
    const { promises } = await checkProposal(language, workspaceId, { text, conversationId });
    // Hours beyond midnight (25時) are left to people.
    return promises.map(({ due, ...each }) => ({
      ...each,
      due: due !== null && onClock.test(due) ? due : null,
    }));
  } catch (error) {
    language.log.warn({ err: error, messageId }, 'an answer is read for promises later');
    return null;
  }
}

async function look(tx: Tx, events: NewEvent[], { source, id }: Cause, read: readonly Read[]): Promise<void> {
  switch (source) {
    case 'read':
      return takeRead(tx, events, id, read);
    case 'sent':
      return ofSent(tx, events, id);
    case 'returned':
      return ofReturned(tx, events, id);
    case 'call':
      return ofCall(tx, events, id);
    case 'conversation':
      return settleTold(tx, events, id);
  }
}

/** Keeps what has a date as unconfirmed: a person has still to say that it is one. */
async function takeRead(tx: Tx, events: NewEvent[], messageId: string, read: readonly Read[]): Promise<void> {
  const message = await findMessage(tx, messageId);
  if (message === undefined) return;
  const known = await store.sentencesOf(tx, messageId);
  const timeZone = await timeZoneOf(tx);
  // A date that was over when it was written is a slip of the pen, or tells of something else.
  const isOver = (due: string) => dueInstant(due, timeZone) <= new Date(message.at);
  for (const { at, start, act, due, condition } of read) {
    if ((due === null ? condition === null : isOver(due)) || known.some((sentence) => areOne(sentence, at)))
      continue;
    await make(tx, events, {
      conversationId: message.conversationId,
      messageId,
      channelId: message.channelId,
      source: 'reply',
      act,
      sentence: at.slice(0, 2000),
      place: start,
      condition,
      due,
      undated: false,
      ownerId: message.authorId,
      confirmed: false,
      createdBy: message.authorId,
      createdAt: new Date(message.at),
      movesId: null,
    });
  }
}

const byMessage = (at: string, messageId: string) => ({
  at: new Date(at),
  by: null,
  how: 'message' as const,
  evidenceId: messageId,
  reason: '',
  told: '',
});

/** An answer of ours has gone out: what it moves is moved, and what it keeps is kept or proposed. */
async function ofSent(tx: Tx, events: NewEvent[], messageId: string): Promise<void> {
  const message = await findMessage(tx, messageId);
  // What is in doubt or came back meanwhile keeps nothing.
  if (message === undefined || message.automatic || message.delivery !== 'sent') return;
  await settleTold(tx, events, message.conversationId);
  for (const { id } of await movedBy(tx, messageId))
    await end(
      tx,
      events,
      { id, conversationId: message.conversationId },
      {
        ...byMessage(message.at, messageId),
        state: 'moved',
      },
    );
  const again = await actsPromisedIn(tx, messageId);
  // What acknowledgements told is another matter than what people have promised: any answer there keeps it.
  const open = (await openTo(tx, { ...message, messageId })).filter(({ told }) => !told);
  for (const candidate of open) await judge(tx, events, message, candidate, again, open);
}

async function judge(
  tx: Tx,
  events: NewEvent[],
  message: MessageFacts,
  { id, act, sameConversation }: Candidate,
  again: readonly PromiseAct[],
  open: readonly Candidate[],
): Promise<void> {
  const alike = open.filter((other) => other.act === act && other.sameConversation);
  const verdict = verdictOf({
    act,
    text: message.text,
    promisesAgain: again.includes(act),
    others: alike.length > 1,
  });
  // An answer in another conversation with the same person speaks of another matter, as far as one can know.
  if (verdict === 'nothing' || (!sameConversation && act === 'other')) return;
  const named = { id, conversationId: message.conversationId };
  if (verdict === 'done' && sameConversation) {
    await end(tx, events, named, { ...byMessage(message.at, message.id), state: 'kept' });
  } else if (await store.propose(tx, id, message.id)) events.push(changed(named, 'proposed'));
}

/** A message that ended promises did not arrive: they are open again. */
async function ofReturned(tx: Tx, events: NewEvent[], messageId: string): Promise<void> {
  for (const { id } of await endedBy(tx, messageId)) {
    const promise = await lockPromise(tx, id);
    if (promise === undefined) continue;
    await store.reopenReturned(tx, id);
    const dueAt = promise.dueAt === null ? null : new Date(promise.dueAt);
    const channelId = (await findMessage(tx, messageId))?.channelId ?? null;
    await plan(tx, { id, due: promise.due, dueAt, channelId }, new Date());
    await trail(tx, promise, 'promise_reopened', null, { from: promise.state, evidence: messageId });
    events.push(changed(promise, 'reopened'));
  }
}

/** Somebody spoke with the customer: a promised word is given. Which of several is for a person to say. */
async function ofCall(tx: Tx, events: NewEvent[], callId: string): Promise<void> {
  const call = await findCall(tx, callId);
  if (call === undefined) return;
  await settleTold(tx, events, call.conversationId);
  const open = (await openTo(tx, call)).filter(({ act }) => act === 'contact');
  for (const { id } of open) {
    const named = { id, conversationId: call.conversationId };
    if (open.length === 1)
      await end(tx, events, named, { ...byMessage(call.at, call.messageId), how: 'call', state: 'kept' });
    else if (await store.propose(tx, id, call.messageId)) events.push(changed(named, 'proposed'));
  }
}
