import type { Customer, CustomerDuplicate } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { formatDay } from '../../kit/time.ts';
import { useAttempt } from '../data/useAttempt.ts';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import { useCallName } from '../logic/callName.ts';
import styles from './merge.module.css';

/** Two who may be one: what speaks for it, both records, and the decision. */
export function PairCard({ pair }: { pair: CustomerDuplicate }) {
  const t = useT();
  const callName = useCallName();
  const mayChange = useCan('customers:write');
  const queryClient = useQueryClient();
  const writes = useCustomerWrites();
  const { pending, attempt } = useAttempt();
  const [kept, setKept] = useState<Customer | null>(null);
  const [first, second] = pair.customers;
  const other = kept?.id === first.id ? second : first;

  async function dismiss() {
    await api.post(`/customer-duplicates/${pair.id}/dismissal`);
    await queryClient.invalidateQueries({ queryKey: ['customers', 'duplicates'] });
  }

  async function merge() {
    if (kept === null) return;
    await writes.merge(kept.id, other.id);
    notify(t('merge.done'));
  }

  return (
    <li
      className={styles.pair}
      aria-label={t('duplicates.pair', { first: callName(first), second: callName(second) })}
    >
      <ul className={styles.evidence} aria-label={t('duplicates.evidence')}>
        {pair.evidence.map(({ kind, value }) => (
          <li key={kind}>
            <b>{t(`duplicates.${kind}`)}</b>
            {value}
          </li>
        ))}
      </ul>
      <div className={styles.people}>
        {pair.customers.map((customer) => (
          <Person key={customer.id} customer={customer} onKeep={mayChange ? () => setKept(customer) : null} />
        ))}
      </div>
      {mayChange && (
        <div className={styles.dismiss}>
          <Button variant="subtle" size="xs" loading={pending} onClick={() => void attempt(dismiss)}>
            {t('duplicates.dismiss')}
          </Button>
        </div>
      )}
      <Confirm
        opened={kept !== null}
        title={t('duplicates.confirmTitle')}
        confirmLabel={t('merge.submit')}
        onConfirm={merge}
        onClose={() => setKept(null)}
      >
        {kept !== null && t('duplicates.confirmBody', { other: callName(other), kept: callName(kept) })}
      </Confirm>
    </li>
  );
}

function Person({ customer, onKeep }: { customer: Customer; onKeep: (() => void) | null }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const callName = useCallName();
  const { id, reading, company, title, address, contactPoints, createdAt } = customer;
  return (
    <div className={styles.person}>
      {reading !== null && <p className={styles.facts}>{reading}</p>}
      <p className={styles.personName}>
        <Link to="/customers/$customerId" params={{ customerId: id }}>
          {callName(customer)}
        </Link>
      </p>
      {company !== null && <p>{[company, title].filter((part) => part !== null).join(' ')}</p>}
      {contactPoints.map((point) => (
        <p key={point.id}>{point.value}</p>
      ))}
      {address !== null && <p>{address}</p>}
      <p className={styles.facts}>{t('customer.since', { day: formatDay(createdAt, locale, timeZone) })}</p>
      {onKeep !== null && (
        <div className={styles.choose}>
          <Button variant="default" size="xs" onClick={onKeep}>
            {t('duplicates.keep')}
          </Button>
        </div>
      )}
    </div>
  );
}
