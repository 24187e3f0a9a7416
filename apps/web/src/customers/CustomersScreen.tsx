import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { customersQuery } from '../inbox/data/queries.ts';
import { useInboxFeed } from '../inbox/data/useInboxFeed.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { CustomerList } from './CustomerList.tsx';

/** Everybody who has written, with a field to find one. */
export default function CustomersScreen() {
  const t = useT();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 250);
  const customers = useInfiniteQuery(customersQuery(query));
  useInboxFeed(() => undefined);
  const items = customers.data?.pages.flatMap((page) => page.items);

  return (
    <Screen title={t('customers.title')}>
      <TextInput
        type="search"
        label={t('customers.search')}
        placeholder={t('customers.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {customers.error !== null && (
        <ErrorState error={customers.error} onRetry={() => void customers.refetch()} />
      )}
      {items === undefined && customers.error === null && <Skeletons rows={6} height={56} />}
      {items?.length === 0 && query === '' && (
        <EmptyState icon={<IconUsers size={36} stroke={1.5} />} title={t('customers.empty')}>
          {t('customers.emptyBody')}
        </EmptyState>
      )}
      {items?.length === 0 && query !== '' && <p role="status">{t('customers.noMatch', { query })}</p>}
      {items !== undefined && items.length > 0 && <CustomerList customers={items} />}
      {customers.hasNextPage && (
        <Button
          variant="default"
          loading={customers.isFetchingNextPage}
          onClick={() => void customers.fetchNextPage()}
        >
          {t('customers.more')}
        </Button>
      )}
    </Screen>
  );
}
