import type { Approval, CreateConversation } from '@madoguchi/contract';
import { idFrom, newId } from '../../platform/db/index.ts';
import type { Actor } from '../../platform/http/index.ts';
import { changing } from '../changing.ts';
import type { MessageRow } from '../message-queries.store.ts';
import { foundBefore, writeMessage, type ReplyDependencies } from '../reply.ts';
import { deleteFirstMessage } from './first-message.store.ts';
import { openWithin } from './first-messages.ts';

/** What became of a conversation that was begun: sent, or its first message waits for approval. */
export type Started = { conversationId: string } & ({ message: MessageRow } | { approval: Approval });

/**
 * Begins a conversation from our side: with a customer, by a channel that reaches them, everything that holds for an answer
 * included (rules of language, approval, time to undo). Under an idempotency key it happens once.
 * @throws AppError as for an answer; `unprocessable` where nothing can be sent to the customer.
 */
export async function startConversation(
  dependencies: ReplyDependencies,
  actor: Actor,
  { text, cc, attachmentIds, status, ...given }: CreateConversation,
  idempotencyKey: string | null,
): Promise<Started> {
  const before = await foundBefore(dependencies, actor, idempotencyKey);
  if (before !== undefined) return started(before);
  // Two requests under one key meet at its row: the second waits there, and finds what the first has written.
  const id =
    idempotencyKey === null ? newId() : idFrom('conversation', actor.workspaceId, actor.via, idempotencyKey);
  await changing(dependencies, actor.workspaceId, (tx, events) =>
    openWithin(dependencies, tx, events, actor.memberId, { ...given, id }),
  );
  const message = {
    text,
    cc,
    attachmentIds,
    status,
    direction: 'outbound',
    quote: false,
    mentions: [],
  } as const;
  try {
    return started(
      await writeMessage(
        dependencies,
        actor,
        id,
        { ...message, cc, attachmentIds, mentions: [] },
        idempotencyKey,
      ),
    );
  } catch (error) {
    await changing(dependencies, actor.workspaceId, (tx) => deleteFirstMessage(tx, id));
    throw error;
  }
}

function started(written: Awaited<ReturnType<typeof writeMessage>>): Started {
  return 'message' in written
    ? { conversationId: written.message.conversationId, message: written.message }
    : { conversationId: written.approval.conversationId, approval: written.approval };
}
