import type { Channel, Member } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { channelsQuery, membersQuery } from '../../kit/queries.ts';

/** Everybody who works at this desk. */
export function useMembers(): Member[] {
  return useQuery(membersQuery).data ?? [];
}

/** The desk's channels; undefined until they are known. */
export function useChannels(): Channel[] | undefined {
  return useQuery(channelsQuery).data;
}
