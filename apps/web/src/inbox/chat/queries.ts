import type { ConversationVisitor, FeedEvent } from '@madoguchi/contract';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { useFeedEvent } from '../../kit/feed.ts';

/** Whether they are still here is asked again this often, in milliseconds. */
const everyMs = 60_000;

function visitorQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['visitor', conversationId],
    queryFn: () => api.get<ConversationVisitor>(`/conversations/${conversationId}/visitor`),
    refetchInterval: everyMs,
  });
}

const isAbout = (event: FeedEvent, conversationId: string): boolean =>
  event.type === 'chat.changed' && event.conversationId === conversationId;

/** The visitor of a web chat in this conversation, as they are now; undefined where there is none, or not yet. */
export function useVisitor(conversationId: string, channelType: string): ConversationVisitor | undefined {
  const queryClient = useQueryClient();
  const query = visitorQuery(conversationId);
  useFeedEvent((event) => {
    if (isAbout(event, conversationId)) void queryClient.invalidateQueries({ queryKey: query.queryKey });
  });
  return useQuery({ ...query, enabled: channelType === 'chat' }).data;
}
