import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconExternalLink, IconX } from '@tabler/icons-react';
import { CustomerCard } from '../../customers/CustomerCard.tsx';
import { useT } from '../../kit/i18n.tsx';
import { SamePerson } from '../../line/SamePerson.tsx';
import { LegalHold } from '../../operations/LegalHold.tsx';
import { VisitorCard } from '../chat/VisitorCard.tsx';
import { conversationQuery } from '../data/queries.ts';
import styles from './CustomerPanel.module.css';

type Props = { customerId: string; conversationId: string; onClose: () => void };

/** The customer beside the conversation. */
export function CustomerPanel({ customerId, conversationId, onClose }: Props) {
  const t = useT();
  const byLine = useQuery(conversationQuery(conversationId)).data?.channelType === 'line';
  return (
    <aside className={styles.panel} aria-label={t('inbox.panel')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('inbox.panel')}</h2>
        <Link
          to="/customers/$customerId"
          params={{ customerId }}
          className={styles.link}
          title={t('inbox.panel.openPage')}
          aria-label={t('inbox.panel.openPage')}
        >
          <IconExternalLink size={18} aria-hidden />
        </Link>
        <ActionIcon variant="subtle" size="lg" aria-label={t('inbox.panel.hide')} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      {byLine && <SamePerson conversationId={conversationId} customerId={customerId} />}
      <CustomerCard key={customerId} customerId={customerId} conversationId={conversationId} />
      <VisitorCard conversationId={conversationId} />
      <LegalHold key={conversationId} conversationId={conversationId} />
    </aside>
  );
}
