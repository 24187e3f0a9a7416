import type { Tx } from '../platform/db/index.ts';
import { enterKnown } from '../promises/index.ts';
import { renderDates, sampleDay, samplePromises, type SampleMessage } from './data/index.ts';

/** A message of a conversation as it was loaded. */
export type LoadedMessage = { id: string; at: Date; message: SampleMessage; authorId: string | null };

/** Enters what a conversation's own messages promise; the next answer after one has kept it. */
export async function loadPromises(
  tx: Tx,
  conversationId: string,
  messages: readonly LoadedMessage[],
  now: Date,
): Promise<void> {
  for (const [index, { id, at, message, authorId }] of messages.entries()) {
    if (message.direction !== 'outbound') continue;
    const next = messages.slice(index + 1).find((later) => later.message.direction === 'outbound');
    for (const { sentence, act, day, time } of samplePromises) {
      if (!message.text.includes(sentence)) continue;
      const words = renderDates(sentence, now);
      const due = sampleDay(day === 'same' ? message.day : day, now);
      await enterKnown(tx, {
        conversationId,
        messageId: id,
        source: 'reply',
        act,
        sentence: words,
        place: renderDates(message.text, now).indexOf(words),
        condition: null,
        due: time === undefined ? due : `${due}T${time}`,
        ownerId: authorId,
        createdBy: authorId,
        createdAt: at,
        keptBy: next === undefined ? null : { messageId: next.id, at: next.at },
      });
    }
  }
}
