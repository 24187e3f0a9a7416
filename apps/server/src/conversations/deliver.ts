import type { DeliveryReason } from '@madoguchi/contract';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChannelSender, OutboundMessage, SendOutcome } from '../channels/kit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import { retryWait } from './domain.ts';
import { countMarks, deliverMessage, fileSentCopy } from './jobs.ts';
import { recordActivity } from './message.store.ts';
import { findTail } from './message-queries.store.ts';
import * as outbox from './outbox.store.ts';
import type { WritingDependencies } from './dependencies.ts';

export type DeliveryDependencies = WritingDependencies & {
  log: Logger;
  processId: string;
  /** Brings the words of a message up to date that were right when it was written; just before each attempt. */
  freshen: (tx: Tx, messageId: string) => Promise<void>;
  /** What a kind of channel sends with; undefined for one that nothing can be sent by. */
  senderOf: (channelType: string) => ChannelSender | undefined;
};

type Target = { workspaceId: string; messageId: string };

/** What this process is sending right now: its other claims are of attempts that ended without a word. */
const inHand = new Set<Target>();

/**
 * Sends one message of the outbox. Idempotent: only who claims the row sends, and what was being transmitted
 * when its process died is never sent again by itself (it is shown as doubtful).
 */
export async function deliver(dependencies: DeliveryDependencies, target: Target): Promise<void> {
  inHand.add(target);
  try {
    await claimAndSend(dependencies, target);
  } finally {
    inHand.delete(target);
  }
}

async function claimAndSend(dependencies: DeliveryDependencies, target: Target): Promise<void> {
  const { database, processId } = dependencies;
  const { workspaceId, messageId } = target;
  const claimed = await database.inWorkspace(workspaceId, (tx) => outbox.claim(tx, messageId, processId));
  if (claimed === undefined) return;
  const outcome = await attempt(dependencies, target, claimed);
  await insist(dependencies, messageId, () =>
    database.inWorkspace(workspaceId, async (tx) => {
      await settle(dependencies, tx, messageId, claimed.attempts, outcome);
      tx.afterCommit(() => dependencies.realtime.wake(workspaceId));
    }),
  );
}

/** Seconds between tries to record an outcome: a database that is being restarted is back within them. */
const recordingWaits = [0.5, 1, 2, 4, 8];

/** What became of a message only this process knows: a database that is away for a moment must not make it doubtful. */
async function insist(
  { log }: DeliveryDependencies,
  messageId: string,
  record: () => Promise<void>,
): Promise<void> {
  for (const seconds of recordingWaits) {
    try {
      await record();
      return;
    } catch (error) {
      log.warn({ err: error, messageId }, 'could not record what became of a message yet');
      await delay(seconds * 1000);
    }
  }
  await record();
}

async function attempt(
  dependencies: DeliveryDependencies,
  { workspaceId, messageId }: Target,
  claimed: outbox.ClaimedRow,
): Promise<SendOutcome> {
  const { database, processId, log } = dependencies;
  try {
    const { message, channelType } = await database.inWorkspace(workspaceId, async (tx) => {
      await dependencies.freshen(tx, messageId);
      return loadOutgoing(tx, messageId);
    });
    const sender = dependencies.senderOf(channelType);
    if (sender === undefined) throw new Error(`nothing can be sent by a channel of kind ${channelType}`);
    return await sender.send({
      workspaceId,
      channelId: claimed.channelId,
      message,
      beforeTransmit: async () => {
        const mine = await database.inWorkspace(workspaceId, (tx) =>
          outbox.beginTransmission(tx, messageId, processId, claimed.attempts),
        );
        if (!mine) throw new Error('another process has taken this message over');
      },
    });
  } catch (error) {
    log.warn({ err: error, messageId }, 'sending failed before transmission');
    return {
      outcome: 'retry',
      reason: error instanceof Error ? error.message : String(error),
      code: 'desk_problem',
    };
  }
}

/** Everything the adapter needs to write the message, the same at every attempt. */
async function loadOutgoing(
  tx: Tx,
  messageId: string,
): Promise<{ channelId: string; channelType: string; message: OutboundMessage }> {
  const row = await outbox.findOutgoing(tx, messageId);
  if (row === undefined) throw new Error('the message to be sent is not there');
  const quoted = row.quotes === null ? undefined : await findTail(tx, row.quotes);
  const message: OutboundMessage = {
    id: messageId,
    headerId: row.headerId ?? messageId,
    conversationId: row.conversationId,
    from: { name: row.channelName, address: row.channelAddress },
    to: row.recipients.to ?? [],
    cc: row.recipients.cc ?? [],
    subject: row.subject ?? '',
    text: row.text,
    content: row.content,
    writer: row.writerId === null ? null : { id: row.writerId, name: row.writerName ?? '' },
    signature: row.signature,
    inReplyTo: row.references.at(-1) ?? null,
    references: row.references,
    quoted:
      quoted === undefined
        ? null
        : { name: quoted.fromName, address: quoted.fromAddress, at: new Date(quoted.at), text: quoted.text },
    locale: /[\u3040-\u30ff\u4e00-\u9fff]/u.test(row.text) ? 'ja' : 'en',
    timeZone: row.timeZone,
    date: new Date(row.receivedAt),
    attachments: await outbox.attachmentsOf(tx, messageId),
    automatic: row.automatic,
  };
  const { channelId, channelType } = row;
  return { channelId, channelType, message };
}

