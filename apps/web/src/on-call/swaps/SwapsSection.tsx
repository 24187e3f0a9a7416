import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Rows } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from '../onCall.module.css';
import { swapsQuery } from '../queries.ts';
import { SwapRow } from './SwapRow.tsx';

/** Who stood in for whom, and who is asked to; the newest first. */
export function SwapsSection() {
  const t = useT();
  const swaps = useInfiniteQuery(swapsQuery);
  const items = swaps.data?.pages.flatMap((page) => page.items);
  return (
    <Section title={t('onCall.swap.title')} lead={t('onCall.swap.lead')}>
      {swaps.error !== null && <ErrorState error={swaps.error} onRetry={() => void swaps.refetch()} />}
      {items?.length === 0 && <p className={styles.quiet}>{t('onCall.swap.none')}</p>}
      {items !== undefined && items.length > 0 && (
        <Rows label={t('onCall.swap.title')}>
          {items.map((swap) => (
            <SwapRow key={swap.id} swap={swap} />
          ))}
        </Rows>
      )}
      {swaps.hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={swaps.isFetchingNextPage}
          onClick={() => void swaps.fetchNextPage()}
        >
          {t('onCall.more')}
        </Button>
      )}
    </Section>
  );
}
