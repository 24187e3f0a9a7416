import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBook2, IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { ArticleRows } from './ArticleRows.tsx';
import styles from './knowledge.module.css';
import { KnowledgeNav } from './KnowledgeNav.tsx';
import { articlesQuery, categoriesQuery, foundQuery } from './queries.ts';
import type { KnowledgeSearch } from './search.ts';

/** Every article, with a field to find one and what narrows the list. */
export default function KnowledgeScreen() {
  const t = useT();
  const canWrite = useCan('messages:send');
  const navigate = useNavigate();
  const { q = '', ...filter } = useSearch({ from: '/signed-in/knowledge' });
  const [text, setText] = useState(q);
  const [settled] = useDebouncedValue(text.trim(), 200);
  const listed = useInfiniteQuery({ ...articlesQuery(filter), enabled: settled === '' });
  const found = useQuery(foundQuery(settled, filter));
  const isSearch = settled !== '';
  const items = isSearch ? found.data : listed.data?.pages.flatMap((page) => page.items);
  const error = isSearch ? found.error : listed.error;
  const isNarrowed = isSearch || Object.keys(filter).length > 0;

  function show(next: KnowledgeSearch) {
    void navigate({ to: '/knowledge', search: next, replace: true });
  }
  // The address says what is shown, so that it can be shared and come back to.
  const follow = useEffectEvent((query: string) =>
    show({ ...filter, ...(query === '' ? {} : { q: query }) }),
  );
  useEffect(() => follow(settled), [settled]);

  const add = (
    <Button component={Link} to="/knowledge/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('knowledge.new')}
    </Button>
  );
  return (
    <Screen title={t('knowledge.title')} lead={t('knowledge.lead')} {...(canWrite ? { actions: add } : {})}>
      <KnowledgeNav />
      {(isNarrowed || items === undefined || items.length > 0) && (
        <div className={styles.tools}>
          <TextInput
            type="search"
            label={t('knowledge.find')}
            placeholder={t('knowledge.findHint')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Filters filter={filter} onChange={(next) => show({ ...next, ...(q === '' ? {} : { q }) })} />
        </div>
      )}
      {error !== null && (
        <ErrorState error={error} onRetry={() => void (isSearch ? found : listed).refetch()} />
      )}
      {items === undefined && error === null && <Skeletons rows={6} height={62} />}
      {items?.length === 0 && !isNarrowed && (
        <EmptyState
          icon={<IconBook2 size={36} stroke={1.5} />}
          title={t('knowledge.empty')}
          {...(canWrite ? { action: add } : {})}
        >
          {t('knowledge.emptyHint')}
        </EmptyState>
      )}
      {items?.length === 0 && isNarrowed && (
        <p role="status" className={styles.none}>
          {t('knowledge.none')}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setText('');
              show({});
            }}
          >
            {t('knowledge.showAll')}
          </Button>
        </p>
      )}
      {items !== undefined && items.length > 0 && (
        <ArticleRows label={t('knowledge.nav.articles')} articles={items} />
      )}
      {!isSearch && listed.hasNextPage && (
        <Button
          variant="default"
          loading={listed.isFetchingNextPage}
          onClick={() => void listed.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </Screen>
  );
}

type FiltersProps = { filter: KnowledgeSearch; onChange: (filter: KnowledgeSearch) => void };

function Filters({ filter, onChange }: FiltersProps) {
  const t = useT();
  const locale = useLocale();
  const categories = useQuery(categoriesQuery).data ?? [];
  const set = (name: keyof KnowledgeSearch, value: string | null) => {
    const { [name]: _before, ...rest } = filter;
    onChange(value === null || value === 'any' ? rest : { ...rest, [name]: value });
  };
  return (
    <>
      <Select
        label={t('knowledge.language')}
        value={filter.language ?? 'any'}
        allowDeselect={false}
        data={(['any', 'ja', 'en'] as const).map((value) => ({
          value,
          label: t(`knowledge.language.${value}`),
        }))}
        onChange={(value) => set('language', value)}
      />
      <Select
        label={t('knowledge.state')}
        value={filter.state ?? 'any'}
        allowDeselect={false}
        data={(['any', 'draft', 'published'] as const).map((value) => ({
          value,
          label: t(`knowledge.state.${value}`),
        }))}
        onChange={(value) => set('state', value)}
      />
      {categories.length > 0 && (
        <Select
          label={t('knowledge.category')}
          value={filter.category ?? 'any'}
          allowDeselect={false}
          data={[
            { value: 'any', label: t('knowledge.category.any') },
            ...categories.map(({ id, name }) => ({ value: id, label: name[locale] })),
          ]}
          onChange={(value) => set('category', value)}
        />
      )}
    </>
  );
}
