import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { customerQuery } from '../inbox/data/queries.ts';
import { useInboxFeed } from '../inbox/data/useInboxFeed.ts';
import { useT } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { CustomerCard } from './CustomerCard.tsx';

/** One customer as a page of its own. */
export default function CustomerScreen() {
  const t = useT();
  const { customerId } = useParams({ from: '/signed-in/customers/$customerId' });
  const { data: customer } = useQuery(customerQuery(customerId));
  useInboxFeed(() => undefined);
  const title = customer === undefined ? t('customer.title') : t('inbox.customer', { name: customer.name });
  return (
    <Screen title={title}>
      <Section>
        <CustomerCard key={customerId} customerId={customerId} conversationId={null} />
      </Section>
    </Screen>
  );
}
