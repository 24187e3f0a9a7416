import type { SheetPromise } from '@madoguchi/contract';
import type { AnswerKind } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';

/** What is promised to customers, as the feature that keeps it knows. */
export type PromisePort = {
  /** Promises to a customer that are not kept yet, the next first. */
  open: (tx: Tx, customerId: string) => Promise<SheetPromise[]>;
  /** They go over with the customer. */
  give: (tx: Tx, customerId: string, fromId: string | null, toId: string) => Promise<void>;
};

export type HandoverDependencies = {
  database: Database;
  realtime: RealtimeHub;
  answering: (channelType: string) => AnswerKind | undefined;
  promises: PromisePort;
};
