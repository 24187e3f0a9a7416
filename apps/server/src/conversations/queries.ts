import type {
  Activity,
  Conversation,
  ConversationDetail,
  Message,
  MessageContent,
} from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { noSuchConversation, requireConversation } from './known.ts';
import { criteriaOf, type ListQuery } from './list-query.ts';
import * as messages from './message-queries.store.ts';
import * as store from './store.ts';
import { findLock } from './writing.store.ts';

export function toConversation(row: store.ConversationRow): Conversation {
  const {
    assigneeName,
    customerId,
    customerName,
    honorific,
    company,
    lastCall,
    lastReadOrdinal: _,
    ...rest
  } = row;
  return {
    ...rest,
    previewCall: callOf(lastCall),
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: assigneeName ?? '' },
    customer: { id: customerId, name: customerName, honorific, company },
  };
}

/** What a list says of a call in the reader's own language. */
function callOf(content: MessageContent | null): Conversation['previewCall'] {
  if (content?.type !== 'call') return null;
  const { direction, state, outcome, seconds } = content;
  return { direction, state, outcome, seconds };
}

export function toMessage(row: messages.MessageRow): Message {
  const { fromName, fromAddress, recipients, authorId, authorName, ...rest } = row;
  return {
    ...rest,
    from: { name: fromName, address: fromAddress },
    to: recipients.to ?? [],
    cc: recipients.cc ?? [],
    author: authorId === null ? null : { id: authorId, name: authorName ?? '' },
  };
}

export async function listConversations(
  database: Database,
  actor: Actor,
  query: ListQuery,
): Promise<{ items: Conversation[]; nextCursor: string | null }> {
  const [value, id] = decodeCursor(query.cursor, ['instant', 'id']) ?? [];
  const criteria = criteriaOf(query, actor.memberId);
  const wanted = {
    sort: query.sort,
    after: value === undefined || id === undefined ? null : { value, id },
    limit: query.limit + 1,
  };
  const rows = await database.read(actor.workspaceId, (tx) =>
    store.listConversations(tx, actor.memberId, { ...criteria, ...wanted }),
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const key = query.sort === 'urgency' ? (last?.dueAt ?? 'infinity') : (last?.lastMessageAt ?? '');
  return {
    items: page.map(toConversation),
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([key, last.id]) : null,
  };
}

export async function readConversation(
  database: Database,
  actor: Actor,
  id: string,
): Promise<ConversationDetail> {
  return database.read(actor.workspaceId, async (tx) => {
    const row = await store.findConversation(tx, actor.memberId, id);
    if (row === undefined) throw noSuchConversation();
    const lock = (await findLock(tx, id)) ?? null;
    return { ...toConversation(row), lock, lastReadOrdinal: row.lastReadOrdinal };
  });
}

export async function listMessages(
  database: Database,
  actor: Actor,
  conversationId: string,
  query: { limit: number; cursor?: string | undefined; order: 'asc' | 'desc' },
): Promise<{ items: Message[]; nextCursor: string | null }> {
  const [after] = decodeCursor(query.cursor, ['number']) ?? [];
  const options = {
    after: after === undefined ? null : Number(after),
    limit: query.limit + 1,
    order: query.order,
  };
  const rows = await database.read(actor.workspaceId, async (tx) => {
    const [found] = await Promise.all([
      messages.listMessages(tx, conversationId, options),
      requireConversation(tx, conversationId),
    ]);
    return found;
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(toMessage),
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([String(last.ordinal)]) : null,
  };
}

export async function listActivity(
  database: Database,
  actor: Actor,
  conversationId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<{ items: Activity[]; nextCursor: string | null }> {
  const [before] = decodeCursor(query.cursor, ['id']) ?? [];
  const rows = await database.read(actor.workspaceId, async (tx) => {
    const [found] = await Promise.all([
      store.listActivity(tx, conversationId, before ?? null, query.limit + 1),
      requireConversation(tx, conversationId),
    ]);
    return found;
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ actorId, actorName, ...row }) => ({
      ...row,
      actor: actorId === null ? null : { id: actorId, name: actorName ?? '' },
    })),
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.id]) : null,
  };
}
