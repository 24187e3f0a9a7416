import type { HandOverReason } from '@madoguchi/contract';
import { externalIdOf } from '../../channels/chat/index.ts';
import {
  lockConversation,
  receiveWithin,
  recordActivity,
  updateConversation,
} from '../../conversations/index.ts';
import { presenceOf } from '../../calendar/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { NewEvent } from '../../platform/realtime/index.ts';
import type { Chat } from '../channel.ts';
import { joinCustomer } from '../customer.ts';
import type { ChatDependencies } from '../dependencies.ts';
import { appendToThread, noteReceived, postedMessage } from '../thread.store.ts';
import type { VisitorRow } from '../visitor.store.ts';
import { endDialogue, turnsOf } from './dialogue.store.ts';
import { transcriptItem, type Ending } from './transcript.ts';

export type Talking = {
  dependencies: Pick<ChatDependencies, 'jobs'>;
  tx: Tx;
  chat: Chat;
  visitor: VisitorRow;
  /** What is to be told when the transaction ends. */
  events: NewEvent[];
};

/** Puts a dialogue into its visitor's conversation as one message, in the transaction in which it ends. */
async function store(
  { dependencies, tx, chat, visitor, events }: Talking,
  dialogueId: string,
  ending: Ending,
): Promise<{ id: string; conversationId: string }> {
  const item = transcriptItem(chat, visitor, dialogueId, await turnsOf(tx, dialogueId), ending);
  const channelId = chat.row.id;
  await joinCustomer(tx, visitor);
  events.push(...((await receiveWithin(tx, dependencies.jobs, channelId, item)) ?? []));
  await joinCustomer(tx, visitor);
  const message = await postedMessage(
    tx,
    channelId,
    externalIdOf(visitor.id, `first-questions-${dialogueId}`),
  );
  if (message === undefined) throw new Error('the dialogue just stored is not there');
  await noteReceived(tx, channelId);
  return message;
}

/** When the visitor is told that somebody answers: null while somebody is there. */
export async function opensAtFor({ tx, chat }: Pick<Talking, 'tx' | 'chat'>): Promise<Date | null> {
  const { open, opensAt } = await presenceOf(tx, chat.row.id, new Date());
  return open ? null : opensAt;
}

/** A person takes over: all that was said stands in the conversation, which waits for an answer from now on. */
export async function handOver(talking: Talking, dialogueId: string, reason: HandOverReason): Promise<void> {
  const { tx, visitor } = talking;
  const opensAt = await opensAtFor(talking);
  const message = await store(talking, dialogueId, { outcome: 'handed', reason, opensAt });
  await appendToThread(tx, visitor.id, message.id);
  await endDialogue(tx, dialogueId, 'handed', reason);
}

/** The assistant was enough: what was said is kept in a conversation that is done, and waits for nobody. */
export async function settle(talking: Talking, dialogueId: string): Promise<void> {
  const { tx } = talking;
  const { conversationId } = await store(talking, dialogueId, {
    outcome: 'settled',
    reason: null,
    opensAt: null,
  });
  await endDialogue(tx, dialogueId, 'settled', null);
  const conversation = await lockConversation(tx, conversationId);
  // One that people have in hand stays as they left it.
  if (conversation?.lastOrdinal !== 1 || conversation.status !== 'open') return;
  await updateConversation(tx, conversationId, { ...conversation, status: 'done' });
  await recordActivity(tx, conversationId, 'settled_by_assistant', null);
}
