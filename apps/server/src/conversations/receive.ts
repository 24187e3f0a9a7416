import { createHash } from 'node:crypto';
import type { DeliveryReport, InboundItem } from '../channels/kit/index.ts';
import { customerOf } from '../customers/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { appendEvents, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import { previewOf, provisionalName, statusAfterInbound, storableDeep } from './domain.ts';
import { readMessage } from './jobs.ts';
import { insertAttachment, insertMessage, recordActivity } from './message.store.ts';
import { applyEdit, applyRemoval } from './receive-changes.ts';
import { actInstead, placeElsewhere } from './placing.ts';
import * as store from './receive.store.ts';

export type ReceiveDependencies = {
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  /** Is told, after the commit, what became of each item. */
  counted?: (outcome: ReceivedOutcome) => void;
  /** Takes a delivery report on something that is no conversation; null: it is none of theirs. */
  reported?: (tx: Tx, channelId: string, report: DeliveryReport) => Promise<NewEvent[] | null>;
};

export type ReceivedOutcome = 'stored' | 'quarantined' | 'duplicate';

/** Messages whose reading is asked for together: one statement for a batch. */
class ToRead {
  readonly #ids: string[] = [];

  add(messageId: string): void {
    this.#ids.push(messageId);
  }

  enqueue(tx: Tx, jobs: Jobs): Promise<void> {
    const { workspaceId } = tx;
    return jobs.enqueueAll(
      tx,
      readMessage,
      this.#ids.map((messageId) => ({ workspaceId, messageId })),
    );
  }
}

/** What more a channel writes in the same transaction (its cursor). */
export type AlsoStore = (tx: Tx) => Promise<void>;

type MessageItem = Extract<InboundItem, { kind: 'message' }>;

/**
 * Stores what a channel received, each thing once, with all its effects and the channel's cursor, in one
 * transaction: when this resolves, nothing of it can be lost any more. An item that the database refuses is
 * put into quarantine, so that one bad message never stops those behind it.
 */
export async function receive(
  dependencies: ReceiveDependencies,
  workspaceId: string,
  channelId: string,
  items: readonly InboundItem[],
  alsoStore: AlsoStore,
): Promise<void> {
  const { database, realtime, jobs, reported } = dependencies;
  const store = (batch: readonly InboundItem[], also: AlsoStore) =>
    database.inWorkspace(workspaceId, async (tx) => {
      const events: NewEvent[] = [];
      const toRead = new ToRead();
      for (const item of batch) {
        const effects = await receiveOne(tx, toRead, channelId, item, reported);
        events.push(...(effects ?? []));
        const kept = item.kind === 'unreadable' ? 'quarantined' : 'stored';
        tx.afterCommit(() => dependencies.counted?.(effects === null ? 'duplicate' : kept));
      }
      await also(tx);
      await toRead.enqueue(tx, jobs);
      if (events.length === 0) return;
      await appendEvents(tx, events, 'later');
      tx.afterCommit(() => realtime.wake(workspaceId));
    });
  try {
    await store(items, alsoStore).catch((error: unknown) =>
      isCollision(error) ? store(items, alsoStore) : Promise.reject(error),
    );
  } catch (error) {
    if (!isDataError(error)) throw error;
    for (const item of items)
      await store([item], nothingMore).catch((cause: unknown) => store([refused(item, cause)], nothingMore));
    await store([], alsoStore);
  }
}

const nothingMore: AlsoStore = () => Promise.resolve();

