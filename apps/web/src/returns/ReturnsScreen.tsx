import { Button, Group, Select } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from '../orders/orders.module.css';
import { OrdersNav } from '../orders/OrdersNav.tsx';
import { returnsQuery } from './queries.ts';
import { Narrowed } from './Narrowed.tsx';
import { ReturnRow } from './ReturnRow.tsx';
import { returnLists } from './search.ts';

/** Every case of goods that come back; what is to be done first. */
export default function ReturnsScreen() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/orders/returns' });
  const { list = 'open', ...narrow } = search;
  const found = useInfiniteQuery(returnsQuery(search));
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <Screen
      title={t('returns.title')}
      lead={t('returns.lead')}
      back={{ to: '/orders', label: t('orders.title') }}
      actions={
        <Group gap="xs">
          <Button variant="default" renderRoot={(props) => <Link to="/orders/returns/figures" {...props} />}>
            {t('returns.figures')}
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/settings/returns" {...props} />}>
            {t('returns.rules')}
          </Button>
        </Group>
      }
    >
      <OrdersNav />
      <div className={styles.tools}>
        <Select
          label={t('returns.show')}
          value={list}
          allowDeselect={false}
          data={returnLists.map((value) => ({ value, label: t(`returns.list.${value}`) }))}
          onChange={(value) => {
            const chosen = returnLists.find((one) => one === value) ?? 'open';
            void navigate({
              to: '/orders/returns',
              search: chosen === 'open' ? narrow : { ...narrow, list: chosen },
            });
          }}
        />
      </div>
      <Narrowed search={search} />
      {found.error !== null && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {items === undefined && found.error === null && <Skeletons rows={5} height={64} />}
      {items?.length === 0 && list === 'open' && (
        <EmptyState icon={<IconArrowBackUp size={36} stroke={1.5} />} title={t('returns.empty')}>
          {t('returns.emptyBody')}
        </EmptyState>
      )}
      {items?.length === 0 && list !== 'open' && <p role="status">{t('returns.noMatch')}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.rows} aria-label={t('returns.title')}>
          {items.map((one) => (
            <ReturnRow key={one.id} found={one} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
    </Screen>
  );
}
