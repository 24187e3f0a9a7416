import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { IconPencil, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { AttentionPart } from '../attention/AttentionPart.tsx';
import { CardSummary } from '../contact-card/CardSummary.tsx';
import { customerQuery } from '../inbox/data/queries.ts';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { useCan, useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatDay } from '../kit/time.ts';
import { ConsentPart } from '../consent/ConsentPart.tsx';
import { WriteButtons } from '../inbox/first/WriteButtons.tsx';
import { CustomerPromises } from '../promises/thread/CustomerPromises.tsx';
import { openCallForm } from '../telephone/callFormStore.ts';
import { CareNotes } from './care/CareNotes.tsx';
import styles from './CustomerCard.module.css';
import { CustomerOrders } from '../orders/CustomerOrders.tsx';
import { CustomerConversations } from './CustomerConversations.tsx';
import { useCallName } from './logic/callName.ts';
import { ContactPersons } from './record/ContactPersons.tsx';
import { ContactPoints } from './record/ContactPoints.tsx';
import { CustomerDialog } from './record/CustomerDialog.tsx';
import { CustomerNote } from './record/CustomerNote.tsx';
import { ReadingLine } from './record/ReadingLine.tsx';

type Props = { customerId: string; conversationId: string | null };

/** Who the customer is, what to mind, how to reach them, who looks after them, and what there has been. Keyed by customer. */
export function CustomerCard({ customerId, conversationId }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const callName = useCallName();
  const mayChange = useCan('customers:write');
  const [editing, setEditing] = useState(false);
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));

  if (customer === undefined) {
    if (error === null) return <Skeletons rows={4} height={48} />;
    if (hasCode(error, 'not_found'))
      return <EmptyState title={t('customer.gone')}>{t('customer.goneBody')}</EmptyState>;
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const { erasedAt, company, companyId } = customer;
  const editable = mayChange && erasedAt === null;

  return (
    <div className={styles.card}>
      {erasedAt !== null && (
        <Notice tone="quiet">{t('customer.erased', { day: formatDay(erasedAt, locale, timeZone) })}</Notice>
      )}
      <div>
        {/* Its own page has the name as its title, and how it is read above it. */}
        {conversationId !== null && <ReadingLine customer={customer} editable={editable} />}
        {conversationId !== null && <p className={styles.name}>{callName(customer)}</p>}
        {company !== null && companyId !== null && (
          <p className={styles.company}>
            <Link to="/customers/companies/$companyId" params={{ companyId }}>
              {company}
            </Link>
          </p>
        )}
        {customer.title !== null && <p className={styles.company}>{customer.title}</p>}
        {(customer.postalCode !== null || customer.address !== null) && (
          <p className={styles.company}>
            {customer.postalCode !== null && `〒${customer.postalCode} `}
            {customer.address}
          </p>
        )}
        <p className={styles.since}>
          {t('customer.since', { day: formatDay(customer.createdAt, locale, timeZone) })}
        </p>
        {editable && (
          <Group gap={8} mt={8}>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPencil size={14} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t('customer.edit')}
            </Button>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPhone size={14} aria-hidden />}
              onClick={() => openCallForm('new', customer)}
            >
              {t('call.log')}
            </Button>
            <WriteButtons customer={customer} />
          </Group>
        )}
      </div>
      {erasedAt === null && (
        <>
          <AttentionPart customerId={customer.id} />
          <CareNotes customer={customer} editable={editable} />
          <ContactPoints customer={customer} editable={editable} />
          {/* Above what is asked for on its own and takes its place when it has come: a list opened here stays where it is. */}
          <ContactPersons customer={customer} editable={editable} />
          <CustomerOrders customerId={customer.id} />
          <ConsentPart customerId={customer.id} editable={editable} />
          <CardSummary owner={{ kind: 'customers', id: customer.id }} editable={editable} />
          <CustomerNote customer={customer} editable={editable} />
        </>
      )}
      <CustomerPromises customerId={customer.id} headingClass={styles.heading ?? ''} />
      <CustomerConversations customerId={customer.id} currentId={conversationId} />
      <CustomerDialog opened={editing} customer={customer} onClose={() => setEditing(false)} />
    </div>
  );
}
