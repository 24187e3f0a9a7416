import { promiseAct, type Locale } from '@madoguchi/contract';
import type { FeedOwner } from '../calendar-feeds/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { calendar, type Entry } from '../platform/ical/index.ts';
import { dayMs, minuteMs } from '../platform/time/index.ts';
import { actName } from './csv.ts';
import { isDayOnly } from './domain.ts';
import { openOf, type FeedRow } from './feed.store.ts';
import { scopeOf } from './policy.ts';

const most = 500;

const named: Record<Locale, (workspace: string) => string> = {
  ja: (workspace) => `約束（${workspace}）`,
  en: (workspace) => `Promises (${workspace})`,
};

/** A promise as it stands in a calendar: the half hour before its time, or the end of its day. */
export function entryOf(row: FeedRow, locale: Locale): Entry {
  const end = new Date(row.dueAt).getTime();
  const act = promiseAct.safeParse(row.act);
  const name = locale === 'ja' ? `${row.customerName}${row.honorific}` : row.customerName;
  const what = act.success ? actName(locale, act.data) : row.act;
  const start = isDayOnly(row.due) ? end + 1 - dayMs : end - 30 * minuteMs;
  return {
    uid: `${row.id}@madoguchi`,
    start,
    end: isDayOnly(row.due) ? end + 1 : end,
    summary: `${what}：${name}`,
  };
}

/** A member's open promises as a calendar. */
async function readFeed(tx: Tx, { memberId, locale, workspace }: FeedOwner): Promise<string> {
  const rows = await openOf(tx, memberId, most);
  const entries = rows.map((row) => entryOf(row, locale));
  return calendar(named[locale](workspace), entries, Date.now());
}

/** One's own promises by a secret address. */
export const promiseFeed = {
  table: 'promise_feed',
  path: '/promises/feed',
  name: 'promises',
  scope: scopeOf.own,
  read: readFeed,
} as const;
