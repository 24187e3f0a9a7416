import type { Channel, UpdateChannel } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { channelQuery, channelsQuery } from '../../kit/queries.ts';

/** What can be done to one channel; the lists follow by themselves. */
export function useChannelWrites(id: string) {
  const queryClient = useQueryClient();

  async function keep(saved: Channel): Promise<Channel> {
    putAnswer(queryClient, channelQuery(id).queryKey, saved);
    await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey, exact: true });
    return saved;
  }

  return {
    update: async (change: UpdateChannel) => keep(await api.patch<Channel>(`/channels/${id}`, change)),
    retry: async () => keep(await api.post<Channel>(`/channels/${id}/retry`)),
    /** Asks the telephone's service whether it answers; the channel's state says so from then on. */
    checkPhone: async () => {
      const checked = await api.post<{ ok: boolean }>(`/channels/${id}/phone-check`);
      await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey });
      return checked;
    },
    disconnect: async () => keep(await api.post<Channel>(`/channels/${id}/disconnect`)),
    remove: async () => {
      await api.delete(`/channels/${id}`);
      await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey, exact: true });
    },
  };
}
