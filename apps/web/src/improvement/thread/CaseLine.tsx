import type { Conversation, Improvement } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import styles from '../improvement.module.css';
import { statusTone } from '../logic/status.ts';
import { conversationCasesQuery } from '../queries.ts';
import { useOpenCase } from './useOpenCase.ts';

/** The cases of a conversation; where a complaint was read and there is none, the offer to open one. */
export function CaseLine({ conversation, mayWrite }: { conversation: Conversation; mayWrite: boolean }) {
  const t = useT();
  const { pending, open } = useOpenCase(conversation.id);
  const cases = useQuery(conversationCasesQuery(conversation.id, conversation.mood)).data;
  if (cases === undefined) return null;
  if (cases.items.length > 0)
    return (
      <div className={styles.line}>
        {cases.items.map(({ id, title, status }: Pick<Improvement, 'id' | 'title' | 'status'>) => (
          <Link key={id} to="/improvements/$id" params={{ id }}>
            <StateDot tone={statusTone({ status, overdue: false })}>
              {t('improvement.thread.case', { title, status: t(`improvement.status.${status}`) })}
            </StateDot>
          </Link>
        ))}
      </div>
    );
  if (cases.complaint === null || !mayWrite) return null;
  return (
    <div className={styles.line}>
      <span>{t('improvement.thread.complaint')}</span>
      <Button
        variant="light"
        size="compact-sm"
        loading={pending}
        leftSection={<IconHeartHandshake size={15} aria-hidden />}
        onClick={() => void open(cases.complaint?.messageId)}
      >
        {t('improvement.thread.open')}
      </Button>
    </div>
  );
}
