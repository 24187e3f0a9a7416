import type { AnswerVia, AnswerWay, AnswerWays, ConversationDetail } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useReturned } from '../../approvals/composer/useReturned.ts';
import { useFeedEvent } from '../../kit/feed.ts';
import { useCan } from '../../kit/session.tsx';
import { currentWay, viaOf } from './chosen.ts';
import type { Chosen } from './chosen.ts';
import { waysQuery } from './queries.ts';

export type Ways = {
  known: AnswerWays | undefined;
  /** Undefined while it is not known, and where one must be chosen first. */
  current: AnswerWay | undefined;
  /** The kind of channel the answer goes by; the conversation's own while nothing is known. */
  type: string;
  via: AnswerVia | undefined;
  /** Chooses another way, or with null the usual one. */
  choose: (chosen: Chosen | null) => void;
  /** The answer has gone: the next one goes as usual. */
  reset: () => void;
};

/** How the answer in a conversation goes: as the customer wrote last, unless another way is chosen for this answer. */
export function useWays({ id, channelType, customer }: ConversationDetail): Ways {
  const queryClient = useQueryClient();
  const query = waysQuery(id);
  const { data: known } = useQuery({ ...query, enabled: useCan('messages:send') });
  const returned = useReturned(id)?.via ?? null;
  const [own, setOwn] = useState<Chosen | null>();
  // What was sent back goes the same way again, unless its writer changes that.
  const before = returned === null ? null : { ...returned, subject: returned.subject ?? '' };
  const chosen = own === undefined ? before : own;
  useFeedEvent(({ type, data }) => {
    if (type === 'customer.updated' && data['customerId'] === customer.id)
      void queryClient.invalidateQueries({ queryKey: query.queryKey });
  });
  const current = currentWay(known, chosen);
  return {
    known,
    current,
    type: current?.channelType ?? channelType,
    via: viaOf(current, chosen),
    choose: setOwn,
    reset: () => setOwn(undefined),
  };
}
