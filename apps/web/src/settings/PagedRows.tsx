import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../kit/contract.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Rows } from '../kit/Rows.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';

type Props<Item> = {
  query: UseInfiniteQueryOptions<Page<Item>, Error, InfiniteData<Page<Item>>, string[], string | null>;
  label: string;
  /** Shown when there is nothing. */
  empty: ReactNode;
  renderRow: (item: Item) => ReactNode;
};

/** A list that may be long: a page at a time, with a button for more. */
export function PagedRows<Item>({ query, label, empty, renderRow }: Props<Item>) {
  const t = useT();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
  if (data === undefined) {
    return error === null ? <Skeletons /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      <Rows label={label}>{items.map(renderRow)}</Rows>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </>
  );
}
