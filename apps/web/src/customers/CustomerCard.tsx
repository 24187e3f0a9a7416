import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useCan, useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatDay } from '../kit/time.ts';
import { customerQuery } from '../inbox/data/queries.ts';
import { ContactPerson } from './ContactPerson.tsx';
import { CopyValue } from './CopyValue.tsx';
import styles from './CustomerCard.module.css';
import { CustomerConversations } from './CustomerConversations.tsx';
import { CustomerDialog } from './CustomerDialog.tsx';
import { CustomerNote } from './CustomerNote.tsx';

type Props = { customerId: string; conversationId: string | null };

/** Who the customer is, how to reach them, who looks after them, and what there has been. Keyed by customer. */
export function CustomerCard({ customerId, conversationId }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const mayWrite = useCan('customers:write');
  const [editing, setEditing] = useState(false);
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));

  if (customer === undefined) {
    if (error === null) return <Skeletons rows={4} height={48} />;
    if (hasCode(error, 'not_found')) return <EmptyState title={t('customer.gone')} />;
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }

  return (
    <div className={styles.card}>
      <div>
        {customer.reading !== null && <p className={styles.reading}>{customer.reading}</p>}
        {/* Its own page has the name as its title. */}
        {conversationId !== null && (
          <p className={styles.name}>{t('inbox.customer', { name: customer.name })}</p>
        )}
        {customer.company !== null && <p className={styles.company}>{customer.company}</p>}
        {customer.title !== null && <p className={styles.company}>{customer.title}</p>}
        <p className={styles.since}>
          {t('customer.since', { day: formatDay(customer.createdAt, locale, timeZone) })}
        </p>
        {mayWrite && (
          <Button
            variant="default"
            size="xs"
            mt={8}
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t('customer.edit')}
          </Button>
        )}
      </div>
      <section>
        <h2 className={styles.heading}>{t('customer.contactPoints')}</h2>
        {customer.contactPoints.map(({ id, value }) => (
          <CopyValue key={id} value={value} />
        ))}
        {customer.phone !== null && <CopyValue value={customer.phone} />}
      </section>
      <ContactPerson customer={customer} editable={mayWrite} />
      <CustomerNote customer={customer} editable={mayWrite} />
      <CustomerConversations customerId={customerId} currentId={conversationId} />
      <CustomerDialog opened={editing} customer={customer} onClose={() => setEditing(false)} />
    </div>
  );
}
