import type { InboundItem } from '../channels/kit/index.ts';
import { recordActivity } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import { noteReceived, setSuspended } from './account.store.ts';
import type { LineAccounts } from './accounts.ts';
import { keepQuoteTokens, newestConversation, saveNews } from './chat.store.ts';
import {
  endEvents,
  forgetEdits,
  lateAbout,
  nextEvents,
  waitingChats,
  type WaitingChat,
} from './event.store.ts';
import { readRows, toItems, type ReadRow } from './items.ts';
import { fetchContent } from './jobs.ts';
import { applyLink } from './linking/apply.ts';
import { befriend } from './follow.ts';
import { newsOf, quoteTokensOf } from './news.ts';
import { namesIn } from './names.ts';

export type TakeDependencies = {
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  log: Logger;
  accounts: LineAccounts;
  /** Stores what was received, with what else is written in the same transaction. */
  receive: (
    workspaceId: string,
    channelId: string,
    items: readonly InboundItem[],
    alsoStore: (tx: Tx) => Promise<void>,
  ) => Promise<void>;
};

/** Events wait this long for others that happened before them. */
const usualSettleMs = 300;
const eventsAtOnce = 50;
const chatsAtOnce = 100;
const workers = 3;

/**
 * Lets waiting events take effect, chat by chat in the order in which they happened. Whatever stops it (also `kill
 * -9`), an event is stored with its effects and its end in one transaction, so each counts once. Answers whether any
 * did.
 */
export async function takeEvents(
  dependencies: TakeDependencies,
  workspaceId: string,
  settleMs = usualSettleMs,
): Promise<boolean> {
  const { database, log } = dependencies;
  const chats = await database.inWorkspace(workspaceId, (tx) => waitingChats(tx, settleMs, chatsAtOnce));
  const queue = [...chats];
  let taken = 0;
  const work = async (): Promise<void> => {
    for (let chat = queue.shift(); chat !== undefined; chat = queue.shift()) {
      try {
        await takeChat(dependencies, workspaceId, chat);
        taken += 1;
      } catch (error) {
        // One chat that cannot be taken now must not keep the others waiting.
        log.warn({ err: error, channelId: chat.channelId }, 'events of LINE wait for another try');
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return taken > 0;
}

async function takeChat(
  dependencies: TakeDependencies,
  workspaceId: string,
  chat: WaitingChat,
): Promise<void> {
  const { database, receive } = dependencies;
  const { channelId } = chat;
  const { rows, late } = await database.inWorkspace(workspaceId, async (tx) => {
    const read = readRows(await nextEvents(tx, chat, eventsAtOnce));
    return { rows: read, late: await lateAbout(tx, channelId, messageIdsOf(read)) };
  });
  if (rows.length === 0) return;
  const names = await namesIn(dependencies, workspaceId, chat, rows);
  const items = rows.flatMap((row) =>
    toItems(
      row,
      { id: chat.chat, name: names.chat },
      names.writers.get(row.event.userId ?? '') ?? null,
      late,
    ),
  );
  await receive(workspaceId, channelId, items, (tx) => takeEffect(dependencies, tx, chat, rows, names.chat));
}

function messageIdsOf(rows: readonly ReadRow[]): string[] {
  return rows.flatMap(({ event: { meaning } }) => (meaning.kind === 'message' ? [meaning.messageId] : []));
}

const unsentIn = (rows: readonly ReadRow[]): string[] =>
  rows.flatMap(({ event: { meaning } }) => (meaning.kind === 'unsent' ? [meaning.messageId] : []));

/** What events do beside their messages: in the same transaction. */
async function takeEffect(
  { realtime, jobs }: TakeDependencies,
  tx: Tx,
  { channelId, chat }: WaitingChat,
  rows: readonly ReadRow[],
  name: string | null,
): Promise<void> {
  for (const { row, event } of rows) {
    const { meaning } = event;
    if (meaning.kind === 'suspended')
      await setSuspended(tx, channelId, meaning.suspended ? new Date(row.at) : null);
    if (meaning.kind === 'message' && meaning.media !== null && !meaning.media.external)
      await jobs.enqueue(tx, fetchContent, {
        workspaceId: tx.workspaceId,
        channelId,
        messageId: meaning.messageId,
      });
  }
  await keepQuoteTokens(tx, channelId, quoteTokensOf(rows));
  if (chat !== '') {
    const turned = await saveNews(tx, channelId, chat, newsOf(rows));
    if (turned !== null) await tellBlocked(tx, realtime, channelId, chat, turned);
    await befriend(tx, realtime, { channelId, chat, name }, rows);
  }
  await takeLinks(tx, realtime, channelId, rows);
  await forgetEdits(tx, channelId, unsentIn(rows));
  await endEvents(
    tx,
    channelId,
    rows.map(({ row }) => row.id),
  );
  await noteReceived(tx, channelId);
}

/** Users of LINE who have shown which customers they are. */
async function takeLinks(
  tx: Tx,
  realtime: RealtimeHub,
  channelId: string,
  rows: readonly ReadRow[],
): Promise<void> {
  const events: NewEvent[] = [];
  for (const { row, event } of rows) {
    const { meaning, userId } = event;
    if (meaning.kind !== 'linked' || userId === null) continue;
    await applyLink(tx, { channelId, userId, nonce: meaning.nonce, ok: meaning.ok, at: row.at }, events);
  }
  if (events.length === 0) return;
  await appendEvents(tx, events);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}

/** Whoever looks at the conversation sees that the customer has blocked us, or can be reached again. */
async function tellBlocked(
  tx: Tx,
  realtime: RealtimeHub,
  channelId: string,
  chat: string,
  turned: 'blocked' | 'unblocked',
): Promise<void> {
  const conversationId = await newestConversation(tx, channelId, chat);
  if (conversationId === null) return;
  await recordActivity(tx, conversationId, turned === 'blocked' ? 'line_blocked' : 'line_unblocked', null);
  await appendEvents(tx, [{ type: 'conversation.updated', conversationId }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}
