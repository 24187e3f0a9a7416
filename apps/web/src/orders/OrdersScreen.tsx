import type { Order } from '@madoguchi/contract';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconPackage, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { NewNoticeDialog } from '../notices/NewNoticeDialog.tsx';
import { OrderRow } from './OrderRow.tsx';
import styles from './orders.module.css';
import { OrdersNav } from './OrdersNav.tsx';
import { ordersQuery } from './queries.ts';
import { orderFilters } from './search.ts';

/** Every order, to be looked through; ticked ones can be told of a delay. */
export default function OrdersScreen() {
  const t = useT();
  const navigate = useNavigate();
  const mayWrite = useCan('orders:write');
  const search = useSearch({ from: '/signed-in/orders' });
  const show = search.show ?? 'all';
  const [text, setText] = useState(search.query ?? '');
  const [query] = useDebouncedValue(text.trim(), 250);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [telling, setTelling] = useState(false);
  const orders = useInfiniteQuery(ordersQuery(show, query));
  const items = orders.data?.pages.flatMap((page) => page.items);
  const isFiltered = query !== '' || show !== 'all';
  const mayTick = (order: Order) => order.state === 'open' || order.state === 'shipped';

  // The address says what is shown, so that it can be shared and come back to.
  useEffect(() => {
    void navigate({
      to: '/orders',
      search: { ...(show === 'all' ? {} : { show }), ...(query === '' ? {} : { query }) },
      replace: true,
    });
  }, [navigate, show, query]);

  function tick(id: string, isTicked: boolean) {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  }

  return (
    <Screen
      title={t('orders.title')}
      back={{ to: '/customers', label: t('customers.title') }}
      actions={
        mayWrite && (
          <Button variant={ticked.size > 0 ? 'filled' : 'default'} onClick={() => setTelling(true)}>
            {ticked.size > 0 ? t('notices.newFor', { count: ticked.size }) : t('notices.new')}
          </Button>
        )
      }
    >
      <OrdersNav />
      <div className={styles.tools}>
        <TextInput
          type="search"
          label={t('orders.search')}
          placeholder={t('orders.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label={t('orders.show')}
          value={show}
          allowDeselect={false}
          data={orderFilters.map((value) => ({ value, label: t(`orders.show.${value}`) }))}
          onChange={(value) => {
            const chosen = orderFilters.find((one) => one === value) ?? 'all';
            setTicked(new Set());
            void navigate({
              to: '/orders',
              search: { ...(chosen === 'all' ? {} : { show: chosen }), ...(query === '' ? {} : { query }) },
            });
          }}
        />
      </div>
      {orders.error !== null && <ErrorState error={orders.error} onRetry={() => void orders.refetch()} />}
      {items === undefined && orders.error === null && <Skeletons rows={6} height={64} />}
      {items?.length === 0 && !isFiltered && (
        <EmptyState icon={<IconPackage size={36} stroke={1.5} />} title={t('orders.empty')}>
          {t('orders.emptyBody')}
        </EmptyState>
      )}
      {items?.length === 0 && isFiltered && <p role="status">{t('orders.noMatch')}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.rows} aria-label={t('orders.title')}>
          {items.map((order) => (
            <OrderRow
              key={order.id}
              order={order}
              ticked={ticked.has(order.id)}
              {...(mayWrite && mayTick(order)
                ? { onTick: (isTicked: boolean) => tick(order.id, isTicked) }
                : {})}
            />
          ))}
        </ul>
      )}
      {orders.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={orders.isFetchingNextPage}
            onClick={() => void orders.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
      <NewNoticeDialog opened={telling} orderIds={[...ticked]} onClose={() => setTelling(false)} />
    </Screen>
  );
}
