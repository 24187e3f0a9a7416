import { useQuery } from '@tanstack/react-query';
import { IconRepeat } from '@tabler/icons-react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { OrdersNav } from '../orders/OrdersNav.tsx';
import { CohortTable } from './CohortTable.tsx';
import { CurveSection } from './CurveSection.tsx';
import { ForecastSection } from './ForecastSection.tsx';
import styles from './loyalty.module.css';
import { secondPurchasesQuery } from './queries.ts';
import { SecondPurchasesTable } from './SecondPurchasesTable.tsx';
import { useWords } from './words.ts';

/** How customers come back: the second purchase first, then how long it takes, month by month, and what is to come. */
export default function LoyaltyScreen() {
  const t = useT();
  const w = useWords();
  const { data, error, refetch } = useQuery(secondPurchasesQuery);
  return (
    <Screen
      wide
      title={t('loyalty.title')}
      lead={w('loyalty.lead')}
      back={{ to: '/customers', label: t('customers.title') }}
    >
      <OrdersNav />
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={4} height={120} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && data.waiting > 0 && (
        <Notice tone="quiet">{w('loyalty.waiting', { count: data.waiting })}</Notice>
      )}
      {data?.buyers === 0 && (
        <EmptyState icon={<IconRepeat size={36} stroke={1.5} />} title={w('loyalty.empty')}>
          {w('loyalty.emptyBody')}
        </EmptyState>
      )}
      {data !== undefined && data.buyers > 0 && (
        <>
          <SecondPurchasesTable figures={data} />
          <CurveSection />
          <CohortTable today={data.today} />
          <ForecastSection />
        </>
      )}
      {data !== undefined && data.incomplete > 0 && (
        <p className={styles.quiet}>{w('loyalty.incomplete', { count: data.incomplete })}</p>
      )}
    </Screen>
  );
}
