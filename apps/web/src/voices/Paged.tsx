import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import rows from '../improvement/improvement.module.css';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';

type Listed<Item> = {
  data: { pages: { items: Item[] }[] } | undefined;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => Promise<unknown>;
  fetchNextPage: () => Promise<unknown>;
};

type Props<Item> = {
  list: Listed<Item>;
  label: string;
  empty: ReactNode;
  children: (item: Item) => ReactNode;
};

/** A list read page by page: what waits, what failed, what is empty, and the rest. */
export function Paged<Item>({ list, label, empty, children }: Props<Item>) {
  const t = useT();
  const items = list.data?.pages.flatMap((page) => page.items);
  if (items === undefined)
    return list.error === null ? (
      <Skeletons rows={4} height={62} />
    ) : (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    );
  if (items.length === 0) return empty;
  return (
    <>
      <ul className={rows.rows} aria-label={label}>
        {items.map(children)}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
    </>
  );
}
