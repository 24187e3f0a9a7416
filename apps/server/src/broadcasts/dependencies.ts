import type { OutboundMessage, SendOutcome } from '../channels/kit/index.ts';
import type { LineBroadcaster } from '../line/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import type { UnsubscribeLinks } from './unsubscribe/links.ts';

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
