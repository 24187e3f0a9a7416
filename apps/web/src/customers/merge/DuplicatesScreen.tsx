import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconUsersGroup } from '@tabler/icons-react';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { CustomersNav } from '../CustomersNav.tsx';
import { duplicatesQuery } from '../data/queries.ts';
import styles from './merge.module.css';
import { PairCard } from './PairCard.tsx';

/** Customers who may be one person, the most likely first. */
export default function DuplicatesScreen() {
  const t = useT();
  useInboxFeed(() => undefined);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    duplicatesQuery(null),
  );
  const pairs = data?.pages.flatMap((page) => page.items);
  return (
    <Screen title={t('duplicates.title')} lead={t('duplicates.lead')}>
      <CustomersNav />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {pairs === undefined && error === null && <Skeletons rows={3} height={140} />}
      {pairs?.length === 0 && (
        <EmptyState icon={<IconUsersGroup size={28} />} title={t('duplicates.empty')}>
          {t('duplicates.emptyBody')}
        </EmptyState>
      )}
      <ul className={styles.pairs} aria-label={t('duplicates.title')}>
        {pairs?.map((pair) => (
          <PairCard key={pair.id} pair={pair} />
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('customers.more')}
          </Button>
        </div>
      )}
    </Screen>
  );
}
