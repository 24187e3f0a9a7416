import type { AbsenceKind, Locale } from '@madoguchi/contract';
import type { FeedOwner } from '../calendar-feeds/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { calendar, type Entry } from '../platform/ical/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { timesOf } from './domain.ts';
import { plannerRoles, scopeOf } from './policy.ts';
import { absencesBetween, zoneOf, type AbsenceRow } from './store.ts';

type Words = {
  own: (workspace: string) => string;
  team: (workspace: string) => string;
  standIn: (name: string) => string;
  kinds: Record<AbsenceKind, string>;
};

const words: Record<Locale, Words> = {
  ja: {
    own: (workspace) => `自分の不在（${workspace}）`,
    team: (workspace) => `チームの不在（${workspace}）`,
    standIn: (name) => `（代理：${name}）`,
    kinds: { leave: '休暇', trip: '出張', training: '研修', sick: '病欠', other: '不在' },
  },
  en: {
    own: (workspace) => `My absences (${workspace})`,
    team: (workspace) => `Absences of the team (${workspace})`,
    standIn: (name) => ` (stand-in: ${name})`,
    kinds: { leave: 'Leave', trip: 'Business trip', training: 'Training', sick: 'Sick', other: 'Away' },
  },
};

/** How far back a calendar goes; ahead it shows all there is. */
const before = 31 * dayMs;
const latest = new Date('2200-01-02');

/** An absence as it stands in a calendar: whole days as such. The reason's own words stay at the desk. */
export function entryOf(row: AbsenceRow, timeZone: string, locale: Locale, withName: boolean): Entry {
  const { startsAt, endsAt, kind, member, standIn } = row;
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const { from, fromTime, to, toTime } = timesOf({ start, end }, timeZone);
  const { kinds, standIn: by } = words[locale];
  const summary = `${withName ? `${member.name} ` : ''}${kinds[kind]}${standIn === null ? '' : by(standIn.name)}`;
  const uid = `${row.id}@madoguchi`;
  if (fromTime === null && toTime === null) return { uid, summary, from, to };
  return { uid, summary, start: start.getTime(), end: end.getTime() };
}

async function read(tx: Tx, { memberId, locale, workspace }: FeedOwner, isTeam: boolean): Promise<string> {
  const [now, timeZone] = [Date.now(), await zoneOf(tx)];
  const rows = await absencesBetween(tx, new Date(now - before), latest, isTeam ? null : memberId);
  const entries = rows.map((row) => entryOf(row, timeZone, locale, isTeam));
  return calendar(words[locale][isTeam ? 'team' : 'own'](workspace), entries, now);
}

/** One's own absences by a secret address. */
export const absenceFeed = {
  table: 'absence_feed',
  path: '/absences/feed',
  name: 'absences',
  scope: scopeOf.see,
  read: (tx: Tx, owner: FeedOwner) => read(tx, owner, false),
} as const;

/** The team's, for who plans for others; it ends with their being that. */
export const teamAbsenceFeed = {
  table: 'absence_team_feed',
  path: '/absences/team-feed',
  name: 'team-absences',
  scope: scopeOf.plan,
  read: async (tx: Tx, owner: FeedOwner) =>
    plannerRoles.includes(owner.role) ? read(tx, owner, true) : undefined,
} as const;