async function settle(
  dependencies: DeliveryDependencies,
  tx: Tx,
  messageId: string,
  attempts: number,
  outcome: SendOutcome,
): Promise<void> {
  // Taken for dead meanwhile: what became of the message is decided elsewhere, but a success is a fact.
  const mine = await outbox.holds(tx, messageId, dependencies.processId, attempts);
  if (!mine && outcome.outcome !== 'delivered') return;
  const target = { workspaceId: tx.workspaceId, messageId };
  const wait = outcome.outcome === 'retry' ? retryWait(attempts) : null;
  if (wait !== null) {
    const notBefore = new Date(Date.now() + wait * 1000);
    await outbox.backToWaiting(tx, messageId, notBefore);
    await dependencies.jobs.enqueue(tx, deliverMessage, target, { startAfter: notBefore });
    await finish(tx, messageId, 'queued', outcome.outcome === 'retry' ? outcome : null);
    return;
  }
  await outbox.deleteOutbox(tx, messageId);
  if (outcome.outcome === 'delivered') {
    if (outcome.headerId !== null) await outbox.replaceHeaderId(tx, messageId, outcome.headerId);
    await finish(tx, messageId, 'sent', { reason: outcome.detail, code: null });
    await dependencies.jobs.enqueue(tx, fileSentCopy, target);
    await dependencies.jobs.enqueue(tx, countMarks, target);
    return;
  }
  const conversationId = await finish(
    tx,
    messageId,
    outcome.outcome === 'doubtful' ? 'doubtful' : 'failed',
    outcome,
  );
  if (conversationId !== undefined) {
    const { reason, code } = outcome;
    await recordActivity(tx, conversationId, 'send_failed', null, { reason, code });
  }
}

/** What became of an attempt: the server's words, and what they mean. */
type Why = { reason: string; code: DeliveryReason | null };

async function finish(
  tx: Tx,
  messageId: string,
  delivery: 'queued' | 'sent' | 'failed' | 'doubtful',
  why: Why | null,
): Promise<string | undefined> {
  const message = await outbox.setDelivery(tx, messageId, delivery, why?.reason ?? null, why?.code ?? null);
  if (message === undefined) return undefined;
  await appendEvents(tx, [
    { type: 'message.updated', conversationId: message.conversationId, data: { messageId, delivery } },
  ]);
  return message.conversationId;
}

const doubt = {
  reason:
    'The desk stopped while this was being sent. It may or may not have arrived: check, then send again or mark it as sent.',
  code: 'desk_stopped',
} as const;

/** Takes up what dead processes left: what was only claimed is sent again, what was on its way becomes doubtful. */
export async function recoverOutbox(dependencies: DeliveryDependencies, workspaceId: string): Promise<void> {
  const { database, processId, jobs, realtime } = dependencies;
  await database.inWorkspace(workspaceId, async (tx) => {
    const sending = [...inHand].map((target) => target.messageId);
    const rows = await outbox.strandedRows(tx, processId, sending);
    for (const row of rows) {
      if (row.state === 'transmitting') {
        await outbox.deleteOutbox(tx, row.messageId);
        const conversationId = await finish(tx, row.messageId, 'doubtful', doubt);
        if (conversationId !== undefined)
          await recordActivity(tx, conversationId, 'send_failed', null, doubt);
      } else {
        // Also what only waits: its time is set to now, so that one job is made for it and not one at every look.
        await outbox.backToWaiting(tx, row.messageId, new Date());
        await jobs.enqueue(tx, deliverMessage, { workspaceId, messageId: row.messageId });
      }
    }
    if (rows.length > 0) tx.afterCommit(() => realtime.wake(workspaceId));
  });
}

/** Puts a copy into the mailbox's Sent folder; the adapter looks first whether it is there. */
export async function copyToSent(
  dependencies: DeliveryDependencies,
  { workspaceId, messageId }: Target,
): Promise<void> {
  const { channelType, ...found } = await dependencies.database.inWorkspace(workspaceId, (tx) =>
    loadOutgoing(tx, messageId),
  );
  await dependencies.senderOf(channelType)?.fileCopy?.({ workspaceId, ...found });
}
