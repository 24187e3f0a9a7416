import {
  countMarks,
  readMessage,
  type LanguageDependencies,
  type WritingContext,
} from '../language/index.ts';
import { calendarFor, exceptionsFrom } from '../calendar/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { readMessage as readMessageJob } from './jobs.ts';
import { noSuchConversation } from './known.ts';
import { applyReading, findMissed, findUnread, insertReading, placeOf } from './message-reading.store.ts';
import { lockConversation } from './store.ts';
import { findCounterpart, findHouse, findReply } from './writing-context.store.ts';

type Target = { workspaceId: string; messageId: string };

type Dependencies = { database: Database; realtime: RealtimeHub; language: LanguageDependencies };

/**
 * What is known around an answer: the customer's name, what they asked, their mood, and the own people.
 * @throws AppError `not_found` for a conversation that this workspace does not have.
 */
export async function writingContext(tx: Tx, conversationId: string | null): Promise<WritingContext> {
  const [own, calendar, counterpart] = await Promise.all([
    findHouse(tx),
    calendarFor(tx, null),
    conversationId === null ? undefined : findCounterpart(tx, conversationId),
  ]);
  const house = { ...own, ...exceptionsFrom(calendar, Date.now()) };
  if (counterpart === undefined) {
    if (conversationId !== null) throw noSuchConversation();
    return { ...house, customer: null, asked: [], dissatisfied: false, channel: 'email' };
  }
  const { channelType, ...known } = counterpart;
  // Once they were answered, the next message need not apologise again.
  const dissatisfied = known.dissatisfied && known.asked.length > 0;
  const channel = channelType === 'line' || channelType === 'chat' ? channelType : 'email';
  return { ...house, ...known, dissatisfied, channel };
}

/** Reads a customer's message some moments after it came, once; its mood becomes the conversation's. */
export async function readInbound(
  { database, realtime, language }: Dependencies,
  { workspaceId, messageId }: Target,
): Promise<void> {
  const message = await database.inWorkspace(workspaceId, (tx) => findUnread(tx, messageId));
  if (message === undefined) return;
  const reading = await readMessage(language.engine, message.text, message.previous);
  await database.inWorkspace(workspaceId, async (tx) => {
    // Two messages of one conversation may be read at once: one after the other decides on its mood.
    await lockConversation(tx, message.conversationId);
    if (!(await insertReading(tx, messageId, reading))) return;
    // It may have been moved into another conversation meanwhile.
    const { conversationId, ordinal } = (await placeOf(tx, messageId)) ?? message;
    await applyReading(tx, { conversationId, ordinal }, reading);
    await appendEvents(tx, [
      { type: 'message.updated', conversationId, data: { messageId } },
      { type: 'conversation.updated', conversationId },
    ]);
    tx.afterCommit(() => realtime.wake(workspaceId));
  });
}

/** Counts, for its writer alone, what was marked in an answer that has gone out. */
export async function countReplyMarks(
  { database, language }: Pick<Dependencies, 'database' | 'language'>,
  { workspaceId, messageId }: Target,
): Promise<void> {
  const reply = await database.inWorkspace(workspaceId, (tx) => findReply(tx, messageId));
  if (reply !== undefined) await countMarks(language, workspaceId, { ...reply, messageId });
}

/** Has read what came in without being enqueued; what fails there too ends among the given-up work. */
export async function readMissed(
  { database, jobs }: { database: Database; jobs: Jobs },
  workspaceId: string,
): Promise<void> {
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const messageId of await findMissed(tx))
      await jobs.enqueue(tx, readMessageJob, { workspaceId, messageId });
  });
}
