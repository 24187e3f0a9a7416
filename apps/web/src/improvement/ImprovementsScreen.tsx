import { Button } from '@mantine/core';
import { IconHeartHandshake, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CareNav } from '../attention/CareNav.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { Figures } from './Figures.tsx';
import styles from './improvement.module.css';
import { ImprovementRow } from './ImprovementRow.tsx';
import { listNames } from './logic/names.ts';
import { improvementsQuery } from './queries.ts';
import type { ImprovementsSearch } from './search.ts';

const route = getRouteApi('/signed-in/improvements');

/** The address’s own choice of cases. */
export default function ImprovementsScreen() {
  return <Improvements {...route.useSearch()} />;
}

/** Cases from the complaint to the proof that it does not happen again. */
export function Improvements({ list = 'open', cause }: ImprovementsSearch) {
  const t = useT();
  const cases = useInfiniteQuery(improvementsQuery(list, cause ?? null));
  const items = cases.data?.pages.flatMap((page) => page.items);
  return (
    <Screen title={t('improvement.title')} lead={t('improvement.lead')}>
      <CareNav />
      <nav aria-label={t('improvement.lists')} className={styles.lists}>
        {listNames.map((each) => (
          <Link
            key={each}
            to="/improvements"
            search={{ ...(each === 'open' ? {} : { list: each }), ...(cause === undefined ? {} : { cause }) }}
            className={styles.list}
            aria-current={each === list ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(`improvement.list.${each}`)}
          </Link>
        ))}
        {cause !== undefined && (
          <Link
            to="/improvements"
            search={list === 'open' ? {} : { list }}
            className={styles.list}
            aria-label={t('improvement.causeOff', { name: cause })}
          >
            {t('improvement.causeIs', { name: cause })} <IconX size={14} aria-hidden />
          </Link>
        )}
      </nav>
      {items === undefined &&
        (cases.error === null ? (
          <Skeletons rows={4} height={62} />
        ) : (
          <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />
        ))}
      {items?.length === 0 && (
        <EmptyState
          icon={<IconHeartHandshake size={36} stroke={1.5} />}
          title={t(`improvement.empty.${list}`)}
        >
          {t('improvement.emptyHint')}
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.rows} aria-label={t('improvement.title')}>
          {items.map((found) => (
            <ImprovementRow key={found.id} found={found} />
          ))}
        </ul>
      )}
      {cases.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={cases.isFetchingNextPage}
            onClick={() => void cases.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
      <Figures />
    </Screen>
  );
}
