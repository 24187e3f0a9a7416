import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { customerQuery } from '../inbox/data/queries.ts';
import { useInboxFeed } from '../inbox/data/useInboxFeed.ts';
import { useT } from '../kit/i18n.tsx';
import { CustomerCarePart } from '../care/customer/CustomerCarePart.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { CustomerActions } from './CustomerActions.tsx';
import { CustomerCard } from './CustomerCard.tsx';
import styles from './CustomerScreen.module.css';
import { useCallName } from './logic/callName.ts';
import { MergedRecords } from './merge/MergedRecords.tsx';
import { ReadingLine } from './record/ReadingLine.tsx';
import { Timeline } from './timeline/Timeline.tsx';

/** One customer as a page of its own: the record, and everything there has been. */
export default function CustomerScreen() {
  const t = useT();
  const callName = useCallName();
  const { customerId } = useParams({ from: '/signed-in/customers/$customerId' });
  const { data: customer, isError } = useQuery(customerQuery(customerId));
  const mayChange = useCan('customers:write');
  const maySeeHistory = useCan('conversations:read');
  useInboxFeed(() => undefined);
  return (
    <Screen
      title={customer === undefined ? t('customer.title') : callName(customer)}
      above={customer === undefined ? null : <ReadingLine customer={customer} editable={mayChange} />}
      wide
      back={{ to: '/customers', label: t('customers.title') }}
      actions={customer === undefined ? undefined : <CustomerActions customer={customer} />}
    >
      <div className={isError ? undefined : styles.columns}>
        <Section>
          <CustomerCard key={customerId} customerId={customerId} conversationId={null} />
        </Section>
        {customer !== undefined && (
          <div className={styles.history}>
            <MergedRecords key={`merges ${customer.id}`} customerId={customer.id} />
            {customer.erasedAt === null && (
              <Section title={t('aftercare.part.title')}>
                <CustomerCarePart key={`care ${customer.id}`} customerId={customer.id} editable={mayChange} />
              </Section>
            )}
            {maySeeHistory && (
              <Section title={t('timeline.title')}>
                <Timeline key={customer.id} customerId={customer.id} />
              </Section>
            )}
          </div>
        )}
      </div>
    </Screen>
  );
}
