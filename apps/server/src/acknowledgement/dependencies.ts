import type { DeadlineKind, DeadlineMark } from '@madoguchi/contract';
import type { WritingDependencies } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';

/** By when a person will have done something, as the deadline rules say; null where they say nothing. */
export type PlannedDue = (
  tx: Tx,
  asked: {
    channelId: string;
    customerId: string;
    tags: readonly string[];
    reading: readonly DeadlineMark[];
    receivedAt: Date;
  },
  kind: DeadlineKind,
) => Promise<{ dueAt: Date } | null>;

/** A time that a customer was told: whoever answers has to keep it. */
export type PromiseTold = {
  conversationId: string;
  /** The message that tells it, and the words it does so with. */
  messageId: string;
  channelId: string;
  sentence: string;
  dueAt: Date;
  /** Who was named as the one who answers. */
  memberId: string | null;
  at: Date;
};

export type AcknowledgementDependencies = WritingDependencies & {
  plannedDue: PlannedDue;
  /** Is told of each time told, in the transaction that tells it: for the ledger of promises. */
  promised: (tx: Tx, told: PromiseTold) => Promise<NewEvent[]>;
  /** Whether a reply there costs nothing now; null where nothing is counted. */
  isFree: (tx: Tx, channel: { id: string; type: string }, address: string) => Promise<boolean | null>;
};
