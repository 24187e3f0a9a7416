import type { Message } from '@madoguchi/contract';
import { IconRubberStamp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../kit/i18n.tsx';
import { threadApprovalsQuery } from '../queries.ts';
import styles from './WaitingReply.module.css';

/** Under an answer: who approved it, and whether they changed its text. Nothing under one that needed no approval. */
export function ApprovedLine({ message }: { message: Message }) {
  const t = useT();
  const { data } = useQuery({
    ...threadApprovalsQuery(message.conversationId),
    select: (approvals) => approvals.find(({ messageId }) => messageId === message.id),
  });
  if (data === undefined || data.decidedBy === null) return null;
  const { name } = data.decidedBy;
  return (
    <p className={styles.approved}>
      <IconRubberStamp size={15} aria-hidden />
      {data.edited ? t('approval.message.edited', { name }) : t('approval.message', { name })}
    </p>
  );
}
