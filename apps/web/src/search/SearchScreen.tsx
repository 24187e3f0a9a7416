import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useMe } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { CustomerResults } from './CustomerResults.tsx';
import { FilterChips } from './FilterChips.tsx';
import { HitRow } from './HitRow.tsx';
import { moveAmong } from './moveAmong.ts';
import { Problems } from './Problems.tsx';
import { searchQuery } from './queries.ts';
import { rememberSearch } from './recent.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import styles from './SearchScreen.module.css';

/** Everything that was ever written, and everyone who wrote. */
export default function SearchScreen() {
  const t = useT();
  const navigate = useNavigate();
  const { member } = useMe();
  const { q = '' } = useSearch({ from: '/signed-in/search' });
  const [composing, setComposing] = useState(false);
  const show = (query: string): void => {
    void navigate({ to: '/search', search: addressOf(query), replace: true });
  };
  const [text, setText] = useText(q, composing, show);
  const results = useInfiniteQuery(searchQuery(q.trim()));
  const pages = q === '' ? undefined : results.data?.pages;
  const items = pages?.flatMap((page) => page.items);
  const first = pages?.[0];
  const list = useRef<HTMLDivElement>(null);
  useArrows(list);
  const remember = (): void => rememberSearch(member.id, q);
  const go = (query: string): void => {
    setText(query);
    show(query);
  };

  return (
    <Screen title={t('search.title')}>
      <SearchBox
        value={text}
        onChange={setText}
        onCompose={setComposing}
        onSubmit={() => {
          go(text);
          rememberSearch(member.id, text);
        }}
        onLeave={() => moveAmong(list.current, null, 1)}
      />
      <FilterChips query={text} onChange={go} />
      <div
        ref={list}
        className={styles.results}
        aria-busy={results.isFetching}
        data-old={results.isPlaceholderData}
      >
        {q === '' && <SearchHelp onPick={go} />}
        {results.error !== null && q !== '' && (
          <ErrorState error={results.error} onRetry={() => void results.refetch()} />
        )}
        {q !== '' && items === undefined && results.error === null && <Skeletons rows={6} height={92} />}
        {first !== undefined && <Problems problems={first.problems} index={first.index} />}
        {first !== undefined && first.customers.length > 0 && <CustomerResults customers={first.customers} />}
        {items !== undefined && items.length > 0 && (
          <section aria-label={t('search.conversations')}>
            <h2 className={styles.title}>{t('search.conversations')}</h2>
            <ul className={styles.list}>
              {items.map((hit) => (
                <li key={hit.conversation.id}>
                  <HitRow hit={hit} onOpen={remember} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {items?.length === 0 && (
          <EmptyState icon={<IconSearchOff size={36} stroke={1.5} />} title={t('search.none', { query: q })}>
            {t('search.none.body')}
          </EmptyState>
        )}
        {q !== '' && results.hasNextPage && (
          <Button
            variant="default"
            loading={results.isFetchingNextPage}
            onClick={() => void results.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.spoken}>
        {items !== undefined && !results.isFetching
          ? t('search.found', { count: `${items.length}${results.hasNextPage ? '+' : ''}` })
          : ''}
      </p>
    </Screen>
  );
}

const addressOf = (query: string): { q?: string } => (query.trim() === '' ? {} : { q: query.trim() });

/** The arrows move among the results once one of them is reached; above the first is the field. */
function useArrows(list: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const results = list.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (!moveAmong(results, document.activeElement, step)) document.getElementById('search-box')?.focus();
    };
    results?.addEventListener('keydown', onKeyDown);
    return () => results?.removeEventListener('keydown', onKeyDown);
  }, [list]);
}

/**
 * What stands in the field; it is shown some moments after the last key, and never while an input method composes. The address
 * changes the field, too, when one goes back or comes by a link.
 */
function useText(
  q: string,
  composing: boolean,
  show: (query: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(q);
  const [shown, setShown] = useState(q);
  if (q !== shown) {
    setShown(q);
    if (q !== text.trim()) setText(q);
  }
  const onSettled = useEffectEvent((settled: string) => {
    if (settled.trim() !== q) show(settled);
  });
  useEffect(() => {
    if (composing) return undefined;
    const timer = setTimeout(() => onSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return [text, setText];
}
