import type { GivenPromise } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';

/** What was written, and what of it a person confirmed as promises; undefined where they were not asked. */
export type PromisedText = { text: string; promises: readonly GivenPromise[] | undefined };

/** A message that is now in its conversation, with what it promises. */
export type PromisingMessage = PromisedText & {
  messageId: string;
  conversationId: string;
  channelId: string;
  writerId: string | null;
  source: 'reply' | 'note';
};

/** Told by the feature that keeps the ledger of promises. */
export type PromiseLedger = {
  /**
   * Before the transaction, since the language engine may take a while.
   * @throws AppError `invalid_request` for a list that cannot be, `promise_undated` where nothing was said of a vague one
   */
  refuse: (workspaceId: string, conversationId: string, reply: PromisedText) => Promise<void>;
  /** @throws AppError for an owner, a time or an older promise that cannot be */
  check: (tx: Tx, conversationId: string, promises: PromisedText['promises']) => Promise<void>;
  /** Writes what a message promises, in the transaction that writes the message; answers the events. */
  write: (tx: Tx, message: PromisingMessage) => Promise<NewEvent[]>;
};
