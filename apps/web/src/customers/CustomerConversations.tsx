import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { customerConversationsQuery } from '../inbox/data/queries.ts';
import { StatusMark } from '../inbox/list/StatusMark.tsx';
import { subjectOf } from '../inbox/logic/subject.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import styles from './CustomerCard.module.css';

type Props = { customerId: string; currentId: string | null };

/** What there has been with this customer, newest first. */
export function CustomerConversations({ customerId, currentId }: Props) {
  const t = useT();
  const { data, error, refetch } = useQuery(customerConversationsQuery(customerId));
  return (
    <section>
      <h2 className={styles.heading}>{t('customer.conversations')}</h2>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={2} height={44} />}
      {data?.items.length === 0 && <p>{t('customer.noConversations')}</p>}
      <ul className={styles.conversations}>
        {data?.items.map((conversation) => (
          <li key={conversation.id}>
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId: conversation.id }}
              search={currentId === null ? {} : (search) => search}
              className={styles.conversation}
              aria-current={conversation.id === currentId ? 'page' : undefined}
            >
              <span className={styles.subject}>{subjectOf(conversation, t)}</span>
              <span className={styles.facts}>
                <StatusMark status={conversation.status} />
                <When at={conversation.lastMessageAt ?? conversation.createdAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
