import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { customerConversationsQuery } from '../data/queries.ts';
import { subjectOf } from '../logic/subject.ts';
import styles from './first.module.css';

/** How many are named. */
const most = 3;

/** Conversations with the same customer that are not done: what belongs to them should be answered there. */
export function Ongoing({ customerId }: { customerId: string }) {
  const t = useT();
  const { data } = useQuery(customerConversationsQuery(customerId));
  const open = data?.items.filter(({ status }) => status !== 'done').slice(0, most) ?? [];
  if (open.length === 0) return null;
  return (
    <Notice tone="quiet">
      {t('first.ongoing')}
      <ul className={styles.ongoing}>
        {open.map((conversation) => (
          <li key={conversation.id}>
            <Link to="/inbox/$conversationId" params={{ conversationId: conversation.id }} search={{}}>
              {subjectOf(conversation, t)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