/** Two channels met the same new customer at once: the second finds them when it tries again. */
function isCollision(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** The database's own complaints about values (classes 22, 23, 54): trying again would not help. */
function isDataError(error: unknown): boolean {
  return /^(22|23|54)/.test(codeOf(error)) && !isCollision(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function refused(item: InboundItem, cause: unknown): InboundItem {
  if (!isDataError(cause)) throw cause;
  const { externalId, raw, receivedAt } = item;
  const reason = `The database did not take it: ${cause instanceof Error ? cause.message : 'unknown reason'}`;
  return {
    kind: 'unreadable',
    externalId,
    raw,
    receivedAt,
    code: 'not_storable',
    reason,
    sender: null,
    subject: null,
  };
}

/** The events of one item; null for one that was received before. */
async function receiveOne(
  tx: Tx,
  toRead: ToRead,
  channelId: string,
  item: InboundItem,
  reported: ReceiveDependencies['reported'],
): Promise<NewEvent[] | null> {
  const sha256 = createHash('sha256').update(item.raw).digest();
  const base = { channelId, externalId: item.externalId, raw: item.raw, sha256, receivedAt: item.receivedAt };
  if (item.kind === 'unreadable') {
    const { code, reason, sender, subject } = storableDeep(item);
    const kept = await store.insertSource(tx, {
      ...base,
      state: 'quarantined',
      code,
      reason,
      sender,
      subject,
    });
    return kept === null ? null : [{ type: 'quarantine.changed', conversationId: null }];
  }
  const sourceId = await store.insertSource(tx, {
    ...base,
    state: 'read',
    code: null,
    reason: null,
    sender: null,
    subject: null,
  });
  if (sourceId === null) return null;
  switch (item.kind) {
    case 'message': {
      const elsewhere = item.report === null ? null : await reported?.(tx, channelId, item.report);
      return elsewhere ?? storeMessage(tx, toRead, channelId, item, sourceId);
    }
    case 'removed':
      return applyRemoval(tx, channelId, item);
    case 'edited':
      return applyEdit(tx, toRead, channelId, storableDeep(item));
    case 'kept':
      return [];
  }
}

/** The conversation a message goes on in; undefined where it begins a new one. */
function threadOf(
  tx: Tx,
  channelId: string,
  { references, conversationId }: Pick<MessageItem['message'], 'references' | 'conversationId'>,
  customerId: string | null,
): Promise<store.ThreadRow | undefined> {
  if (customerId !== null) return store.findThreadOfPerson(tx, channelId, customerId);
  if (references.length === 0 && conversationId === null) return Promise.resolve(undefined);
  return store.findThread(tx, channelId, references, conversationId);
}

/**
 * Stores one item in a transaction of the caller's, once, that it is to be read included. Answers the events to append
 * last; null for one that was received before.
 */
export async function receiveWithin(
  tx: Tx,
  jobs: Jobs,
  channelId: string,
  item: InboundItem,
): Promise<NewEvent[] | null> {
  const toRead = new ToRead();
  const events = await receiveOne(tx, toRead, channelId, item, undefined);
  await toRead.enqueue(tx, jobs);
  return events;
}

/** The effects of one readable message: its conversation, customer, attachments, events, and that it is to be read. */
export async function applyMessage(
  tx: Tx,
  jobs: Jobs,
  channelId: string,
  item: MessageItem,
  sourceId: string,
): Promise<NewEvent[]> {
  const toRead = new ToRead();
  const events = await storeMessage(tx, toRead, channelId, item, sourceId);
  await toRead.enqueue(tx, jobs);
  return events;
}

async function storeMessage(
  tx: Tx,
  toRead: ToRead,
  channelId: string,
  item: MessageItem,
  sourceId: string,
): Promise<NewEvent[]> {
  const message = storableDeep(item.message);
  const report = storableDeep(item.report);
  if (message.headerId !== null && (await store.isOurOwn(tx, channelId, message.headerId))) return [];
  const bounced = report === null ? undefined : await store.markBounced(tx, channelId, report);
  const references = report === null ? message.references : [report.headerId, ...message.references];
  const { subject, text, fromKind: kind, fromKey: key } = message;
  const { address: value } = message.from;
  const customer = () =>
    customerOf(tx, { kind, key, value, name: provisionalName(message.from.name, value) });
  const person = message.threading === 'person' ? await customer() : null;
  const thread = await threadOf(tx, channelId, { ...message, references }, person);
  const conversationId = thread?.id ?? newId();
  // Sent one behind the other without waiting for each answer: nothing below asks what came of it.
  const writes: Promise<unknown>[] = [];
  let unusual = Promise.resolve(thread?.assigneeAway === true && !message.automatic);
  if (thread === undefined) {
    const customerId = person ?? (await customer());
    const createdAt = item.receivedAt;
    unusual = store.insertConversation(tx, { id: conversationId, channelId, customerId, subject, createdAt });
    writes.push(unusual);
  }
  const before = thread?.status ?? 'open';
  const status = bounced === undefined ? statusAfterInbound(before, message.automatic) : 'open';
  const id = newId();
  const added = insertMessage(
    tx,
    {
      id,
      conversationId,
      ordinal: (thread?.lastOrdinal ?? 0) + 1,
      channelId,
      sourceId,
      direction: 'inbound',
      subject,
      text,
      quotedFrom: message.quotedFrom,
      html: message.html,
      content: message.content,
      remoteImages: message.remoteImages,
      from: message.from,
      recipients: { to: message.to, cc: message.cc, replyTo: message.replyTo },
      authorId: null,
      headerId: message.headerId,
      references: message.references,
      automatic: message.automatic,
      sentAt: message.sentAt,
      receivedAt: item.receivedAt,
      delivery: null,
    },
    {
      status,
      // Where nothing was written, what was sent says what it is.
      preview:
        text.trim() === '' ? (message.attachments[0]?.name ?? '') : previewOf(text, message.quotedFrom),
      waitingSince: message.automatic && bounced === undefined ? undefined : item.receivedAt,
    },
  );
  writes.push(added);
  for (const attachment of message.attachments) {
    const sha256 = createHash('sha256').update(attachment.content).digest();
    writes.push(
      insertAttachment(tx, { id: newId(), messageId: id, ...attachment, sha256, uploadedBy: null }),
    );
  }
  if (!message.automatic) toRead.add(id);
  if (thread === undefined) writes.push(recordActivity(tx, conversationId, 'created', null));
  else if (before !== status) {
    const from = { from: before, reason: thread.holdReason };
    writes.push(recordActivity(tx, conversationId, 'reopened', null, from));
  }
  await Promise.all(writes);
  if (await unusual) await (thread === undefined ? placeElsewhere : actInstead)(tx, conversationId);
  const events: NewEvent[] = [
    { type: thread === undefined ? 'conversation.created' : 'conversation.updated', conversationId },
    { type: 'message.created', conversationId, data: { messageId: id, direction: 'inbound' } },
  ];
  if (bounced !== undefined) {
    await recordActivity(tx, bounced.conversationId, 'bounced', null, {
      reason: report?.reason ?? null,
      code: report?.code ?? null,
    });
    events.push({
      type: 'message.updated',
      conversationId: bounced.conversationId,
      data: { messageId: bounced.id },
    });
  }
  return events;
}
