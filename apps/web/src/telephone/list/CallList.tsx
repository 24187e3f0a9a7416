import type { Call } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPhone, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Rows } from '../../kit/Rows.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { callLength, callNumber, callState, isMissed } from '../logic/words.ts';
import { callsQuery } from '../queries.ts';
import styles from './calls.module.css';

/** The calls there have been, newest first. */
export function CallList() {
  const t = useT();
  const list = useInfiniteQuery(callsQuery);
  if (list.data === undefined)
    return list.error === null ? (
      <Skeletons rows={4} height={64} />
    ) : (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    );
  const calls = list.data.pages.flatMap(({ items }) => items);
  if (calls.length === 0)
    return (
      <EmptyState icon={<IconPhone size={28} />} title={t('calls.none')}>
        {t('calls.noneHint')}
      </EmptyState>
    );
  return (
    <>
      <Rows label={t('calls.history')}>
        {calls.map((call) => (
          <CallRow key={call.id} call={call} />
        ))}
      </Rows>
      {list.hasNextPage && (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          className={styles.more ?? ''}
        >
          {t('calls.more')}
        </Button>
      )}
    </>
  );
}

function CallRow({ call }: { call: Call }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const callName = useCallName();
  const { customer, conversationId, direction, startedAt, seconds, member, notes } = call;
  const missed = isMissed(call);
  const Icon = missed ? IconPhoneX : direction === 'inbound' ? IconPhoneIncoming : IconPhoneOutgoing;
  const number = callNumber(t, call);
  return (
    <li className={styles.row}>
      <div className={styles.when} data-late={missed}>
        <span className={styles.icon}>
          <Icon size={16} role="img" aria-label={t(`call.${direction}`)} />
          {callState(t, call)}
        </span>
        <time dateTime={startedAt}>{formatDateTime(startedAt, locale, timeZone)}</time>
      </div>
      <div className={styles.words}>
        <p className={styles.name}>
          <Link to="/inbox/$conversationId" params={{ conversationId }} lang={langOf(customer.name, locale)}>
            {callName(customer)}
          </Link>
          {customer.company !== null && <span className={styles.quiet}>{customer.company}</span>}
        </p>
        <p className={styles.facts}>
          {call.emergency && <span className={styles.late}>{t('call.emergency')}</span>}
          {number !== null && number !== customer.name && <span className={styles.number}>{number}</span>}
          {seconds !== null && <span>{callLength(t, seconds)}</span>}
          {member !== null && <span>{t('call.by', { name: member.name })}</span>}
        </p>
        {notes !== '' && <p className={styles.note}>{notes}</p>}
      </div>
    </li>
  );
}
