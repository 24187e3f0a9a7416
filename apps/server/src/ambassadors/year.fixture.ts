import { truth as year, type Person } from '../loyalty/year.fixture.ts';

/** What ambassadors truly bring in the simulated year, and how much of it a shop learns. */
export const truth = {
  /** How those who come because of an ambassador are shared among them. */
  shares: [0.4, 0.25, 0.2, 0.1, 0.05],
  brought: 400,
  /** With their first order they enter the code, or follow the link and the shop gives the click back; the rest tell nothing. */
  tells: { code: 0.45, link: 0.35 },
  /** Of those who follow a link, so many enter the code of another one as well. */
  both: 0.1,
  /** A click counts for orders within so many days (docs/attribution.md). */
  windowDays: 30,
  /** For each who comes so many more look at the link, and do not buy; and so many machines. */
  lookers: 3,
  machines: 1,
  payYen: 50_000,
} as const;

type Follower = {
  /** Whose follower, by place. */
  by: number;
  tells: 'code' | 'link' | 'nothing';
  /** Whose code somebody who followed a link entered as well. */
  codeOf: number | null;
  /** Days of the year on which they bought. */
  bought: Person['bought'];
};

function placeOf(random: () => number): number {
  let left = random();
  const place = truth.shares.findIndex((share) => (left -= share) < 0);
  return place === -1 ? 0 : place;
}

/** Everybody who comes because of an ambassador, by chance that is the same in every run; they buy again as those do whom somebody told. */
export function followers(random: () => number): Follower[] {
  const ambassadors = truth.shares.length;
  return Array.from({ length: truth.brought }, () => {
    const by = placeOf(random);
    const how = random();
    const tells =
      how < truth.tells.code ? 'code' : how < truth.tells.code + truth.tells.link ? 'link' : 'nothing';
    const other = (by + 1 + Math.floor(random() * (ambassadors - 1))) % ambassadors;
    const bought = [Math.floor(random() * year.days)];
    for (;;) {
      const wait = 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - year.daily.mouth));
      const next = (bought.at(-1) ?? 0) + wait;
      if (next >= year.days) break;
      bought.push(next);
    }
    return { by, tells, codeOf: tells === 'link' && random() < truth.both ? other : null, bought };
  });
}

/** An order as it is told, and whom it came by: at first, and at last; null where nothing is told of it. */
type Told = { day: number; nth: number; first: number | null; last: number | null };

/** What can be known of each of somebody’s orders: the code came with the first one, the click counts until its window ends. */
export function toldOf({ by, tells, codeOf, bought }: Follower): Told[] {
  const [first = 0] = bought;
  return bought.map((day, nth) => {
    if (tells === 'code') return { day, nth, first: nth === 0 ? by : null, last: nth === 0 ? by : null };
    // The click was made some hours before the first order, so that the last day of the window is not whole.
    if (tells === 'link' && day - first < truth.windowDays)
      return { day, nth, first: by, last: nth === 0 ? (codeOf ?? by) : by };
    return { day, nth, first: null, last: null };
  });
}
