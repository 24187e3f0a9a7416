import type { NotificationPlace } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../kit/api.ts';
import { unreadQuery } from './queries.ts';

/** What one was told of a conversation, or of another place, is read once one has it in front of oneself. */
export function useNotificationsSeen(
  about: { conversationId: string } | { place: NotificationPlace; placeId?: string },
): void {
  const conversationId = 'place' in about ? null : about.conversationId;
  const place = 'place' in about ? about.place : null;
  const placeId = 'place' in about ? about.placeId : undefined;
  const queryClient = useQueryClient();
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  useEffect(() => {
    const look = () => {
      if (document.hidden || unread === 0) return;
      api
        .post<{ read: number }>(
          '/notifications/read',
          place === null ? { conversationId } : { place, placeId },
        )
        .then(({ read }) =>
          read > 0 ? queryClient.invalidateQueries({ queryKey: ['notifications'] }) : undefined,
        )
        // They stay unread, and are marked the next time.
        .catch(() => undefined);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [conversationId, place, placeId, unread, queryClient]);
}
