import type { Locale } from '@madoguchi/contract';
import type { FeedOwner } from '../calendar-feeds/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { calendar, type Entry } from '../platform/ical/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { slotsBetween, type Slot } from './domain.ts';
import { rotaFrom } from './queries.ts';

const words: Record<Locale, { name: (workspace: string) => string; first: string; backup: string }> = {
  ja: { name: (workspace) => `当番（${workspace}）`, first: '当番', backup: '当番（控え）' },
  en: { name: (workspace) => `On call (${workspace})`, first: 'On call', backup: 'On call (backup)' },
};

/** The times of one member, those that follow on each other as one. */
export function dutiesOf(
  slots: readonly Slot[],
  memberId: string,
): { start: number; end: number; role: 'first' | 'backup' }[] {
  const duties: { start: number; end: number; role: 'first' | 'backup' }[] = [];
  for (const { start, end, firstId, backupId } of slots) {
    if (firstId !== memberId && backupId !== memberId) continue;
    const role = firstId === memberId ? 'first' : 'backup';
    const last = duties.at(-1);
    if (last !== undefined && last.end === start && last.role === role) last.end = end;
    else duties.push({ start, end, role });
  }
  return duties;
}

/** A member's times on call as a calendar, from a week ago for two months. */
async function readFeed(tx: Tx, owner: FeedOwner): Promise<string> {
  const now = Date.now();
  // From the beginning of a day, so that what goes on since then begins at the same moment each time it is read.
  const from = Math.floor(now / dayMs - 7) * dayMs;
  const rota = await rotaFrom(tx, new Date(from));
  const { name, ...roles } = words[owner.locale];
  const slots = rota === null ? [] : slotsBetween(rota, from, now + 60 * dayMs);
  const entries = dutiesOf(slots, owner.memberId).map(({ start, end, role }): Entry => ({
    uid: `${start}-${role}-${owner.memberId}@madoguchi`,
    start,
    end,
    summary: roles[role],
  }));
  return calendar(name(owner.workspace), entries, now);
}

/** One's own times on call by a secret address. */
export const onCallFeed = {
  table: 'oncall_feed',
  path: '/on-call/feed',
  name: 'on-call',
  scope: 'members:read',
  read: readFeed,
} as const;
