import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { CustomersNav } from '../CustomersNav.tsx';
import { peopleQuery } from '../data/queries.ts';
import { CustomerDialog } from '../record/CustomerDialog.tsx';
import { CustomerList } from './CustomerList.tsx';
import styles from './CustomerList.module.css';

/** Everybody who is known, with a field to find one and a choice of whose they are. */
export default function CustomersScreen() {
  const t = useT();
  const navigate = useNavigate();
  const members = useMembers();
  const mayChange = useCan('customers:write');
  const search = useSearch({ from: '/signed-in/customers' });
  const [text, setText] = useState(search.query ?? '');
  const [query] = useDebouncedValue(text.trim(), 250);
  const person = search.person ?? '';
  const [adding, setAdding] = useState(false);
  const customers = useInfiniteQuery(peopleQuery({ query, person, company: '' }));
  useInboxFeed(() => undefined);
  const items = customers.data?.pages.flatMap((page) => page.items);
  const isFiltered = query !== '' || person !== '';

  // The address says what is shown, so that it can be shared and come back to.
  useEffect(() => {
    void navigate({
      to: '/customers',
      search: { ...(query === '' ? {} : { query }), ...(person === '' ? {} : { person }) },
      replace: true,
    });
  }, [navigate, query, person]);

  return (
    <Screen
      title={t('customers.title')}
      actions={
        mayChange && (
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden />}
            variant="default"
            onClick={() => setAdding(true)}
          >
            {t('customer.new')}
          </Button>
        )
      }
    >
      <CustomersNav />
      <div className={styles.tools}>
        <TextInput
          type="search"
          label={t('customers.search')}
          placeholder={t('customers.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label={t('customers.filter.person')}
          value={person === '' ? 'anyone' : person}
          data={[
            { value: 'anyone', label: t('customers.filter.anyone') },
            { value: 'me', label: t('customers.filter.mine') },
            { value: 'none', label: t('customers.filter.none') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) =>
            void navigate({
              to: '/customers',
              search: {
                ...(query === '' ? {} : { query }),
                ...(value === null || value === 'anyone' ? {} : { person: value }),
              },
            })
          }
        />
      </div>
      {customers.error !== null && (
        <ErrorState error={customers.error} onRetry={() => void customers.refetch()} />
      )}
      {items === undefined && customers.error === null && <Skeletons rows={6} height={56} />}
      {items?.length === 0 && !isFiltered && (
        <EmptyState icon={<IconUsers size={36} stroke={1.5} />} title={t('customers.empty')}>
          {t('customers.emptyBody')}
        </EmptyState>
      )}
      {items?.length === 0 && isFiltered && (
        <p role="status">{query === '' ? t('customers.noneHere') : t('customers.noMatch', { query })}</p>
      )}
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
      <CustomerDialog
        opened={adding}
        customer={null}
        onClose={() => setAdding(false)}
        onSaved={({ id }) => void navigate({ to: '/customers/$customerId', params: { customerId: id } })}
      />
    </Screen>
  );
}
