import type { MarkedText, SearchHit, SearchResult } from '@madoguchi/contract';
import { planOnce, type Database, type Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { collect, mostQueued } from './collect.ts';
import { suggestCustomers } from './customers.ts';
import { fieldsOf } from './documents.ts';
import { bestMessages, type Edge, type Hit } from './hits.store.ts';
import { readConversations } from './hydrate.store.ts';
import { kinds, readMessages, type MessageSource } from './indexing.store.ts';
import { findRanges, marked, snippetOf } from './marks.ts';
import { readState } from './postings.store.ts';
import { scored } from './rank.ts';
import { understand } from './understand.ts';
import { wordsOf, type Wanted } from './wanted.ts';

/** Conversations that are ranked among each other: the newest fifty that match, then the fifty after them. */
const block = 50;
const countedWaiting = 10_000;
const shownCustomers = 5;

export type SearchRequest = { q: string; limit: number; cursor?: string | undefined };

/** Searches the workspace: one page of conversations, and with the first page the customers that may be meant. */
export async function search(
  database: Database,
  actor: Actor,
  request: SearchRequest,
  mayReadCustomers: boolean,
): Promise<SearchResult> {
  const place = placeOf(request.cursor);
  return database.snapshot(actor.workspaceId, async (tx) => {
    const [, { wanted, isEmpty, understood, problems }] = await Promise.all([
      planOnce(tx),
      understand(request.q, { tx, memberId: actor.memberId }),
    ]);
    const state = await readState(tx, kinds.message, countedWaiting);
    const index = { waiting: state.waiting, complete: state.waiting <= mostQueued };
    if (isEmpty) return { items: [], nextCursor: null, customers: [], understood, problems, index };

    const found = await collect(tx, wanted, state, { edge: place.edge, top: place.top }, block + 1);
    const top = place.top ?? edgeOf(found[0]);
    const ranked = scored(found.slice(0, block), top?.at ?? new Date().toISOString());
    const page = ranked.slice(place.offset, place.offset + request.limit);
    const words = wordsOf(wanted);
    const isCustomersTurn = request.cursor === undefined && mayReadCustomers && words.length > 0;
    const customers = isCustomersTurn ? await suggestCustomers(tx, words, shownCustomers) : [];
    return {
      items: await hydrate(tx, wanted, page),
      nextCursor: nextCursor(found, place, top, request.limit),
      customers,
      understood,
      problems,
      index,
    };
  });
}

type Place = { top: Edge | null; edge: Edge | null; offset: number };

const edgeOf = (hit: Hit | undefined): Edge | null => (hit === undefined ? null : { at: hit.at, id: hit.id });

/** A page: the newest message of the whole search, the newest of its block, how many of the block came before. */
function placeOf(cursor: string | undefined): Place {
  const parts = decodeCursor(cursor, ['instant', 'id', 'instant', 'id', 'number']);
  if (parts === null) return { top: null, edge: null, offset: 0 };
  const [topAt, topId, at, id, offset] = parts;
  return { top: { at: topAt, id: topId }, edge: { at, id }, offset: Number(offset) };
}

function nextCursor(found: readonly Hit[], place: Place, top: Edge | null, limit: number): string | null {
  const offset = place.offset + limit;
  const [next, from] = offset < Math.min(found.length, block) ? [found[0], offset] : [found[block], 0];
  if (next === undefined || top === null) return null;
  return encodeCursor([top.at, top.id, next.at, next.id, String(from)]);
}

async function hydrate(tx: Tx, wanted: Wanted, hits: readonly Hit[]): Promise<SearchHit[]> {
  if (hits.length === 0) return [];
  const conversationIds = hits.map((hit) => hit.conversationId);
  const [conversations, best] = await Promise.all([
    readConversations(tx, conversationIds),
    bestMessages(tx, wanted, conversationIds),
  ]);
  const bestOf = new Map(best.map((each) => [each.conversationId, each]));
  // What came a moment ago is in no index yet, and shown itself.
  const shown = new Map(hits.map((hit) => [hit, bestOf.get(hit.conversationId)?.id ?? hit.id]));
  const messages = await readMessages(tx, [...shown.values()]);
  const conversationOf = new Map(conversations.map((row) => [row.id, row]));
  const messageOf = new Map(messages.map((row) => [row.id, row]));
  return hits.flatMap((hit) => {
    const conversation = conversationOf.get(hit.conversationId);
    const message = messageOf.get(shown.get(hit) ?? '');
    if (conversation === undefined || message === undefined) return [];
    const { id, subject, status, channelType, customerId, customerName, company, assigneeId, assigneeName } =
      conversation;
    const sender = message.authorName ?? message.fromName ?? message.fromAddress;
    return [
      {
        conversation: {
          id,
          subject,
          status,
          channelType,
          customer: { id: customerId, name: customerName, company },
          assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
        },
        message: {
          id: message.id,
          direction: message.direction,
          at: message.at,
          from: { name: message.authorName ?? message.fromName, address: message.fromAddress },
          hasAttachment: message.files.length > 0,
        },
        subject: marked(subject, wordsOf(wanted, 'subject')),
        from: marked(sender, wordsOf(wanted, 'from')),
        snippet: bestSnippet(wanted, message),
        score: hit.score,
        matches: bestOf.get(hit.conversationId)?.count ?? 1,
      },
    ];
  });
}

/** Where the words stand: in what was written, else in names of files, in addresses, in quoted history. */
function bestSnippet(
  wanted: Wanted,
  message: MessageSource,
): MarkedText & Pick<SearchHit['snippet'], 'field'> {
  const fields = fieldsOf(message);
  const own = fields.quotedFrom === null ? fields.text : fields.text.slice(0, fields.quotedFrom);
  const words = wordsOf(wanted);
  const text = snippetOf(own, words);
  if (text.ranges.length > 0) return { ...text, field: 'text' };
  const others = [
    ['file', fields.files, wordsOf(wanted, 'files')],
    ['to', [...fields.from, ...fields.to], wordsOf(wanted, 'from', 'to')],
    ['quoted', fields.quotedFrom === null ? [] : [fields.text.slice(fields.quotedFrom)], words],
  ] as const;
  for (const [field, texts, asked] of others) {
    const found = texts.find((each) => findRanges(each, asked).length > 0);
    // A name that is shown as the sender or stands in the subject needs no place of its own.
    if (found !== undefined && (field !== 'to' || marked(fields.subject, asked).ranges.length === 0))
      return { ...snippetOf(found, asked), field };
  }
  return { ...text, field: 'text' };
}
