import type { Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import type { NewEvent } from '../../platform/realtime/index.ts';
import { previewOf } from '../domain.ts';
import { recordActivity } from '../message.store.ts';
import { channelForSending } from '../sending.store.ts';
import type { LockedConversation } from '../store.ts';
import type { Answering } from '../ways.ts';
import { showBegun } from './first-message.store.ts';

/** How much of a message names a conversation that has no subject. */
const subjectLength = 40;

/**
 * The first message of a conversation is about to be sent, or handed in: from here on it is one like any other.
 * @throws AppError `invalid_request` for a mail without a subject.
 */
export async function begin(
  { answering }: Answering,
  tx: Tx,
  actor: Actor,
  conversation: LockedConversation,
  text: string,
): Promise<LockedConversation> {
  if (!conversation.beginning) return conversation;
  const preview = previewOf(text, null);
  const channel = await channelForSending(tx, conversation.channelId);
  const isLetter = channel !== undefined && answering(channel.type)?.letter === true;
  if (isLetter && conversation.subject === '')
    throw new AppError('invalid_request', 'A mail needs a subject. Write one, then send again.', {
      errors: [{ path: 'subject', message: 'must not be empty' }],
    });
  const subject =
    conversation.subject === '' ? Array.from(preview).slice(0, subjectLength).join('') : conversation.subject;
  await showBegun(tx, conversation.id, { subject, preview });
  await recordActivity(tx, conversation.id, 'created', actor.memberId);
  return { ...conversation, subject, beginning: false };
}

/** What others are told of, first, when a conversation has begun just now. */
export const begunEvents = ({ id, beginning }: LockedConversation): NewEvent[] =>
  beginning ? [{ type: 'conversation.created', conversationId: id }] : [];
