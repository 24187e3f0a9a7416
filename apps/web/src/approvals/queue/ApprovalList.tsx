import type { ApprovalListItem } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatShort } from '../../kit/time.ts';
import { reasonsLine } from '../logic/words.ts';
import { StateChip } from '../parts/StateChip.tsx';
import type { View } from '../queries.ts';
import styles from './ApprovalsScreen.module.css';

type Props = {
  list: Pick<
    UseInfiniteQueryResult,
    'error' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'
  >;
  items: readonly ApprovalListItem[];
  view: View;
  selectedId: string | null;
};

/** The replies of one view, with what there is to know before opening one. */
export function ApprovalList({ list, items, view, selectedId }: Props) {
  const t = useT();
  const maySet = useCan('approvals:write');
  if (list.error !== null) {
    return (
      <div className={styles.pad}>
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (list.isPending) {
    return (
      <div className={styles.pad}>
        <Skeletons rows={4} height={68} />
      </div>
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState
        title={t(`approval.empty.${view}`)}
        {...(view === 'to_decide' && maySet
          ? { action: <Link to="/settings/approval">{t('approval.empty.settings')}</Link> }
          : {})}
      >
        {t(`approval.empty.${view}.body`)}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.rows} aria-label={t('approval.list')}>
      {items.map((item) => (
        <li key={item.id}>
          <RowLink item={item} view={view} selected={item.id === selectedId} />
        </li>
      ))}
      {list.hasNextPage && (
        <li className={styles.more}>
          <Button
            variant="default"
            size="xs"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </li>
      )}
    </ul>
  );
}

function RowLink({ item, view, selected }: { item: ApprovalListItem; view: View; selected: boolean }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { customer, subject } = item.conversation;
  const at = view === 'decided' ? (item.decidedAt ?? item.requestedAt) : item.requestedAt;
  return (
    <Link
      to="/approvals/$approvalId"
      params={{ approvalId: item.id }}
      search={view === 'to_decide' ? {} : { list: view }}
      className={styles.row}
      data-selected={selected}
    >
      <span className={styles.top}>
        <span className={styles.who}>{t('inbox.customer', { name: customer.name })}</span>
        <time className={styles.when} dateTime={at}>
          {formatShort(at, locale, timeZone)}
        </time>
      </span>
      <span className={styles.subject}>{subject === '' ? t('inbox.noSubject') : subject}</span>
      <span className={styles.top}>
        <span className={styles.why}>
          {[item.writer?.name ?? t('approval.byGone'), reasonsLine(t, item.reasons)].join(' · ')}
        </span>
        {view !== 'to_decide' && <StateChip state={item.state} />}
      </span>
    </Link>
  );
}
