import type { Notice } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconClockExclamation, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import { dayText } from '../orders/days.ts';
import styles from '../orders/orders.module.css';
import { OrdersNav } from '../orders/OrdersNav.tsx';
import { NewNoticeDialog } from './NewNoticeDialog.tsx';
import { noticesQuery } from './queries.ts';
import { standingOf } from './standing.ts';

/** Every notice of a delay, the newest first. */
export default function NoticesScreen() {
  const t = useT();
  const mayWrite = useCan('orders:write');
  const [adding, setAdding] = useState(false);
  const notices = useInfiniteQuery(noticesQuery);
  const items = notices.data?.pages.flatMap((page) => page.items);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('notices.new')}
    </Button>
  );
  return (
    <Screen
      title={t('notices.title')}
      lead={t('notices.lead')}
      back={{ to: '/orders', label: t('orders.title') }}
      actions={mayWrite && items !== undefined && items.length > 0 && add}
    >
      <OrdersNav />
      {notices.error !== null && <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />}
      {items === undefined && notices.error === null && <Skeletons rows={4} height={64} />}
      {items?.length === 0 && (
        <EmptyState
          icon={<IconClockExclamation size={36} stroke={1.5} />}
          title={t('notices.empty')}
          {...(mayWrite ? { action: add } : {})}
        >
          {t('notices.emptyBody')}
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.rows} aria-label={t('notices.title')}>
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      {notices.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={notices.isFetchingNextPage}
            onClick={() => void notices.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
      <NewNoticeDialog opened={adding} orderIds={[]} onClose={() => setAdding(false)} />
    </Screen>
  );
}

/** One notice: what is late and why, until when, how far it has come. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const t = useT();
  const locale = useLocale();
  const { id, name, newDate, dateKind, counts, createdAt, createdBy } = notice;
  const { tone, key } = standingOf(notice);
  const day = dayText(newDate, locale);
  return (
    <li className={styles.item}>
      <Link to="/notices/$noticeId" params={{ noticeId: id }} className={styles.row}>
        <span className={styles.words}>
          <span className={styles.title}>{name}</span>
          <span className={styles.facts}>
            <StateDot tone={tone}>{t(key)}</StateDot>
            <span>{t(`notices.until.${dateKind}`, { day })}</span>
          </span>
        </span>
        <span className={styles.side}>
          <span className={styles.facts}>{t('notices.progressCounts', { ...counts })}</span>
          <span className={styles.facts}>
            <When at={createdAt} />
            {createdBy !== null && <span>{createdBy.name}</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}
