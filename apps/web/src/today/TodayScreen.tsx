import type { Today } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useShortcut } from '../kit/keys.ts';
import { Screen } from '../kit/Screen.tsx';
import { useCan, useMe, useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { useWorkKeys } from '../kit/useWorkKeys.ts';
import { WorkGroup } from '../kit/WorkList.tsx';
import { formatDay } from '../kit/time.ts';
import { Nothing } from './Nothing.tsx';
import { TeamPart } from './TeamPart.tsx';
import { TodayRow } from './TodayRow.tsx';
import { follows, groupsOf } from './logic/groups.ts';
import type { TodaySearch } from './logic/search.ts';
import { todayQuery } from './queries.ts';
import styles from './today.module.css';
import { useActs } from './useActs.ts';

const route = getRouteApi('/signed-in/today');

/** What is to be done today, in order of urgency: mine, the team's, or for a lead somebody's. */
export default function TodayScreen() {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const leads = useLeads();
  const search = route.useSearch();
  const member = search.member ?? 'me';
  const list = useQuery(todayQuery(member));
  const { data } = list;
  const day = data === undefined ? null : formatDay(data.at, locale, timeZone);
  return (
    <Screen
      title={t('today.title')}
      {...(day === null ? {} : { lead: <DayLine today={data} day={day} /> })}
      wide
    >
      {leads && <Whose member={member} name={data?.member?.name ?? null} />}
      {member === 'team' && leads && <TeamPart />}
      {data !== undefined ? (
        <List key={member} today={data} search={search} />
      ) : list.error === null ? (
        <Skeletons rows={6} height={72} />
      ) : (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )}
    </Screen>
  );
}

function useLeads(): boolean {
  const { role } = useMe().member;
  return role === 'owner' || role === 'lead';
}

function useDayName(): (date: string) => string {
  const locale = useLocale();
  return (date) => formatDay(`${date}T12:00:00Z`, locale, 'UTC');
}

function DayLine({ today, day }: { today: Today | undefined; day: string }) {
  const t = useT();
  const dayName = useDayName();
  if (today === undefined || today.businessDay) return t('today.lead', { day });
  return t('today.closed', { day, next: dayName(today.nextDate) });
}

/** The router would call the address without a member active for every member. */
const exactly = { exact: true, includeSearch: true } as const;

/** Mine, the team's; and whoever's one is looking at. */
function Whose({ member, name }: { member: string; name: string | null }) {
  const t = useT();
  const me = useMe().member.id;
  const other = member !== 'me' && member !== 'team' && member !== me;
  return (
    <nav className={styles.whose} aria-label={t('today.whose')}>
      <Link
        to="/today"
        search={{}}
        activeOptions={exactly}
        aria-current={member === 'me' || member === me ? 'page' : undefined}
      >
        {t('today.mine')}
      </Link>
      <Link
        to="/today"
        search={{ member: 'team' }}
        activeOptions={exactly}
        aria-current={member === 'team' ? 'page' : undefined}
      >
        {t('today.team')}
      </Link>
      {other && name !== null && (
        <Link to="/today" search={{ member }} activeOptions={exactly} aria-current="page">
          {name}
        </Link>
      )}
    </nav>
  );
}

const workKeys = {
  next: 'today.keys.next',
  previous: 'today.keys.previous',
  open: 'today.keys.open',
  e: { does: 'act', says: 'today.keys.act' },
  m: { does: 'putOff', says: 'today.keys.putOff' },
} as const;

function List({ today, search }: { today: Today; search: TodaySearch }) {
  const t = useT();
  const dayName = useDayName();
  const region = useRef<HTMLDivElement>(null);
  const navigate = route.useNavigate();
  const acts = useActs(today.nextDate);
  const writes = useCan('conversations:write');
  const leads = useLeads();
  const { items, date, nextDate } = today;
  const keys = items.map(({ key }) => key);
  const handlers = useWorkKeys(region, keys.join(' '), workKeys, search.at);
  useShortcut('z', 'today.keys.undo', () => void acts.undo(), { enabled: acts.last !== null });
  const heading = (group: (typeof items)[number]['group']) =>
    group === 'next' && !follows(date, nextDate) ? dayName(nextDate) : t(`today.group.${group}`);
  // The address remembers the row, so that «back» leads to it.
  const leave = (key: string) =>
    void navigate({ search: { ...search, at: key }, replace: true, resetScroll: false });
  const mine = search.member === undefined;
  const none = items.every(({ group }) => group === 'next');
  return (
    <div ref={region} className={styles.list} {...handlers}>
      {none && <Nothing today={today} />}
      {groupsOf(items).map(({ group, items: found }) => (
        <WorkGroup
          key={group}
          heading={heading(group)}
          count={t('today.count', { count: found.length })}
          label={heading(group)}
          late={group === 'late'}
        >
          {found.map((item) => (
            <TodayRow
              key={item.key}
              item={item}
              acts={acts}
              mayAct={writes && (mine || item.owner === null)}
              mayGive={writes && leads && !mine}
              onLeave={() => leave(item.key)}
            />
          ))}
        </WorkGroup>
      ))}
      {today.more && <p className={styles.more}>{t('today.more')}</p>}
      <div className={styles.done} role="status" data-shown={acts.last !== null}>
        {acts.last !== null && (
          <>
            <span>{t(acts.last.says)}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              loading={acts.pending}
              onClick={() => void acts.undo()}
            >
              {t('today.undo')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
