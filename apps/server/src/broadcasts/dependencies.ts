import type { Locale, PersonalPage } from '@madoguchi/contract';
import type { OutboundMessage, SendOutcome } from '../channels/kit/index.ts';
import type { LineBroadcaster } from '../line/index.ts';
import type { Database, RawBuilder, Tx } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import type { UnsubscribeLinks } from './unsubscribe/links.ts';

/**
 * 会員区分, as far as an audience is chosen by them. They belong to programmes, whose pages know where a desk is from here:
 * so they are handed in, and nothing here imports them.
 */
export type TierAudience = {
  /** Those of these keys that are no tier of the rules that hold now. */
  unknown: (tx: Tx, tiers: readonly string[]) => Promise<string[]>;
  /**
   * A query of the `id` of everybody who is in one of them at this moment, and of how many customers the orders are still
   * being counted, so that they may yet belong to them.
   */
  members: (tx: Tx, tiers: readonly string[]) => Promise<{ ids: RawBuilder<unknown>; waiting: number }>;
};

/** Why a page cannot be given to anybody any more: the event is called off, or takes no answers; the early access is over. */
export type PageEnd = 'page_cancelled' | 'page_closed' | 'page_over';

/** One recipient of a broadcast, for whom a page is made. */
export type PageReader = {
  broadcastId: string;
  recipientId: string;
  customerId: string;
  language: Locale;
};

/** 専用ページ: pages of their own for those whom a broadcast goes to. They belong to programmes, and so are handed in too. */
export type PersonalPages = {
  /** How it stands at that moment; undefined where there is none such. */
  find: (tx: Tx, page: PersonalPage, at: Date) => Promise<{ ended: PageEnd | null } | undefined>;
  /** The path of a recipient’s page: the same however often it is asked for, whether it was made or not. */
  pathOf: (workspaceId: string, page: PersonalPage, recipientId: string) => string;
  /** A path of the same kind that opens nothing. */
  examplePath: (page: PersonalPage) => string;
  /**
   * Makes it; what is there already stays, and so does every address that they had. False where it cannot be made any more: it has
   * ended, or they were erased.
   */
  make: (tx: Tx, page: PersonalPage, reader: PageReader, at: Date) => Promise<boolean>;
  /** Open pages look again at who has one. Before the end of a transaction that wakes them. */
  tell: (tx: Tx, page: PersonalPage) => Promise<void>;
};

/** What broadcasts work with. */
export type BroadcastDependencies = {
  database: Database;
  realtime: RealtimeHub;
  log: Logger;
  processId: string;
  publicUrl: string | null;
  links: UnsubscribeLinks;
  sendLine: LineBroadcaster;
  /** Sends a mail by a mailbox of the desk. `headerId` of its Message-ID is made by `headerIdOf`. */
  sendMail: (
    workspaceId: string,
    channelId: string,
    message: OutboundMessage,
    beforeTransmit: () => Promise<void>,
  ) => Promise<SendOutcome>;
  headerIdOf: (input: {
    secret: string;
    conversationId: string;
    messageId: string;
    address: string;
  }) => string;
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
  tiers: TierAudience;
  pages: PersonalPages;
};

/** Open pages look again at a broadcast. Called last in a transaction. */
export async function tell(
  tx: Tx,
  { realtime }: Pick<BroadcastDependencies, 'realtime'>,
  broadcastId: string | null,
): Promise<void> {
  await appendEvents(tx, [{ type: 'broadcast.changed', conversationId: null, data: { broadcastId } }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}
