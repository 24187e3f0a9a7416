import type { Approval, ConversationDetail } from '@madoguchi/contract';
import { UnstyledButton } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { conversationQuery } from '../../inbox/data/queries.ts';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useFeedEvent } from '../../kit/feed.ts';
import { useT } from '../../kit/i18n.tsx';
import { useMe } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { WithdrawOwn } from '../thread/WithdrawOwn.tsx';
import { History } from '../parts/History.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { StateChip } from '../parts/StateChip.tsx';
import { approvalCountsQuery, approvalQuery } from '../queries.ts';
import { Decided } from './Decided.tsx';
import styles from './Decision.module.css';
import { DecisionForm } from './DecisionForm.tsx';
import type { Approved } from './useDecision.ts';
import { ReplyText } from './ReplyText.tsx';
import { ThreadSoFar } from './ThreadSoFar.tsx';

type Deeds = { onApproved: (approved: Approved) => void; onSentBack: () => void };
type Props = Deeds & { approvalId: string; onClose: () => void };

/** One reply that waits: the conversation, the text, why it is here, and the decision. Keyed by approval. */
export function Decision({ approvalId, onClose, ...deeds }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const found = useQuery(approvalQuery(approvalId));
  const approval = found.data;
  const conversationId = approval?.conversationId ?? '';
  const conversation = useQuery({ ...conversationQuery(conversationId), enabled: conversationId !== '' });
  useInboxFeed(() => undefined);
  useFeedEvent((event) => {
    if (event.type === 'message.created' && event.conversationId === conversationId)
      void queryClient.invalidateQueries({ queryKey: approvalQuery(approvalId).queryKey });
  });

  if (found.error !== null) {
    if (hasCode(found.error, 'not_found', 'invalid_request'))
      return <EmptyState title={t('approval.gone')} />;
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (approval === undefined || conversation.data === undefined) {
    if (conversation.error === null) return <Skeletons rows={3} height={120} />;
    return <ErrorState error={conversation.error} onRetry={() => void conversation.refetch()} />;
  }
  return (
    <div className={styles.decision}>
      <UnstyledButton className={styles.back} onClick={onClose}>
        <IconChevronLeft size={18} aria-hidden />
        {t('approval.back')}
      </UnstyledButton>
      <Head approval={approval} conversation={conversation.data} />
      <section className={styles.part}>
        <h2 className={styles.partTitle}>{t('approval.thread')}</h2>
        <ThreadSoFar
          conversationId={conversationId}
          customerName={conversation.data.customer.name}
          newer={approval.movedOn?.count ?? 0}
        />
      </section>
      <Body approval={approval} {...deeds} />
      {approval.steps.length > 1 && (
        <section className={styles.part}>
          <h2 className={styles.partTitle}>{t('approval.history')}</h2>
          <History steps={approval.steps} />
        </section>
      )}
    </div>
  );
}

function Head({ approval, conversation }: { approval: Approval; conversation: ConversationDetail }) {
  const t = useT();
  const { customer, subject, id } = conversation;
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {t('inbox.customer', { name: customer.name })} · {subject === '' ? t('inbox.noSubject') : subject}
      </h1>
      <div className={styles.facts}>
        <StateChip state={approval.state} />
        <span>
          {approval.writer === null ? t('approval.byGone') : t('approval.by', { name: approval.writer.name })}
        </span>
        <When at={approval.requestedAt} relative />
        <Link to="/inbox/$conversationId" params={{ conversationId: id }} search={{}}>
          {t('approval.openConversation')}
        </Link>
      </div>
      <Reasons reasons={approval.reasons} />
    </header>
  );
}

/** What this person can do about it: decide, take their own back, or only read. */
function Body({ approval, ...deeds }: Deeds & { approval: Approval }) {
  const t = useT();
  const memberId = useMe().member.id;
  const mayDecide = (useQuery(approvalCountsQuery).data?.toDecide ?? null) !== null;
  const isOwn = approval.writer?.id === memberId;
  if (approval.state === 'waiting' && mayDecide && !isOwn)
    return <DecisionForm key={approval.revision} approval={approval} {...deeds} />;
  return (
    <>
      {approval.state !== 'waiting' && <Decided approval={approval} />}
      <ReplyText approval={approval} />
      {approval.state === 'waiting' && (
        <p className={styles.hint}>{isOwn ? t('approval.own') : t('approval.notApprover')}</p>
      )}
      {isOwn && (approval.state === 'waiting' || approval.state === 'sent_back') && (
        <div className={styles.buttons}>
          <WithdrawOwn approval={approval} onReturned={() => undefined} />
        </div>
      )}
    </>
  );
}
