import { newId } from '../platform/db/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { insertClicks, type NewClick } from './click.store.ts';

/** Numbers by chance that are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = 86_400_000;

/** Clicks that were made in the past, as redirects would have stored them. */
export async function storeClicks(
  desk: Desk,
  clicks: readonly (Pick<NewClick, 'linkId' | 'addressId' | 'channel'> &
    Partial<NewClick> & { at: string })[],
): Promise<string[]> {
  const whole = clicks.map((click) => ({
    id: newId(),
    device: 'phone',
    scan: null,
    bot: null,
    visitor: null,
    seen: null,
    ...click,
  }));
  await desk.context.database.inWorkspace(desk.workspaceId, (tx) => insertClicks(tx, whole));
  return whole.map(({ id }) => id);
}

/** How people in the simulated half-year come: by what, how often, and how often the shop can tell. */
export const ways = [
  { channel: 'line', share: 0.35, told: 0.8 },
  { channel: 'instagram', share: 0.2, told: 0.8 },
  { channel: 'print', share: 0.15, told: 0.8 },
  { channel: 'referral', share: 0.1, told: 1 },
  { channel: 'nothing', share: 0.2, told: 0 },
] as const;

export type Buyer = {
  customer: { name: string; email: string };
  /** What truly brought them. */
  by: (typeof ways)[number]['channel'];
  visitor: string;
  clickedAt: string | null;
  /** Whether any of their orders tells of the click, and which. */
  tellsWith: number | null;
  orders: { placedAt: string; amount: number }[];
};

/** Buyers of half a year whose truth is known. */
export function buyers(count: number, random: () => number, start: Date): Buyer[] {
  return Array.from({ length: count }, (_, n) => {
    let left = random();
    const way = ways.find(({ share }) => (left -= share) < 0) ?? ways[4];
    const from = start.getTime() + random() * 150 * day;
    const often = 1 + Math.floor(random() * 3);
    const orders = Array.from({ length: often }, (_order, at) => ({
      placedAt: new Date(from + (1 + at * 8 + random() * 5) * day).toISOString(),
      amount: 1000 + Math.floor(random() * 90) * 100,
    }));
    const clicks = way.channel !== 'nothing' && way.channel !== 'referral';
    return {
      customer: { name: `客 ${n}`, email: `buyer${n}@example.ne.jp` },
      by: way.channel,
      visitor: newId(),
      clickedAt: clicks ? new Date(from).toISOString() : null,
      tellsWith: clicks && random() < way.told ? Math.floor(random() * often) : null,
      orders,
    };
  });
}
