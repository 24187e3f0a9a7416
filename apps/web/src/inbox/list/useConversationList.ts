import type { Conversation } from '@madoguchi/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Page } from '../../kit/contract.ts';
import { useMe } from '../../kit/session.tsx';
import { conversationsQuery } from '../data/queries.ts';
import { useInboxFeed } from '../data/useInboxFeed.ts';
import { arrivalOf } from '../logic/arrival.ts';
import { flattenRows, placeRow, removeRow } from '../logic/rows.ts';
import { matchesFilter } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';

/**
 * The list of a filter, kept live. News takes its place at once while `isQuiet` (the list stands at its top and no
 * pointer is over it); else it waits in `arrived` until asked for, and nothing moves under the reader's hand.
 * The selected conversation stays in the list even when it no longer belongs there.
 */
export function useConversationList(filter: ListFilter, selectedId: string | null, isQuiet: () => boolean) {
  const queryClient = useQueryClient();
  const memberId = useMe().member.id;
  const options = conversationsQuery(filter);
  const query = useInfiniteQuery(options);
  const [arrived, setArrived] = useState<ReadonlyMap<string, Conversation>>(new Map());

  function shown(loaded: Page<Conversation>[] | undefined): Conversation[] {
    return flattenRows(loaded ?? []).filter(
      (row) => row.id === selectedId || matchesFilter(row, filter, memberId),
    );
  }

  function change(how: (pages: Page<Conversation>[]) => Page<Conversation>[]) {
    queryClient.setQueryData(options.queryKey, (known) =>
      known === undefined ? known : { ...known, pages: how(known.pages) },
    );
  }

  function place(conversations: Iterable<Conversation>) {
    for (const conversation of conversations) change((loaded) => placeRow(loaded, conversation, filter.sort));
  }

  useInboxFeed((after, before) => {
    const pages = queryClient.getQueryData(options.queryKey)?.pages ?? [];
    const arrival = arrivalOf(after, before, { pages, filter, memberId, selectedId });
    if (arrival === 'leave' && after.id !== selectedId) change((loaded) => removeRow(loaded, after.id));
    if (arrival === 'place' && isQuiet()) place([after]);
    else if (arrival !== 'stay') setArrived((known) => withArrival(known, after, arrival === 'place'));
  });

  const pages = query.data?.pages;
  const rows = shown(pages);

  return {
    query,
    rows,
    arrived: arrived.size,
    /** Takes what has arrived into the list; gives the index of the first of it. */
    showArrived: (): number => {
      place(arrived.values());
      setArrived(new Map());
      return shown(queryClient.getQueryData(options.queryKey)?.pages).findIndex((row) => arrived.has(row.id));
    },
  };
}

function withArrival(
  known: ReadonlyMap<string, Conversation>,
  conversation: Conversation,
  belongs: boolean,
): ReadonlyMap<string, Conversation> {
  if (!belongs && !known.has(conversation.id)) return known;
  const next = new Map(known);
  if (belongs) next.set(conversation.id, conversation);
  else next.delete(conversation.id);
  return next;
}
