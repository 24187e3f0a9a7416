import type { Approval, CreateMessage, Message } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { putLock, putMessages } from '../data/cache.ts';
import { newKey } from '../logic/idempotency.ts';

/** A message that was written, or a reply that waits for approval: of that nothing was sent. */
export type Written = Message | { approval: Approval };

/**
 * Writes a message into a conversation. A request that got no answer is repeated under the same key as long as
 * nothing was changed, so that it cannot be sent twice.
 */
export function useSend(
  conversationId: string,
): (message: Partial<CreateMessage> & { text: string }) => Promise<Written> {
  const queryClient = useQueryClient();
  const attempt = useRef<{ body: string; key: string } | null>(null);
  return async (message) => {
    const body = JSON.stringify(message);
    if (attempt.current?.body !== body) attempt.current = { body, key: newKey() };
    const { key } = attempt.current;
    try {
      const path = `/conversations/${conversationId}/messages`;
      const sent = await api.post<Written>(path, message, { idempotencyKey: key });
      attempt.current = null;
      if ('approval' in sent) {
        putLock(queryClient, conversationId, null);
        void queryClient.invalidateQueries({ queryKey: ['approvals'] });
        return sent;
      }
      putMessages(queryClient, conversationId, [sent]);
      if (sent.direction === 'outbound') putLock(queryClient, conversationId, null);
      return sent;
    } catch (error) {
      if (!hasCode(error, 'offline', 'busy', 'internal', 'database_unavailable', 'outcome_unknown'))
        attempt.current = null;
      if (hasCode(error, 'locked_by_other')) putLock(queryClient, conversationId, error.problem.lock ?? null);
      throw error;
    }
  };
}
