import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconBuilding, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { formatCount } from '../../kit/figures.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { CustomersNav } from '../CustomersNav.tsx';
import { companiesQuery } from '../data/queries.ts';
import styles from '../list/CustomerList.module.css';
import { CompanyDialog } from './CompanyDialog.tsx';

/** The companies that customers belong to. */
export default function CompaniesScreen() {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const mayChange = useCan('customers:write');
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 250);
  const [adding, setAdding] = useState(false);
  const companies = useInfiniteQuery(companiesQuery(query));
  useInboxFeed(() => undefined);
  const items = companies.data?.pages.flatMap((page) => page.items);
  return (
    <Screen
      title={t('company.title')}
      actions={
        mayChange && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('company.new')}
          </Button>
        )
      }
    >
      <CustomersNav />
      <TextInput
        type="search"
        label={t('company.search')}
        placeholder={t('company.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {companies.error !== null && (
        <ErrorState error={companies.error} onRetry={() => void companies.refetch()} />
      )}
      {items === undefined && companies.error === null && <Skeletons rows={6} height={48} />}
      {items?.length === 0 && query === '' && (
        <EmptyState icon={<IconBuilding size={32} />} title={t('company.empty')}>
          {t('company.emptyBody')}
        </EmptyState>
      )}
      {items?.length === 0 && query !== '' && <p role="status">{t('company.noMatch', { query })}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.list} aria-label={t('company.title')}>
          {items.map(({ id, name, reading, address, people }) => (
            <li key={id}>
              <Link
                to="/customers/companies/$companyId"
                params={{ companyId: id }}
                className={styles.row}
                data-of="companies"
              >
                <span className={styles.who}>
                  <span className={styles.name} lang={langOf(name, locale)}>
                    {name}
                  </span>
                  {reading !== null && (
                    <span className={styles.reading} lang="ja">
                      {reading}
                    </span>
                  )}
                </span>
                <span>{t('company.peopleCount', { count: formatCount(people, locale, 1000) })}</span>
                <span className={styles.address} lang={langOf(address ?? '', locale)}>
                  {address}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {companies.hasNextPage && (
        <Button
          variant="default"
          loading={companies.isFetchingNextPage}
          onClick={() => void companies.fetchNextPage()}
        >
          {t('customers.more')}
        </Button>
      )}
      <CompanyDialog
        opened={adding}
        company={null}
        onClose={() => setAdding(false)}
        onSaved={({ id }) =>
          void navigate({ to: '/customers/companies/$companyId', params: { companyId: id } })
        }
      />
    </Screen>
  );
}
