import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../kit/api.ts';
import { patchConversation, putLastRead } from './cache.ts';

/** Tells the server how far one has read, once a message, and takes the unread mark away. */
export function useMarkRead(
  conversationId: string,
  newestSeenId: string | null,
  seen: number,
  unread: boolean,
): void {
  const queryClient = useQueryClient();
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (newestSeenId === null || !unread || told.current === newestSeenId) return;
    told.current = newestSeenId;
    patchConversation(queryClient, conversationId, (known) =>
      known.lastMessageId === newestSeenId ? { ...known, unread: false } : known,
    );
    putLastRead(queryClient, conversationId, seen);
    api.post(`/conversations/${conversationId}/read`, { messageId: newestSeenId }).catch(() => {
      told.current = null;
    });
  }, [queryClient, conversationId, newestSeenId, seen, unread]);
}
