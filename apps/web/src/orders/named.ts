import type { ConversationOrders } from '@madoguchi/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { createContext } from 'react';
import { api } from '../kit/api.ts';

/** Orders that a conversation names. Asked once for a thread as it stands, and again when a message comes or an order changes. */
export function conversationOrdersQuery(conversationId: string, lastMessageId: string | null) {
  return queryOptions({
    queryKey: ['orders', 'in', conversationId, lastMessageId],
    queryFn: async () => (await api.get<ConversationOrders>(`/conversations/${conversationId}/orders`)).items,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** By how it is written in the thread, which order a number is; empty where none is known. */
export const OrdersInThread = createContext<ReadonlyMap<string, string>>(new Map());

/** A number that two orders are called stands for the first: the customer's own. */
export function byWriting(items: ConversationOrders['items']): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { order, written } of items)
    for (const word of written) if (!known.has(word)) known.set(word, order.id);
  return known;
}

const around = /[\p{Script=Latin}\p{Nd}_＿\-－]/u;

export type NumberPart = { text: string; from: number; orderId: string | null };

/** Parts a text at the numbers of orders; only where such a number stands alone. Joined again, the parts are the text. */
export function numberParts(text: string, known: ReadonlyMap<string, string>): NumberPart[] {
  const words = [...known.keys()].toSorted((a, b) => b.length - a.length);
  const parts: NumberPart[] = [];
  let from = 0;
  let at = 0;
  while (words.length > 0 && at < text.length) {
    const word = words.find((each) => text.startsWith(each, at) && standsAlone(text, at, each.length));
    if (word === undefined) {
      at += 1;
      continue;
    }
    if (at > from) parts.push({ text: text.slice(from, at), from, orderId: null });
    parts.push({ text: word, from: at, orderId: known.get(word) ?? null });
    at += word.length;
    from = at;
  }
  if (from < text.length) parts.push({ text: text.slice(from), from, orderId: null });
  return parts;
}

function standsAlone(text: string, at: number, length: number): boolean {
  const before = at === 0 ? '' : (text[at - 1] ?? '');
  const behind = text.slice(at + length);
  // A dash at the end of a number belongs to the sentence.
  return !around.test(before) && !/^[_＿\-－]*[\p{Script=Latin}\p{Nd}]/u.test(behind);
}
