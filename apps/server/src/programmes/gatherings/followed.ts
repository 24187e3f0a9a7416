import type { FollowedGroup, GatheringFollowed } from '@madoguchi/contract';
import { share } from '../../statistics/index.ts';

/** What one person did after an event. */
export type Followed = GatheringFollowed['people'][number];

/** Of fewer people no share is given: it would say nothing. */
export const fewest = 10;

/** People who did something, of all of them. */
const counted = (people: number, of: number): FollowedGroup['bought'] => ({
  people,
  share: of < fewest ? null : share(people, of),
});

/** What a group did: how many of them, each counted once, with Wilson’s interval where they are enough. */
export function groupOf(people: readonly Followed[]): FollowedGroup {
  const of = people.length;
  const who = (did: (each: Followed) => number) => counted(people.filter((each) => did(each) > 0).length, of);
  return {
    people: of,
    bought: who(({ orders }) => orders),
    orders: people.reduce((sum, { orders }) => sum + orders, 0),
    mentioned: who(({ mentions }) => mentions),
    referred: who(({ referrals }) => referrals),
  };
}
