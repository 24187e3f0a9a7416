import type { Conversation } from '@madoguchi/contract';
import { ActionIcon, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconChevronLeft, IconLayoutSidebarRight, IconUserCircle } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { SummaryButton } from '../../assistance/thread/SummaryButton.tsx';
import { useCallName } from '../../customers/logic/callName.ts';
import { ThreadDeadlines } from '../../deadlines/ThreadDeadlines.tsx';
import { CaseLine } from '../../improvement/thread/CaseLine.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { floating } from '../floating.ts';
import { useNow } from '../data/useNow.ts';
import { UrgencyChip } from '../list/UrgencyChip.tsx';
import { ThreadTags } from '../../tags/ThreadTags.tsx';
import { RelatedLine } from '../related/RelatedLine.tsx';
import { ThreadMore } from '../related/ThreadMore.tsx';
import { AssigneeMenu } from './AssigneeMenu.tsx';
import { PresenceLine } from './PresenceLine.tsx';
import { StatusMenu } from './StatusMenu.tsx';
import { SubjectLine } from './SubjectLine.tsx';
import styles from './ThreadHeader.module.css';

const ChecklistLine = lazy(() => import('../../checklists/thread/ChecklistLine.tsx'));

type Toggle = { opened: boolean; toggle: () => void };
type Props = { conversation: Conversation; panel: Toggle; log: Toggle };

/** What the conversation is about, whose it is, how it stands, and who else is here. */
export function ThreadHeader({ conversation, panel, log }: Props) {
  const t = useT();
  const callName = useCallName();
  const now = useNow(60_000);
  const [choosing, setChoosing] = useState(0);
  const mayWrite = useCan('conversations:write');
  const { customer, holdReason } = conversation;

  return (
    <header className={styles.header}>
      <Link to="/inbox" search={(search) => search} className={styles.back} aria-label={t('inbox.back')}>
        <IconChevronLeft size={20} aria-hidden />
      </Link>
      <div className={styles.about}>
        <SubjectLine key={conversation.id} conversation={conversation} editable={mayWrite} />
        <div className={styles.line}>
          <span>{callName(customer)}</span>
          {customer.company !== null && <span>{customer.company}</span>}
          {(conversation.dueAt === null || conversation.status === 'on_hold') && (
            <UrgencyChip conversation={conversation} now={now} />
          )}
          <ThreadDeadlines conversation={conversation} now={now} />
          {holdReason !== null && <span>{holdReason}</span>}
          <PresenceLine conversationId={conversation.id} />
        </div>
      </div>
      <Link
        to="/customers/$customerId"
        params={{ customerId: customer.id }}
        className={styles.customerLink}
        aria-label={t('inbox.panel.openPage')}
      >
        <IconUserCircle size={22} aria-hidden />
      </Link>
      <div className={styles.tools}>
        <StatusMenu conversation={conversation} disabled={!mayWrite} />
        <AssigneeMenu conversation={conversation} disabled={!mayWrite} />
        {mayWrite && <ThreadTags conversation={conversation} />}
        <SummaryButton conversation={conversation} />
        <Tooltip {...floating} label={panel.opened ? t('inbox.panel.hide') : t('inbox.panel.show')}>
          <ActionIcon
            className={styles.panelToggle}
            variant={panel.opened ? 'light' : 'subtle'}
            size="lg"
            aria-label={t('inbox.panel')}
            aria-expanded={panel.opened}
            onClick={panel.toggle}
          >
            <IconLayoutSidebarRight size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <ThreadMore
          conversation={conversation}
          mayWrite={mayWrite}
          log={log}
          onChecklists={() => setChoosing(choosing + 1)}
        />
      </div>
      <RelatedLine conversation={conversation} mayWrite={mayWrite} />
      <CaseLine conversation={conversation} mayWrite={mayWrite} />
      <Suspense>
        <ChecklistLine
          key={`${conversation.id} ${choosing}`}
          conversation={conversation}
          mayWrite={mayWrite}
          choosing={choosing > 0}
        />
      </Suspense>
    </header>
  );
}
