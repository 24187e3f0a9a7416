import { Button, Checkbox, Select } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useShortcut } from '../../kit/keys.ts';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { moveAmong } from '../../search/moveAmong.ts';
import { CareNav } from '../CareNav.tsx';
import { kinds } from '../logic/words.ts';
import { casesQuery } from '../queries.ts';
import { lists, shownLevels, type AttentionSearch } from '../search.ts';
import { CaseRow } from './CaseRow.tsx';
import styles from './list.module.css';

const route = getRouteApi('/signed-in/attention');

/** Customers who need care, in order of need; what is to be asked about; what was closed. */
export default function AttentionScreen() {
  const t = useT();
  const search = route.useSearch();
  return (
    <Screen
      title={t('attention.title')}
      lead={t('attention.lead')}
      wide
      actions={
        <Button component={Link} to="/attention/outcomes" variant="default">
          {t('attention.outcomes.link')}
        </Button>
      }
    >
      <CareNav />
      <Filters search={search} />
      <Cases search={search} />
    </Screen>
  );
}

function Filters({ search }: { search: AttentionSearch }) {
  const t = useT();
  const navigate = route.useNavigate();
  const { list = 'open', mine = false, level, kind } = search;
  const go = (changes: AttentionSearch, without: (keyof AttentionSearch)[] = []) => {
    const next = { ...search, ...changes };
    for (const name of without) delete next[name];
    void navigate({ search: next });
  };
  return (
    <div className={styles.filters}>
      <nav className={styles.lists} aria-label={t('attention.list.label')}>
        {lists.map((each) => (
          <Link
            key={each}
            to="/attention"
            search={{ ...(each === 'open' ? {} : { list: each }), ...(mine ? { mine } : {}) }}
            className={styles.list}
            aria-current={each === list ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(`attention.list.${each}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.narrow}>
        <Checkbox
          label={t('attention.filter.mine')}
          checked={mine}
          onChange={(event) =>
            go(event.currentTarget.checked ? { mine: true } : {}, event.currentTarget.checked ? [] : ['mine'])
          }
        />
        {list === 'open' && (
          <>
            <Select
              aria-label={t('attention.filter.level')}
              value={level ?? ''}
              allowDeselect={false}
              data={[
                { value: '', label: t('attention.filter.anyLevel') },
                ...shownLevels.map((each) => ({ value: each, label: t(`attention.level.${each}`) })),
              ]}
              onChange={(value) => {
                const chosen = shownLevels.find((each) => each === value);
                go(chosen === undefined ? {} : { level: chosen }, chosen === undefined ? ['level'] : []);
              }}
            />
            <Select
              aria-label={t('attention.filter.kind')}
              value={kind ?? ''}
              allowDeselect={false}
              data={[
                { value: '', label: t('attention.filter.anyKind') },
                ...kinds.map((each) => ({ value: each, label: t(`attention.kind.${each}`) })),
              ]}
              onChange={(value) => {
                const chosen = kinds.find((each) => each === value);
                go(chosen === undefined ? {} : { kind: chosen }, chosen === undefined ? ['kind'] : []);
              }}
            />
          </>
        )}
      </div>
    </div>
  );
}

function Cases({ search }: { search: AttentionSearch }) {
  const t = useT();
  const cases = useInfiniteQuery(casesQuery(search));
  const rows = useRef<HTMLUListElement>(null);
  useShortcut('j', 'attention.keys.next', () => moveAmong(rows.current, document.activeElement, 1));
  useShortcut('k', 'attention.keys.previous', () => moveAmong(rows.current, document.activeElement, -1));
  if (cases.data === undefined)
    return cases.error === null ? (
      <Skeletons rows={4} height={120} />
    ) : (
      <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />
    );
  const items = cases.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <None search={search} />;
  return (
    <>
      <ul className={styles.rows} ref={rows} aria-label={t(`attention.list.${search.list ?? 'open'}`)}>
        {items.map((each) => (
          <CaseRow key={each.id} item={each} />
        ))}
      </ul>
      {cases.hasNextPage && (
        <Button
          variant="default"
          className={styles.more ?? ''}
          loading={cases.isFetchingNextPage}
          onClick={() => void cases.fetchNextPage()}
        >
          {t('attention.more')}
        </Button>
      )}
    </>
  );
}

function None({ search: { list, mine, level, kind } }: { search: AttentionSearch }) {
  const t = useT();
  const shown = list ?? 'open';
  const icon = <IconHeartHandshake size={36} stroke={1.5} />;
  if (mine === true || level !== undefined || kind !== undefined)
    return (
      <EmptyState
        icon={icon}
        title={t('attention.none.filtered')}
        action={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/attention" search={list === undefined ? {} : { list }} />
            )}
          >
            {t('attention.none.clear')}
          </Button>
        }
      />
    );
  return (
    <EmptyState icon={icon} title={t(`attention.none.${shown}`)}>
      {t(`attention.none.${shown}Hint`)}
    </EmptyState>
  );
}
