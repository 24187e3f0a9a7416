import type { Approval, CreateMessage } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import type { LockedConversation } from './store.ts';

/** An answer about to be sent, by whom and to whom. Its conversation is locked, its uploads are there. */
export type Submission = {
  /** The id of the request: the same when it is repeated. */
  id: string;
  writer: Actor;
  conversation: LockedConversation;
  reply: CreateMessage;
  /** The channel it would go by, where that is known to be another than the conversation's. */
  channelId?: string;
  /** Addresses of all recipients. */
  recipients: string[];
};

/** Stands before the outbox: told by the feature that knows which answers somebody else must approve first. */
export type ApprovalGate = {
  /** What an earlier request with this id was answered, when it was held. */
  find: (tx: Tx, actor: Actor, requestId: string) => Promise<Approval | undefined>;
  /** Keeps an answer that needs approval; null when it may go out as it is. */
  hold: (tx: Tx, submission: Submission) => Promise<Approval | null>;
};
