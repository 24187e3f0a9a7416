import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { useWorkKeys } from '../../kit/useWorkKeys.ts';
import { WorkGroup } from '../../kit/WorkList.tsx';
import { useNow } from '../../inbox/data/useNow.ts';
import { groupsOf } from '../logic/groups.ts';
import type { PromisesSearch } from '../logic/search.ts';
import { promisesQuery } from '../queries.ts';
import { PromisesNav } from '../PromisesNav.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import styles from './board.module.css';
import { PeopleLine } from './PeopleLine.tsx';
import { PromiseRow } from './PromiseRow.tsx';

const route = getRouteApi('/signed-in/promises');

/** What was promised: late, today, tomorrow, this week, later, without a date; mine, somebody's or everybody's. */
export default function PromisesScreen() {
  const t = useT();
  const search = route.useSearch();
  return (
    <Screen title={t('promise.title')} lead={t('promise.lead')} wide>
      <PromisesNav />
      <BoardFilters search={search} />
      <PeopleLine search={search} />
      <Board search={search} />
    </Screen>
  );
}

const workKeys = {
  next: 'promise.keys.next',
  previous: 'promise.keys.previous',
  open: 'promise.keys.open',
  e: { does: 'kept', says: 'promise.keys.kept' },
  m: { does: 'move', says: 'promise.keys.move' },
} as const;

function Board({ search }: { search: PromisesSearch }) {
  const t = useT();
  const timeZone = useTimeZone();
  const now = useNow(60_000);
  const region = useRef<HTMLDivElement>(null);
  const list = useInfiniteQuery(promisesQuery(search));
  const shown = list.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)).join(' ');
  const handlers = useWorkKeys(region, shown ?? '', workKeys);
  if (list.data === undefined)
    return list.error === null ? (
      <Skeletons rows={5} height={76} />
    ) : (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    );
  const promises = list.data.pages.flatMap(({ items }) => items);
  if (promises.length === 0) return <Nothing search={search} />;
  const closed = search.state === 'closed' || search.outcome !== undefined;
  const groups = closed ? [{ when: null, promises }] : groupsOf(promises, now, timeZone);
  return (
    <div ref={region} className={styles.board} {...handlers}>
      {groups.map((group) => (
        <WorkGroup
          key={group.when ?? 'closed'}
          {...(group.when !== null && { heading: t(`promise.when.${group.when}`) })}
          count={t('promise.count', { count: group.promises.length })}
          label={t(`promise.when.${group.when ?? 'closed'}`)}
          late={group.when === 'late'}
        >
          {group.promises.map((each) => (
            <PromiseRow key={each.id} promise={each} />
          ))}
        </WorkGroup>
      ))}
      {list.hasNextPage && (
        <Button
          variant="default"
          className={styles.more ?? ''}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('promise.more')}
        </Button>
      )}
    </div>
  );
}

function Nothing({ search }: { search: PromisesSearch }) {
  const t = useT();
  const narrowed = Object.keys(search).some((key) => key !== 'owner');
  if (narrowed) return <EmptyState title={t('promise.noneHere')}>{t('promise.noneHereHint')}</EmptyState>;
  return (
    <EmptyState icon={<IconCalendarCheck size={28} />} title={t('promise.none')}>
      {t('promise.noneHint')}
    </EmptyState>
  );
}
