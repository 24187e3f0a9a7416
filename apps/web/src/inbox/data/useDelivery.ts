import type { Message } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { dropMessage, putMessages } from './cache.ts';

/** Decides about an answer that failed, bounced or is in doubt. */
export function useResolveDelivery(message: Message): (action: 'send_again' | 'mark_sent') => Promise<void> {
  const queryClient = useQueryClient();
  return async (action) => {
    const changed = await api.post<Message>(`/messages/${message.id}/delivery`, { action });
    putMessages(queryClient, message.conversationId, [changed]);
  };
}

/** Takes an answer back before it goes out; gives its text. */
export function useUndo(): (message: Message) => Promise<string> {
  const queryClient = useQueryClient();
  return async (message) => {
    const { text } = await api.post<{ text: string }>(`/messages/${message.id}/undo`);
    dropMessage(queryClient, message.conversationId, message.id);
    if (message.ordinal === 1)
      void queryClient.invalidateQueries({ queryKey: ['conversation', message.conversationId] });
    return text;
  };
}
