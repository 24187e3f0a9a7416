import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useShortcut } from '../../kit/keys.ts';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { useSelection } from '../bulk/useSelection.ts';
import { useNow } from '../data/useNow.ts';
import { neighbour } from '../logic/rows.ts';
import type { ListFilter } from '../logic/views.ts';
import styles from './ConversationList.module.css';
import { ConversationRow } from './ConversationRow.tsx';
import { EmptyList } from './EmptyList.tsx';
import { useConversationList } from './useConversationList.ts';
import { useQuiet } from './useQuiet.ts';
import { useRowWindow } from './useRowWindow.ts';

/** Pixels; ConversationRow.module.css fills it. */
const rowHeight = 116;

type Props = {
  filter: ListFilter;
  selectedId: string | null;
  selecting: { on: boolean; set: (on: boolean) => void };
};

/** The conversations of a filter, one row each; only the rows in view exist. Keyed by filter. */
export function ConversationList({ filter, selectedId, selecting }: Props) {
  const t = useT();
  const now = useNow(60_000);
  const scroller = useRef<HTMLDivElement>(null);
  const isQuiet = useQuiet(scroller);
  const { query, rows, arrived, showArrived } = useConversationList(filter, selectedId, isQuiet);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = query;
  const { first, last, reveal } = useRowWindow(scroller, rowHeight, rows.length);
  const selection = useSelection({
    order: rows.map((row) => row.id),
    focused: () => focusedRow() ?? selectedId,
    on: selecting.on,
    setOn: selecting.set,
  });

  const wantsMore = last >= rows.length - 10 && hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);

  function move(step: 1 | -1) {
    const id = neighbour(rows, focusedRow() ?? selectedId, step);
    if (id === null) return;
    reveal(rows.findIndex((row) => row.id === id));
    // The row exists only after the list has been scrolled to it.
    requestAnimationFrame(() => requestAnimationFrame(() => focusRow(scroller.current, id)));
  }
  useShortcut('j', 'inbox.keys.next', () => move(1));
  useShortcut('k', 'inbox.keys.previous', () => move(-1));

  return (
    <div className={styles.list} data-selecting={selecting.on}>
      {selecting.on && (
        <BulkBar
          selected={rows.filter((row) => selection.ids.has(row.id))}
          onAll={selection.toggleAll}
          onClear={selection.clear}
        />
      )}
      <div className={styles.pill} role="status">
        {arrived > 0 && (
          <Button
            size="xs"
            radius="xl"
            leftSection={<IconArrowUp size={14} aria-hidden />}
            onClick={() => reveal(showArrived())}
          >
            {t('inbox.arrived', { count: arrived })}
          </Button>
        )}
      </div>
      <div ref={scroller} className={styles.scroller}>
        {query.isPending && <Skeletons rows={6} height={rowHeight - 16} />}
        {query.isSuccess && rows.length === 0 && <EmptyList filter={filter} />}
        <ul
          className={styles.rows}
          style={{ blockSize: rows.length * rowHeight }}
          aria-label={t('inbox.list')}
        >
          {rows.slice(first, last + 1).map((row, offset) => (
            <li
              key={row.id}
              className={styles.item}
              style={{ blockSize: rowHeight, transform: `translateY(${(first + offset) * rowHeight}px)` }}
              data-id={row.id}
              aria-setsize={hasNextPage ? -1 : rows.length}
              aria-posinset={first + offset + 1}
            >
              <ConversationRow conversation={row} selected={row.id === selectedId} now={now} />
              {selecting.on && (
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    checked={selection.ids.has(row.id)}
                    aria-label={t('bulk.selectOne', { name: row.customer.name, subject: row.subject })}
                    onChange={() => undefined}
                    onClick={(event) => selection.choose(row.id, event.shiftKey)}
                  />
                </label>
              )}
            </li>
          ))}
        </ul>
        {query.isError && (
          <ErrorState
            error={query.error}
            onRetry={() => void (isFetchNextPageError ? fetchNextPage() : query.refetch())}
          />
        )}
      </div>
      <VisuallyHidden role="status">{isFetchingNextPage ? t('inbox.loadingMore') : ''}</VisuallyHidden>
    </div>
  );
}

/** Where the keyboard is. */
function focusedRow(): string | null {
  const item = document.activeElement?.closest<HTMLElement>('[data-id]');
  return item?.dataset['id'] ?? null;
}

function focusRow(scroller: HTMLElement | null, id: string): void {
  for (const item of scroller?.querySelectorAll<HTMLElement>('[data-id]') ?? []) {
    if (item.dataset['id'] === id) item.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  }
}
