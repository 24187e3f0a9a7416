import type { Today, TodayCounts, TodayTeam } from '@madoguchi/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** Time makes things late too, without anybody doing anything. */
const refetchInterval = 60_000;

/** The list of a member (`me`, an id) or the `team`. Keys begin with «today», so that news makes them stale. */
export function todayQuery(member: string) {
  return queryOptions({
    queryKey: ['today', 'list', member],
    queryFn: () => api.get<Today>('/today', { member }),
    placeholderData: keepPreviousData,
    refetchInterval,
  });
}

/** For the rail: how much of mine is late or due today. */
export const todayCountsQuery = queryOptions({
  queryKey: ['today', 'counts'],
  queryFn: () => api.get<TodayCounts>('/today/counts'),
  refetchInterval,
});

export const todayTeamQuery = queryOptions({
  queryKey: ['today', 'team'],
  queryFn: () => api.get<TodayTeam>('/today/team'),
  refetchInterval,
});
