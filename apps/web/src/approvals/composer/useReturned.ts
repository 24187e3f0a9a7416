import type { Approval } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useFeedEvent } from '../../kit/feed.ts';
import { useMe } from '../../kit/session.tsx';
import { threadApprovalsQuery } from '../queries.ts';

/** One's own reply of this conversation that was sent back and is to be corrected. */
export function useReturned(conversationId: string): Approval | undefined {
  const memberId = useMe().member.id;
  const { data = [] } = useQuery(threadApprovalsQuery(conversationId));
  return data.find(({ state, writer }) => state === 'sent_back' && writer?.id === memberId);
}

/** Calls `onReturned` when one's own reply of this conversation has just been made one's draft again. */
export function useOnReturned(conversationId: string, onReturned: () => void): void {
  const memberId = useMe().member.id;
  useFeedEvent(({ type, conversationId: id, data }) => {
    if (type !== 'approval.changed' || id !== conversationId || data['writerId'] !== memberId) return;
    if (data['state'] === 'sent_back' || data['state'] === 'withdrawn') onReturned();
  });
}
