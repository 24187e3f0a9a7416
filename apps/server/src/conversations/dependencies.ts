import type { LanguageDependencies } from '../language/index.ts';
import type { ContactKind, OutgoingContent } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import type { ClosingGate } from './closing.ts';
import type { PromiseLedger } from './promise-ledger.ts';

/** What writing, sending and deciding work with. */
export type WritingDependencies = {
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  language: LanguageDependencies;
  promises: PromiseLedger;
  /** What stands in the way of closing conversations. */
  closing: ClosingGate;
  /** What is known of answering by a kind of channel; undefined for one that nothing can be sent by. */
  answering: (channelType: string) => AnswerKind | undefined;
};

/** How answers are made for one kind of channel. */
export type AnswerKind = {
  /** The identifier our message will carry outside (Message-ID); null where the channel itself gives it one. */
  headerId: (input: {
    secret: string;
    conversationId: string;
    messageId: string;
    address: string;
  }) => string | null;
  /** Whether it has a subject, copies, a signature, and quotes what it answers, as letters do. */
  letter: boolean;
  /** Whether it can point at the message it answers, without being a letter. */
  quotes?: boolean;
  /** Seconds in which an answer can be taken back, where that is less than the workspace has. */
  undoSeconds?: number;
  /** The contact points that it reaches people at; left out where only those can be answered who have written by it. */
  reaches?: ContactKind;
  /**
   * Who is at an address, and whether anything arrives; null for somebody it cannot write to. Left out where anybody can be
   * written to.
   */
  person?: (
    tx: Tx,
    channelId: string,
    address: string,
  ) => Promise<{ name: string | null; reachable: boolean } | null>;
  /** Kinds of channels by which it reaches people itself when they go on there. */
  carriesOnTo?: readonly string[];
  /** @throws AppError `unprocessable` with the reason when no answer can go out now. `to` is whom it would go to. */
  refuse?: (tx: Tx, answer: AnswerAsked) => Promise<void>;
};

/** An answer that somebody wants to send. */
export type AnswerAsked = {
  conversationId: string;
  channelId: string;
  to: string[];
  text: string;
  content: OutgoingContent | null;
  attachmentIds: string[];
};
