import type { Contest, ContestFigures, ContestPost, ContestTally } from '@madoguchi/contract';
import { tagKey } from '../mentions/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { share } from '../statistics/index.ts';
import { findContest, type ContestRow } from './contest.store.ts';
import { noSuch } from './dependencies.ts';
import { judgePrizes, stateOf } from './domain.ts';
import { countEntries, listGiven } from './entry.store.ts';
import * as posts from './post.store.ts';

/** The day in Japan, where the rules on prizes hold. */
const dayInJapan = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(new Date(at));

/** A contest as the API answers it, with how its prizes stand beside the rules on its first day. */
export function shown({ address, ...row }: ContestRow, origin: string, now: Date): Contest {
  return {
    ...row,
    state: stateOf(row, now),
    note: judgePrizes(row, dayInJapan(row.startsAt)),
    url: address === null ? null : `${origin}/p/${address}`,
  };
}

/** @throws AppError `not_found` */
export async function requireContest(tx: Tx, id: string): Promise<ContestRow> {
  const found = await findContest(tx, id);
  if (found === undefined) throw noSuch('contest');
  return found;
}

/** What the campaign of a contest looks for; a photo contest looks for nothing. */
export const campaignOf = ({ hashtags, networks, startsAt, endsAt }: ContestRow): posts.Campaign => ({
  keys: hashtags.flatMap((tag) => tagKey(tag) ?? []),
  networks,
  startsAt,
  endsAt,
});

/** Of fewer posts no share is given: it would say nothing. */
const fewest = 10;

/** What came of a hashtag campaign, counted from mentions as they stand now. */
export async function readFigures(tx: Tx, contest: ContestRow): Promise<ContestFigures> {
  const campaign = campaignOf(contest);
  const { topIds, ...counted } = await posts.countPosts(tx, campaign);
  return {
    ...counted,
    shownShare: counted.posts < fewest ? null : share(counted.shown, counted.posts),
    fewest,
    top: await posts.readPosts(tx, campaign, topIds),
  };
}

export const edgeOf = ({ postedAt, id }: ContestPost): posts.Edge => ({ at: postedAt, id });

/** How many entries there are in each state, and how many of each prize are given. */
export async function readTally(tx: Tx, contest: ContestRow): Promise<ContestTally> {
  const counted = await countEntries(tx, contest.id);
  const given = await listGiven(tx, contest.id);
  return {
    ...counted,
    given: contest.prizes.map((_, at) => given.filter(({ prize }) => prize === at).length),
  };
}
