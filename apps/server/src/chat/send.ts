import { z } from 'zod';
import type { ChannelSender } from '../channels/kit/index.ts';
import type { AnswerAsked, AnswerKind } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { findChat } from './channel.ts';
import { mailUnseenAnswers } from './jobs.ts';
import { appendToThread, visitorOfConversation } from './thread.store.ts';
import { findVisitor, type VisitorRow } from './visitor.store.ts';

type SendingDependencies = { database: Database; realtime: RealtimeHub; jobs: Jobs };

/** How answers are made for web chat: short to take back, since somebody waits for them at the other end. */
export const chatAnswers: AnswerKind = {
  headerId: () => null,
  letter: false,
  undoSeconds: 3,
  // What is answered in the chat goes by mail to who has gone on by mail (mail-answers.ts).
  carriesOnTo: ['email'],
  refuse: async (tx, { channelId }: AnswerAsked) => {
    if ((await findChat(tx, channelId))?.row.enabled !== true)
      throw new AppError(
        'unprocessable',
        'This chat is switched off. Switch it on under settings, or write to the customer by another channel.',
      );
  },
};

/** An answer that a visitor has not seen after this goes to their e-mail address, in milliseconds. */
const unseenMs = 60_000;

const uuid = z.uuid();

/**
 * Sends by web chat: an answer is delivered once it stands in its visitor's thread, from where open pages fetch it. All
 * of it is one transaction in our own database, which may run again: nothing can be in doubt.
 */
export function chatSender({ database, realtime, jobs }: SendingDependencies): ChannelSender {
  return {
    send: ({ workspaceId, channelId, message }) =>
      database.inWorkspace(workspaceId, async (tx) => {
        const visitor = await recipient(tx, message.conversationId, message.to[0]?.address ?? '');
        if (visitor === undefined) {
          const reason = 'The visitor is not known any more: their data was erased.';
          return { outcome: 'refused', reason, code: 'refused_recipient' };
        }
        const chat = await findChat(tx, channelId);
        if ((await appendToThread(tx, visitor.id, message.id)) !== null) {
          if (chat?.settings.emailAnswers === true && visitor.email !== null) {
            const target = { workspaceId, visitorId: visitor.id };
            await jobs.enqueue(tx, mailUnseenAnswers, target, {
              startAfter: new Date(Date.now() + unseenMs),
            });
          }
          const data = { visitorId: visitor.id, what: 'message' };
          await appendEvents(tx, [{ type: 'chat.changed', conversationId: message.conversationId, data }]);
          tx.afterCommit(() => realtime.wake(workspaceId));
        }
        return { outcome: 'delivered', detail: '', headerId: null };
      }),
  };
}

/**
 * Whom an answer is for: who is named; where that is an address (the last message came by mail), who was in the
 * conversation last. A visitor who is named and gone is never replaced by another.
 */
async function recipient(tx: Tx, conversationId: string, address: string): Promise<VisitorRow | undefined> {
  if (uuid.safeParse(address).success) return findVisitor(tx, address);
  const last = await visitorOfConversation(tx, conversationId);
  return last === undefined ? undefined : findVisitor(tx, last.id);
}
